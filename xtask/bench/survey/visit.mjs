// One visit to one of the two places, from an empty cache to the results, with all that is measured on the way.
import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { startServer } from "../../../tests/e2e/support/server.mjs";

const PAGES = "xtask/bench/pages/survey";

/** How many times slower than this machine the visitor's is. */
const SLOWDOWN = 4;

/** A phone's network: 1.6 Mbit/s, and 150 ms from asking to the first byte. */
const PHONE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** More pages than any place has: then something is wrong. */
const MOST_PAGES = 20;

/** {bytes, first, answers, heap, wasm} of a visit to "ours" or "theirs", on the machine's own network. */
export function visit(browser, place, total) {
  return open(browser, place, async ({ page, tools, server }) => {
    const first = await arrive(page, tools, server.url);
    const answers = await answerAll(page, tools);
    await assertAnswered(page, total);
    return { first, answers, ...(await memory(tools)), bytes: bytesOf(server.requests) };
  });
}

/** Milliseconds from the navigation to the first statement on a phone's network; "preload" and "floor" are places too. */
export function arriveByPhone(browser, place) {
  return open(browser, place, ({ page, tools, server }) => arrive(page, tools, server.url, PHONE));
}

async function open(browser, place, work) {
  const server = await startServer({ root: ".", intercept: sendPage(place) });
  // A new context has an empty cache, and the new server's port is an origin that no cache has ever seen.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    for (const script of [DESCRIBED[place] ?? place, "visitor"]) await page.addInitScript({ path: `${PAGES}/${script}.js` });
    return await work({ page, tools: await context.newCDPSession(page), server });
  } finally {
    await context.close();
    await server.close();
  }
}

/** Where a place is as another one to a visitor. */
const DESCRIBED = { preload: "ours", floor: "ours" };

/** The module's own address of the engine: what a page would have to name to ask for it at once. */
function engineAddress() {
  const release = /reflectiewijzer-\$\{(\w+)\}/.exec(readFileSync("pkg/reflectiewijzer.js", "utf8"))?.[1];
  const mark = release && new RegExp(`\\b${release}="([0-9a-f]{12})"`).exec(readFileSync("pkg/reflectiewijzer.js", "utf8"))?.[1];
  if (!mark) throw new Error("pkg/reflectiewijzer.js has no mark of its release");
  return `/pkg/reflectiewijzer_bg.wasm?v=${mark}`;
}

function pageOf(place) {
  const page = readFileSync(`${PAGES}/${place === "preload" ? "ours" : place}.html`, "utf8");
  const preload = `<link rel="preload" as="fetch" crossorigin href="${engineAddress()}">\n<script type="module"`;
  return (place === "preload" ? page.replace('<script type="module"', preload) : page).replace("ENGINE", engineAddress());
}

function sendPage(place) {
  const pages = { "/": pageOf(place), "/empty": '<!doctype html><link rel="icon" href="data:,">' };
  return ({ url }, response) => {
    if (!(url in pages)) return false;
    response.writeHead(200, { "Content-Type": "text/html" }).end(pages[url]);
    return true;
  };
}

/** Milliseconds from the navigation to the first statement; that the browser starts a process is neither's doing. */
async function arrive(page, tools, url, network) {
  await page.goto(`${url}/empty`, { waitUntil: "networkidle" });
  if (network) {
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", network);
  }
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(url, { waitUntil: "commit" });
  return page.evaluate(() => visitor.arrived);
}

/** Milliseconds for each answer; going on to the next page stands between them. */
async function answerAll(page, tools) {
  const times = [];
  await tools.send("Performance.enable");
  for (let pages = 0; pages < MOST_PAGES && !(await page.evaluate(() => visitor.isDone())); pages++) {
    await page.evaluate(() => visitor.rest());
    while (await page.evaluate(() => visitor.aim())) times.push(await timeAnswer(tools));
    await page.evaluate(() => visitor.goOn());
  }
  return times;
}

/**
 * The sum of all the main thread's tasks until the page is at rest: event handlers, what they put off to microtasks,
 * timers and frames, style, layout and painting. Waiting is no task. A stopwatch around click() would miss what is put off.
 * About 2 ms of it are the measuring itself, on both sides; they stay in, as taking them out would flatter ours.
 */
async function timeAnswer(tools) {
  const before = await taskTime(tools);
  await tools.send("Runtime.evaluate", { expression: "visitor.answer()", awaitPromise: true });
  return (await taskTime(tools)) - before;
}

async function taskTime(tools) {
  const { metrics } = await tools.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** A benchmark of nothing would be wonderfully fast. */
async function assertAnswered(page, total) {
  const { given, there, isDone } = await page.evaluate(() => ({
    given: visitor.given,
    there: visitor.answersThere(),
    isDone: visitor.isDone(),
  }));
  deepStrictEqual(there, given, "the answers that were given are not those that arrived");
  const count = Object.keys(given).length;
  if (count !== total) throw new Error(`${count} of ${total} statements were answered`);
  if (!isDone) throw new Error("the radar was not shown");
}

/** Bytes after a collection: JavaScript's heap, and the linear memories of WebAssembly, which stand outside it. */
async function memory(tools) {
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  return { heap: usedSize, wasm: await wasmMemory(tools) };
}

async function wasmMemory(tools) {
  const prototype = await tools.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await tools.send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const sum = "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }";
  const { result } = await tools.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: sum,
    returnByValue: true,
  });
  return result.value;
}

/** Of all that was asked for but the pages themselves. */
function bytesOf(requests) {
  const files = requests.filter(({ url }) => url !== "/" && url !== "/empty");
  const failed = files.find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.url} was answered with ${failed.status}`);
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

// One visit to one of the two places, from an empty cache to the results, with all that is measured on the way.
import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { startServer } from "../../../tests/e2e/support/server.mjs";

const PAGES = "xtask/bench/pages/survey";

/** How many times slower than this machine the visitor's is. */
const SLOWDOWN = 4;

/** More pages than any place has: then something is wrong. */
const MOST_PAGES = 20;

/** {bytes, first, answers, heap, wasm} of a visit to "ours" or "theirs". */
export async function visit(browser, place, total) {
  const server = await startServer({ root: ".", intercept: sendPage(place) });
  // A new context has an empty cache, and the new server's port is an origin that no cache has ever seen.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    for (const script of [place, "visitor"]) await page.addInitScript({ path: `${PAGES}/${script}.js` });
    const tools = await context.newCDPSession(page);
    const first = await arrive(page, tools, server.url);
    const answers = await answerAll(page, tools);
    await assertAnswered(page, total);
    return { first, answers, ...(await memory(tools)), bytes: bytesOf(server.requests) };
  } finally {
    await context.close();
    await server.close();
  }
}

function sendPage(place) {
  const pages = { "/": readFileSync(`${PAGES}/${place}.html`), "/empty": '<!doctype html><link rel="icon" href="data:,">' };
  return ({ url }, response) => {
    if (!(url in pages)) return false;
    response.writeHead(200, { "Content-Type": "text/html" }).end(pages[url]);
    return true;
  };
}

/** Milliseconds from the navigation to the first statement; that the browser starts a process is neither's doing. */
async function arrive(page, tools, url) {
  await page.goto(`${url}/empty`, { waitUntil: "networkidle" });
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

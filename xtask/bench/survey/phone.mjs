// The first statement on a phone: a slow network and a slow processor, each place once in every round. Beside ours and
// theirs stands the floor, a page that only fetches the bytes of ours in the same order and paints one line.
import { readFileSync } from "node:fs";
import { startServer } from "../../../tests/e2e/support/server.mjs";

const PAGES = "xtask/bench/pages/survey";

/** Bits a second, and milliseconds until an answer begins: what audits call slow 4G. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWDOWN = 4;

export const PHONE_PLACES = ["ours", "ours with preload", "floor", "floor with preload", "theirs"];

/** Milliseconds until the first statement by place, each as often as there are rounds; the first round warms up. */
export async function phoneVisits(browser, rounds) {
  const times = Object.fromEntries(PHONE_PLACES.map((place) => [place, []]));
  let asked = {};
  for (let round = 0; round <= rounds; round++) {
    for (const place of PHONE_PLACES) {
      const visit = await arrive(browser, pageOf(place, asked), place === "theirs" ? "theirs" : "ours");
      if (place.startsWith("ours")) asked = { ...asked, [place]: visit.asked };
      if (round > 0) times[place].push(visit.first);
    }
  }
  return times;
}

/** What is sent as the page of a place; `asked` is what ours asked for before its first statement. */
function pageOf(place, asked) {
  if (place.startsWith("floor")) return floor(asked[place.replace("floor", "ours")]);
  const page = readFileSync(`${PAGES}/${place === "theirs" ? "theirs" : "ours"}.html`, "utf8");
  if (place !== "ours with preload") return page;
  const engine = asked.ours.find(({ url }) => url.includes("_bg.wasm")).url;
  return page.replace("<script", `<link rel="preload" href="${engine}" as="fetch" crossorigin>\n<script`);
}

async function arrive(browser, html, script) {
  const server = await startServer({ root: ".", intercept: sendPage({ "/": html, "/empty": EMPTY }) });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    for (const name of [script, "visitor"]) await page.addInitScript({ path: `${PAGES}/${name}.js` });
    const tools = await context.newCDPSession(page);
    await page.goto(`${server.url}/empty`, { waitUntil: "networkidle" });
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", NETWORK);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(server.url, { waitUntil: "commit" });
    const first = await page.evaluate(() => globalThis.floorPainted ?? visitor.arrived);
    return { first, asked: await page.evaluate(askedBefore, first) };
  } finally {
    await context.close();
    await server.close();
  }
}

const EMPTY = '<!doctype html><link rel="icon" href="data:,">';

function sendPage(pages) {
  return ({ url }, response) => {
    if (!(url in pages)) return false;
    response.writeHead(200, { "Content-Type": "text/html" }).end(pages[url]);
    return true;
  };
}

/** In the page: what came before this moment, and how many of these had to be there before it was asked for. */
function askedBefore(moment) {
  const files = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd <= moment);
  return files.map(({ name, startTime }) => ({
    url: name.slice(location.origin.length),
    after: files.filter(({ responseEnd }) => responseEnd <= startTime).length,
  }));
}

/** A page that fetches these, each when as many were there as with ours, and then paints a line. */
function floor(asked) {
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Floor</title>
<p></p>
<script>
globalThis.floorPainted = (${fetchInOrder})(${JSON.stringify(asked)});
</script>`;
}

/** In the page. */
async function fetchInOrder(asked) {
  let there = 0;
  const waiting = [...asked];
  await new Promise((done) => {
    function askForMore() {
      if (there === asked.length) done();
      for (const file of waiting.filter(({ after }) => after <= there)) {
        waiting.splice(waiting.indexOf(file), 1);
        void fetch(file.url)
          .then((response) => response.arrayBuffer())
          .then(() => (there++, askForMore()));
      }
    }
    askForMore();
  });
  document.querySelector("p").textContent = "There";
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  return performance.now();
}

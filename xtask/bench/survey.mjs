// A whole visit, from the first byte to the results: our guide beside the same 60 statements in SurveyJS with a radar
// by Chart.js, both with an empty cache on a processor that is four times slower; and once more over a phone's network.
import { startServer } from "../../tests/e2e/support/server.mjs";
import { launchChromium } from "./support/chromium.mjs";
import { median, p95 } from "./support/statistics.mjs";
import { printTable } from "./support/table.mjs";
import { bundleSurvey } from "./survey/bundle.mjs";
import { PHONE_PLACES, phoneVisits } from "./survey/phone.mjs";
import { visit } from "./survey/visit.mjs";

const PLACES = ["ours", "theirs"];
const RUNS = 7;
const STATEMENTS = 60;

/** What each row says of one visit. */
const ROWS = {
  "bytes over the wire (brotli)": ({ bytes }) => bytes,
  "first statement, ms": ({ first }) => first,
  "main thread per answer, median, ms": ({ answers }) => median(answers),
  "main thread per answer, p95, ms": ({ answers }) => p95(answers),
  "JavaScript heap at the end, kB": ({ heap }) => heap / 1000,
  "WebAssembly memory at the end, kB": ({ wasm }) => wasm / 1000,
  "both memories, kB": ({ heap, wasm }) => (heap + wasm) / 1000,
};

async function ourInstrument(browser) {
  const server = await startServer({ root: "." });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}/xtask/bench/pages/survey/ours.html`);
    return await page.evaluate(async () => {
      const { load, instrument } = await import("/pkg/reflectiewijzer.js");
      await load();
      return instrument("nl");
    });
  } finally {
    await page.close();
    await server.close();
  }
}

/** The visits by place: by turns, each round begun by the other; the first round only warms up. */
async function visitInTurns(browser) {
  const visits = { ours: [], theirs: [] };
  for (let round = 0; round <= RUNS; round++) {
    for (const place of round % 2 ? PLACES.toReversed() : PLACES) {
      const measured = await visit(browser, place, STATEMENTS);
      if (round > 0) visits[place].push(measured);
    }
  }
  return visits;
}

function row(name, of, visits) {
  const [ours, theirs] = PLACES.map((place) => median(visits[place].map(of)));
  return [name, shown(ours), shown(theirs), (theirs / ours).toFixed(2)];
}

/** A place beside theirs, and beside the page that only fetches the same. */
function phoneRow(place, times) {
  const middle = (name) => median(times[name]);
  const floor = place.replace("ours", "floor");
  const isOurs = floor !== place;
  const beside = (other) => (middle(place) / middle(other)).toFixed(2);
  return [place, Math.round(middle(place)), isOurs ? beside("theirs") : "", isOurs ? beside(floor) : ""];
}

/** Small numbers with a digit more. */
const shown = (number) => (number < 100 ? number.toFixed(1) : Math.round(number));

const browser = await launchChromium();
try {
  await bundleSurvey(await ourInstrument(browser));
  const visits = await visitInTurns(browser);
  printTable(
    `${STATEMENTS} statements and a radar, on a processor four times slower: medians of ${RUNS} visits`,
    ["", "Reflectiewijzer", "SurveyJS + Chart.js", "/ ours"],
    Object.entries(ROWS).map(([name, of]) => row(name, of, visits)),
  );
  const times = await phoneVisits(browser, RUNS);
  printTable(
    "First statement over a phone's network (1.6 Mbit/s, 150 ms, brotli, processor four times slower)",
    ["", "ms", "/ SurveyJS", "/ floor"],
    PHONE_PLACES.map((place) => phoneRow(place, times)),
  );
} finally {
  await browser.close();
}
console.log("\n  Wanted over the phone's network: at most 0.28 of SurveyJS, 0.25 with the preload line; 1.35 of the floor.");
console.log("  Wanted of ours: bytes and first statement at most a quarter, an answer at most half, memory no larger.");
console.log("  SurveyJS stands without the web font that its default style asks of Google: those bytes are not counted.");

// A whole visit, from the first byte to the results: our guide beside the same 60 statements in SurveyJS with a radar
// by Chart.js, both with an empty cache on a processor that is four times slower; then the way to the first statement
// once more on a phone's network.
import { startServer } from "../../tests/e2e/support/server.mjs";
import { launchChromium } from "./support/chromium.mjs";
import { median, p95 } from "./support/statistics.mjs";
import { printTable } from "./support/table.mjs";
import { bundleSurvey } from "./survey/bundle.mjs";
import { arriveByPhone, visit } from "./survey/visit.mjs";

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

/** By phone: the plain two lines, with a line that asks for the engine at once, and the same bytes without any work. */
const BY_PHONE = { ours: "Reflectiewijzer", preload: "Reflectiewijzer, preloaded", theirs: "SurveyJS + Chart.js", floor: "the floor" };

async function arriveInTurns(browser) {
  const times = Object.fromEntries(Object.keys(BY_PHONE).map((place) => [place, []]));
  for (let round = 0; round <= RUNS; round++) {
    for (const place of Object.keys(BY_PHONE)) {
      const time = await arriveByPhone(browser, place);
      if (round > 0) times[place].push(time);
    }
  }
  return times;
}

function phoneRows(times) {
  const [theirs, floor] = [median(times.theirs), median(times.floor)];
  return Object.entries(BY_PHONE).map(([place, name]) => {
    const time = median(times[place]);
    return [name, Math.round(time), (time / theirs).toFixed(2), (time / floor).toFixed(2)];
  });
}

function row(name, of, visits) {
  const [ours, theirs] = PLACES.map((place) => median(visits[place].map(of)));
  return [name, shown(ours), shown(theirs), (theirs / ours).toFixed(2)];
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
  printTable(
    `The first statement by phone (1.6 Mbit/s, 150 ms, a processor four times slower): medians of ${RUNS} visits`,
    ["", "ms", "of SurveyJS", "of the floor"],
    phoneRows(await arriveInTurns(browser)),
  );
} finally {
  await browser.close();
}
console.log("\n  Wanted of ours: bytes and first statement at most a quarter, an answer at most half, memory no larger;");
console.log("  by phone at most 0.28 of SurveyJS's time (0.25 preloaded), and 1.35 of the floor's.");
console.log("  SurveyJS stands without the web font that its default style asks of Google: those bytes are not counted.");

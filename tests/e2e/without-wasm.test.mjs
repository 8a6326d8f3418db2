// The engine as JavaScript, for where WebAssembly is missing, forbidden or does not arrive: the same to the last bit.
import assert from "node:assert/strict";
import { BLOCKED, CSP, journey } from "./support/browser.mjs";
import { ASKED, COMPLETE, VECTORS, recordOf } from "./support/answers.mjs";

const page = "empty.html";

/** Random records, but the same ones every time. */
function randomRecords(count) {
  let state = 20261124;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const form = below(2) ? "full" : "short";
    const answers = ASKED.full.flat().flatMap((item) => {
      const value = below(8);
      return value < 2 ? [] : [[item, value === 2 ? null : value - 2]];
    });
    const desired = Object.fromEntries([["core-compass", below(1001) / 10], ["mini-retreats", below(101)]]);
    return recordOf(form, Object.fromEntries(answers), { desired });
  });
}

/** In the page: whatever both engines give for these records that is not the same to the last bit. */
async function differences({ load, score, chart, parseRecord, instrument }, records) {
  await load();
  const { WebAssembly } = globalThis;
  delete globalThis.WebAssembly;
  const other = await import("/pkg/reflectiewijzer.js?without");
  await other.load();
  globalThis.WebAssembly = WebAssembly;

  const bitsOf = (number) => String(new BigUint64Array(Float64Array.of(number).buffer)[0]);
  const bits = (_, value) => (typeof value === "number" ? bitsOf(value) : value);
  const text = (value) => JSON.stringify(value, bits);
  const found = [];
  const compare = (name, one, two) => one !== two && found.push(`${name}: ${one} | ${two}`);
  records.forEach((record, index) => {
    compare(`scores of ${index}`, text(score(record)), text(other.score(record)));
    const json = JSON.stringify(record);
    compare(`record ${index}`, text(parseRecord(json)), text(other.parseRecord(json)));
    if (index % 20 > 0) return;
    for (const kind of ["buffers", "forces", "bandwidth", "continua", "levers"]) {
      const options = { lang: "nl", width: 640, earlier: records[0], desired: true };
      compare(`${kind} of ${index}`, chart(kind, record, options), other.chart(kind, record, options));
    }
  });
  for (const lang of ["nl", "en"]) compare(lang, text(instrument(lang)), text(other.instrument(lang)));
  return found;
}

const RECORDS = [...VECTORS.map(({ record }) => record), COMPLETE, ...randomRecords(1000)];

journey("both engines give the same bits for every worked example and 1,000 random records", { page }, async ({ tab }) => {
  assert.deepEqual(await tab.withModule(differences, RECORDS), []);
});

/** Before the page: no WebAssembly, and a count of how often memory grew (each time, the old buffer is taken away). */
function growing() {
  delete globalThis.WebAssembly;
  const { structuredClone } = globalThis;
  const count = (value, options) => {
    document.documentElement.dataset.grown = Number(document.documentElement.dataset.grown ?? 0) + 1;
    return structuredClone(value, options);
  };
  globalThis.structuredClone = count;
}

journey("a record that makes memory grow is read as any other", { before: growing }, async ({ tab, widget }) => {
  const long = "é€😀 ".repeat(30_000);
  const big = { ...COMPLETE, notes: Object.fromEntries(["a", "b", "c"].map((id) => [id, `${id} ${long}`])) };
  assert.ok(Buffer.byteLength(JSON.stringify(big)) > 900_000);
  const again = await tab.withEngine(({ parseRecord, score }, record) => {
    const parsed = parseRecord(JSON.stringify(record));
    return [parsed, score(parsed), score(record)];
  }, big);
  assert.deepEqual(again[0], big);
  assert.deepEqual(again[1], again[2]);
  assert.ok(await tab.run(() => Number(document.documentElement.dataset.grown) > 0), "memory has grown");

  assert.equal(await widget.importRecord(JSON.stringify(big)), null);
  await widget.click("results");
  await widget.openAnswers();
  const { text } = await tab.downloadAfter(() => widget.click("download"));
  assert.deepEqual(JSON.parse(text), big);
});

const askedForWasm = (profile) => profile.requests.some((address) => new URL(address).pathname.endsWith(".wasm"));

journey("where there is no WebAssembly, it is not even asked for", { before: growing }, async ({ profile, widget }) => {
  assert.equal(await widget.screen(), "start");
  assert.equal(askedForWasm(profile), false);
});

const forbidden = { csp: CSP.replace(" 'wasm-unsafe-eval'", ""), expected: BLOCKED };

journey("under a policy that forbids it, the guide works all the same", forbidden, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer("core-compass-1", 4);
  assert.deepEqual((await tab.events()).map(({ name }) => name), ["ready", "screen", "change"]);
});

const asked = (profile) => profile.requests.map((address) => new URL(address).pathname);

journey("where WebAssembly works, the engine as JavaScript is not fetched", {}, async ({ profile, widget }) => {
  await widget.click("start-short");
  assert.equal(asked(profile).includes("/pkg/reflectiewijzer.nowasm.js"), false);
});

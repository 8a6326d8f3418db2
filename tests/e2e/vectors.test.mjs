// The worked examples come out of the engine in the browser too: every number, every word, every key.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { VECTORS } from "./support/answers.mjs";

const TOLERANCE = 1e-9;

journey("score gives every number of every worked example", { page: "empty.html" }, async ({ tab }) => {
  const records = VECTORS.map(({ record }) => record);
  const found = await tab.withEngine(({ score }, all) => all.map((record) => score(record)), records);
  assert.ok(VECTORS.length >= 20);
  VECTORS.forEach(({ name, scores }, index) => assertSame(found[index], scores, name));
});

journey("score leaves the record as it was", { page: "empty.html" }, async ({ tab }) => {
  const records = VECTORS.map(({ record }) => record);
  const after = await tab.withEngine(({ score }, all) => all.map((record) => (score(record), record)), records);
  assert.deepEqual(after, records);
});

journey("parseRecord gives the record of every worked example back", { page: "empty.html" }, async ({ tab }) => {
  const records = VECTORS.map(({ record }) => record);
  const found = await tab.withEngine(
    ({ parseRecord }, texts) => texts.map((json) => parseRecord(json)),
    records.map((record) => JSON.stringify(record)),
  );
  assert.deepEqual(found, records);
});

/** Same keys in the same order, numbers to 1e-9, everything else exactly. */
function assertSame(found, expected, place) {
  if (typeof expected === "number") {
    assert.equal(typeof found, "number", place);
    assert.ok(Math.abs(found - expected) <= TOLERANCE, `${place}: ${found} is not ${expected}`);
  } else if (expected !== null && typeof expected === "object") {
    assert.equal(Array.isArray(found), Array.isArray(expected), place);
    assert.deepEqual(Object.keys(found), Object.keys(expected), `${place}: keys`);
    for (const key of Object.keys(expected)) assertSame(found[key], expected[key], `${place} ${key}`);
  } else {
    assert.equal(found, expected, place);
  }
}

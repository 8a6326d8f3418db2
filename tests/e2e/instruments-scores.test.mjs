// Any instrument is scored by the same rule, in whichever engine: WebAssembly or not in the page, JavaScript in Node,
// and the rule written down once more here.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { addInstrument, score } from "./support/engine.mjs";
import { asked, POLES, recordFor, SEVEN, SHIPPED, TEN } from "./support/instruments.mjs";

const DOCUMENTS = [SEVEN, TEN, POLES, SHIPPED];
const EACH = 60;

/** Numbers from 0 to below 1 that are the same every time. */
function numbers() {
  let state = 20261122;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Records of both forms with answers here and there: given, skipped, left out. */
function records(document, next) {
  const forms = document.scales.every(({ items }) => items.some(({ core }) => core)) ? ["short", "full"] : ["full"];
  return Array.from({ length: EACH }, (_, index) => {
    const form = forms[index % forms.length];
    const answers = {};
    for (const item of asked(document, "full").flat()) {
      const chance = next();
      if (chance < 0.1) answers[item] = null;
      else if (chance < 0.8) answers[item] = 1 + Math.floor(next() * document.steps);
    }
    return recordFor(document, form, answers);
  });
}

/** The rule: a mean of what is answered, when that is at least half of what a form asks. */
function expected(document, { form, answers }) {
  const of = ({ items, role }) => {
    const inForm = items.filter(({ core }) => core || form === "full");
    const given = inForm.filter(({ id }) => Number.isInteger(answers[id]));
    const scores = given.map(({ id, reverse }) => {
      const above = reverse ? document.steps - answers[id] : answers[id] - 1;
      return (100 * above) / (document.steps - 1);
    });
    const isKnown = given.length >= Math.ceil(inForm.length / 2);
    const mean = isKnown ? scores.reduce((sum, one) => sum + one, 0) / scores.length : null;
    return { role, mean, asked: inForm.length, answered: given.length };
  };
  const scales = Object.fromEntries(document.scales.map((scale) => [scale.id, of(scale)]));
  const all = Object.entries(scales);
  const sum = (name) => all.reduce((total, [, scale]) => total + scale[name], 0);
  const levers = all
    .filter(([, { role, mean }]) => role === "radar" && mean !== null && nine(mean) < 75)
    .map(([scale, { mean }]) => ({ scale, gain: 75 - mean }))
    .sort((a, b) => nine(b.gain) - nine(a.gain))
    .slice(0, 3);
  return {
    instrument: document.id,
    form,
    answered: sum("answered"),
    total: sum("asked"),
    scales: Object.fromEntries(all.map(([id, { mean }]) => [id, mean])),
    planes: Object.fromEntries((document.planes ?? []).map((plane) => [plane.id, quadrant(plane, scales)])),
    levers,
  };
}

function quadrant({ up, across, cut }, scales) {
  const [high, far] = [up, across].map((id) => scales[id].mean);
  if (high === null || far === null) return null;
  const names = [high, far].map((score) => nine(score) >= cut);
  return { "true,true": "up-across", "true,false": "up", "false,true": "across" }[names.join()] ?? "neither";
}

const nine = (number) => Math.round(number * 1e9) / 1e9;

/** With every number at nine decimals: the order of a sum may differ in the last bit. */
const rounded = (value) => JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === "number" ? nine(inner) : inner)));

for (const document of DOCUMENTS) {
  const json = JSON.stringify(document);
  addInstrument(json);
  const given = records(document, numbers());

  journey(`${document.id}: every engine gives the scores of the rule`, { page: "empty.html" }, async ({ tab }) => {
    const found = await tab.withEngine((api, [text, all]) => {
      api.addInstrument(text);
      return all.map(api.score);
    }, [json, given]);
    given.forEach((record, index) => {
      assert.deepEqual(found[index], score(record), "the engine in the page beside the one in Node");
      assert.deepEqual(rounded(found[index]), rounded(expected(document, record)), JSON.stringify(record));
    });
    // Records that say nothing would agree on anything.
    const scores = found.flatMap(({ scales }) => Object.values(scales));
    assert.ok(scores.includes(null) && scores.filter((one) => one !== null).length > EACH);
  });
}

// What every walk through a form must show, whichever form and whichever way of pointing.
import assert from "node:assert/strict";
import { ASKED, expectedNumbers, recordOf } from "./answers.mjs";
import { instrument, score } from "./engine.mjs";
import { STEPS } from "./widget.mjs";

/** The screen asks what this step of the form asks, and leads on in one way. */
export async function assertStep(widget, form, step) {
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.items(), ASKED[form][step], `step ${step + 1}`);
  const ways = [await widget.has("next"), await widget.has("results"), await widget.has("previous")];
  assert.deepEqual(ways, [true, false, true], `the ways on from step ${step + 1}`);
  await widget.assertHeadingHasFocus();
}

/** The review says that all of these are answered, and leads to the results. */
export async function assertReview(widget, total) {
  assert.equal(await widget.screen(), "review");
  const ways = [await widget.has("next"), await widget.has("results"), await widget.has("previous")];
  assert.deepEqual(ways, [false, true, true], "the ways on from the review");
  assert.ok((await widget.text()).includes(`alle ${total} stellingen`));
  await widget.assertHeadingHasFocus();
}

/** The whole road with the mouse, from the start to the results, looking at each screen on the way. */
export async function walkThrough(widget, form, answers) {
  await widget.click(`start-${form}`);
  for (const [step, items] of ASKED[form].entries()) {
    await assertStep(widget, form, step);
    for (const item of items) await widget.answer(item, answers[item]);
    await widget.click("next");
  }
  await assertReview(widget, ASKED[form].flat().length);
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
}

/** The events of one walk from start to results in which every answer was given once. */
export function assertEvents(events, total) {
  const names = events.map(({ name }) => name);
  assert.equal(names[0], "ready");
  assert.equal(names.at(-1), "complete");
  assert.equal(names.filter((name) => name === "complete").length, 1);
  const screens = events.filter(({ name }) => name === "screen").map(({ detail }) => detail.screen);
  assert.deepEqual(screens, [...Array(STEPS).fill("questions"), "review", "results"]);
  const changes = events.filter(({ name }) => name === "change").map(({ detail }) => detail);
  assert.deepEqual(changes, Array.from({ length: total }, (_, index) => ({ answered: index + 1, total })));
  assert.deepEqual(events.at(-1).detail, { record: null, scores: null });
}

/** What the screen calls the rows that the instrument has no label for. */
const WORDS = {
  nl: { bonus: "bonus", bandwidth: "Je bandbreedte", needed: "Wat de druk vraagt", margin: "Bandbreedte min wat de druk vraagt" },
  en: { bonus: "bonus", bandwidth: "Your bandwidth", needed: "What the pressure asks for", margin: "Bandwidth minus what the pressure asks for" },
};

/** The table with all numbers holds what score gives for these answers; gives those scores. */
export async function assertNumbers({ widget }, form, answers, lang = "nl") {
  const scores = score(recordOf(form, answers));
  assert.deepEqual(await widget.numbers(), expectedNumbers(instrument(lang), scores, WORDS[lang]));
  return scores;
}

/** Waits until these are the answers that the browser keeps: one tab hears of another's writing a moment late. */
export async function assertKept(tab, answers) {
  await tab.until(
    ([wanted]) => {
      const [text] = Object.values(localStorage);
      const kept = text ? JSON.parse(text).current.answers : {};
      const sorted = (given) => JSON.stringify(Object.entries(given).sort());
      return sorted(kept) === sorted(wanted);
    },
    [answers],
  );
}

/** Where a guide without a name keeps its dossier. */
export const KEY = "reflectiewijzer/2/reflectiewijzer/";

/** A dossier with one measurement, as it is kept. */
export const dossierOf = (record) => ({
  format: "reflectiewijzer/dossier",
  version: 1,
  id: "one",
  instrument: record.instrument,
  records: [],
  current: record,
});

/** What was kept in the browser: the measurement of now in the one dossier that the widget stores. */
export async function keptRecord(tab, area = "localStorage") {
  const texts = await tab.run((name) => Object.values(globalThis[name]), area);
  assert.equal(texts.length, 1, `one record in ${area}`);
  return JSON.parse(texts[0]).current;
}

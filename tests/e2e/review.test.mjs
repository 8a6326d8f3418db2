// The review: between the last statement and the results, what was skipped or left open, and the way there and back.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";
import { assertReview, keptRecord } from "./support/forms.mjs";

const LAST = ASKED.short.at(-1);
const OPEN = "pressure-2";
const SKIPPED = "mini-retreats-1";

const { [OPEN]: _, ...rest } = answersTo("short");
const ANSWERS = { ...rest, [SKIPPED]: null };

/** Fills in the short form, but for one statement that is left open and one that is skipped. */
async function reachReview(widget) {
  await widget.click("start-short");
  await widget.fillIn(ANSWERS);
  assert.equal(await widget.screen(), "review");
}

/** What the review lists: per heading the statements that lead to themselves, and what is said of them. */
const listed = (widget) =>
  widget.run((_, root) =>
    [...root.querySelectorAll("section")].map((section) => [
      section.querySelector("h3").innerText,
      ...[...section.querySelectorAll("li")].map((line) => {
        const { action } = line.querySelector("button").dataset;
        return [action, line.querySelector("button").innerText, line.querySelector("span")?.innerText ?? ""];
      }),
    ]),
  );

journey("the review lists what was skipped and what is open, under its step", {}, async ({ tab, widget }) => {
  await reachReview(widget);
  assert.match(await widget.text(), /18 van de 20 stellingen beantwoord/);
  const { forces, scales } = await tab.withEngine(({ instrument }) => instrument("nl"));
  const [force, pressure] = [forces[2], scales[0]];
  const text = (scale, id) => scale.items.find((item) => item.id === id).text;
  assert.deepEqual(await listed(widget), [
    [force.label, [`jump-${SKIPPED}`, text(force.buffers[0], SKIPPED), "(overgeslagen)"]],
    [pressure.label, [`jump-${OPEN}`, text(pressure, OPEN), ""]],
  ]);
});

journey("from the review one comes to a statement, with the focus on it, and back", {}, async ({ tab, widget }) => {
  await reachReview(widget);
  await widget.click(`jump-${OPEN}`);
  assert.equal(await widget.screen(), "questions");
  assert.ok((await widget.items()).includes(OPEN));
  const { tag, item } = await widget.focus();
  assert.deepEqual([tag, item], ["input", OPEN]);
  await widget.answer(OPEN, 4);
  await widget.click("review");
  await widget.assertHeadingHasFocus();
  assert.equal(await widget.screen(), "review");
  assert.deepEqual((await listed(widget)).flat(2).filter((part) => part.startsWith("jump-")), [`jump-${SKIPPED}`]);
  assert.equal((await keptRecord(tab)).answers[OPEN], 4);
});

journey("only someone who came from the review finds the way back to it", {}, async ({ widget }) => {
  await reachReview(widget);
  await widget.click("previous");
  assert.deepEqual(await widget.items(), LAST, "the last step");
  assert.equal(await widget.has("review"), false);
  await widget.click("next");
  await widget.click(`jump-${SKIPPED}`);
  await widget.click("next");
  assert.equal(await widget.has("review"), true, "also a step further");
  await widget.click("review");
  await widget.click("results");
  await widget.click("questions");
  assert.equal(await widget.has("review"), false);
});

journey("when the last open statement is answered the review says that all are", {}, async ({ widget }) => {
  await reachReview(widget);
  for (const item of [OPEN, SKIPPED]) {
    await widget.click(`jump-${item}`);
    await widget.answer(item, 2);
    await widget.click("review");
  }
  await assertReview(widget, 20);
  assert.deepEqual(await listed(widget), []);
});

journey("the review asks for nothing: what is open may stay so", {}, async ({ tab, widget }) => {
  await reachReview(widget);
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  assert.deepEqual((await keptRecord(tab)).answers, ANSWERS);
});

journey("the review works with the keyboard only", {}, async ({ tab, widget }) => {
  await reachReview(widget);
  await widget.pressAction(`jump-${OPEN}`);
  assert.equal((await widget.focus()).item, OPEN);
  await tab.press("3");
  assert.equal((await widget.checked())[OPEN], 3);
  await widget.pressAction("review", " ");
  await widget.assertHeadingHasFocus();
  await widget.pressAction("previous");
  assert.deepEqual(await widget.items(), LAST);
  await widget.pressAction("next");
  await widget.pressAction("results");
  assert.equal(await widget.screen(), "results");
});

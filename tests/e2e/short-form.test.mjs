// The main road: the short form from start to results, with the mouse, and again with nothing but keys.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";
import { assertEvents, assertNumbers, assertReview, assertStep, keptRecord, walkThrough } from "./support/forms.mjs";
import { STEPS } from "./support/widget.mjs";

const ANSWERS = answersTo("short");

journey("the short form leads from start to results with the mouse", {}, async (tools) => {
  const { tab, widget } = tools;
  assert.equal(await widget.screen(), "start");
  await walkThrough(widget, "short", ANSWERS);
  await widget.assertHeadingHasFocus();
  assertEvents(await tab.events(), 20);
  await assertNumbers(tools, "short", ANSWERS);
});

journey("the short form leads from start to results with the keyboard only", {}, async (tools) => {
  const { tab, widget } = tools;
  await widget.pressAction("start-short");
  for (let step = 0; step < STEPS; step += 1) {
    await assertStep(widget, "short", step);
    for (const item of ASKED.short[step]) await widget.answerWithKeys(item, ANSWERS[item]);
    // Enter on one screen and space on the next: buttons take both.
    await widget.pressAction("next", step % 2 ? " " : "Enter");
  }
  await assertReview(widget, 20);
  await widget.pressAction("results");
  assert.equal(await widget.screen(), "results");
  await widget.assertHeadingHasFocus();
  assert.deepEqual((await keptRecord(tab)).answers, ANSWERS);
  const events = await tab.events();
  assert.deepEqual(events.filter(({ name }) => name === "change").at(-1).detail, { answered: 20, total: 20 });
  assert.deepEqual(events.at(-1), { name: "complete", from: "", detail: { record: null, scores: null } });
  await assertNumbers(tools, "short", ANSWERS);
});

journey("the keyboard goes through a screen in the order that the eye reads", {}, async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  const stops = [];
  for (let presses = 0; presses < 20; presses += 1) {
    await tab.press("Tab");
    const focus = await widget.focus();
    if (!focus) break;
    stops.push(focus.item ? `${focus.item} ${focus.action ?? "answer"}` : (focus.action ?? focus.tag));
  }
  const questions = ASKED.short[0].flatMap((item) => [`${item} answer`, `${item} skip`]);
  assert.deepEqual(stops, [...questions, "previous", "next", "summary", "speak-en"]);
});

journey("nothing advances by itself", {}, async ({ widget }) => {
  await widget.click("start-short");
  for (const item of ASKED.short[0]) await widget.answer(item, 3);
  assert.deepEqual(await widget.items(), ASKED.short[0]);
  assert.deepEqual(await widget.progress(), [4, 20]);
});

journey("an answer that is changed counts once", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer("core-compass-1", 2);
  await widget.answer("core-compass-1", 5);
  assert.deepEqual(await widget.checked(), { "core-compass-1": 5 });
  assert.deepEqual((await keptRecord(tab)).answers, { "core-compass-1": 5 });
  assert.deepEqual(await widget.progress(), [1, 20]);
});

journey("previous leads back through the steps to the start and keeps every answer", {}, async ({ widget }) => {
  await widget.click("start-short");
  await widget.answer("core-compass-1", 2);
  await widget.click("next");
  await widget.assertHeadingHasFocus();
  await widget.click("previous");
  assert.deepEqual(await widget.checked(), { "core-compass-1": 2 });
  await widget.click("previous");
  assert.equal(await widget.screen(), "start");
  assert.match(await widget.text(), /1 van de 20/);
});

journey("someone who answers nothing still gets results, which say what is missing", {}, async (tools) => {
  const { widget } = tools;
  await widget.click("start-short");
  await widget.fillIn({});
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  assert.match(await widget.text(), /te weinig antwoorden/);
  await assertNumbers(tools, "short", {});
});

const onlyShort = { attributes: { form: "short" } };

journey("a form that the host chose is the only one on offer", onlyShort, async ({ widget }) => {
  assert.deepEqual([await widget.has("start-short"), await widget.has("start-full")], [true, false]);
  await widget.click("start-short");
  assert.equal((await widget.items()).length, 4);
});

// The keys 1 to 5 answer the statement that has the focus, and do nothing else anywhere.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";
import { keptRecord } from "./support/forms.mjs";
import { showResults, caseOf } from "./support/figures.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;

const focusOn = (widget, selector) => widget.run((_, root, wanted) => root.querySelector(wanted).focus(), selector);

/** Puts the focus on a statement, the way a person comes there with the keyboard. */
const tabToItem = (widget, item) => widget.tabTo((focus) => focus.item === item && focus.tag === "input");

journey("the keys 1 to 5 answer the statement that has the focus, and only it", {}, async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  await tabToItem(widget, FIRST[1]);
  for (const key of ["1", "2", "3", "4", "5"]) {
    await tab.press(key);
    assert.deepEqual(await widget.checked(), { [FIRST[1]]: Number(key) });
    assert.deepEqual(await widget.focus(), { tag: "input", action: null, item: FIRST[1], drawing: null });
  }
  assert.deepEqual((await keptRecord(tab)).answers, { [FIRST[1]]: 5 });
  assert.deepEqual(await widget.progress(), [1, 20]);
  assert.deepEqual(await widget.items(), FIRST, "nothing advances by itself");
});

journey("a whole screen is answered with Tab and digits", {}, async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  for (const [index, item] of FIRST.entries()) {
    await tabToItem(widget, item);
    await tab.press(String(index + 1));
  }
  assert.deepEqual(await widget.checked(), Object.fromEntries(FIRST.map((item, index) => [item, index + 1])));
  await widget.pressAction("next");
  assert.notDeepEqual(await widget.items(), FIRST);
});

journey("a digit on the skip control answers what was skipped", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], null);
  await tab.press("2");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
});

journey("other digits, letters, and digits with another key held do nothing", {}, async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  await tabToItem(widget, FIRST[0]);
  // Not Shift: where a keyboard needs it for a digit it is no other key (field-keys.test.mjs).
  const held = ["Control", "Alt", "Meta"].map((key) => `${key}+3`);
  for (const key of ["0", "6", "9", "-", "a", "F3", ...held]) {
    await tab.press(key);
    assert.deepEqual(await widget.checked(), {}, key);
  }
  assert.equal((await widget.focus()).item, FIRST[0]);
});

journey("outside a statement digits do nothing", {}, async ({ tab, widget }) => {
  await tab.press("3");
  await widget.pressAction("start-short");
  await widget.assertHeadingHasFocus();
  for (const selector of [".rw-heading", '[data-action="next"]', ".rw-answers > summary"]) {
    await focusOn(widget, selector);
    await tab.press("3");
    assert.deepEqual(await widget.checked(), {}, selector);
    assert.deepEqual(await widget.items(), FIRST, selector);
  }
  await showResults(widget, caseOf("typical").record);
  await tab.press("3");
  assert.equal(await widget.screen(), "results");
});

journey("a digit that means nothing here is left to the page", {}, async ({ tab, widget }) => {
  await tab.run(() => {
    document.addEventListener("keydown", (event) => (document.body.dataset.kept = event.defaultPrevented));
  });
  const kept = () => tab.run(() => document.body.dataset.kept);
  await widget.pressAction("start-short");
  await tab.press("3");
  assert.equal(await kept(), "false", "on the heading");
  await tabToItem(widget, FIRST[0]);
  await tab.press("Control+3");
  assert.equal(await kept(), "false", "with control held");
  await tab.press("3");
  assert.equal(await kept(), "true", "on a statement");
});

journey("a digit reaches only the guide that has the focus", { page: "two.html" }, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await one.click("start-short");
  await two.click("start-short");
  await focusOn(one, `[data-item="${FIRST[0]}"] input`);
  await tab.press("3");
  assert.deepEqual([await one.checked(), await two.checked()], [{ [FIRST[0]]: 3 }, {}]);
});

journey("the guide says that the keys are there", {}, async ({ widget }) => {
  await widget.click("start-short");
  assert.match(await widget.text(), /met de toetsen 1 tot en met 5/);
});

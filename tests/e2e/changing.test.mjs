// Changing one's mind: another answer from the results, and another form, without losing anything.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { assertNumbers, keptRecord } from "./support/forms.mjs";
import { showResults } from "./support/figures.mjs";

const BUFFER = "mini-retreats";
const ITEM = `${BUFFER}-1`;
const CHANGE = `change-${BUFFER}`;
const ANSWERS = { ...answersTo("short"), [ITEM]: 1 };

/** Unfolds the buffer in the results and goes to its statements. */
async function changeBuffer(widget) {
  await widget.clickOn(`details:has([data-action="${CHANGE}"]) > summary`);
  await widget.click(CHANGE);
}

/** A number as the Dutch screen writes it. */
const written = (score) => String(Math.round(score * 10) / 10).replace(".", ",");

const effects = async (widget) => (await widget.statuses()).filter((sentence) => sentence);

for (const [form, items] of [
  ["short", [ITEM]],
  ["full", [ITEM, `${BUFFER}-2`, `${BUFFER}-3`]],
]) {
  journey(`from the ${form} results one comes to a buffer's statements alone`, {}, async ({ widget }) => {
    await showResults(widget, recordOf(form, answersTo(form)));
    await changeBuffer(widget);
    assert.equal(await widget.screen(), "questions");
    assert.equal(await widget.heading(), "Mini-retraites");
    await widget.assertHeadingHasFocus();
    assert.deepEqual(await widget.items(), items);
    const ways = [await widget.has("results"), await widget.has("next"), await widget.has("previous")];
    assert.deepEqual(ways, [true, false, false]);
    await widget.click("results");
    assert.equal(await widget.screen(), "results");
  });
}

journey("back at the results one reads and sees what the other answer did", {}, async (tools) => {
  const { tab, widget } = tools;
  const caption = () => widget.run((_, root) => root.querySelector("[data-chart=bandwidth] figcaption").innerText);
  const drawing = () => widget.run((_, root) => root.querySelector("[data-chart=bandwidth] svg").innerHTML);
  await showResults(widget, recordOf("short", ANSWERS));
  const [captionBefore, drawingBefore] = [await caption(), await drawing()];
  await changeBuffer(widget);
  assert.deepEqual(await widget.checked(), { [ITEM]: 1 });
  await widget.answer(ITEM, 5);
  await widget.click("results");

  const changed = { ...ANSWERS, [ITEM]: 5 };
  const bandwidths = await tab.withEngine(
    ({ score }, records) => records.map((record) => score(record).bandwidth),
    [recordOf("short", ANSWERS), recordOf("short", changed)],
  );
  const [before, after] = bandwidths.map(written);
  assert.notEqual(before, after);
  const [sentence, ...more] = await effects(widget);
  assert.match(sentence, /^Door je wijziging wordt je bandbreedte breder\./);
  assert.deepEqual(more, []);
  const numbers = await widget.run((_, root) => root.querySelector("[role=status] .rw-num").textContent.trim());
  assert.equal(numbers, `Van ${before} naar ${after} op een schaal van 0 tot 100.`);
  assert.notEqual(await caption(), captionBefore);
  assert.notEqual(await drawing(), drawingBefore);
  await assertNumbers(tools, "short", changed);
});

journey("what the other answer did is said once", {}, async ({ widget }) => {
  await showResults(widget, recordOf("short", ANSWERS));
  await changeBuffer(widget);
  await widget.answer(ITEM, 5);
  await widget.click("results");
  await widget.click("home");
  await widget.click("results");
  assert.deepEqual(await effects(widget), []);
});

journey("an answer that moves nothing is said to move nothing", {}, async ({ widget }) => {
  await showResults(widget, recordOf("short", answersTo("short")));
  await widget.clickOn('details:has([data-action="change-inspiring-environment"]) > summary');
  await widget.click("change-inspiring-environment");
  const before = (await widget.checked())["inspiring-environment-1"];
  await widget.answer("inspiring-environment-1", before === 5 ? 1 : 5);
  await widget.click("results");
  const [sentence] = await effects(widget);
  assert.match(sentence, /^Je wijziging verandert niets aan je bandbreedte\.$/, "the bonus buffer does not count");
});

journey("someone who comes back without another answer reads nothing of another answer", {}, async ({ widget }) => {
  await showResults(widget, recordOf("short", ANSWERS));
  await changeBuffer(widget);
  await widget.click("results");
  assert.deepEqual(await effects(widget), []);
});

journey("after a finished short form the full one asks the forty that are missing", {}, async (tools) => {
  const { tab, widget } = tools;
  await showResults(widget, recordOf("short", ANSWERS));
  await widget.click("home");
  await widget.click("start-full");
  assert.deepEqual(await widget.progress(), [20, 60]);
  const full = { ...answersTo("full"), ...ANSWERS };
  const asked = [];
  while (await widget.has("next")) {
    asked.push(...(await widget.items()));
    await widget.fillInScreen(full);
    await widget.click("next");
  }
  const missing = ASKED.full.flat().filter((item) => !(item in ANSWERS));
  assert.equal(missing.length, 40);
  assert.deepEqual(asked, missing);
  assert.match(await widget.text(), /alle 60 stellingen/);
  await widget.click("results");
  assert.deepEqual((await keptRecord(tab)).answers, full);
  await assertNumbers(tools, "full", full);
});

journey("from the full form to the short one nothing is lost", {}, async (tools) => {
  const { tab, widget } = tools;
  const full = answersTo("full");
  await showResults(widget, recordOf("full", full));
  await widget.click("home");
  await widget.click("start-short");
  assert.deepEqual(await widget.progress(), [20, 20]);
  await widget.fillIn({});
  await widget.click("results");
  await assertNumbers(tools, "short", full);
  const kept = await keptRecord(tab);
  assert.deepEqual([kept.form, kept.answers], ["short", full]);
  await widget.click("home");
  await widget.click("start-full");
  assert.deepEqual(await widget.progress(), [60, 60]);
});

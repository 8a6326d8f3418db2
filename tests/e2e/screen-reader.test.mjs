// What a screen reader is given: every statement with its step, its scale's ends and its way to skip; every figure with
// a sentence; headings in order.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";
import { below, treeOf, withRole } from "./support/tree.mjs";
import { STEPS } from "./support/widget.mjs";

const ENDS = { nl: ["(bijna) nooit", "(bijna) altijd"], en: ["(almost) never", "(almost) always"] };
const SENTENCE = /^\p{Lu}.+\.$/su;

const namesOf = (nodes) => nodes.map(({ name }) => name);

/** The group that stands for the step, and, in it, one group per statement. */
function questionsOf(main) {
  const [heading] = withRole(main, "heading").filter(({ states }) => states.level === 2);
  const step = main.children.find(({ role, name }) => role === "group" && name === heading.name);
  assert.ok(step, `there is a group named “${heading.name}”`);
  return step.children;
}

/** A statement is announced with its answers and the control that skips it. */
function assertQuestion(question, statement, lang) {
  assert.equal(question.role, "group");
  assert.equal(question.name, statement);
  const radios = withRole(question, "radio");
  assert.equal(radios.length, 5);
  const names = namesOf(radios);
  assert.deepEqual([names.at(0), names.at(-1)], ENDS[lang], "the ends of the scale");
  assert.equal(new Set(names).size, 5, "five different names");
  const [skip, ...more] = withRole(question, "button");
  assert.equal(more.length, 0);
  assert.ok(skip.name.length > 5, "the skip control has a name");
  assert.ok(["true", "false"].includes(String(skip.states.pressed)), "and says whether it is pressed");
}

for (const [lang, form] of [
  ["nl", "short"],
  ["en", "full"],
]) {
  journey(`every statement of the ${form} form is announced with all that belongs to it, in ${lang}`, {
    attributes: { lang, "page-lang": lang },
  }, async ({ tab, widget }) => {
    const texts = await tab.withEngine(({ instrument }, tag) => {
      const { forces, scales } = instrument(tag);
      const items = [...forces.flatMap(({ buffers }) => buffers), ...scales].flatMap((scale) => scale.items);
      return Object.fromEntries(items.map(({ id, text }) => [id, text]));
    }, lang);
    await widget.click(`start-${form}`);
    for (let step = 0; step < STEPS; step += 1) {
      const questions = questionsOf(await main(tab));
      assert.equal(questions.length, ASKED[form][step].length);
      questions.forEach((question, index) => assertQuestion(question, texts[ASKED[form][step][index]], lang));
      await widget.click("next");
    }
  });
}

journey("answers, skipping and progress are announced as they are", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(ASKED.short[0][0], 4);
  await widget.answer(ASKED.short[0][1], null);
  const page = await main(tab);
  const [first, second, third] = questionsOf(page);
  const checked = (question) => withRole(question, "radio").map(({ states }) => states.checked);
  assert.deepEqual(checked(first), ["false", "false", "false", "true", "false"]);
  assert.deepEqual(new Set(checked(second)), new Set(["false"]));
  const pressed = [first, second, third].map((question) => String(withRole(question, "button")[0].states.pressed));
  assert.deepEqual(pressed, ["false", "true", "false"]);
  const [progress] = withRole(page, "progressbar");
  assert.deepEqual([progress.name, progress.value, progress.states.valuemax], ["1 van 20 beantwoord", "1", 20]);
});

journey("a start with a size is announced with that size", {}, async ({ tab }) => {
  const forms = withRole(await main(tab), "button").map(({ name }) => name.match(/^(Korte|Volledige) versie (\d+) /));
  assert.deepEqual(forms.filter(Boolean).map(([, form, total]) => [form, total]), [["Volledige", "60"], ["Korte", "20"]]);
});

journey("the review announces each open statement as a way to it, under its step", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn({ ...answersTo("short"), "pressure-2": undefined, "signals-4": null });
  const page = await main(tab);
  const all = below(page);
  // Above the heading stands the way through, a list too.
  const screen = all.slice(all.findIndex(({ role }) => role === "heading"));
  const announced = screen.filter(({ role }) => ["heading", "listitem"].includes(role));
  assert.deepEqual(announced.map(({ role }) => role), ["heading", "heading", "listitem", "heading", "listitem"]);
  const items = screen.filter(({ role }) => role === "listitem");
  for (const item of items) assert.match(withRole(item, "button")[0].name, SENTENCE);
});

for (const [place, go] of [
  ["start", async () => {}],
  ["questions", (widget) => widget.click("start-short")],
  ["results", (widget) => showResults(widget, recordOf("full", answersTo("full")))],
]) {
  journey(`no heading of the ${place} skips a level`, {}, async ({ tab, widget }) => {
    await go(widget);
    await unfold(widget);
    const headings = withRole(await main(tab), "heading");
    const levels = headings.map(({ states }) => states.level);
    assert.equal(levels[0], 2);
    assert.equal(levels.filter((level) => level === 2).length, 1);
    levels.reduce((before, level, index) => {
      assert.ok(level <= before + 1, `“${headings[index].name}” goes from ${before} to ${level}`);
      return level;
    });
    for (const { name } of headings) assert.ok(name, "no heading is empty");
  });
}

journey("every figure of the results is announced by a sentence", {}, async ({ tab, widget }) => {
  await showResults(widget, recordOf("full", answersTo("full")));
  const figures = withRole(await main(tab), "figure");
  assert.equal(figures.length, 4, "bandwidth, buffers, continua and levers; forces and bars are a choice away");
  for (const figure of figures) {
    const [image, ...more] = withRole(figure, "image");
    assert.equal(more.length, 0);
    assert.match(image.name, SENTENCE);
    const [walk] = figure.children;
    assert.ok(walk.role === "group" && walk.states.focusable && walk.name, "and can be walked along");
  }
});

journey("every control of the results has a name, and the table names its rows", {}, async ({ tab, widget }) => {
  await showResults(widget, recordOf("full", answersTo("full")));
  await unfold(widget);
  const page = await main(tab);
  const controls = withRole(page, "button", "link", "radio", "DisclosureTriangle");
  assert.deepEqual(controls.filter(({ name }) => !name), []);
  const changes = namesOf(controls).filter((name) => /^Bekijk of wijzig/.test(name));
  assert.equal(new Set(changes).size, 14, "each buffer's own way to change its answers");
  assert.equal(withRole(page, "table").length, 1);
  assert.ok(withRole(page, "rowheader").length > 20);
});

journey("what is said about the answers is announced by itself", {}, async ({ tab, widget }) => {
  assert.equal(await widget.importRecord(JSON.stringify(recordOf("short", {}))), null);
  const [status] = withRole(await main(tab), "status");
  assert.match(below(status).map(({ name }) => name).join(""), SENTENCE);
  assert.equal((await widget.importRecord("{}")).code, "wrong-format");
  assert.equal(withRole(await main(tab), "alert").length, 1);
});

/** The part of the page that the guide stands in. */
async function main(tab) {
  return withRole(await treeOf(tab), "main")[0];
}

const unfold = (widget) =>
  widget.run((_, root) => {
    for (const details of root.querySelectorAll("details")) details.open = true;
  });

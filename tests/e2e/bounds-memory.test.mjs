// What the guide may take at most: the memory of its engine, through everything that a person can do, with the largest
// record that it reads, and of fifty guides on one page.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, COMPLETE, recordOf } from "./support/answers.mjs";
import { Widget } from "./support/widget.mjs";

const MEGABYTE = 2 ** 20;
/** For what people do. */
const USUAL = 2 * MEGABYTE;
/** For the largest record: reading, keeping and writing it makes copies, of text that may grow on its way in. */
const LARGEST = 10 * MEGABYTE;
const FIFTY = 4 * MEGABYTE;
const [FIRST] = ASKED.short;

/** Runs before the page: keeps the engine's memory where a test can see it. */
function watchMemory() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    globalThis.engineMemory ??= (made.instance ?? made).exports.memory;
    return made;
  };
}

const settings = { before: watchMemory, globals: ["engineMemory"], timeout: 180_000 };
const mebibytes = (bytes) => `${(bytes / MEGABYTE).toFixed(2)} MiB`;
const memory = (tab) => tab.run(() => globalThis.engineMemory.buffer.byteLength);

/** A record of just one mebibyte, the largest that is read. */
function largest() {
  const empty = recordOf("full", answersTo("full"), { notes: { reflex: "" } });
  // Every place in a record counts a little more than its text.
  const room = MEGABYTE - JSON.stringify(empty).length - 4096;
  return JSON.stringify(recordOf("full", answersTo("full"), { notes: { reflex: "é".repeat(room >> 1) } }));
}

/** All that a person can do with one guide, from the start to erasing it. */
async function everything(widget, record) {
  await widget.click("start-full");
  await widget.fillIn(answersTo("full"));
  await widget.click("results");
  await widget.run((_, root) => root.querySelectorAll("details").forEach((details) => (details.open = true)));
  for (const lang of ["en", "nl"]) await widget.click(`speak-${lang}`);
  await widget.run((_, root) => root.querySelectorAll("[data-action=view]").forEach((view) => view.click()));
  assert.equal(await widget.importRecord(record), null);
  await widget.click("results");
  for (const kind of ["csv", "svg", "ics"]) await widget.run((element, _, name) => element.download(name), kind);
  await widget.click("questions");
  await widget.click("previous");
  await widget.run((element) => element.reset());
}

for (const [name, record, most] of [
  ["a usual record", JSON.stringify(COMPLETE), USUAL],
  ["the largest record", largest(), LARGEST],
]) {
  journey(`one guide keeps within its bounds with ${name}, whatever is done`, settings, async ({ tab, widget }) => {
    const sizes = [await memory(tab)];
    for (let time = 0; time < 6; time += 1) {
      await everything(widget, record);
      sizes.push(await memory(tab));
    }
    const said = sizes.map(mebibytes).join(", ");
    assert.ok(sizes.every((bytes) => bytes < most), said);
    assert.equal(sizes.at(-1), sizes[2], `it grows no more: ${said}`);
    console.log(`# one guide with ${name}: ${said}`);
  });
}

const COUNT = 50;

/** In the page: so many guides, each with its own name. */
async function makeMany(_, count) {
  const made = Array.from({ length: count }, (_, index) => {
    const element = document.createElement("reflectie-wijzer");
    element.id = `guide-${index}`;
    element.setAttribute("name", `guide-${index}`);
    document.querySelector("main").append(element);
    return new Promise((done) => element.addEventListener("reflectiewijzer:ready", done, { once: true }));
  });
  await Promise.all(made);
  return made.length;
}

/** In the page: every guide gets an answer of its own to every statement of its first screen. */
function answerAll() {
  [...document.querySelectorAll("reflectie-wijzer")].forEach((element, index) => {
    element.start("short");
    const items = element.shadowRoot.querySelectorAll("[data-item]");
    items.forEach((item, at) => item.querySelector(`input[value="${1 + ((index + at) % 5)}"]`).click());
  });
}

journey("fifty guides on one page keep to themselves", { ...settings, page: "empty.html" }, async ({ tab }) => {
  assert.equal(await tab.withModule(makeMany, COUNT), COUNT);
  await tab.run(answerAll);
  const answersOf = (index) => Object.fromEntries(FIRST.map((item, at) => [item, 1 + ((index + at) % 5)]));
  const kept = await tab.run((count) =>
    Array.from({ length: count }, (_, index) => JSON.parse(localStorage[`reflectiewijzer/2/reflectiewijzer/guide-${index}`]).current.answers),
  COUNT);
  kept.forEach((answers, index) => assert.deepEqual(answers, answersOf(index), `guide ${index}`));
  await new Widget(tab, "#guide-7").click("speak-en");
  const shown = await tab.run(() =>
    [...document.querySelectorAll("reflectie-wijzer")].map(({ screen, shadowRoot }) => {
      const checked = [...shadowRoot.querySelectorAll("input:checked")].map(({ value }) => Number(value));
      return { screen, checked, lang: shadowRoot.querySelector("[lang]").lang };
    }),
  );
  shown.forEach(({ screen, checked, lang }, index) => {
    const expected = { screen: "questions", checked: Object.values(answersOf(index)), lang: index === 7 ? "en" : "nl" };
    assert.deepEqual({ screen, checked, lang }, expected, `guide ${index}`);
  });
  const bytes = await memory(tab);
  assert.ok(bytes < FIFTY, mebibytes(bytes));
  console.log(`# fifty guides: ${mebibytes(bytes)}`);
});

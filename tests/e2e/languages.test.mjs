// Dutch and English: which of the two, when it changes, and that it changes nothing but the words.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, COMPLETE, answersTo, recordOf } from "./support/answers.mjs";
import { assertNumbers, keptRecord } from "./support/forms.mjs";

const LEAD = { nl: /Hoeveel ruimte heb je,/, en: /How much room do you have,/ };
const [FIRST, SECOND] = ASKED.short;

const CHOICES = [
  ["the element's own language", { lang: "en" }, "en"],
  ["the page's language", { "page-lang": "en" }, "en"],
  ["the element's own language before the page's", { lang: "nl", "page-lang": "en" }, "nl"],
  ["the language of a regional tag", { lang: "en-GB" }, "en"],
  ["capitals as well", { lang: "EN" }, "en"],
  ["Dutch where nobody says anything", { "page-lang": "" }, "nl"],
  ["Dutch for a language that it does not have", { lang: "fy" }, "nl"],
];

for (const [name, attributes, lang] of CHOICES) {
  const expected = attributes.lang === "fy" ? [/lang="fy"[^]*Allowed: "nl", "en"/] : [];
  journey(`the guide takes ${name}`, { attributes, expected }, async ({ widget }) => {
    assert.equal(await widget.lang(), lang);
    assert.match(await widget.text(), LEAD[lang]);
  });
}

journey("the guide takes the language of an element around it", { page: "empty.html" }, async ({ tab }) => {
  const lang = await tab.withEngine(() => {
    const around = document.createElement("section");
    around.lang = "en";
    const widget = document.createElement("reflectie-wijzer");
    around.append(widget);
    document.querySelector("main").append(around);
    return new Promise((done) => {
      widget.addEventListener("reflectiewijzer:ready", () => done(widget.shadowRoot.querySelector("[lang]").lang));
    });
  });
  assert.equal(lang, "en");
});

const setLang = (widget, lang) =>
  widget.run((element, _, tag) => {
    if (tag === null) element.removeAttribute("lang");
    else element.lang = tag;
  }, lang);

journey("another language while answering keeps screen, step and answers", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.click("next");
  await widget.answer(SECOND[0], 4);
  await widget.answer(SECOND[1], null);
  const dutch = await widget.heading();
  await setLang(widget, "en");
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.items(), SECOND);
  assert.deepEqual(await widget.checked(), { [SECOND[0]]: 4, [SECOND[1]]: null });
  assert.notEqual(await widget.heading(), dutch);
  assert.match(await widget.text(), /almost\) never/);
  await widget.answer(SECOND[2], 2);
  assert.deepEqual((await keptRecord(tab)).answers, { [SECOND[0]]: 4, [SECOND[1]]: null, [SECOND[2]]: 2 });
  await setLang(widget, null);
  assert.equal(await widget.heading(), dutch, "without its own language it takes the page's again");
  assert.equal(Object.keys(await widget.checked()).length, 3);
});

journey("a language that does not exist changes nothing", {}, async ({ widget }) => {
  await setLang(widget, "en");
  await widget.click("start-short");
  await setLang(widget, "xx");
  assert.equal(await widget.lang(), "en");
  assert.equal(await widget.screen(), "questions");
});

journey("the visitor can choose the other language, and back", {}, async ({ widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 5);
  await widget.click("speak-en");
  assert.equal(await widget.lang(), "en");
  await widget.assertHeadingHasFocus();
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 5 });
  assert.equal(await widget.has("speak-en"), false);
  await widget.click("speak-nl");
  assert.equal(await widget.lang(), "nl");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 5 });
});

journey("the switch is in the language that it leads to", {}, async ({ widget }) => {
  const read = () => widget.run((_, root) => {
    const button = root.querySelector('[data-action^="speak-"]');
    return [button.lang, button.innerText];
  });
  assert.deepEqual(await read(), ["en", "English"]);
  await widget.click("speak-en");
  assert.deepEqual(await read(), ["nl", "Nederlands"]);
});

journey("the same answers give the same numbers in both languages", {}, async (tools) => {
  const { tab, widget } = tools;
  await widget.importRecord(JSON.stringify(recordOf("full", answersTo("full"))));
  await widget.click("results");
  const dutch = await assertNumbers(tools, "full", answersTo("full"), "nl");
  await widget.click("speak-en");
  assert.deepEqual(await assertNumbers(tools, "full", answersTo("full"), "en"), dutch);
  assert.deepEqual((await keptRecord(tab)).answers, answersTo("full"));
});

journey("answers given in Dutch and in English are stored alike", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const dutch = (await keptRecord(tab)).answers;
  await widget.run((element) => element.reset());
  await widget.click("speak-en");
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  assert.deepEqual((await keptRecord(tab)).answers, dutch);
});

journey("every screen is in one language", { attributes: { lang: "en" } }, async ({ tab, widget }) => {
  const dutch = await tab.withEngine(({ instrument }) => {
    const { answers, forces, scales } = instrument("nl");
    const buffers = forces.flatMap((force) => force.buffers);
    const items = [...buffers, ...scales].flatMap((scale) => scale.items);
    const labels = [...forces, ...buffers, ...scales].map(({ label }) => label);
    return [...answers, ...labels, ...items.map(({ text }) => text)];
  });
  const english = new Set(["Mini-retreats"].map((word) => word.toLowerCase()));
  await widget.importRecord(JSON.stringify(COMPLETE));
  await widget.click("results");
  await widget.clickOn("details:has(table) > summary");
  const results = await widget.text();
  await widget.click("questions");
  const questions = await widget.text();
  for (const words of dutch) {
    if (english.has(words.toLowerCase())) continue;
    assert.ok(!results.includes(words), `the results say “${words}”`);
    assert.ok(!questions.includes(words), `the questions say “${words}”`);
  }
});

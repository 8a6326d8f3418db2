// What is asked, as a host page gets it.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";

const page = "empty.html";
const SCALES = ["pressure", "signals", "functioning", "wellbeing"];

for (const lang of ["nl", "en"]) {
  journey(`instrument gives all sixty statements in their order, in ${lang}`, { page }, async ({ tab }) => {
    const found = await tab.withEngine(({ instrument }, tag) => instrument(tag), lang);
    assert.deepEqual(Object.keys(found), ["id", "version", "lang", "answers", "forces", "scales"]);
    assert.deepEqual([found.id, found.version, found.lang], ["reflectiewijzer", 1, lang]);
    assert.equal(new Set(found.answers).size, 5);
    const buffers = found.forces.flatMap((force) => force.buffers);
    assert.deepEqual([found.forces.length, buffers.length], [5, 14]);
    assert.deepEqual(buffers.filter(({ bonus }) => bonus).map(({ id }) => id), ["inspiring-environment"]);
    assert.deepEqual(found.scales.map(({ id }) => id), SCALES);
    const items = [...buffers, ...found.scales].flatMap((scale) => scale.items);
    assert.deepEqual(items.map(({ id }) => id), ASKED.full.flat());
    assert.deepEqual(items.filter(({ core }) => core).map(({ id }) => id), ASKED.short.flat());
    assert.ok(items.every(({ reverse }) => reverse === false));
    assert.equal(new Set(items.map(({ text }) => text)).size, 60);
    for (const { label, meaning } of [...found.forces, ...buffers]) assert.ok(label && meaning, label);
  });
}

journey("both languages have the same ids and other words", { page }, async ({ tab }) => {
  const [dutch, english] = await tab.withEngine(({ instrument }) => [instrument("nl"), instrument("en")]);
  const items = ({ forces, scales }) =>
    [...forces.flatMap((force) => force.buffers), ...scales].flatMap((scale) => scale.items);
  items(dutch).forEach(({ id, text }, index) => {
    assert.equal(items(english)[index].id, id);
    assert.notEqual(items(english)[index].text, text);
  });
});

journey("without a language the instrument is Dutch", { page }, async ({ tab }) => {
  const langs = await tab.withEngine(({ instrument }) => [instrument(), instrument(undefined), instrument(null)]);
  assert.deepEqual(langs.map(({ lang }) => lang), ["nl", "nl", "nl"]);
});

journey("a language that does not exist is a RangeError that names those that do", { page }, async ({ tab }) => {
  const found = await tab.withEngine(({ instrument }) =>
    ["de", "", "n l", 5].map((lang) => {
      try {
        return { name: `accepted ${instrument(lang).lang}` };
      } catch ({ name, message }) {
        return { name, message };
      }
    }));
  for (const { name, message } of found) {
    assert.equal(name, "RangeError");
    assert.match(message, /nl.*en/);
  }
});

journey("the questions on the screen are those of the instrument", {}, async ({ tab, widget }) => {
  const texts = await tab.withEngine(({ instrument }) => {
    const { forces } = instrument("nl");
    return forces[0].buffers.flatMap(({ items }) => items.map(({ text }) => text));
  });
  await widget.click("start-full");
  const asked = await widget.run((_, root) => [...root.querySelectorAll("legend")].map((legend) => legend.innerText));
  assert.deepEqual(asked, texts);
});

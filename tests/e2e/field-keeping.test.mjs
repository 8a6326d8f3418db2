// What a browser promises about keeping answers: said as it is, asked only when someone wants it, and never waited for.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";

/** What asking does in browsers that agree, refuse and fail, and what is said then. */
const BROWSERS = {
  agrees: ["async () => true", /toegezegd je antwoorden te bewaren/],
  refuses: ["async () => false", /belooft niet dat/],
  fails: ["async () => null.gone", /belooft niet dat/],
  throws: ["() => null.gone", /belooft niet dat/],
};

/** Makes asking do this. The browser's own empty pages have no such thing, and this runs there too. */
const answering = (persist) => `() => Object.assign(globalThis.StorageManager?.prototype ?? {}, { persist: ${persist} })`;

for (const [name, [persist, said]] of Object.entries(BROWSERS)) {
  journey(`a browser that ${name} when it is asked to keep answers`, { before: answering(persist) }, async ({ widget }) => {
    await widget.click("start-short");
    await widget.openAnswers();
    await widget.click("persist");
    await widget.until((_, root) => root.querySelector(".rw-notice"));
    assert.match((await widget.statuses()).join(" "), said);
    assert.deepEqual(await widget.alerts(), []);
  });
}

/** A browser that asks the person, who does not answer. */
const neverAnswers = () => {
  globalThis.asked = 0;
  const persist = () => new Promise(() => (globalThis.asked += 1));
  Object.assign(globalThis.StorageManager?.prototype ?? {}, { persist });
};

const patient = { before: neverAnswers, globals: ["asked"] };

journey("nothing asks by itself, and nothing waits for an answer", patient, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.openAnswers();
  assert.equal(await tab.run(() => globalThis.asked), 0);
  await widget.click("persist");
  assert.equal(await tab.run(() => globalThis.asked), 1);
  await widget.click("next");
  assert.equal(await widget.screen(), "questions");
});

const withoutIt = () => delete globalThis.StorageManager?.prototype.persist;

journey("a browser that cannot be asked offers nothing", { before: withoutIt }, async ({ widget }) => {
  await widget.click("start-short");
  await widget.openAnswers();
  assert.equal(await widget.has("persist"), false);
  assert.match(await widget.text(), /Safari/);
});

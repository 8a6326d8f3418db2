// A page that the browser froze and brings back as it was, behind the buttons back and forward: the guide works on, and
// knows what other tabs did meanwhile: some browsers hand over the storage events of that time when the page is back.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { assertKept } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;

const settings = {
  backForwardCache: true,
  before: () => addEventListener("pageshow", ({ persisted }) => (globalThis.cameBack = persisted)),
  globals: ["cameBack"],
};

/** The tab goes to another page of the site and back, and something happens in between. */
async function leaveAndComeBack(tab, meanwhile = () => {}) {
  const here = tab.url;
  await tab.open(new URL("empty.html", here).href);
  await meanwhile();
  await tab.back();
  await tab.until(() => document.querySelector("reflectie-wijzer") && globalThis.cameBack !== undefined);
  assert.equal(await tab.run(() => globalThis.cameBack), true, "it comes from the cache");
}

journey("a guide that comes back as it was works on", settings, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await leaveAndComeBack(tab);
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
  await widget.answer(FIRST[1], 3);
  await assertKept(tab, { [FIRST[0]]: 2, [FIRST[1]]: 3 });
  assert.equal((await tab.events()).filter(({ name }) => name === "ready").length, 1, "it was never away");
});

journey("a guide that comes back shows what another tab answered meanwhile", settings, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = new Widget(await visit());
  await other.click("resume");
  await leaveAndComeBack(tab, async () => {
    await other.answer(FIRST[0], 5);
    await other.answer(FIRST[1], 4);
  });
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 5, [FIRST[1]]: 4 });
  await widget.answer(FIRST[2], 1);
  await assertKept(tab, { [FIRST[0]]: 5, [FIRST[1]]: 4, [FIRST[2]]: 1 });
});

journey("a guide that comes back after erasing elsewhere does not bring it back", settings, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = new Widget(await visit());
  await leaveAndComeBack(tab, () => other.run((element) => element.reset()));
  assert.equal(await widget.screen(), "start");
  assert.deepEqual(await widget.statuses(), ["Je antwoorden zijn in een ander tabblad gewist."]);
  assert.equal(await tab.run(() => localStorage.length), 0);
});

journey("a guide that comes back after a new beginning elsewhere brings nothing old along", settings, async (tools) => {
  const { tab, widget, visit } = tools;
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = new Widget(await visit());
  await leaveAndComeBack(tab, async () => {
    await other.run((element) => element.reset());
    await other.click("start-short");
  });
  await widget.until((_, root) => !root.querySelector("input:checked"));
  await widget.answer(FIRST[1], 3);
  await assertKept(tab, { [FIRST[1]]: 3 });
});

const refusing = {
  ...settings,
  before: () => {
    addEventListener("pageshow", ({ persisted }) => (globalThis.cameBack = persisted));
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
};

journey("answers that could not be kept are still there when the guide comes back", refusing, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await leaveAndComeBack(tab);
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
});

for (const storage of ["session", "none"]) {
  const own = { ...settings, attributes: { storage } };
  journey(`a guide with storage ${storage} comes back as it was`, own, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(recordOf("short", answersTo("short"))));
    await widget.click("results");
    const shown = await widget.text();
    await leaveAndComeBack(tab);
    assert.equal(await widget.text(), shown);
    await widget.click("questions");
    assert.equal(Object.keys(await widget.checked()).length, FIRST.length);
  });
}

// Two tabs on one record, and a storage that refuses: the other tab follows, and nothing is lost or said twice.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { keptRecord } from "./support/forms.mjs";
import { showResults } from "./support/figures.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST, SECOND] = ASKED.short;

/** The same visitor's second tab, at the same questions. */
async function second(visit) {
  const tab = await visit();
  const widget = new Widget(tab);
  await widget.click("resume");
  return { tab, widget };
}

/** Waits until a statement stands answered so in a tab. */
const follows = (widget, item, value) =>
  widget.until(
    (_, root, [id, wanted]) => root.querySelector(`[data-item="${id}"] input[value="${wanted}"]`).checked,
    [item, value],
  );

journey("an answer in one tab appears in the other, and moves no focus there", {}, async ({ widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = await second(visit);
  await other.widget.answer(FIRST[1], 5);
  const focus = await other.widget.focus();
  await widget.answer(FIRST[2], 4);
  await follows(other.widget, FIRST[2], 4);
  assert.deepEqual(await other.widget.focus(), focus);
  assert.deepEqual(await other.widget.checked(), { [FIRST[0]]: 2, [FIRST[1]]: 5, [FIRST[2]]: 4 });
  assert.deepEqual(await other.widget.progress(), [3, 20], "progress follows too");
  assert.match(await other.widget.text(), /Van 1 van de 5 krachten/);
});

journey("a file saved in one tab has what was answered in the other", {}, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = await second(visit);
  await other.widget.answer(FIRST[1], 5);
  await follows(widget, FIRST[1], 5);
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  assert.deepEqual(JSON.parse(text).answers, { [FIRST[0]]: 2, [FIRST[1]]: 5 });
});

journey("another answer and skipping in one tab are followed in the other", {}, async ({ widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const { widget: other } = await second(visit);
  await widget.answer(FIRST[0], 3);
  await follows(other, FIRST[0], 3);
  await widget.answer(FIRST[0], null);
  await other.until((_, root) => root.querySelector('[data-action="skip"]').getAttribute("aria-pressed") === "true");
  assert.deepEqual(await other.checked(), { [FIRST[0]]: null });
});

journey("what is answered elsewhere shows on the screen that comes next", {}, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const { widget: other } = await second(visit);
  await widget.click("next");
  await widget.answer(SECOND[0], 1);
  await other.until((_, root) => root.querySelector("progress").value === 2);
  await other.click("next");
  assert.deepEqual(await other.checked(), { [SECOND[0]]: 1 });
  assert.equal((await keptRecord(tab)).answers[SECOND[0]], 1);
});

/** A tab in the background may hear of others much later: this one hears nothing while it is `deaf`. */
const DEAF = {
  before: () => addEventListener("storage", (event) => globalThis.deaf && event.stopImmediatePropagation()),
  globals: ["deaf"],
};

journey("that another tab erased and began anew, told late, erases nothing of what began", DEAF, async (tools) => {
  const { tab, widget, visit } = tools;
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = await second(visit);
  await tab.run(() => void (globalThis.deaf = true));
  await other.widget.run((element) => element.reset());
  await other.widget.click("start-short");
  await other.widget.answer(FIRST[1], 5);
  await tab.run(() => {
    globalThis.deaf = false;
    dispatchEvent(new StorageEvent("storage", { key: "reflectiewijzer/2/reflectiewijzer/", newValue: null }));
  });
  assert.deepEqual(await widget.checked(), { [FIRST[1]]: 5 });
  assert.deepEqual((await keptRecord(tab)).answers, { [FIRST[1]]: 5 });
});

journey("a start that was open in another tab offers to go on", {}, async ({ widget, visit }) => {
  const other = new Widget(await visit());
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await other.learnsOfAnother();
  assert.match(await other.text(), /1 van de 20/);
  await other.click("resume");
  assert.deepEqual(await other.checked(), { [FIRST[0]]: 2 });
});

journey("a start that follows another tab keeps the focus where it was", {}, async ({ widget, visit }) => {
  const other = new Widget(await visit());
  await other.run((_, root) => root.querySelector('[data-action="start-full"]').focus());
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await other.learnsOfAnother();
  assert.equal((await other.focus())?.action, "start-full");
});

journey("erasing in one tab brings the other to the start, and says why", {}, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = await second(visit);
  await widget.openAnswers();
  await widget.click("erase");
  await widget.click("erase-yes");
  await other.widget.until((element) => element.screen === "start");
  assert.deepEqual(await other.widget.statuses(), ["Je antwoorden zijn in een ander tabblad gewist."]);
  assert.deepEqual(await other.widget.alerts(), [], "nothing went wrong");
  assert.equal(await other.widget.has("resume"), false);
  assert.equal(await tab.run(() => localStorage.length), 0, "the other tab does not bring it back");
  const screens = (await other.tab.events()).filter(({ name }) => name === "screen");
  assert.equal(screens.at(-1).detail.screen, "start");
});

journey("someone who reads results is not disturbed by an answer elsewhere", {}, async ({ tab, widget, visit }) => {
  await showResults(widget, recordOf("short", answersTo("short")));
  const before = await widget.text();
  const { widget: other } = await second(visit);
  await other.answer(FIRST[0], 5);
  await tab.until(() => JSON.parse(localStorage["reflectiewijzer/2/reflectiewijzer/"]).current.answers["core-compass-1"] === 5);
  assert.equal(await widget.text(), before);
});

journey("guides with other names do not follow each other", { page: "two.html" }, async ({ tab, visit }) => {
  const other = await visit();
  await new Widget(tab, "#one").click("start-short");
  await new Widget(tab, "#one").answer(FIRST[0], 2);
  const [one, two] = [new Widget(other, "#one"), new Widget(other, "#two")];
  await one.learnsOfAnother();
  assert.equal(await two.has("resume"), false);
  await two.click("start-short");
  await two.answer(FIRST[0], 5);
  await tab.run(() => localStorage.removeItem("reflectiewijzer/2/reflectiewijzer/one"));
  await one.until((_, root) => !root.querySelector('[data-action="resume"]'));
  assert.deepEqual(await two.checked(), { [FIRST[0]]: 5 });
});

for (const storage of ["session", "none"]) {
  journey(`with storage ${storage} another tab is none of its business`, { attributes: { storage } }, async (tools) => {
    const { widget, visit } = tools;
    await widget.click("start-short");
    await widget.answer(FIRST[0], 2);
    const other = await visit("plain.html", { storage: "local" });
    await new Widget(other).click("start-short");
    await new Widget(other).answer(FIRST[0], 5);
    await other.run(() => localStorage.clear());
    assert.equal(await widget.screen(), "questions");
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
  });
}

const UNREADABLE = '{ "half": "a ‘récord’\n';

journey("what could not be read is offered as a file, exactly as it was", {}, async ({ tab, widget }) => {
  await tab.run((text) => localStorage.setItem("reflectiewijzer/2/reflectiewijzer/", text), UNREADABLE);
  await tab.reload();
  await settle(tab);
  const file = await tab.downloadAfter(() => widget.click("download-unreadable"));
  assert.equal(file.text, UNREADABLE);
  assert.match(file.name, /\.txt$/);
  assert.ok((await tab.run(() => Object.values(localStorage))).includes(UNREADABLE), "and it stays");
});

journey("erasing one's answers does not throw away what could not be read", {}, async ({ tab, widget }) => {
  await tab.run((text) => localStorage.setItem("reflectiewijzer/2/reflectiewijzer/", text), UNREADABLE);
  await tab.reload();
  await settle(tab);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await widget.run((element) => element.reset());
  assert.deepEqual(await tab.run(() => Object.values(localStorage)), [UNREADABLE]);
});

const FULL = {
  before: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
};

journey("that nothing can be kept is said with the offer to save a file", FULL, async ({ tab, widget }) => {
  await widget.click("start-short");
  const offer = '[data-live="notice"] [data-action="download"]';
  const { text } = await tab.downloadAfter(() => widget.clickOn(offer));
  assert.equal(JSON.parse(text).form, "short");
  await widget.answer(FIRST[0], 2);
  await widget.click("next");
  assert.deepEqual(await widget.alerts(), [], "said once");
});

journey("storage none is said at the start, and never as something that went wrong", {
  attributes: { storage: "none" },
}, async ({ tab, widget }) => {
  const said = /worden hier niet bewaard. Bewaar ze als bestand/g;
  assert.equal((await widget.text()).match(said)?.length, 1);
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  assert.deepEqual(await widget.alerts(), []);
  assert.doesNotMatch(await widget.text(), said);
  await widget.openAnswers();
  const { text } = await tab.downloadAfter(() => widget.click("download"));
  assert.deepEqual(JSON.parse(text).answers, answersTo("short"));
});

/** The same visitor's second tab, which hears nothing of the first one while it is deaf. */
async function deafSecond(visit) {
  const tab = await visit();
  await tab.run(() => void (globalThis.deaf = true));
  return { tab, widget: new Widget(tab) };
}

const BEGUN = { startedAt: "2026-11-24T08:00:00.000Z", updatedAt: "2026-11-24T08:00:00.000Z" };

journey("two tabs of one visit keep each other's notes, wishes and plan", DEAF, async ({ tab, widget, visit }) => {
  const record = { ...recordOf("short", { [FIRST[0]]: 2 }), ...BEGUN };
  await widget.importRecord(JSON.stringify(record));
  const other = await deafSecond(visit);
  await other.widget.click("resume");
  const own = {
    notes: { "reflect-1": "In de raad is de druk het hoogst." },
    desired: { "core-compass": 75 },
    plan: [{ goal: "core-compass", what: "elke maandag een half uur", firstStep: "2026-12-01" }],
  };
  await widget.importRecord(JSON.stringify({ ...record, ...own }));
  await other.widget.answer(FIRST[1], 5);
  const { notes, desired, plan, answers } = await keptRecord(tab);
  assert.deepEqual({ notes, desired, plan }, own, "the tab that never heard of them");
  assert.deepEqual(answers, { [FIRST[0]]: 2, [FIRST[1]]: 5 });
});

journey("what another tab erased leaves nothing here, not even the question whether to erase it", {}, async (tools) => {
  const { tab, widget, visit } = tools;
  await showResults(widget, recordOf("short", answersTo("short")));
  await widget.clickOn('details:has([data-action="change-talent-use"]) > summary');
  await widget.click("change-talent-use");
  await widget.openAnswers();
  await widget.click("erase");
  const other = new Widget(await visit());
  await other.run((element) => element.reset());
  await widget.until((element) => element.screen === "start");
  assert.equal(await widget.has("erase-yes"), false);
  await widget.click("start-short");
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  assert.deepEqual(JSON.parse(text).answers, {});
});

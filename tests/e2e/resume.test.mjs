// Answers survive what browsers and people do: reloading, changing their mind, erasing, a storage that refuses.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";
import { assertKept, keptRecord } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST, SECOND] = ASKED.short;
const HALF = { "core-compass-1": 4, "talent-use-1": 2, "healthy-lifestyle-1": null, "agenda-control-1": 5 };

async function reload(tab) {
  await tab.reload();
  await settle(tab);
}

/** Starts the short form, answers the first screen and one statement of the second. */
async function fillInHalf(widget) {
  await widget.click("start-short");
  for (const [item, value] of Object.entries(HALF)) await widget.answer(item, value);
  await widget.click("next");
  await widget.answer(SECOND[0], 3);
}

journey("after a reload half-way the start offers to go on and says how far", {}, async ({ tab, widget }) => {
  assert.equal(await widget.has("resume"), false);
  await fillInHalf(widget);
  await reload(tab);
  assert.equal(await widget.screen(), "start");
  assert.match(await widget.text(), /4 van de 20/);
  await widget.click("resume");
  await widget.assertHeadingHasFocus();
  assert.deepEqual(await widget.items(), SECOND, "the first screen with an open statement");
  assert.deepEqual(await widget.checked(), { [SECOND[0]]: 3 });
  await widget.click("previous");
  assert.deepEqual(await widget.checked(), HALF);
});

for (const [form, answered] of [["short", 4], ["full", 4]]) {
  journey(`start-${form} after a reload keeps every answer`, {}, async ({ tab, widget }) => {
    await fillInHalf(widget);
    await reload(tab);
    await widget.click(`start-${form}`);
    assert.deepEqual(await widget.progress(), [answered, form === "short" ? 20 : 60]);
    while (!(await widget.items()).includes(FIRST[0])) await widget.click("previous");
    assert.deepEqual(await widget.checked(), HALF);
  });
}

journey("someone who is done comes back to the results", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  const numbers = await widget.numbers();
  await reload(tab);
  await widget.click("results");
  assert.deepEqual(await widget.numbers(), numbers);
});

journey("skipping takes an answer away and an answer takes the skipping away", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  await widget.answer(FIRST[0], null);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: null });
  assert.deepEqual(await widget.progress(), [0, 20]);
  assert.deepEqual((await keptRecord(tab)).answers, { [FIRST[0]]: null });
  await widget.answer(FIRST[0], 4);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4 });
  assert.deepEqual((await keptRecord(tab)).answers, { [FIRST[0]]: 4 });
});

journey("erasing asks first", {}, async ({ tab, widget }) => {
  await fillInHalf(widget);
  const before = await keptRecord(tab);
  await widget.openAnswers();
  await widget.click("erase");
  assert.equal((await widget.focus())?.action, "erase-no", "the safe answer has the focus");
  await widget.click("erase-no");
  assert.equal((await widget.focus())?.action, "erase", "the focus is back where it came from");
  assert.deepEqual(await keptRecord(tab), before);
  assert.deepEqual(await widget.checked(), { [SECOND[0]]: 3 });
});

journey("erasing clears everything that was kept, and says so", {}, async ({ tab, widget }) => {
  await fillInHalf(widget);
  await widget.openAnswers();
  await widget.click("erase");
  await widget.click("erase-yes");
  assert.equal(await widget.screen(), "start");
  assert.deepEqual(await widget.statuses(), ["Je antwoorden zijn gewist."]);
  assert.equal(await widget.has("resume"), false);
  assert.equal(await tab.run(() => localStorage.length + sessionStorage.length), 0);
  await reload(tab);
  assert.equal(await widget.has("resume"), false);
  await widget.click("start-short");
  assert.deepEqual(await widget.checked(), {});
});

journey("erasing can be done with the keyboard only", {}, async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  await widget.answerWithKeys(FIRST[0], 2);
  // The foot has the way to help, what there is to know about the guide, and the answers.
  for (let fold = 0; fold < 3; fold += 1) await widget.tabTo(({ tag }) => tag === "summary");
  await tab.press("Enter");
  await widget.pressAction("erase");
  assert.equal((await widget.focus())?.action, "erase-no");
  await widget.pressAction("erase-yes");
  assert.equal(await tab.run(() => localStorage.length), 0);
  await widget.assertHeadingHasFocus();
});

journey("the host page's reset erases without asking", {}, async ({ tab, widget }) => {
  await fillInHalf(widget);
  await widget.run((element) => element.reset());
  assert.equal(await widget.screen(), "start");
  assert.equal(await tab.run(() => localStorage.length), 0);
});

journey("two tabs on one record keep each other's answers", {}, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 1);
  const other = await second(visit);
  await other.click("resume");
  await other.answer(FIRST[1], 2);
  await widget.answer(FIRST[2], 3);
  await other.answer(FIRST[3], 4);
  const all = { [FIRST[0]]: 1, [FIRST[1]]: 2, [FIRST[2]]: 3, [FIRST[3]]: 4 };
  await assertKept(tab, all);
});

journey("a tab that starts later than it was opened keeps the other's answers", {}, async ({ tab, widget, visit }) => {
  const other = await second(visit);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 1);
  await other.learnsOfAnother();
  await other.click("start-short");
  await assertKept(tab, { [FIRST[0]]: 1 });
  await other.answer(FIRST[1], 2);
  await widget.answer(FIRST[2], 3);
  await assertKept(tab, { [FIRST[0]]: 1, [FIRST[1]]: 2, [FIRST[2]]: 3 });
});

journey("a tab that goes on with what it knew keeps the other's newer answers", {}, async ({ tab, widget, visit }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 1);
  const other = await second(visit);
  await widget.answer(FIRST[1], 2);
  await other.click("resume");
  await assertKept(tab, { [FIRST[0]]: 1, [FIRST[1]]: 2 });
});

/** The same visitor's second tab. */
const second = async (visit) => new Widget(await visit());

journey("storage none keeps nothing and says so", { attributes: { storage: "none" } }, async ({ tab, widget }) => {
  assert.match(await widget.text(), /worden hier niet bewaard/);
  await fillInHalf(widget);
  assert.equal(await tab.run(() => localStorage.length + sessionStorage.length), 0);
  assert.deepEqual(await widget.alerts(), [], "this is no failure");
  await reload(tab);
  assert.equal(await widget.has("resume"), false);
});

journey("storage session keeps answers in this tab only", { attributes: { storage: "session" } }, async (tools) => {
  const { tab, widget, visit } = tools;
  await fillInHalf(widget);
  assert.equal(await tab.run(() => localStorage.length), 0);
  assert.equal(Object.keys((await keptRecord(tab, "sessionStorage")).answers).length, 5);
  await reload(tab);
  assert.equal(await widget.has("resume"), true);
  assert.equal(await (await second(visit)).has("resume"), false);
});

journey("what a newer release kept stays where it is, and the visitor hears so", {}, async ({ tab, widget }) => {
  const newer = '{"format":"reflectiewijzer/record","version":2,"instrument":"reflectiewijzer"}';
  await widget.click("start-short");
  const key = await keyOf(tab);
  await tab.run(([name, value]) => localStorage.setItem(name, value), [key, newer]);
  await reload(tab);
  assert.match((await widget.alerts()).join(), /^Een nieuwere versie van deze gids heeft hier antwoorden bewaard/);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  assert.equal(await tab.run((name) => localStorage.getItem(name), key), newer);
});

/** The record's key, learnt from the widget itself. */
const keyOf = (tab) => tab.run(() => localStorage.key(0));

const UNREADABLE = {
  "no JSON": "{ half",
  "something else's data": "[1,2,3]",
};

for (const [name, text] of Object.entries(UNREADABLE)) {
  journey(`when ${name} is kept it is set aside, unharmed, and the visitor hears so`, {}, async ({ tab, widget }) => {
    await widget.click("start-short");
    const key = await keyOf(tab);
    await tab.run(([name, value]) => localStorage.setItem(name, value), [key, text]);
    await reload(tab);
    assert.deepEqual(await widget.alerts(), [
      "Er stonden eerder bewaarde antwoorden die niet te lezen zijn. Ze zijn apart gezet, niet weggegooid.",
    ]);
    assert.equal(await widget.has("resume"), false);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 4);
    const kept = await tab.run(() => ({ ...localStorage }));
    assert.deepEqual(JSON.parse(kept[key]).current.answers, { [FIRST[0]]: 4 });
    const aside = Object.keys(kept).filter((other) => other !== key);
    assert.equal(aside.length, 1);
    assert.equal(kept[aside[0]], text);
    await reload(tab);
    assert.deepEqual(await widget.alerts(), [], "said once");
  });
}

const FULL = {
  before: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
};

journey("a storage that is full is no obstacle, and the visitor hears it once", FULL, async ({ tab, widget }) => {
  await assertWorksUnkept(tab, widget, /geen plek meer/);
});

const DENIED = {
  before: () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    }
  },
};

journey("a storage that is denied is no obstacle, and the visitor hears it once", DENIED, async ({ tab, widget }) => {
  await assertWorksUnkept(tab, widget, /bewaart nu niets voor deze pagina/);
});

/** The short form works to the end; that nothing is kept is said in one alert, and the file still has it all. */
async function assertWorksUnkept(tab, widget, sentence) {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  const [alert, ...more] = await widget.alerts();
  assert.match(alert, sentence);
  assert.deepEqual(more, []);
  await widget.answer(FIRST[1], 3);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4, [FIRST[1]]: 3 });
  await widget.click("next");
  assert.deepEqual(await widget.alerts(), [], "said once");
  await widget.answer(SECOND[0], 2);
  assert.deepEqual(await widget.alerts(), [], "said once");
  await widget.openAnswers();
  const { text } = await tab.downloadAfter(() => widget.click("download"));
  assert.deepEqual(JSON.parse(text).answers, { [FIRST[0]]: 4, [FIRST[1]]: 3, [SECOND[0]]: 2 });
  await widget.fillIn({});
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
}

const NO_ROOM_ASIDE = {
  before: () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key.includes("(")) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      setItem.call(this, key, value);
    };
  },
};

journey("what cannot be read stays when there is no room to set it aside", NO_ROOM_ASIDE, async ({ tab, widget }) => {
  await widget.click("start-short");
  const key = await keyOf(tab);
  await tab.run(([name, value]) => localStorage.setItem(name, value), [key, UNREADABLE["no JSON"]]);
  await reload(tab);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  const kept = await tab.run(() => Object.values(localStorage));
  assert.ok(kept.includes(UNREADABLE["no JSON"]), JSON.stringify(kept));
});

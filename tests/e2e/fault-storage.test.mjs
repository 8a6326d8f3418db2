// A storage that fills up, refuses, forgets or holds half a record: it is said once, nothing that was answered is lost
// while the page is open, the file has everything, and what finds room again is kept.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { kept } from "./support/faults.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST, SECOND] = ASKED.short;
const CLOCK = { startedAt: "2026-11-22T08:00:00Z", updatedAt: "2026-11-22T08:05:00Z" };
const FULL = /geen plek meer/;

/** In the page: fills what is left of the real quota, to the last character. */
function fillUp() {
  for (let size = 2 ** 22; size >= 1; size >>= 1) {
    try {
      for (;;) localStorage.setItem(`full${size}`, (localStorage.getItem(`full${size}`) ?? "") + "x".repeat(size));
    } catch {
      // No more of this size.
    }
  }
}

function makeRoom() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("full")) localStorage.removeItem(key);
}

const inStorage = (tab) => tab.run(() => JSON.parse(localStorage["reflectiewijzer/2/reflectiewijzer/"] ?? null)?.current.answers);

/** The answers in the file that the visitor can save. */
async function inFile(tab, widget) {
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  return JSON.parse(text).current.answers;
}

/** What the widget says at once is this sentence and no other, or nothing. */
async function assertTold(widget, ...sentences) {
  const alerts = await widget.alerts();
  assert.equal(alerts.length, sentences.length, alerts.join());
  sentences.forEach((sentence, index) => assert.match(alerts[index], sentence));
}

journey("a quota that is reached halfway takes no answer away", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await widget.answer(FIRST[1], 2);
  await tab.run(fillUp);
  await widget.answer(FIRST[2], 1);
  await assertTold(widget, FULL);
  // The storage has another answer to this one by now.
  await widget.answer(FIRST[0], 5);
  await widget.answer(FIRST[3], 3);
  const answered = { [FIRST[0]]: 5, [FIRST[1]]: 2, [FIRST[2]]: 1, [FIRST[3]]: 3 };
  assert.deepEqual(await widget.checked(), answered);
  assert.deepEqual(await inFile(tab, widget), answered);
  await widget.click("next");
  await assertTold(widget);
  await widget.click("previous");
  assert.deepEqual(await widget.checked(), answered);
  await tab.run(makeRoom);
  await widget.answer(FIRST[1], null);
  assert.deepEqual(await inStorage(tab), { ...answered, [FIRST[1]]: null }, "what finds room is kept");
  await tab.reload();
  await settle(tab);
  await widget.click("resume");
  assert.deepEqual(await inFile(tab, widget), { ...answered, [FIRST[1]]: null });
});

journey("a file that is opened where nothing more fits stays what the guide shows", {
  before: kept(recordOf("short", { [FIRST[0]]: 1 }, CLOCK)),
}, async ({ tab, widget }) => {
  await tab.run(fillUp);
  const opened = recordOf("short", answersTo("short"), { ...CLOCK, startedAt: "2026-11-23T08:00:00Z" });
  assert.equal(await widget.importRecord(JSON.stringify(opened)), null);
  await assertTold(widget, FULL);
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  assert.deepEqual(await inFile(tab, widget), answersTo("short"));
  await widget.click("questions");
  assert.deepEqual(Object.keys(await widget.checked()), FIRST);
  assert.deepEqual(await widget.progress(), [20, 20]);
  assert.deepEqual(await inStorage(tab), { [FIRST[0]]: 1 }, "what was kept before is not harmed");
});

/** What a page does with its guide: takes the element out and puts it back, or another one in its place. */
const PUT_BACK = {
  "an element that is put back": (element) => element,
  "another element in its place": (element) => element.cloneNode(),
};

for (const [name, choose] of Object.entries(PUT_BACK)) {
  journey(`${name}, where nothing more fits, has the newer answers`, {}, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer(FIRST[0], 2);
    await tab.run(fillUp);
    await widget.answer(FIRST[0], 5);
    await widget.answer(FIRST[1], 4);
    await widget.run(`async (element) => {
      const place = element.parentNode;
      element.remove();
      await new Promise((done) => setTimeout(done, 20));
      place.append((${choose})(element));
    }`);
    await settle(tab);
    await widget.click("resume");
    const answered = { [FIRST[0]]: 5, [FIRST[1]]: 4 };
    assert.deepEqual(await widget.checked(), answered);
    await tab.run(makeRoom);
    await widget.answer(FIRST[2], 3);
    assert.deepEqual(await inStorage(tab), { ...answered, [FIRST[2]]: 3 });
  });
}

journey("what found no room and was erased, here or elsewhere, does not come back", {}, async ({ tab, widget, visit }) => {
  for (const where of ["here", "elsewhere"]) {
    await widget.click("start-short");
    await widget.answer(FIRST[0], 2);
    await tab.run(fillUp);
    await widget.answer(FIRST[0], 5);
    await widget.answer(FIRST[1], 4);
    const eraser = where === "here" ? widget : new Widget(await visit());
    await eraser.run((element) => element.reset());
    await widget.until((element) => element.screen === "start");
    await tab.run(makeRoom);
    await widget.click("start-short");
    assert.deepEqual(await widget.checked(), {}, where);
    await widget.run((element) => element.reset());
  }
});

/** Runs before the page: storing throws every second time. */
function moody() {
  const { setItem } = Storage.prototype;
  let times = 0;
  Storage.prototype.setItem = function (...given) {
    times += 1;
    if (times % 2 === 0) throw new DOMException("Not now.", "QuotaExceededError");
    setItem.apply(this, given);
  };
}

for (const storage of ["local", "session"]) {
  const settings = { before: moody, attributes: { storage } };
  journey(`a ${storage} storage that refuses now and then loses nothing`, settings, async ({ tab, widget }) => {
    await widget.click("start-short");
    let told = 0;
    const answered = {};
    for (const [index, item] of [...FIRST, ...FIRST].entries()) {
      answered[item] = 1 + (index % 5);
      await widget.answer(item, answered[item]);
      told = Math.max(told, (await widget.alerts()).length);
    }
    assert.equal(told, 1);
    assert.deepEqual(await widget.checked(), answered);
    assert.deepEqual(await inFile(tab, widget), answered);
    await widget.click("next");
    await assertTold(widget);
    // One of two is kept, and with it all that was not.
    await widget.answer(SECOND[0], 1);
    await widget.answer(SECOND[0], 2);
    const texts = await tab.run((area) => Object.values(globalThis[area]), `${storage}Storage`);
    const { [SECOND[0]]: last, ...rest } = JSON.parse(texts[0]).current.answers;
    assert.ok([1, 2].includes(last));
    assert.deepEqual(rest, answered);
  });
}

/** Runs before the page: asking for storage throws while the page has the attribute `data-denied`. */
function denied() {
  for (const name of ["localStorage", "sessionStorage"]) {
    const { get } = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, {
      get() {
        if (document.documentElement?.dataset.denied) throw new DOMException("Denied.", "SecurityError");
        return get.call(globalThis);
      },
    });
  }
}

const deny = (tab, value) => tab.run((on) => void (document.documentElement.dataset.denied = on), value);

journey("a storage that is denied halfway and allowed again loses nothing", { before: denied }, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await deny(tab, "yes");
  await widget.answer(FIRST[0], 4);
  await assertTold(widget, /bewaart nu niets voor deze pagina/);
  await widget.answer(FIRST[1], 1);
  assert.deepEqual(await inFile(tab, widget), { [FIRST[0]]: 4, [FIRST[1]]: 1 });
  await deny(tab, "");
  await widget.answer(FIRST[2], 3);
  const answered = { [FIRST[0]]: 4, [FIRST[1]]: 1, [FIRST[2]]: 3 };
  assert.deepEqual(await inStorage(tab), answered);
  assert.deepEqual(await widget.checked(), answered);
});

journey("storage that is cleared under an open guide has everything again with the next answer", {}, async (tools) => {
  const { tab, widget, visit } = tools;
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const other = await visit("empty.html");
  for (const place of [tab, other]) {
    await place.run(() => localStorage.clear());
    await widget.answer(FIRST[1], place === tab ? 3 : 4);
    await assertTold(widget);
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2, [FIRST[1]]: place === tab ? 3 : 4 });
    assert.deepEqual(await inStorage(tab), { [FIRST[0]]: 2, [FIRST[1]]: place === tab ? 3 : 4 });
  }
});

const WHOLE = JSON.stringify(recordOf("short", answersTo("short"), CLOCK));

for (const storage of ["local", "session"]) {
  journey(`half a record in ${storage} storage is handed over as it is`, { attributes: { storage } }, async (tools) => {
    const { tab, widget } = tools;
    const half = WHOLE.slice(0, WHOLE.length >> 1);
    await tab.run(([area, text]) => globalThis[area].setItem("reflectiewijzer/2/reflectiewijzer/", text), [`${storage}Storage`, half]);
    await tab.reload();
    await settle(tab);
    await assertTold(widget, /niet te lezen zijn. Ze zijn apart gezet/);
    const { text } = await tab.downloadAfter(() => widget.click("download-unreadable"));
    assert.equal(text, half);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 4);
    await assertTold(widget);
    const texts = await tab.run((area) => Object.values(globalThis[area]), `${storage}Storage`);
    assert.ok(texts.includes(half), "it stays beside the new answers");
    assert.equal(texts.length, 2);
  });
}

journey("a record that is damaged under an open guide takes no answer with it", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  const half = await tab.run(() => (localStorage["reflectiewijzer/2/reflectiewijzer/"] = localStorage["reflectiewijzer/2/reflectiewijzer/"].slice(0, 99)));
  await widget.answer(FIRST[1], 3);
  assert.deepEqual(await inStorage(tab), { [FIRST[0]]: 2, [FIRST[1]]: 3 });
  assert.ok((await tab.run(() => Object.values(localStorage))).includes(half), "and is not thrown away");
});

/** Some pages tell of what they store at once, and look at the guide whenever anything is stored or read. */
const TALKATIVE = {
  before: () => {
    const { getItem, setItem } = Storage.prototype;
    const look = () => {
      const guide = document.querySelector("reflectie-wijzer");
      return [guide?.screen, guide?.record, guide?.scores];
    };
    Storage.prototype.getItem = function (key) {
      look();
      return getItem.call(this, key);
    };
    Storage.prototype.setItem = function (key, newValue) {
      setItem.call(this, key, newValue);
      look();
      dispatchEvent(new StorageEvent("storage", { key, newValue, storageArea: this }));
    };
  },
};

journey("a page that calls back while something is stored stops nothing", TALKATIVE, async ({ tab, widget }) => {
  await widget.click("start-short");
  for (const [index, item] of FIRST.entries()) await widget.answer(item, index + 1);
  await assertTold(widget);
  assert.deepEqual(await inStorage(tab), Object.fromEntries(FIRST.map((item, index) => [item, index + 1])));
  await widget.run((element) => element.reset());
  assert.equal(await widget.screen(), "start");
});

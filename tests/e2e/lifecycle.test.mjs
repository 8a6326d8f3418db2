// What a page may do with the element: make it, move it, take it out and put it back, have two of it.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST, SECOND] = ASKED.short;
const FULL = recordOf("full", answersTo("full"));
const page = "empty.html";

/** In the page: makes an element by script and waits until it is ready. */
function make(_, attributes) {
  const element = document.createElement("reflectie-wijzer");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const ready = new Promise((done) => element.addEventListener("reflectiewijzer:ready", done, { once: true }));
  document.querySelector("main").append(element);
  return ready.then(() => element.screen);
}

journey("an element made by script works", { page }, async ({ tab }) => {
  assert.equal(await tab.withModule(make, { lang: "en", form: "short" }), "start");
  const widget = new Widget(tab);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
});

journey("before it is in the page an element answers null or says not-ready", { page }, async ({ tab }) => {
  const found = await tab.withModule(() => {
    const element = document.createElement("reflectie-wijzer");
    const attempt = (call) => {
      try {
        return call() ?? "nothing";
      } catch ({ name, code }) {
        return `${name} ${code}`;
      }
    };
    return {
      seen: [element.record, element.scores, element.screen],
      refused: [
        attempt(() => element.start("short")),
        attempt(() => element.reset()),
        attempt(() => element.importRecord("{}")),
        attempt(() => element.download("json")),
      ],
    };
  });
  assert.deepEqual(found.seen, [null, null, null]);
  assert.deepEqual(found.refused, Array(4).fill("LoadError not-ready"));
});

const unstored = { attributes: { storage: "none" } };

journey("a move in the page keeps screen and answers, even with nothing stored", unstored, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  await widget.click("next");
  await widget.answer(SECOND[0], 4);
  await widget.run((element) => {
    const place = document.createElement("section");
    document.body.append(place);
    place.append(element);
    document.querySelector("main").prepend(element);
  });
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.items(), SECOND);
  assert.deepEqual(await widget.checked(), { [SECOND[0]]: 4 });
  await widget.answer(SECOND[1], 5);
  await widget.click("previous");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2 });
  assert.equal((await tab.events()).filter(({ name }) => name === "ready").length, 1);
});

for (const storage of ["none", "session", "local"]) {
  const settings = { attributes: { storage } };
  journey(`an element that is put back keeps its answers, storage ${storage}`, settings, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer(FIRST[0], 2);
    await widget.answer(FIRST[1], null);
    await takeOutAndPutBack(widget);
    await settle(tab);
    assert.equal(await widget.screen(), "start");
    await widget.click("resume");
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 2, [FIRST[1]]: null });
  });
}

journey("what was erased does not come back with the element", unstored, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(FULL));
  await widget.run((element) => element.reset());
  await takeOutAndPutBack(widget);
  await settle(tab);
  assert.equal(await widget.has("resume"), false);
});

journey("an element that is taken out says not-ready and harms nobody", { page: "two.html" }, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await two.click("start-short");
  const found = await one.run(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done));
    try {
      element.start("short");
      return "accepted";
    } catch ({ code }) {
      return [code, element.screen, element.record];
    }
  });
  assert.deepEqual(found, ["not-ready", null, null]);
  await two.answer(FIRST[0], 3);
  assert.deepEqual(await two.checked(), { [FIRST[0]]: 3 });
});

journey("an element that goes while the engine is on its way leaves nothing behind", { page }, async ({ tab }) => {
  const found = await tab.withModule(async ({ load }) => {
    const element = document.createElement("reflectie-wijzer");
    let told = 0;
    element.addEventListener("reflectiewijzer:ready", () => (told += 1));
    document.querySelector("main").append(element);
    element.remove();
    await load();
    await new Promise((done) => setTimeout(done, 50));
    const gone = [told, element.screen];
    document.querySelector("main").append(element);
    await new Promise((done) => setTimeout(done, 50));
    return [...gone, told, element.screen];
  });
  assert.deepEqual(found, [0, null, 1, "start"]);
});

journey("two elements with different names do not mix", { page: "two.html" }, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await one.click("start-short");
  await two.click("start-full");
  await one.answer(FIRST[0], 1);
  await two.answer(FIRST[0], 5);
  await two.click("previous");
  assert.equal(await one.screen(), "questions", "each has its own screen");
  const kept = await tab.run(() => Object.values(localStorage).map((text) => JSON.parse(text).current));
  assert.deepEqual(kept.map(({ form, answers }) => `${form} ${answers[FIRST[0]]}`).sort(), ["full 5", "short 1"]);
  await tab.reload();
  await settle(tab);
  await one.click("resume");
  assert.deepEqual(await one.checked(), { [FIRST[0]]: 1 });
  await one.openAnswers();
  await one.click("erase");
  await one.click("erase-yes");
  await two.click("resume");
  assert.deepEqual(await two.checked(), { [FIRST[0]]: 5 });
});

journey("events tell which of two elements they come from", { page: "two.html" }, async ({ tab }) => {
  await new Widget(tab, "#two").click("start-short");
  const screens = (await tab.events()).filter(({ name }) => name === "screen");
  assert.deepEqual(screens.map(({ from }) => from), ["two"]);
});

journey("two copies of the module on one page survive each other", {}, async ({ tab, widget }) => {
  const found = await tab.withEngine(async (first, record) => {
    const second = await import("/pkg/reflectiewijzer.js?copy=2");
    await second.load();
    const place = document.querySelector("main").appendChild(document.createElement("div"));
    first.draw(place, "buffers", record);
    second.draw(place, "buffers", record);
    return [first === second, second.score(record).answered, first.score(record).answered, place.children.length];
  }, FULL);
  assert.deepEqual(found, [false, 60, 60, 1]);
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 3 });
});

const WRONG = [
  ["form", "long", ["short", "full"]],
  ["storage", "forever", ["local", "session", "none"]],
  ["share", "everyone", ["host"]],
];

for (const [name, value, allowed] of WRONG) {
  const settings = { attributes: { [name]: value }, expected: [new RegExp(`^warning: [^]*${name}="${value}"`)] };
  journey(`an impossible ${name} gives one warning that names the possible`, settings, async ({ widget, profile }) => {
    assert.equal(await widget.screen(), "start");
    const warnings = profile.messages.filter(({ kind }) => kind === "warning");
    assert.equal(warnings.length, 1);
    for (const possible of allowed) assert.ok(warnings[0].text.includes(possible), warnings[0].text);
    assert.deepEqual([await widget.has("start-short"), await widget.has("start-full")], [true, true]);
    assert.equal(await widget.has("consent"), false);
  });
}

journey("the host page can begin a form, and a form that does not exist changes nothing", {}, async ({ widget }) => {
  await widget.run((element) => element.start("long"));
  assert.equal(await widget.screen(), "start");
  await widget.run((element) => element.start("full"));
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.progress(), [0, 60]);
});

journey("a listener of the page may do anything with the element", {}, async ({ tab, widget }) => {
  await widget.run((element, _, record) => {
    const meddle = () => {
      element.importRecord(JSON.stringify(record));
      element.start("short");
      element.remove();
      document.querySelector("main").append(element);
    };
    element.addEventListener("reflectiewijzer:change", meddle, { once: true });
  }, recordOf("short", {}));
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  assert.equal(await widget.screen(), "questions");
  assert.equal(await tab.withEngine(({ score }, record) => score(record).answered, FULL), 60);
});

const mistaken = { expected: [/uncaught: Error: the page's own/] };

journey("a listener of the page that throws harms nothing of ours", mistaken, async ({ widget }) => {
  await widget.run((element) => {
    element.addEventListener("reflectiewijzer:change", () => {
      throw new Error("the page's own mistake");
    });
  });
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  await widget.answer(FIRST[1], 4);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 3, [FIRST[1]]: 4 });
});

const takeOutAndPutBack = (widget) =>
  widget.run(async (element) => {
    const place = element.parentNode;
    element.remove();
    await new Promise((done) => setTimeout(done, 20));
    place.append(element);
  });

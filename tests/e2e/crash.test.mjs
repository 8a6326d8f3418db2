// When the engine stops, every widget says so, hands over the answers, and nothing new is let in.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { MODE } from "./support/modes.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;
const FULL = recordOf("full", answersTo("full"));
const SENTENCE = { nl: /Er ging iets mis in de Reflectiewijzer/, en: /Something went wrong in Reflectiewijzer/ };

/** Runs before the page: from the event `break-the-engine` on, whatever the engine asks of JavaScript traps. */
function breakable() {
  let broken = false;
  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable, on purpose");
  };
  const guarded = (asked) => (typeof asked === "function" ? (...given) => (broken ? trap() : asked(...given)) : asked);
  const guardAll = (names) => Object.fromEntries(Object.entries(names).map(([name, asked]) => [name, guarded(asked)]));
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (bytes, imports) => {
    const modules = Object.entries(imports).map(([module, names]) => [module, guardAll(names)]);
    return instantiate(bytes, Object.fromEntries(modules));
  };
  addEventListener("break-the-engine", () => {
    broken = true;
  });
}

const STOPPED = /^error: Reflectiewijzer stopped:/;
const two = { page: "two.html", before: breakable, expected: [STOPPED] };

const breakEngine = (tab) => tab.run(() => dispatchEvent(new Event("break-the-engine")) && null);

/** In the page: what a call throws. */
function thrown({ LoadError, score }, record) {
  try {
    score(record);
    return "nothing";
  } catch (error) {
    return [error.code, error instanceof LoadError];
  }
}

/** Two widgets with answers, and an engine that stops when the page calls it. */
async function crash(tab) {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await one.click("start-short");
  await one.answer(FIRST[0], 4);
  await two.importRecord(JSON.stringify(FULL));
  await breakEngine(tab);
  assert.deepEqual(await tab.withModule(thrown, FULL), ["crashed", true]);
  return { one, two };
}

journey("when the engine stops, every widget says so in its own language", two, async ({ tab }) => {
  const { one, two } = await crash(tab);
  assert.match((await one.alerts())[0], SENTENCE.nl);
  assert.match((await two.alerts())[0], SENTENCE.en);
  const errors = (await tab.events()).filter(({ name }) => name === "error");
  assert.deepEqual(errors.map(({ from, detail }) => `${from} ${detail.code}`).sort(), ["one crashed", "two crashed"]);
});

journey("when the engine stops, every widget still hands over the answers", two, async ({ tab }) => {
  const { one, two } = await crash(tab);
  const first = await tab.downloadAfter(() => one.click("download"));
  assert.deepEqual(JSON.parse(first.text).answers, { [FIRST[0]]: 4 });
  const second = await tab.downloadAfter(() => two.click("download"));
  assert.deepEqual(JSON.parse(second.text), FULL);
});

journey("when the engine stops it is said once in the console", two, async ({ tab, profile }) => {
  await crash(tab);
  await tab.withModule(thrown, FULL);
  assert.equal(profile.messages.filter(({ kind }) => kind === "error").length, 1);
});

journey("after that nothing new is let in", two, async ({ tab }) => {
  await crash(tab);
  assert.deepEqual(await tab.withModule(thrown, FULL), ["crashed", true]);
  const load = await tab.withModule(({ load }) => load().then(() => "loaded", ({ code }) => code));
  assert.equal(load, "crashed", "load says so too");
  const used = await tab.run(() => {
    const element = document.querySelector("#one");
    const calls = [() => element.start("short"), () => element.reset(), () => element.importRecord("{}")];
    return calls.map((call) => {
      try {
        call();
        return "accepted";
      } catch ({ code }) {
        return code;
      }
    });
  });
  assert.deepEqual(used, ["crashed", "crashed", "crashed"]);
});

journey("after that the host page can still save the answers", two, async ({ tab }) => {
  const { two } = await crash(tab);
  const { text } = await tab.downloadAfter(() => two.run((element) => element.download("json")));
  assert.deepEqual(JSON.parse(text), FULL);
});

journey("a widget that comes later says so as well", two, async ({ tab }) => {
  await crash(tab);
  await tab.run(() => {
    const late = document.createElement("reflectie-wijzer");
    late.id = "late";
    document.querySelector("main").append(late);
  });
  const late = new Widget(tab, "#late");
  await late.until((_, root) => root.querySelector("[role=alert]"));
  assert.match((await late.alerts())[0], SENTENCE.nl);
});

journey("a widget that was out of the page meanwhile loses nothing", two, async ({ tab }) => {
  const out = new Widget(tab, "#two");
  await out.importRecord(JSON.stringify(FULL));
  await tab.run(async () => {
    const element = document.querySelector("#two");
    element.remove();
    await new Promise((done) => setTimeout(done));
    dispatchEvent(new Event("break-the-engine"));
    const { score } = await import("/pkg/reflectiewijzer.js");
    try {
      score({});
    } catch {
      document.querySelector("main").append(element);
    }
  });
  await out.until((_, root) => root.querySelector("[role=alert]"));
  const { text } = await tab.downloadAfter(() => out.click("download"));
  assert.deepEqual(JSON.parse(text), FULL);
});

journey("when it stops under a click, the answers up to then are there", two, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await one.click("start-short");
  await one.answer(FIRST[0], 4);
  await one.answer(FIRST[1], 2);
  await breakEngine(tab);
  await one.click("next");
  assert.match((await one.alerts())[0], SENTENCE.nl);
  assert.match((await two.alerts())[0], SENTENCE.en);
  assert.equal(await two.has("download"), false, "nothing was answered there");
  const { text } = await tab.downloadAfter(() => one.click("download"));
  assert.deepEqual(JSON.parse(text).answers, { [FIRST[0]]: 4, [FIRST[1]]: 2 });
});

journey("after a reload the guide works again, with the answers", two, async ({ tab }) => {
  const one = new Widget(tab, "#one");
  await one.click("start-short");
  await one.answer(FIRST[0], 4);
  await breakEngine(tab);
  await one.click("next");
  await tab.reload();
  await one.until((element) => element.screen);
  await one.click("resume");
  assert.deepEqual(await one.checked(), { [FIRST[0]]: 4 });
});

// Only Chromium's driver can have the garbage collected.
if (MODE.engine === "chromium") {
  journey("what the page forgets after that is not handed to the engine that stopped", two, async ({ tab }) => {
    await crash(tab);
    await tab.weigh();
    await tab.run(() => new Promise((done) => setTimeout(done, 300)));
  });
}

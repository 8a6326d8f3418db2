// The engine breaks inside: where it scores, where it draws and where it writes a screen, as WebAssembly and as
// JavaScript. `cargo xtask test` builds an engine that does so on purpose (src/fault.rs) into target/faulty/pkg.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, recordOf } from "./support/answers.mjs";
import { FAULTS, FILES, pathOf } from "./support/faults.mjs";
import { dossierOf } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;
const EARLIER = { [FIRST[0]]: 4, [FIRST[1]]: 2 };
const LAST = { [FIRST[2]]: 5 };
const SENTENCE = { nl: /Er ging iets mis in de Reflectiewijzer/, en: /Something went wrong in Reflectiewijzer/ };
const STOPPED = /^error: Reflectiewijzer stopped:/;

/** A record that lets the engine break at this place, from so many answers on. */
const breakingAt = (place, answered) =>
  recordOf("short", EARLIER, { startedAt: "2026-11-22T08:00:00Z", notes: { [`panic:${place}`]: String(answered) } });

/** A site with the engine that breaks, until it is mended; `without` WebAssembly it is the one in JavaScript. */
function faultySite(without) {
  const site = { isMended: false };
  site.intercept = (request, response) => {
    if (site.isMended || !Object.values(FILES).includes(pathOf(request.url))) return false;
    if (without && pathOf(request.url) === FILES.wasm) {
      FAULTS["is empty"].answer(response, pathOf(request.url));
      return true;
    }
    request.url = `/target/faulty${request.url}`;
    return false;
  };
  return site;
}

/** Every widget says so in its own language and hands over its answers; then nothing is let in any more. */
async function assertStopped(tab, answers) {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  assert.match((await one.alerts())[0], SENTENCE.nl);
  assert.match((await two.alerts())[0], SENTENCE.en);
  const first = await tab.downloadAfter(() => one.click("download"));
  assert.deepEqual(JSON.parse(first.text).answers, answers);
  const second = await tab.downloadAfter(() => two.click("download"));
  assert.deepEqual(JSON.parse(second.text).answers, EARLIER);
  const codes = await tab.withModule(async ({ load, score }, record) => {
    const element = document.querySelector("#one");
    const calls = [() => score(record), () => element.start("short"), () => element.reset(), () => load()];
    return Promise.all(calls.map(async (call) => Promise.resolve().then(call).then(() => "let in", ({ code }) => code)));
  }, recordOf("short", {}));
  assert.deepEqual(codes, Array(4).fill("crashed"));
  const errors = (await tab.events()).filter(({ name }) => name === "error");
  assert.deepEqual(errors.map(({ from, detail }) => `${from} ${detail.code}`).sort(), ["one crashed", "two crashed"]);
}

/** With the usual engine everything is there after a reload. */
async function assertComesBack(tab, site, answers) {
  site.isMended = true;
  await tab.reload();
  await settle(tab);
  const one = new Widget(tab, "#one");
  await one.click("resume");
  assert.deepEqual(await one.checked(), answers);
}

/** Two widgets, of which the first has a record that breaks the engine. */
async function begin(tab, record) {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await two.importRecord(JSON.stringify(recordOf("short", EARLIER)));
  await one.importRecord(JSON.stringify(record));
  await one.click("resume");
  return one;
}

for (const without of [false, true]) {
  const engine = without ? "as JavaScript" : "as WebAssembly";

  for (const place of ["scoring", "drawing"]) {
    const site = faultySite(without);
    const settings = { page: "two.html", intercept: site.intercept, expected: [STOPPED] };
    journey(`a panic in ${place} on the way to the results loses not even the last answer, ${engine}`, settings, async ({ tab, server }) => {
      const one = await begin(tab, breakingAt(place, 3));
      await one.answer(FIRST[2], 5);
      await one.click("previous");
      await one.click("results");
      await one.until((_, root) => root.querySelector("[role=alert]"));
      await assertStopped(tab, { ...EARLIER, ...LAST });
      const wanted = without ? FILES.nowasm : FILES.wasm;
      assert.ok(server.requests.some(({ url }) => pathOf(url).endsWith(wanted)));
      await assertComesBack(tab, site, { ...EARLIER, ...LAST });
    });
  }

  const site = faultySite(without);
  const settings = { page: "two.html", intercept: site.intercept, expected: [STOPPED] };
  journey(`a panic in a screen on the way there loses nothing, ${engine}`, settings, async ({ tab }) => {
    const one = await begin(tab, breakingAt("screen", 3));
    await one.answer(FIRST[2], 5);
    await one.click("next");
    await assertStopped(tab, { ...EARLIER, ...LAST });
    await assertComesBack(tab, site, { ...EARLIER, ...LAST });
  });

  const atOnce = faultySite(without);
  const first = { page: "two.html", intercept: atOnce.intercept, expected: [STOPPED] };
  journey(`a panic in the very first screen hands over what was kept, ${engine}`, first, async ({ tab }) => {
    await new Widget(tab, "#two").importRecord(JSON.stringify(recordOf("short", EARLIER)));
    const text = JSON.stringify(dossierOf(breakingAt("screen", 0)));
    await tab.run((record) => localStorage.setItem("reflectiewijzer/2/reflectiewijzer/one", record), text);
    await tab.reload();
    await settle(tab);
    const one = new Widget(tab, "#one");
    assert.equal((await one.alerts()).length, 1);
    const file = await tab.downloadAfter(() => one.click("download"));
    assert.deepEqual(JSON.parse(file.text).answers, EARLIER);
    assert.equal(await tab.run(() => localStorage.getItem("reflectiewijzer/2/reflectiewijzer/one")), text, "what is kept is not touched");
    const errors = (await tab.events()).filter(({ name }) => name === "error");
    assert.deepEqual(errors.map(({ from }) => from).sort(), ["one", "two"], "said once by each");
    await assertComesBack(tab, atOnce, EARLIER);
  });
}

const language = faultySite(false);

journey("a panic under another language is no error of the page", {
  page: "two.html",
  intercept: language.intercept,
  expected: [STOPPED],
}, async ({ tab }) => {
  const one = await begin(tab, breakingAt("screen", 3));
  await one.answer(FIRST[2], 5);
  await one.run((element) => void (element.lang = "en"));
  assert.match((await one.alerts())[0], SENTENCE.en);
  const { text } = await tab.downloadAfter(() => one.click("download"));
  assert.deepEqual(JSON.parse(text).answers, { ...EARLIER, ...LAST });
});

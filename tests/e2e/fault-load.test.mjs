// Every file of the widget goes wrong in every way: with the engine as JavaScript nothing is lost, and without any
// engine one sentence says so and the answers wait.
import assert from "node:assert/strict";
import { CSP, journey, settle } from "./support/browser.mjs";
import { ASKED, recordOf } from "./support/answers.mjs";
import { brokenSite, FAULTS, FILES, kept, SENTENCES } from "./support/faults.mjs";
import { keptRecord } from "./support/forms.mjs";

const [FIRST] = ASKED.short;
const EARLIER = { [FIRST[0]]: 4, [FIRST[1]]: null, [FIRST[2]]: 2 };
const RECORD = recordOf("short", EARLIER, { startedAt: "2026-11-22T08:00:00Z", updatedAt: "2026-11-22T08:05:00Z" });

/** The guide goes on with what was answered, and keeps one answer more. */
async function goOn(tab, widget) {
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), EARLIER);
  await widget.answer(FIRST[3], 5);
  const { answers } = await keptRecord(tab);
  assert.deepEqual(answers, { ...EARLIER, [FIRST[3]]: 5 });
}

for (const [name, fault] of Object.entries(FAULTS)) {
  const site = brokenSite({ [FILES.wasm]: fault });
  const settings = { before: kept(RECORD), intercept: site.intercept, expected: fault.console };
  journey(`when the WebAssembly ${name}, the guide works with the answers there`, settings, async (tools) => {
    const { tab, widget, server } = tools;
    await goOn(tab, widget);
    const asked = server.requests.some(({ url }) => url === FILES.nowasm);
    assert.equal(asked, name !== "wrong type", "by the other engine");
    assert.deepEqual((await tab.events()).filter(({ name }) => name === "error"), []);
  });
}

const CODES = {
  "is not there": "unreachable",
  "breaks off": "unreachable",
  "is another page": "broken",
  "is cut off halfway": "broken",
};
/** How the engine as JavaScript fails; what the browser says itself is that a page is no script. */
const WITHOUT = {
  "is not there": [/Failed to load resource/],
  "is another page": [/Failed to load module script/],
  "is cut off halfway": [],
};

const cases = Object.entries(CODES).flatMap(([name, code]) =>
  Object.entries(WITHOUT).map(([other, said], index) => ({ name, code, other, said, lang: index % 2 ? "en" : "nl" })),
);

for (const { name, code, other, said, lang } of cases) {
  const site = brokenSite({ [FILES.wasm]: FAULTS[name], [FILES.nowasm]: FAULTS[other] });
  const settings = {
    before: kept(RECORD),
    attributes: { lang },
    intercept: site.intercept,
    expected: [...FAULTS[name].console, ...said, new RegExp(`^error: Reflectiewijzer \\(${code}\\)`)],
  };
  journey(`when one engine ${name} and the other ${other}, it is said once in ${lang}`, settings, async (tools) => {
    const { tab, widget } = tools;
    await assertNoEngine(tools, code, lang);
    await widget.click("retry");
    await widget.until((_, root) => root.querySelector("[data-action=retry]"));
    await assertNoEngine(tools, code, lang);
    site.isBroken = false;
    await widget.click("retry");
    await settle(tab);
    assert.deepEqual((await tab.events()).map((event) => event.name), ["error", "error", "ready"]);
    await goOn(tab, widget);
  });
}

/** One sentence, one error with this code since the last look, and answers that nobody touched. */
async function assertNoEngine({ tab, widget }, code, lang) {
  const [alert, ...more] = await widget.alerts();
  assert.match(alert, SENTENCES[code][lang]);
  assert.deepEqual(more, []);
  assert.equal(await widget.screen(), null);
  assert.equal((await tab.events()).at(-1).detail.code, code);
  assert.equal(await tab.run(() => localStorage.reflectiewijzer), JSON.stringify(RECORD));
}

const blocked = brokenSite({ [FILES.nowasm]: FAULTS["is cut off halfway"] });
const forbidden = {
  before: kept(RECORD),
  csp: CSP.replace(" 'wasm-unsafe-eval'", ""),
  intercept: blocked.intercept,
  expected: [/^error: Reflectiewijzer \(blocked\)/],
};

journey("when a policy forbids one engine and the other is damaged, that is said", forbidden, async (tools) => {
  await assertNoEngine(tools, "blocked", "nl");
  blocked.isBroken = false;
  await tools.widget.click("retry");
  await settle(tools.tab);
  await goOn(tools.tab, tools.widget);
});

/** Of all that is missing only the engine as JavaScript comes back. */
const alwaysAbsent = brokenSite({ [FILES.wasm]: FAULTS["is not there"] });
const backSoon = brokenSite({ [FILES.nowasm]: FAULTS["is not there"] });
const half = {
  before: kept(RECORD),
  intercept: (...asked) => alwaysAbsent.intercept(...asked) || backSoon.intercept(...asked),
  expected: [/Failed to load resource/, /^error: Reflectiewijzer \(unreachable\)/],
};

journey("a retry takes the engine as JavaScript when only that is back", half, async ({ tab, widget, server }) => {
  backSoon.isBroken = false;
  await widget.click("retry");
  await settle(tab);
  await goOn(tab, widget);
  const addresses = server.requests.map(({ url }) => url).filter((url) => url.startsWith(FILES.nowasm));
  assert.equal(new Set(addresses).size, 2, "under another address, as browsers remember an import that failed");
});

const absent = brokenSite({ [FILES.module]: FAULTS["is not there"] });
absent.isBroken = false;

journey("when the module is gone the page is whole, and the answers are there when it is back", {
  intercept: absent.intercept,
  expected: [/Failed to load resource/],
}, async ({ tab, widget }) => {
  await widget.click("start-short");
  for (const [item, value] of Object.entries(EARLIER)) await widget.answer(item, value);
  absent.isBroken = true;
  await tab.reload();
  assert.equal(await tab.run(() => document.querySelector("h1").innerText), "Een gewone pagina");
  assert.equal(await tab.run(() => document.querySelector("reflectie-wijzer").innerText), "", "nothing half-made");
  absent.isBroken = false;
  await tab.reload();
  await settle(tab);
  await goOn(tab, widget);
});

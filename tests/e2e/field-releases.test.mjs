// Parts of two releases meet, because a cache on the way kept one of them: they know it before anything runs, matching
// ones are fetched, or one sentence says so and "try again" helps.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { BLOCKED, CSP, journey, settle } from "./support/browser.mjs";
import { ASKED, COMPLETE, recordOf } from "./support/answers.mjs";
import { brokenSite, FAULTS, FILES, kept, pathOf } from "./support/faults.mjs";
import { showResults } from "./support/figures.mjs";

const [FIRST] = ASKED.short[0];
const RECORD = recordOf("short", { [FIRST]: 4 }, { startedAt: "2026-11-22T08:00:00Z", updatedAt: "2026-11-22T08:05:00Z" });
const SENTENCE = { nl: /net vernieuwd/, en: /just renewed/ };

const read = (path) => readFileSync(new URL(`../..${path}`, import.meta.url));
const RELEASE = /release:|as release/.test(read(FILES.nowasm)) && /"([0-9a-f]{12})";export\{/.exec(read(FILES.nowasm))[1];
/** As long as the mark itself, so that the module stays a module. */
const OTHER = "ba9876543210";

/** The same file as another release has it; `from` is what its parts call each other by. */
const ofAnother = (path, from = RELEASE, to = OTHER) =>
  Buffer.from(read(path).toString("latin1").replaceAll(from, to), "latin1");

const TYPES = { js: "text/javascript", wasm: "application/wasm", html: "text/html", txt: "text/plain" };
const send = (response, path, body) =>
  response.writeHead(200, { "Content-Type": TYPES[path.split(".").pop()], "Cache-Control": "max-age=3600" }).end(body);

/** A file of another release; one from before releases had marks asked for its functions elsewhere. */
const another = { answer: (response, path) => send(response, path, ofAnother(path)) };
const unmarked = {
  answer: (response, path) => send(response, path, ofAnother(path, `reflectiewijzer-${RELEASE}`, "./reflectiewijzer_bg.js".padEnd(28, "_"))),
};

/** Only the first request for a file, under whatever address, is answered in this way. */
function once(path, fault) {
  let left = 1;
  return ({ url }, response) => {
    if (pathOf(url) !== path || left-- <= 0) return false;
    fault.answer(response, path);
    return true;
  };
}

async function goOn(widget) {
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { [FIRST]: 4 });
}

const addresses = (server, path) => server.requests.map(({ url }) => url).filter((url) => pathOf(url) === path);

journey("the WebAssembly is asked for under its own release", {}, async ({ server }) => {
  assert.deepEqual(addresses(server, FILES.wasm), [`${FILES.wasm}?v=${RELEASE}`]);
  assert.deepEqual(addresses(server, FILES.later), [`${FILES.later}?v=${RELEASE}`]);
});

journey("when a cache has the later part of another release, the right one is fetched", { intercept: once(FILES.later, another) }, async ({
  widget,
  server,
}) => {
  await showResults(widget, COMPLETE);
  assert.equal(addresses(server, FILES.later).length, 2);
});

const stalePage = { intercept: once("/pkg/reflectiewijzer.page.txt", another) };

journey("when a cache has the page to save of another release, the right one is saved", stalePage, async ({ tab, widget }) => {
  await showResults(widget, COMPLETE);
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("html")));
  assert.ok(text.includes(RELEASE) && !text.includes(OTHER));
});

for (const [name, fault] of Object.entries({ "another release": another, "a release without marks": unmarked })) {
  const stale = { before: kept(RECORD), intercept: once(FILES.wasm, fault) };
  journey(`when a cache has the WebAssembly of ${name}, the right one is fetched`, stale, async ({ widget, server }) => {
    await goOn(widget);
    assert.equal(addresses(server, FILES.wasm).length, 2);
    assert.deepEqual(addresses(server, FILES.nowasm), [], "and no other engine");
  });

  const always = brokenSite({ [FILES.wasm]: fault });
  journey(`when there is only the WebAssembly of ${name}, the other engine works`, { before: kept(RECORD), intercept: always.intercept }, ({
    widget,
  }) => goOn(widget));
}

const noWasm = { before: kept(RECORD), csp: CSP.replace(" 'wasm-unsafe-eval'", ""), intercept: once(FILES.nowasm, another), expected: BLOCKED };

journey("when a cache has the engine as JavaScript of another release, the right one is fetched", noWasm, async ({ widget, server }) => {
  await goOn(widget);
  assert.equal(new Set(addresses(server, FILES.nowasm)).size, 2, "under an address of its own");
});

for (const lang of ["nl", "en"]) {
  const half = brokenSite({ [FILES.wasm]: another, [FILES.nowasm]: another });
  const settings = {
    before: kept(RECORD),
    attributes: { lang },
    intercept: half.intercept,
    expected: [/^error: Reflectiewijzer \(other-release\)/],
  };
  journey(`when nothing fits it is said once in ${lang}, and trying again helps when it does`, settings, async ({ tab, widget }) => {
    const [alert, ...more] = await widget.alerts();
    assert.match(alert, SENTENCE[lang]);
    assert.deepEqual(more, []);
    const [error] = await tab.events();
    assert.deepEqual([error.name, error.detail.code], ["error", "other-release"]);
    assert.equal(await tab.run(() => localStorage.reflectiewijzer), JSON.stringify(RECORD), "the answers wait");
    half.isBroken = false;
    await tab.run(() => (globalThis.name = "not loaded anew") && null);
    await widget.click("retry");
    await settle(tab);
    await goOn(widget);
    assert.equal(await tab.run(() => globalThis.name), "not loaded anew");
  });
}

/** Waits for a guide while the page may be loaded anew, which ends what a page is asked. */
async function opened(tab) {
  for (let tries = 0; tries < 100; tries += 1) {
    const screen = await tab.run(() => document.querySelector("reflectie-wijzer")?.screen).catch(() => null);
    if (screen) return;
    await wait(50);
  }
  throw new Error("no guide came");
}

// The site is renewed already; of all files only the module comes out of the browser's cache.
const cached = {
  before: kept(RECORD),
  intercept: once(FILES.module, another),
  expected: [/^error: Reflectiewijzer \(other-release\)/],
};

journey("when the module itself is the older one, trying again gets the newer one", cached, async ({ tab, widget, server }) => {
  assert.match((await widget.alerts())[0], SENTENCE.nl);
  await widget.click("retry");
  await opened(tab);
  await goOn(widget);
  assert.ok(addresses(server, FILES.module).length > 1, "once out of the cache, then anew");
  assert.equal(server.requests.filter(({ url }) => url.includes("plain.html")).length, 2, "the page too");
});

const renewed = brokenSite({
  [FILES.module]: another,
  [FILES.wasm]: another,
  [FILES.later]: another,
  [FILES.nowasm]: another,
  "/pkg/reflectiewijzer.page.txt": another,
});
renewed.isBroken = false;

journey("a page that stayed open while its site was renewed goes on", { intercept: renewed.intercept, files: ["/pkg/instruments/"] }, async ({
  tab,
  widget,
}) => {
  renewed.isBroken = true;
  await showResults(widget, COMPLETE);
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("html")));
  assert.ok(text.includes(OTHER), "the page that the site has now");
  await widget.run((element) => element.setAttribute("instrument", "ten-buffers"));
  await tab.until(() => document.querySelector("reflectie-wijzer")?.screen === "start");
  const second = await tab.run(async () => {
    const more = document.createElement("reflectie-wijzer");
    more.setAttribute("name", "more");
    const ready = new Promise((done) => more.addEventListener("reflectiewijzer:ready", done));
    document.querySelector("main").append(more);
    await ready;
    return more.screen;
  });
  assert.equal(second, "start");
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "error"), []);
});

test("a script of another release cannot even start the engine", async () => {
  const asked = new Proxy({}, { get: () => () => undefined });
  for (const from of ["./reflectiewijzer_bg.js", `reflectiewijzer-${OTHER}`]) {
    await assert.rejects(WebAssembly.instantiate(read(FILES.wasm), { [from]: asked }), TypeError);
  }
  await WebAssembly.instantiate(read(FILES.wasm), { [`reflectiewijzer-${RELEASE}`]: asked });
});

test("the README asks for no file of a release that a page cannot know", () => {
  const readme = read("/README.md").toString();
  assert.doesNotMatch(readme, /rel="(module)?preload"[^>]*\.wasm"/);
  assert.match(readme, /Cache-Control/);
});

// The engine comes in parts: what a first visit shows, and what comes later. None is asked for twice or before its time,
// none keeps anyone from answering, and one that does not come costs nobody an answer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { BLOCKED, CSP, journey, settle, settleFirst } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { FAULTS, FILES, kept, pathOf } from "./support/faults.mjs";
import { keptRecord } from "./support/forms.mjs";

const [FIRST] = ASKED.short;
const ANSWERS = answersTo("short");
const FULL = recordOf("full", answersTo("full"), { startedAt: "2026-11-22T08:00:00Z" });

const timesAsked = (server, file) => server.requests.filter(({ url }) => pathOf(url) === file).length;

/** When it has come, what can be done with answers is there below the screen: what is clicked stands still from then on. */
const laterCame = (widget) => widget.until((_, root) => root.querySelector("[data-action=open]"));

/** A site that keeps the later part back until the test lets it go, and may then answer in a way of its own. */
function slowSite() {
  const site = { fault: undefined };
  const released = new Promise((done) => (site.release = done));
  site.intercept = async ({ url }, response) => {
    if (pathOf(url) !== FILES.later) return false;
    await released;
    site.fault?.(response, FILES.later);
    return Boolean(site.fault);
  };
  return site;
}

const COMING = /komt eraan/;
const FAILED = /niet binnengekomen/;

/** The file as another release has it: it borrows from another first part. */
function ofAnotherRelease(response) {
  const text = readFileSync(new URL(`../..${FILES.later}`, import.meta.url)).toString("latin1");
  const other = text.replaceAll(/reflectiewijzer-[0-9a-f]{12}/g, "reflectiewijzer-ba9876543210");
  assert.notEqual(other, text, "what it borrows from is marked");
  response.writeHead(200, { "Content-Type": "application/wasm" }).end(Buffer.from(other, "latin1"));
}

const ways = [
  ["resume", "the questions"],
  ["results", "the results"],
];

for (const [action, name] of ways) {
  journey(`each part is asked for once on the way to ${name}`, { before: kept(FULL) }, async ({ widget, server }) => {
    await widget.click(action);
    await widget.until((element, _, screen) => element.screen === screen, action === "resume" ? "questions" : "results");
    assert.equal(timesAsked(server, FILES.wasm), 1);
    assert.equal(timesAsked(server, FILES.later), 1);
    assert.equal(timesAsked(server, FILES.nowasm), 0);
  });
}

/** Runs before the page: nobody's page is ever idle until the test says so. */
function neverIdle() {
  const waiting = [];
  const { setTimeout: later } = globalThis;
  globalThis.requestIdleCallback = (work) => waiting.push(work);
  globalThis.becomeIdle = () => waiting.splice(0).forEach((work) => later(work));
}

const busy = { first: true, before: neverIdle, globals: ["becomeIdle", "requestIdleCallback"] };

journey("the later part is asked for when the page has time, and not before", busy, async ({ tab, widget, server }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  assert.equal(timesAsked(server, FILES.later), 0);
  await tab.run(() => globalThis.becomeIdle());
  await laterCame(widget);
  assert.equal(timesAsked(server, FILES.later), 1);
});

journey("or when someone asks for what needs it", { ...busy, before: `() => { (${neverIdle})(); (${kept(FULL)})(); }` }, async ({ widget, server }) => {
  assert.equal(timesAsked(server, FILES.later), 0);
  await widget.click("results");
  await widget.until((element) => element.screen === "results");
  assert.equal(timesAsked(server, FILES.later), 1);
});

const slow = slowSite();

journey("everything is answered while the later part is on its way", { first: true, intercept: slow.intercept }, async (tools) => {
  const { tab, widget } = tools;
  await widget.click("start-short");
  for (let step = 0; step < 8; step += 1) {
    await widget.fillInScreen(ANSWERS);
    await widget.click("next");
  }
  assert.equal(await widget.screen(), "review");
  await widget.click("results");
  assert.equal(await widget.screen(), "review");
  assert.match((await widget.statuses()).join(), COMING);
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "complete"), []);
  slow.release();
  await widget.until((element) => element.screen === "results");
  assert.doesNotMatch((await widget.statuses()).join(), COMING);
  assert.equal((await tab.events()).filter(({ name }) => name === "complete").length, 1);
  await widget.until((_, root) => root.querySelector('figure[data-chart="buffers"] svg'));
});

const other = slowSite();

journey("who goes elsewhere meanwhile is not taken away from there", { first: true, before: kept(FULL), intercept: other.intercept }, async (tools) => {
  const { tab, widget } = tools;
  await widget.click("results");
  await widget.click("resume");
  assert.equal(await widget.screen(), "questions");
  other.release();
  await settle(tab);
  await laterCame(widget);
  assert.equal(await widget.screen(), "questions");
});

const WRONG = {
  "is not there": FAULTS["is not there"],
  "makes the server fail": FAULTS["makes the server fail"],
  "is empty": FAULTS["is empty"],
  "is cut off halfway": FAULTS["is cut off halfway"],
  "breaks off": FAULTS["breaks off"],
  "is another page": FAULTS["is another page"],
  "is of another release": { answer: ofAnotherRelease, console: [] },
};

for (const [name, { answer, console }] of Object.entries(WRONG)) {
  const site = slowSite();
  site.fault = answer;
  site.release();
  const expected = [...console, /^warning: Reflectiewijzer \((unreachable|broken|other-release)\)/];
  const settings = { first: true, before: kept(FULL), intercept: site.intercept, expected };
  journey(`when the later part ${name}, answers stay and trying again works`, settings, async ({ tab, widget }) => {
    await widget.click("results");
    await widget.until((_, root) => root.querySelector("[data-action=fetch-later]"));
    assert.match((await widget.alerts()).join(), FAILED);
    assert.equal(await widget.screen(), "start");
    await widget.click("resume");
    await widget.answer("core-compass-1", 2);
    const { answers } = await keptRecord(tab);
    assert.deepEqual(answers, { ...FULL.answers, "core-compass-1": 2 });
    await widget.click("previous");
    await widget.click("results");
    await widget.until((_, root) => root.querySelector("[data-action=fetch-later]"));
    site.fault = undefined;
    await widget.click("fetch-later");
    await widget.until((element) => element.screen === "results");
    assert.deepEqual(await widget.alerts(), []);
    assert.deepEqual((await tab.events()).filter((event) => event.name === "error"), []);
  });
}

const gone = slowSite();
gone.fault = FAULTS["is not there"].answer;
gone.release();
const api = { page: "empty.html", intercept: gone.intercept, expected: FAULTS["is not there"].console };

journey("load waits for all parts, says which did not come, and tries again", api, async ({ tab, server }) => {
  const call = async ({ load, score, LoadError }, record) => {
    const refused = await load().then(() => null, (error) => [error.code, error instanceof LoadError]);
    try {
      return [refused, score(record).total];
    } catch (error) {
      return [refused, error.code];
    }
  };
  const record = recordOf("short", {});
  assert.deepEqual(await tab.withModule(call, record), [["unreachable", true], "not-ready"]);
  gone.fault = undefined;
  assert.deepEqual(await tab.withModule(call, record), [null, 20]);
  assert.equal(timesAsked(server, FILES.wasm), 1);
  assert.equal(timesAsked(server, FILES.later), 2);
});

const late = slowSite();
const shared = { first: true, attributes: { share: "host" }, intercept: late.intercept };

journey("a page that gets the scores gets a guide that can compute them", { ...shared, page: "empty.html" }, async ({ tab }) => {
  const isReady = () =>
    tab.withModule(() => {
      const element = document.querySelector("reflectie-wijzer") ?? document.createElement("reflectie-wijzer");
      element.setAttribute("share", "host");
      if (!element.isConnected) document.querySelector("main").append(element);
      return element.screen;
    });
  assert.equal(await isReady(), null);
  late.release();
  await settleFirst(tab);
  assert.equal(await isReady(), "start");
});

const FORBIDDEN = CSP.replace(" 'wasm-unsafe-eval'", "");

journey("the engine as JavaScript is one part", { csp: FORBIDDEN, before: kept(FULL), expected: BLOCKED }, async ({ widget, server }) => {
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  assert.equal(timesAsked(server, FILES.later), 0);
});

journey("a Dutch page has no other words until someone asks for them", { first: true }, async ({ widget, server }) => {
  await widget.click("start-short");
  await laterCame(widget);
  assert.equal(timesAsked(server, FILES.words), 0);
  await widget.click("speak-en");
  await widget.until((_, root) => root.querySelector("[lang=en] h2"));
  assert.equal(timesAsked(server, FILES.words), 1);
  await widget.click("speak-nl");
  await widget.until((_, root) => root.querySelector("[lang=nl] h2"));
  assert.equal(timesAsked(server, FILES.words), 1);
});

const english = { first: true, attributes: { lang: "en" }, before: kept(FULL) };

journey("an English page has its words with the first screen", english, async ({ widget, server }) => {
  assert.equal(await widget.run((_, root) => root.querySelector("[data-screen]").lang), "en");
  assert.equal(timesAsked(server, FILES.words), 1);
  await widget.click("results");
  await widget.until((element) => element.screen === "results");
  assert.equal(timesAsked(server, FILES.words), 1);
});

const wordless = { isBroken: true };
wordless.intercept = ({ url }, response) => {
  if (pathOf(url) !== FILES.words || !wordless.isBroken) return false;
  FAULTS["is not there"].answer(response);
  return true;
};
const withoutWords = {
  first: true,
  intercept: wordless.intercept,
  expected: [...FAULTS["is not there"].console, /^warning: Reflectiewijzer \(unreachable\)/],
};

journey("when other words do not come, the guide goes on in its own and trying again works", withoutWords, async ({ widget }) => {
  await widget.click("start-short");
  await laterCame(widget);
  await widget.click("speak-en");
  await widget.until((_, root) => root.querySelector("[data-action=fetch-later]"));
  assert.match((await widget.alerts()).join(), FAILED);
  await widget.answer(FIRST[0], 4);
  assert.equal(await widget.run((_, root) => root.querySelector("[data-screen]").lang), "nl");
  await widget.click("speak-en");
  await widget.until((_, root) => root.querySelector("[data-action=fetch-later]"));
  wordless.isBroken = false;
  await widget.click("fetch-later");
  await widget.until((_, root) => root.querySelector("[lang=en]"));
  assert.equal((await widget.checked())[FIRST[0]], 4);
});

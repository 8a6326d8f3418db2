// A page that records its visitors with the real rrweb: no event and no snapshot holds a choice, a note or a result.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, COMPLETE } from "./support/answers.mjs";
import { instrument } from "./support/engine.mjs";

const [FIRST] = ASKED.short;
const settings = {
  page: "replay.html",
  files: ["/node_modules/rrweb/"],
  globals: ["recorded", "rrwebRecord", "__rrMutationObserver"],
};

/** What the page recorded so far, and anew: as text. */
const recorded = async (tab) => {
  const text = await tab.run(() => JSON.stringify(globalThis.recorded));
  assert.ok(JSON.parse(text).length > 3, "the recorder works");
  return text;
};

const WORDS = instrument("nl");
const ITEMS = WORDS.forces.flatMap(({ buffers }) => buffers.flatMap(({ items }) => items.map(({ text }) => text)));

function assertSilent(text) {
  // Inside a browser's event a letter beyond ASCII may be written otherwise: the beginning of a sentence is enough.
  for (const item of ITEMS) assert.equal(text.includes(item.slice(0, 30)), false, item);
  for (const word of ["bandbreedte", "isChecked\":true", "versnellen", "wandelen", "Eigen kernkompas", "data-item", "40,3", COMPLETE.notes.reflex.slice(0, 8)]) {
    assert.equal(text.includes(word), false, word);
  }
}

/** Answers, opens a record with notes, goes to the results, and comes to the page's own field. */
async function visit(tab, widget) {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  await widget.answer(FIRST[1], null);
  await widget.click("next");
  await widget.importRecord(JSON.stringify(COMPLETE));
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  await widget.run((element) => {
    const own = element.parentNode.querySelector("input");
    own.focus();
    own.value = "Noor";
    own.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await tab.run(() => new Promise((done) => setTimeout(done, 200)));
}

journey("what a recording that began with the page holds of a guide is nothing", settings, async ({ tab, widget }) => {
  await visit(tab, widget);
  assertSilent(await recorded(tab));
  assert.match(await recorded(tab), /\*{4}/, "the page's own field is recorded, masked");
});

journey("what a recording that begins at the results holds of a guide is nothing", settings, async ({ tab, widget }) => {
  await visit(tab, widget);
  await tab.run(() => {
    globalThis.recorded.length = 0;
    rrwebRecord({ emit: (event) => globalThis.recorded.push(event), maskAllInputs: true });
  });
  await widget.click("home");
  await widget.click("results");
  await tab.run(() => new Promise((done) => setTimeout(done, 200)));
  const text = await recorded(tab);
  assertSilent(text);
  assert.match(text, /Een pagina die bezoekers opneemt/, "the page itself is recorded");
});

journey("a framework that writes the element's classes anew gives nothing away", settings, async ({ tab, widget }) => {
  await widget.run((element) => {
    element.className = "own";
    globalThis.recorded.length = 0;
    rrwebRecord({ emit: (event) => globalThis.recorded.push(event), maskAllInputs: true });
  });
  await visit(tab, widget);
  assertSilent(await recorded(tab));
});

/** By what each tool knows what it leaves out; none looks beyond a shadow root. */
const MARKS = {
  rrweb: ".rr-block",
  PostHog: ".ph-no-capture",
  Clarity: "[data-clarity-mask=true]",
  Hotjar: "[data-hj-suppress]",
  Datadog: "[data-dd-privacy=hidden]",
  Sentry: ".sentry-block, [data-sentry-block]",
  "New Relic": ".nr-block, [data-nr-block]",
};

journey("the marks of the common tools stand on the element and around all that is in its root", {}, async ({ widget }) => {
  const missing = await widget.run((element, root, marks) => {
    const deep = root.querySelector('[data-action="start-short"]');
    return Object.entries(marks).filter(([, mark]) => !element.matches(mark) || !deep.closest(mark)).map(([name]) => name);
  }, MARKS);
  assert.deepEqual(missing, []);
});

journey("our own events tell no choice without consent", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  const details = (await tab.events()).map(({ name, detail }) => [name, Object.keys(detail).sort()]);
  const allowed = { ready: [], change: ["answered", "total"], screen: ["screen"], complete: ["record", "scores"] };
  for (const [name, keys] of details) assert.deepEqual(keys, allowed[name], name);
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "complete").map(({ detail }) => detail), [{ record: null, scores: null }]);
});

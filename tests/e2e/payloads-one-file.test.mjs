// Texts that mean no good, through the doors that only the one-file page has: its address, and the answers in it.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { journey, travel } from "./support/browser.mjs";
import { COMPLETE } from "./support/answers.mjs";
import { oneFile } from "./support/frames.mjs";
import { PAYLOADS } from "./support/payloads.mjs";
import { watch } from "./pages/payloads/alarm.mjs";

const PAGE = new URL("../../pkg/reflectiewijzer.html", import.meta.url);
const EMPTY = await readFile(PAGE, "utf8");
const globals = ["canary"];

const folder = await mkdtemp(join(tmpdir(), "reflectiewijzer-payloads-"));
after(() => rm(folder, { recursive: true }));

/** What a browser takes in an address. */
const SHORT = PAYLOADS.filter(({ length }) => length < 1_000);

/** In the page: every element with the names of its attributes, in the page and in the guide. */
function shape() {
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  const all = [...document.querySelectorAll("*"), ...shadowRoot.querySelectorAll("*")];
  const named = all.map((node) => `${node.localName} ${node.getAttributeNames().sort()}`);
  // Which attributes the element has depends on what was asked for.
  return named.filter((line) => !line.startsWith("reflectie-wijzer ")).join("\n");
}

const alarms = () => globalThis.canary.alarms;

/** In the page: lets it ask for each of these texts, and says what looks different then. */
async function ask({ texts, before }) {
  const shapeNow = () => globalThis.canary.shape();
  const found = [];
  for (const text of texts) {
    const asked = new URLSearchParams({ lang: text, form: text, id: text, name: text });
    const followed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    history.replaceState(history.state, "", `?${asked}`);
    location.hash = asked;
    await followed;
    if (shapeNow() !== before) found.push(text);
  }
  return found;
}

const WARNING = /^warning: <reflectie-wijzer (lang|form)="[^]*">: not a value it knows/;

const served = {
  page: "/pkg/reflectiewijzer.html?lang=nl",
  intercept: oneFile(),
  before: watch,
  globals,
};

journey("its address, in the query and after the #", served, async ({ tab }) => {
  const before = await tab.run(shape);
  await tab.evaluate(`void (canary.shape = ${shape})`);
  assert.deepEqual(await tab.run(ask, { texts: SHORT, before }), []);
  assert.deepEqual(await tab.run(alarms), []);
});

test("its address from the beginning, from disk", async () => {
  const asked = new URLSearchParams({ lang: SHORT.slice(0, 40).join(" "), form: SHORT.slice(40, 80).join(" ") });
  for (const mark of ["?", "#"]) {
    const settings = { page: `${PAGE.href}${mark}${asked}`, before: watch, globals, expected: [WARNING] };
    await travel(settings, async ({ tab, widget }) => {
      assert.deepEqual(await tab.run(alarms), []);
      assert.equal(await widget.lang(), "nl");
      await widget.click("start-short");
    });
  }
});

/** The page with this in its data block, written as the guide writes it. */
async function pageWith(kept) {
  const json = JSON.stringify(kept).replaceAll("<", "\\u003c");
  const path = join(folder, "page.html");
  await writeFile(path, EMPTY.replace('id="reflectiewijzer-kept">{}', () => `id="reflectiewijzer-kept">${json}`));
  return pathToFileURL(path).href;
}

/** A record with these texts in every place that takes one, at most 1 MiB in all. */
function wordy(texts) {
  const notes = Object.fromEntries(texts.map((text, index) => [`${index} ${text.slice(0, 40)}`, text]));
  const [action] = COMPLETE.plan;
  return { ...COMPLETE, notes, plan: texts.map((text) => ({ ...action, what: text, sign: text })) };
}

test("the answers in a saved file", async () => {
  const texts = PAYLOADS.filter(({ length }) => length < 20_000);
  let expected;
  for (const given of [["harmless"], texts]) {
    const page = await pageWith({ id: given.join(" "), lang: "nl", record: wordy(given) });
    await travel({ page, before: watch, globals }, async ({ tab, widget }) => {
      await widget.click("results");
      const found = await tab.run(shape);
      assert.equal(found, (expected ??= found));
      assert.deepEqual(await tab.run(alarms), []);
      await widget.openAnswers();
      const { text } = await tab.downloadAfter(() => widget.click("download"));
      const wellFormed = given.map((one) => one.toWellFormed());
      assert.deepEqual(JSON.parse(text).plan.map(({ what }) => what), wellFormed);
    });
  }
});

test("what is in a saved file beside the answers", async () => {
  for (const kept of [[], 7, "x", null, { id: 7, lang: {}, record: [] }, { id: SHORT.join(" "), lang: "<b>", form: "x" }]) {
    const settings = { page: await pageWith(kept), before: watch, globals };
    await travel({ ...settings, expected: kept?.lang ? [WARNING] : [] }, async ({ tab, widget }) => {
      assert.deepEqual(await tab.run(alarms), []);
      assert.equal(await widget.lang(), "nl");
      await widget.click("start-short");
    });
  }
});

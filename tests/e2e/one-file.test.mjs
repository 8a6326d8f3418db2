// The page that is one file, from disk: the whole road, what its address asks for, and saving it with answers.
import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { journey, travel } from "./support/browser.mjs";
import { COMPLETE, answersTo, recordOf } from "./support/answers.mjs";
import { assertNumbers, keptRecord, walkThrough } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const PAGE = new URL("../../pkg/reflectiewijzer.html", import.meta.url);
const page = PAGE.href;
const ANSWERS = answersTo("short");
const SHORT = recordOf("short", ANSWERS);

const folder = await mkdtemp(join(tmpdir(), "reflectiewijzer-file-"));
after(() => rm(folder, { recursive: true }));

/** Puts a page on disk and gives its address. */
async function onDisk(name, text) {
  const path = join(folder, name);
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

/** Saves the page with a record in it, as someone does it who opens the record here. */
async function savedWith(record, settings = { page }) {
  let saved;
  await travel(settings, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(record));
    await widget.openAnswers();
    saved = await tab.downloadAfter(() => widget.click("html"));
  });
  return saved;
}

test("it is small enough to send", async () => {
  const { size } = await stat(PAGE);
  assert.ok(size <= 420_000, `${size} bytes`);
});

journey("from disk the short form leads from start to results", { page }, async (tools) => {
  const { tab, widget } = tools;
  assert.equal(await widget.lang(), "nl");
  await walkThrough(widget, "short", ANSWERS);
  await assertNumbers(tools, "short", ANSWERS);
  assert.deepEqual((await keptRecord(tab)).answers, ANSWERS);
});

const withoutWasm = { page, before: () => delete globalThis.WebAssembly };

journey("from disk it does so without WebAssembly", withoutWasm, async (tools) => {
  await walkThrough(tools.widget, "short", ANSWERS);
  await assertNumbers(tools, "short", ANSWERS);
});

journey("from disk answers are there again after a reload", { page }, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer("core-compass-1", 4);
  await tab.reload();
  await widget.until((element) => element.screen);
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { "core-compass-1": 4 });
});

const ADDRESSES = [
  ["?lang=en&form=full", "en", ["start-full"]],
  ["#lang=en&form=short", "en", ["start-short"]],
  ["?lang=en#lang=nl", "nl", ["start-short", "start-full"]],
  ["", "nl", ["start-short", "start-full"]],
];

for (const [asked, lang, starts] of ADDRESSES) {
  journey(`its address${asked} gives ${lang} with ${starts}`, { page: page + asked }, async ({ tab, widget }) => {
    assert.equal(await widget.lang(), lang);
    assert.equal(await tab.run(() => document.documentElement.lang), lang);
    const offered = await Promise.all(["start-short", "start-full"].map((start) => widget.has(start)));
    assert.deepEqual(offered, ["start-short", "start-full"].map((start) => starts.includes(start)));
  });
}

journey("another fragment changes the language at once", { page }, async ({ tab, widget }) => {
  await tab.run(() => {
    location.hash = "lang=en";
  });
  await widget.until((_, root) => root.querySelector("[lang]").lang === "en");
});

test("saved with answers, it goes on elsewhere where it was left", async () => {
  const begun = recordOf("full", { "core-compass-1": 5, "talent-use-2": null }, { notes: { reflex: "stil" } });
  const { name, text } = await savedWith(begun, { page: `${page}?lang=en` });
  assert.match(name, /^reflectiewijzer-\d{4}-\d\d-\d\d\.html$/);
  await travel({ page: await onDisk("elsewhere.html", text) }, async ({ tab, widget }) => {
    assert.equal(await widget.lang(), "en", "the language in which it was saved");
    assert.match(await widget.text(), /1 of the 60/);
    assert.deepEqual(await tab.run(() => Object.keys(localStorage)), [], "nothing is kept before something changes");
    await widget.click("resume");
    await widget.answer("core-compass-1", 2);
    await widget.openAnswers();
    const { answers, notes } = JSON.parse((await tab.downloadAfter(() => widget.click("download"))).text);
    assert.deepEqual([answers, notes], [{ ...begun.answers, "core-compass-1": 2 }, begun.notes]);

    // What was changed in it goes before what it was saved with.
    await tab.reload();
    await widget.until((element) => element.screen);
    await widget.click("resume");
    await widget.click("previous");
    await widget.click("start-full");
    assert.equal((await keptRecord(tab, "sessionStorage")).answers["core-compass-1"], 2);
  });
});

test("two saved files never mix their answers, nor those of the empty page", async () => {
  const [one, two] = [recordOf("short", { "core-compass-1": 1 }), recordOf("short", { "core-compass-1": 5 })];
  const pages = [];
  for (const record of [one, two]) pages.push(await onDisk(`client-${pages.length}.html`, (await savedWith(record)).text));
  await travel({ page, files: [page, ...pages] }, async ({ tab, widget, visit }) => {
    await widget.click("start-short");
    await widget.answer("core-compass-1", 3);
    for (const [index, address] of pages.entries()) {
      const own = await visit(address);
      const client = new Widget(own);
      await client.click("resume");
      await client.answer("agenda-control-1", 4);
      const { answers } = await keptRecord(own, "sessionStorage");
      assert.deepEqual(answers, { "core-compass-1": [1, 5][index], "agenda-control-1": 4 });
    }
    // What all pages from disk share holds only what the empty one was told.
    assert.deepEqual((await keptRecord(tab)).answers, { "core-compass-1": 3 });
  });
});

test("saved again and again, it does not grow", async () => {
  let { text } = await savedWith(SHORT);
  const first = Buffer.byteLength(text);
  for (let times = 0; times < 3; times += 1) {
    const address = await onDisk(`again-${times}.html`, text);
    await travel({ page: address }, async ({ tab, widget }) => {
      await widget.openAnswers();
      ({ text } = await tab.downloadAfter(() => widget.click("html")));
    });
    assert.ok(Math.abs(Buffer.byteLength(text) - first) <= 8, "but for the length of its id");
  }
});

test("no text in a record breaks out of a saved file", async () => {
  const notes = { reflex: "</script><script>globalThis.broken = 1</script><!-- \u2028 $& \ud83d" };
  const { text } = await savedWith({ ...COMPLETE, notes });
  await travel({ page: await onDisk("hostile.html", text) }, async ({ tab, widget }) => {
    assert.equal(await tab.run(() => globalThis.broken ?? null), null);
    await widget.openAnswers();
    const { notes: again } = JSON.parse((await tab.downloadAfter(() => widget.click("download"))).text);
    assert.equal(again.reflex, notes.reflex.toWellFormed());
  });
});

test("erasing in a saved file says that the file keeps its answers", async () => {
  const address = await onDisk("erase.html", (await savedWith(SHORT)).text);
  await travel({ page: address }, async ({ widget }) => {
    await widget.openAnswers();
    await widget.click("erase");
    assert.match(await widget.text(), /In het bestand dat je nu open hebt, blijven ze staan/);
  });
});

test("answers in a file that the guide cannot read are handed over as they are", async () => {
  const { text } = await savedWith(SHORT);
  const address = await onDisk("newer.html", text.replace('"version":1', '"version":9'));
  await travel({ page: address }, async ({ tab, widget }) => {
    assert.match((await widget.alerts())[0], /niet te lezen/);
    const { text: handed } = await tab.downloadAfter(() => widget.click("download-unreadable"));
    assert.deepEqual(JSON.parse(handed).answers, ANSWERS);
  });
});

test("a file whose answers were damaged by hand still opens", async () => {
  const { text } = await savedWith(SHORT);
  const address = await onDisk("damaged.html", text.replace('"lang":', "lang:"));
  const settings = { page: address, expected: [/the answers in this file cannot be read/] };
  await travel(settings, async ({ widget }) => assert.equal(await widget.screen(), "start"));
});

test("a page with the module saves the same file", async () => {
  const { text } = await savedWith(COMPLETE, {});
  await travel({ page: await onDisk("from-module.html", text) }, async ({ widget }) => {
    assert.match(await widget.text(), /59 van de 60/);
  });
});

const withoutFile = {
  intercept: (request, response) => {
    const isPage = request.url === "/pkg/reflectiewijzer.page.txt";
    if (isPage) response.writeHead(404).end();
    return isPage;
  },
  expected: [/404/, /reflectiewijzer\.page\.txt answered 404/],
};

journey("where the file is missing, it says so and nothing is lost", withoutFile, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(SHORT));
  await widget.openAnswers();
  await widget.click("html");
  await widget.until((_, root) => root.querySelector("[role=alert]"));
  assert.match((await widget.alerts())[0], /Dat lukte niet/);
  const { text } = await tab.downloadAfter(() => widget.click("download"));
  assert.deepEqual(JSON.parse(text).answers, ANSWERS);
});

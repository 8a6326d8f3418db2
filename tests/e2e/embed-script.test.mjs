// The one script: two lines and one file make a guide, also in a page that a browser saved to disk.
import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { BLOCKED, CSP, journey, travel } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";
import { assertNumbers, walkThrough } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const SCRIPT = new URL("../../pkg/reflectiewijzer.embed.js", import.meta.url);
const ANSWERS = answersTo("short");
const page = "embed-script.html";
const files = ["/pkg/reflectiewijzer.embed.js"];

const folder = await mkdtemp(join(tmpdir(), "reflectiewijzer-embed-"));
after(() => rm(folder, { recursive: true }));

/** From start to results. */
async function walk(tools) {
  const { widget } = tools;
  await walkThrough(widget, "short", ANSWERS);
  await assertNumbers(tools, "short", ANSWERS);
}

journey("one script leads from start to results under a strict policy", { page, files }, async (tools) => {
  await walk(tools);
  const asked = new Set(tools.profile.requests.map((address) => new URL(address).pathname));
  assert.deepEqual([...asked].filter((path) => path.startsWith("/pkg/")), files, "it asks for nothing but itself");
});

const forbidden = { page, files, csp: CSP.replace(" 'wasm-unsafe-eval'", ""), expected: BLOCKED };

journey("it does so under a policy that forbids WebAssembly", forbidden, walk);

/** What Chromium writes for “web page, complete”: the page as it is now, its scripts in a folder beside it. */
async function savedComplete(html) {
  const beside = "Eén script_bestanden";
  await mkdir(join(folder, beside), { recursive: true });
  await copyFile(SCRIPT, join(folder, beside, "reflectiewijzer.embed.js.download"));
  const linked = html.replace(/src="[^"]*\/(reflectiewijzer\.embed\.js)"/, `src="./${beside}/$1.download"`);
  await writeFile(join(folder, "Eén script.html"), `<!-- saved from url=(0021)http://example.test/ -->\n${linked}`);
  return pathToFileURL(`${folder}/`).href;
}

test("a page that was saved complete works from disk", async () => {
  let html;
  await travel({ page, files }, async ({ tab, widget }) => {
    await widget.click("start-short");
    html = await tab.run(() => {
      const page = document.documentElement.cloneNode(true);
      // Where a driver looks from within, its script is no part of the page.
      for (const script of page.querySelectorAll("script:not([src*=reflectiewijzer])")) script.remove();
      return `<!doctype html>\n${page.outerHTML}`;
    });
  });
  const place = await savedComplete(html);
  await travel({ page: new URL("E%C3%A9n%20script.html", place).href, files: [place] }, walk);
});

test("a page that was saved with the guide's own shadow root in it works too", async () => {
  const shadow = '<template shadowrootmode="open"><div><p>Van vroeger</p></div></template>';
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><body>
    <reflectie-wijzer lang="nl">${shadow}</reflectie-wijzer>
    <script src="x/reflectiewijzer.embed.js"></script></body></html>`;
  const place = await savedComplete(html);
  await travel({ page: new URL("E%C3%A9n%20script.html", place).href, files: [place] }, async ({ widget }) => {
    assert.equal((await widget.text()).includes("Van vroeger"), false);
    await widget.click("start-short");
    await widget.answer("core-compass-1", 2);
  });
});

test("what it saves with answers works from disk", async () => {
  let saved;
  await travel({ page, files }, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(recordOf("short", ANSWERS)));
    await widget.openAnswers();
    saved = await tab.downloadAfter(() => widget.click("html"));
  });
  await writeFile(join(folder, "saved.html"), saved.text);
  const address = pathToFileURL(join(folder, "saved.html")).href;
  await travel({ page: address }, async (tools) => {
    assert.match(await tools.widget.text(), /20 van de 20/);
    await tools.widget.click("results");
    await assertNumbers(tools, "short", ANSWERS);
  });
});

const both = { page, files };

journey("the module on the same page leaves the element to the script", both, async ({ tab, widget }) => {
  await tab.withModule(() => null);
  await tab.run(() => document.body.append(document.createElement("reflectie-wijzer")));
  await new Widget(tab, "reflectie-wijzer:last-of-type").until((element) => element.screen === "start");
  assert.equal(await widget.screen(), "start");
});

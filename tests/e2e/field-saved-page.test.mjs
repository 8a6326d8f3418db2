// A page that is saved with answers is never corrupt: what other tools make of the page to save is refused aloud.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check, written } from "../../www/widget/page/write.js";
import { journey } from "./support/browser.mjs";
import { COMPLETE } from "./support/answers.mjs";

const PAGE = await readFile(new URL("../../pkg/reflectiewijzer.page.txt", import.meta.url), "utf8");
const KEPT = { id: "a", lang: "nl", record: { ...COMPLETE, notes: { reflex: "</script><!-- $& \u2028" } } };

/** What bundlers, servers and networks are known to make of a page. */
const CHANGED = [
  ["minified, as webpack's and Parcel's own tools do it", PAGE.replace('type="application/json" id="reflectiewijzer-kept"', "id=reflectiewijzer-kept type=application/json")],
  ["given a script of a visitor counter", PAGE.replace("<style>", '<script src="https://example.test/count.js"></script><style>')],
  ["given one at its end", PAGE.replace("</body>", '<script src="https://example.test/count.js"></script></body>')],
  ["cut off halfway", PAGE.slice(0, PAGE.length / 2)],
  ["without its script", PAGE.replace(/<script>[^]*<\/script>/, "<script>({})()</script>")],
  ["another page", "<!doctype html><title>Site</title><div id=root></div><script src=/main.js></script>"],
];

test("what was written is found again, whatever a text holds", () => {
  const page = written(PAGE, KEPT);
  check(page, KEPT);
  const block = page.slice(page.indexOf('id="reflectiewijzer-kept">') + 26);
  assert.deepEqual(JSON.parse(block.slice(0, block.indexOf("<"))), KEPT);
  assert.throws(() => check(page, { ...KEPT, lang: "en" }), /does not hold/);
});

for (const [name, page] of CHANGED) test(`a page to save that was ${name} is refused`, () => assert.throws(() => written(page, KEPT)));

/** Serves this in the place of the page to save. */
const instead = (page) => (request, response) => {
  const isPage = /^\/pkg\/reflectiewijzer\.(page\.txt|html)$/.test(request.url);
  if (isPage) response.setHeader("Content-Type", "text/plain").end(page);
  return isPage;
};

for (const [name, page] of CHANGED.slice(0, 4)) {
  const settings = { intercept: instead(page), expected: [/not the page to save/] };
  journey(`${name}: nothing is offered, one sentence says so, and the answers can be saved`, settings, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(COMPLETE));
    await tab.run(() => {
      globalThis.made = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => globalThis.made.push(blob.type) && createObjectURL.call(URL, blob);
    });
    await widget.openAnswers();
    await widget.click("html");
    await widget.until((_, root) => root.querySelector("[role=alert]"));
    assert.match((await widget.alerts())[0], /Je antwoorden zijn er nog/);
    assert.deepEqual(await tab.run(() => globalThis.made), []);
    const { text } = await tab.downloadAfter(() => widget.click("download"));
    assert.deepEqual(JSON.parse(text).answers, COMPLETE.answers);
    await tab.run(() => delete globalThis.made);
  });
}

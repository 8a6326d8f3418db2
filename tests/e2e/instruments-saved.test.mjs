// A page that is saved takes its instrument along.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { travel } from "./support/browser.mjs";
import { asked, elementWith, pageWith, SEVEN } from "./support/instruments.mjs";

const folder = await mkdtemp(join(tmpdir(), "reflectiewijzer-instrument-"));
after(() => rm(folder, { recursive: true }));

/** No text of an instrument may end the block that it stands in. */
const title = "</script><script>globalThis.broken = 1</script><!-- $&";
const OWN = { ...SEVEN, id: "my-own", texts: { ...SEVEN.texts, en: { ...SEVEN.texts.en, title } } };
const [[FIRST]] = asked(OWN, "short");

const site = {
  page: "/site/own.html",
  intercept: pageWith(
    "/site/own.html",
    `<script type="module" src="/pkg/reflectiewijzer.js"></script>${elementWith(OWN)}`,
  ),
};

/** Saves the page with what is answered in it, and gives the settings with which it is opened from disk. */
async function save(tab, widget, name) {
  await widget.openAnswers();
  const { text } = await tab.downloadAfter(() => widget.click("html"));
  const path = join(folder, name);
  await writeFile(path, text);
  return { page: pathToFileURL(path).href };
}

test("a saved page opens with its instrument, and saves it again", async () => {
  let saved;
  await travel(site, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer(FIRST, 7);
    saved = await save(tab, widget, "one.html");
  });
  for (const name of ["two.html", "three.html"]) {
    await travel(saved, async ({ tab, widget }) => {
      assert.ok((await widget.text()).includes(title));
      assert.equal(await tab.run(() => globalThis.broken ?? null), null);
      // It goes on where the first open statement is; one step back stands what was answered.
      await widget.click("resume");
      await widget.click("previous");
      assert.deepEqual(await widget.items(), asked(OWN, "short")[0]);
      assert.deepEqual(await widget.checked(), { [FIRST]: 7 });
      saved = await save(tab, widget, name);
    });
  }
});

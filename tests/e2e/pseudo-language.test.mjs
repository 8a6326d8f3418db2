// A language is one more file: a generated one, longer than Dutch, full of accents and from right to left, breaks no
// screen. `cargo xtask test` builds the widget with it into target/pseudo/pkg.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { inPage } from "./support/figures.mjs";
import { STEPS } from "./support/widget.mjs";

const TAG = "qps";
const PSEUDO = new URL("../../target/pseudo/pkg/", import.meta.url);
const TYPES = { js: "text/javascript", wasm: "application/wasm" };

/** The widget's own files come from the build that has the language. */
async function intercept({ url }, response) {
  const [, name] = /^\/pkg\/([\w.]+)(?:\?|$)/.exec(url) ?? [];
  if (!name) return false;
  response.setHeader("Content-Type", TYPES[name.split(".").pop()] ?? "text/plain");
  response.end(await readFile(new URL(name, PSEUDO)));
  return true;
}

for (const width of [1280, 320]) {
  const settings = { attributes: { lang: TAG }, viewport: { width, height: 800 }, intercept };

  journey(`no screen breaks in another language, ${width} px wide`, settings, async ({ tab, widget }) => {
    await assertScreen(widget, "start");
    await widget.click("start-short");
    for (let step = 0; step < STEPS; step += 1) {
      await assertScreen(widget, `step ${step + 1}`);
      assert.deepEqual(await widget.items(), ASKED.short[step]);
      await widget.click("next");
    }
    await assertScreen(widget, "review");
    await widget.importRecord(JSON.stringify(recordOf("full", answersTo("full"))));
    await widget.click("results");
    await widget.run((_, root) => root.querySelectorAll("details").forEach((details) => (details.open = true)));
    await assertScreen(widget, "results");
    assert.equal(await widget.run((_, root) => root.querySelectorAll("figure svg").length), 6);
    const scores = await tab.withEngine(({ score }, record) => score(record).bandwidth, recordOf("full", answersTo("full")));
    assert.equal(typeof scores, "number");
    assert.ok(await inPage(tab, "in-guide.mjs", "guideFigures").then((figures) => figures.length === 5));
  });
}

/** The screen speaks the language, from right to left, and nothing on it is wider than the page. */
async function assertScreen(widget, place) {
  const { lang, dir, accents, wide } = await widget.run((_, root) => {
    const guide = root.firstElementChild.firstElementChild;
    const { clientWidth, scrollWidth } = document.documentElement;
    const accents = /áà|éè/.test(guide.innerText);
    return { lang: guide.lang, dir: getComputedStyle(guide).direction, accents, wide: scrollWidth - clientWidth };
  });
  assert.deepEqual({ lang, dir, accents, wide }, { lang: TAG, dir: "rtl", accents: true, wide: 0 }, place);
}

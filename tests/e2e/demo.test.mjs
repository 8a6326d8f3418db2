// The pages that show the widget work under a strict policy, like any host page.
import assert from "node:assert/strict";
import { CSP, journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";

for (const width of [1280, 320]) {
  const settings = { page: "/www/index.html", viewport: { width, height: 800 } };
  journey(`the demo page shows a guide that works, ${width} px wide`, settings, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer(ASKED.short[0][0], 3);
    assert.deepEqual(await widget.progress(), [1, 20]);
    assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
  });
}

/** The gallery parses SVG itself, which Trusted Types forbid. */
const gallery = { page: "/www/gallery.html", csp: CSP.replace(/; require-trusted-types-for.*/, ""), timeout: 120_000 };

journey("the gallery draws every figure", gallery, async ({ tab }) => {
  await tab.until(() => !document.querySelector("main > [role=status]"));
  const empty = await tab.run(() => {
    const papers = [...document.querySelectorAll(".paper")].filter(({ shadowRoot }) => shadowRoot);
    return [papers.length, papers.filter(({ shadowRoot }) => !shadowRoot.querySelector("svg")).length];
  });
  assert.ok(empty[0] > 20, `${empty[0]} figures`);
  assert.equal(empty[1], 0);
});

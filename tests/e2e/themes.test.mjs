// The demo page's themes are an example to follow: in each, light and dark, everything can be seen and read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey } from "./support/browser.mjs";
import { examined, violations } from "./support/axe.mjs";
import { ASKED } from "./support/answers.mjs";
import { assertNoFaults, caseOf, CASES, inPage, KINDS, showResults } from "./support/figures.mjs";

const THEMES = ["standard", "warm", "sober"];
const PROPERTIES = [
  "accent",
  "on-accent",
  "background",
  "surface",
  "text",
  "quiet",
  "line",
  "control",
  "desired",
  "beyond",
  "radius",
  "font",
  "heading",
];
const page = "/www/index.html";

for (const theme of THEMES) {
  for (const scheme of ["light", "dark"]) {
    examined(`everything can be read and seen: ${theme}, ${scheme}`, { page, scheme }, async (tools) => {
      const { tab, widget } = tools;
      await choose(tab, theme);
      await assertVisible(tools, "start");
      await widget.click("start-short");
      await widget.answer(ASKED.short[0][0], 4);
      await widget.answer(ASKED.short[0][1], null);
      await assertVisible(tools, "questions");
      await showResults(widget, caseOf("typical").record);
      await assertVisible(tools, "results");
      assertNoFaults(await inPage(tab, "in-guide.mjs", "guideLabelFaults"));
      assertNoFaults(await inPage(tab, "in-guide.mjs", "guideContrastFaults", { cases: CASES, kinds: KINDS }));
    });
  }
}

journey("a theme reaches the guide", { page }, async ({ tab, widget }) => {
  const look = () =>
    widget.run((_, root) => {
      const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(root.querySelector(".rw-first"));
      return { backgroundColor, borderRadius, fontFamily };
    });
  const looks = [];
  for (const theme of THEMES) {
    await choose(tab, theme);
    looks.push(await look());
  }
  for (const property of Object.keys(looks[0])) {
    assert.equal(new Set(looks.map((one) => one[property])).size, THEMES.length, property);
  }
});

journey("every theme but the guide's own sets every property", { page }, async ({ tab }) => {
  for (const theme of THEMES.slice(1)) {
    await choose(tab, theme);
    const unset = await tab.run((names) => {
      const style = getComputedStyle(document.documentElement);
      return names.filter((name) => !style.getPropertyValue(`--rw-${name}`));
    }, PROPERTIES);
    assert.deepEqual(unset, [], theme);
  }
  // These are all that the guide knows.
  const base = readFileSync(new URL("../../www/widget/styles/base.css", import.meta.url), "utf8");
  const known = [...base.matchAll(/var\(--rw-([a-z-]+)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(known)].sort(), [...PROPERTIES].sort());
});

async function choose(tab, theme) {
  await tab.run((value) => document.querySelector(`.themes input[value="${value}"]`).click(), theme);
}

async function assertVisible({ tab }, place) {
  assert.deepEqual(await violations(tab, ["color-contrast"]), [], place);
  const faults = await tab.evaluate('import("/tests/e2e/pages/controls.mjs").then((own) => own.controlFaults())');
  assert.deepEqual(faults, [], place);
}

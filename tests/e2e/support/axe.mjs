// axe-core, which looks for what keeps people from using a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { journey } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, and what is wise beyond it. */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** A journey with axe in the page; afterwards it leaves, so that the global scope is as the widget left it. */
export function examined(name, settings, body) {
  journey(name, { ...settings, ignoreCsp: true, timeout: 120_000 }, async (tools) => {
    await tools.tab.evaluate(`(() => { ${AXE}\n })()`);
    await body(tools);
    await tools.tab.run(() => {
      for (const name of ["axe", "__core-js_shared__"]) delete globalThis[name];
    });
  });
}

/** What axe finds by these rules, or by the rules with these tags, but for some that are left out, as sentences. */
export const violations = (tab, runOnly, leftOut = []) => tab.run(check, { runOnly, leftOut });

async function check({ runOnly, leftOut }) {
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const { violations } = await globalThis.axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary}`),
  );
}

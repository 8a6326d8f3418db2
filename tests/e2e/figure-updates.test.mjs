// draw() over an earlier figure changes it in place, and what stands there then is what a fresh drawing would be.
import { journey } from "./support/browser.mjs";
import { assertNoFaults, CASES, inPage, KINDS } from "./support/figures.mjs";

for (const kind of KINDS) {
  journey(`${kind} drawn over any other data is as if drawn anew`, { page: "empty.html" }, async ({ tab }) => {
    assertNoFaults(await inPage(tab, "updates.mjs", "updateFaults", { kind, cases: CASES }));
  });
}

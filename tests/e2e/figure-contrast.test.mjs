// Everything in a figure can be seen: in the guide, in light and in dark, text has 4.5:1 against what it lies on, lines
// and marks have 3:1, and series that can lie over each other have 3:1 between them or look different without colour.
//
// At most two series can have 3:1 to each other and to the paper: a third would need more than 3 × 3 × 3 = 27:1, and
// black on white has 21:1. The others must differ in pattern and mark.
import { journey } from "./support/browser.mjs";
import { assertNoFaults, caseOf, CASES, inPage, KINDS, showResults } from "./support/figures.mjs";

for (const scheme of ["light", "dark"]) {
  const settings = { scheme, attributes: { storage: "none" } };
  journey(`everything in the figures can be seen: ${scheme}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    const faults = await inPage(tab, "in-guide.mjs", "guideContrastFaults", { cases: CASES, kinds: KINDS });
    assertNoFaults(faults);
  });
}

// The results on paper: dark on white from any theme, no figure wider than the page, split over two pages, or parted
// from its heading.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { caseOf, inPage, showResults } from "./support/figures.mjs";

/** A4 at 96 dots to the inch with margins of a centimetre. */
const A4 = { width: 718, height: 1046 };

for (const scheme of ["light", "dark"]) {
  const settings = { scheme, attributes: { storage: "none" }, before: drawOnlyOnce };
  journey(`the figures come out well on paper: ${scheme}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    await inPage(tab, "paper.mjs", "turnToPaper");
    await tab.resize(A4);
    const faults = await inPage(tab, "paper.mjs", "paperFaults");
    assert.ok(faults.length === 0, [`${faults.length} faults on paper`, ...faults.slice(0, 30)].join("\n"));
  });
}

/** A browser that prints gives the guide no time to draw anew: what was drawn for the screen must fit. */
function drawOnlyOnce() {
  window.ResizeObserver = class {
    observe() {}
    disconnect() {}
  };
}

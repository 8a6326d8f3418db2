// The results on paper: dark on white from any theme, no figure wider than the page, split over two pages, or parted
// from its heading.
import { journey } from "./support/browser.mjs";
import { assertNoFaults, caseOf, inPage, showResults } from "./support/figures.mjs";

/** A4 at 96 dots to the inch with margins of a centimetre. */
const A4 = { width: 718, height: 1046 };

for (const scheme of ["light", "dark"]) {
  const settings = { scheme, attributes: { storage: "none" }, before: drawOnlyOnce };
  journey(`the figures come out well on paper: ${scheme}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    await inPage(tab, "paper.mjs", "turnToPaper");
    await tab.resize(A4);
    assertNoFaults(await inPage(tab, "paper.mjs", "paperFaults"));
  });
}

/** A browser that prints gives the guide no time to draw anew: what was drawn for the screen must fit. */
function drawOnlyOnce() {
  window.ResizeObserver = class {
    observe() {}
    disconnect() {}
  };
}

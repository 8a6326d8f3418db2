// Labels never clip or collide: every figure, with all data of the gallery, in every language and at every width, is
// drawn in the browser and its texts are measured as they really stand there.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { caseOf, CASES, inPage, KINDS, LANGS, showResults } from "./support/figures.mjs";

const WIDTHS = [280, 320, 480, 720, 1200];
/** The narrowest window that people have, and the one on which a page at 400 % is judged. */
const NARROW = { width: 320, height: 640 };

for (const kind of KINDS) {
  journey(`labels of ${kind} stay apart and inside the figure`, { page: "empty.html" }, async ({ tab }) => {
    const job = { kind, cases: CASES, langs: LANGS, widths: WIDTHS };
    const faults = await inPage(tab, "draw-all.mjs", "allLabelFaults", job);
    assert.ok(faults.length === 0, report(faults));
  });
}

for (const lang of LANGS) {
  const settings = { attributes: { lang, storage: "none" }, viewport: NARROW };
  journey(`labels of the guide's figures are as large in a narrow window: ${lang}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    const faults = await inPage(tab, "in-guide.mjs", "guideLabelFaults");
    assert.ok(faults.length === 0, report(faults));
  });
}

function report(faults) {
  const shown = faults.slice(0, 30);
  return [`${faults.length} faults in the labels`, ...shown, ...(faults.length > shown.length ? ["…"] : [])].join("\n");
}

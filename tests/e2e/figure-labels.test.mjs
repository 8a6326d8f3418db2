// Labels never clip or collide: every figure, with all data of the gallery, in every language and at every width, is
// drawn in the browser and its texts are measured as they really stand there.
import { readFile } from "node:fs/promises";

import { journey } from "./support/browser.mjs";
import { assertNoFaults, caseOf, CASES, inPage, KINDS, LANGS, showResults } from "./support/figures.mjs";

const WIDTHS = [280, 320, 480, 720, 1200];
/** The narrowest window that people have, and the one on which a page at 400 % is judged. */
const NARROW = { width: 320, height: 640 };

for (const kind of KINDS) {
  journey(`labels of ${kind} stay apart and inside the figure`, { page: "empty.html" }, async ({ tab }) => {
    const job = { kind, cases: CASES, langs: LANGS, widths: WIDTHS };
    const faults = await inPage(tab, "draw-all.mjs", "allLabelFaults", job);
    assertNoFaults(faults);
  });
}

journey("labels that the data once put over each other stay apart", { page: "empty.html" }, async ({ tab }) => {
  const found = JSON.parse(await readFile(new URL("../bandwidth-labels.json", import.meta.url), "utf8"));
  const cases = found.map(({ lang, record, history }) => ({ id: `found ${lang}`, record, options: { history } }));
  const job = { kind: "bandwidth", cases, langs: LANGS, widths: [280, 320, 360, 420, 480, 560, 640, 800, 1000] };
  assertNoFaults(await inPage(tab, "draw-all.mjs", "allLabelFaults", job));
});

for (const lang of LANGS) {
  const settings = { attributes: { lang, storage: "none" }, viewport: NARROW };
  journey(`labels in the guide are as large in a narrow window: ${lang}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    const faults = await inPage(tab, "in-guide.mjs", "guideLabelFaults");
    assertNoFaults(faults);
  });
}

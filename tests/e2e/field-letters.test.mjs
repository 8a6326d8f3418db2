// A reader's own letters: larger, further apart, or of another family. The guide follows, and nothing of it is cut off.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";
import { assertNoFaults, caseOf, inPage, showResults } from "./support/figures.mjs";
import { MODE } from "./support/modes.mjs";

/** What WCAG 1.4.12 asks to leave room for. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
/** A family that runs wider than those that figures are laid out for. */
const WIDE = '"DejaVu Sans Mono", "Liberation Mono", monospace';
/** Smaller letters in a field make a phone zoom in on it. */
const FIELD = 16;

const CASE = caseOf("typical");

/** In the page: the reader's own style sheet, which no policy of the host's forbids. */
const addStyles = (_, root, styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/** Waits until the figures are drawn for the letters that there are now. */
const redrawn = (tab) =>
  tab.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

/** What is cut or covered now, in figures and in other words. */
async function faultsOf(tab) {
  const labels = await inPage(tab, "in-guide.mjs", "guideLabelFaults");
  return [...labels, ...(await inPage(tab, "in-guide.mjs", "cutFaults"))];
}

/** Nothing in the results is cut or covered at these widths. */
async function assertNothingCut(tab, widths) {
  for (const width of widths) {
    await tab.resize({ width, height: 900 });
    await redrawn(tab);
    const faults = await faultsOf(tab);
    assertNoFaults(faults.map((fault) => `${width}: ${fault}`));
  }
}

for (const lang of ["nl", "en"]) {
  const settings = { attributes: { lang, storage: "none" } };

  journey(`with letters and words further apart nothing is cut or covered: ${lang}`, settings, async ({ tab, widget }) => {
    await showResults(widget, CASE.record);
    await widget.run(addStyles, SPACING);
    await assertNothingCut(tab, [1000, 620, 360]);
  });

  journey(`in a wide font too: ${lang}`, settings, async ({ tab, widget }) => {
    await showResults(widget, CASE.record);
    await widget.run((element, _, family) => element.style.setProperty("--rw-font", family), WIDE);
    await assertNothingCut(tab, [1000, 620, 360]);
    await widget.run(addStyles, SPACING);
    await assertNothingCut(tab, [1000, 620]);
  });
}

journey("figures that a page draws have room for letters that it sets apart", { page: "empty.html" }, async ({ tab }) => {
  await tab.run(() => Object.assign(document.body.style, { letterSpacing: "0.12em", wordSpacing: "0.16em" }));
  for (const kind of ["buffers", "bandwidth", "levers"]) {
    const job = { kind, cases: [CASE], langs: ["nl", "en"], widths: [280, 480, 720, 1000] };
    assertNoFaults(await inPage(tab, "draw-all.mjs", "allLabelFaults", job));
  }
});

/** In the page: how large letters are, on the guide, in its fields, and in the smallest label of its figures. */
function sizes(_, root) {
  const sizeOf = (element) => parseFloat(getComputedStyle(element).fontSize);
  const labels = [...root.querySelectorAll("figure[data-chart] text")].filter((text) => text.checkVisibility());
  const seen = labels.map((text) => sizeOf(text) * text.getScreenCTM().d);
  const field = root.querySelector(".rw").appendChild(document.createElement("textarea"));
  const fields = sizeOf(field);
  field.remove();
  const [text, small] = [".rw", ".rw-small"].map((selector) => sizeOf(root.querySelector(selector)));
  return { text, small, fields, labels: Math.min(...seen) };
}

/** A host whose own letters are another matter. */
const HOST = {
  page: "hostile.html",
  intercept: (request) => {
    request.url = request.url.replace("/hostile.css", "/hostile/percent.css");
    return false;
  },
};

// WebKitGTK's small browser has no setting for it.
for (const letterSize of MODE.engine === "webkit" ? [16] : [16, 28, 9]) {
  const settings = { ...HOST, letterSize };
  journey(`letters of ${letterSize} px make the guide's so, whatever the host's are`, settings, async ({ tab, widget }) => {
    await showResults(widget, recordOf("short", { ...answersTo("short"), "pressure-1": 5, "pressure-2": 5 }));
    await redrawn(tab);
    const found = await widget.run(sizes);
    const near = (value, expected) => Math.abs(value - expected) < 0.05 * expected;
    const times = letterSize / 16;
    assert.ok(near(found.text, 17 * times) && near(found.small, 15 * times), JSON.stringify(found));
    assert.ok(near(found.labels, 12 * times), `labels of ${found.labels} px`);
    assert.ok(found.fields >= FIELD, `fields of ${found.fields} px`);
    const faults = await faultsOf(tab);
    // Who asks for small letters gets small ones in figures too.
    assertNoFaults(letterSize < 16 ? faults.filter((fault) => !fault.includes("is drawn at")) : faults);
  });
}

// Figures in the guide can be read without seeing them as a whole: point by point, as a table, as a file.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";

const RECORD = recordOf("full", answersTo("full"));
const KINDS = ["bandwidth", "buffers", "forces", "continua", "levers"];

async function showResults(widget) {
  await widget.importRecord(JSON.stringify(RECORD));
  await widget.click("results");
}

/** Results with the view that shows this figure. */
async function showFigure(widget, kind) {
  await showResults(widget);
  if (kind === "forces") await widget.clickOn('input[value="forces"]');
}

/** Presses Tab until the drawing of this figure has the focus. */
const tabToDrawing = (widget, kind) =>
  widget.tabTo(({ drawing }) => drawing === kind);

/** What stands beneath the drawing of this figure. */
const readout = (widget, kind) =>
  widget.run((_, root, id) => root.querySelector(`[data-drawing="${id}"] + [role=status]`).innerText, kind);

journey("arrow keys walk along the buffers and say each one", {}, async ({ tab, widget }) => {
  await showResults(widget);
  const labels = await tab.withEngine(({ instrument }) =>
    instrument("nl").forces.flatMap(({ buffers }) => buffers.map(({ label }) => label)));
  await tabToDrawing(widget, "buffers");
  const said = [];
  for (const _ of labels) {
    await tab.press("ArrowRight");
    said.push(await readout(widget, "buffers"));
  }
  labels.forEach((label, index) => assert.ok(said[index].includes(label), `${said[index]} names ${label}`));
  await tab.press("Home");
  assert.equal(await readout(widget, "buffers"), said[0]);
  await tab.press("End");
  assert.equal(await readout(widget, "buffers"), said.at(-1));
  await tab.press("ArrowLeft");
  assert.equal(await readout(widget, "buffers"), said.at(-2));
});

journey("no figure holds the keyboard", {}, async ({ widget }) => {
  await showResults(widget);
  const shown = KINDS.filter((kind) => kind !== "forces");
  const stops = [];
  for (const kind of shown) {
    await tabToDrawing(widget, kind);
    stops.push((await widget.focus()).drawing);
  }
  assert.deepEqual(stops, shown);
  await widget.clickOn('input[value="forces"]');
  await tabToDrawing(widget, "forces");
  await tabToDrawing(widget, "continua");
});

journey("keys that mean something to the browser stay the browser's", {}, async ({ tab, widget }) => {
  await showResults(widget);
  await tabToDrawing(widget, "buffers");
  const before = await readout(widget, "buffers");
  for (const key of ["Alt+ArrowUp", "Control+ArrowRight", "PageDown", "a"]) await tab.press(key);
  assert.equal(await readout(widget, "buffers"), before);
});

for (const kind of KINDS) {
  journey(`the numbers of the ${kind} figure are one step away`, {}, async ({ widget }) => {
    await showFigure(widget, kind);
    await widget.clickOn(`[data-chart="${kind}"] [data-action="table"]`);
    const open = await widget.run((_, root) => root.querySelector("details:has(table)").open);
    assert.deepEqual([open, (await widget.focus()).tag], [true, "summary"]);
  });

  journey(`the ${kind} figure can be saved as SVG and as PNG`, {}, async ({ tab, widget }) => {
    await showFigure(widget, kind);
    const svg = await tab.downloadAfter(() => widget.clickOn(`[data-chart="${kind}"] [data-action="save-svg"]`));
    assert.equal(svg.name, `reflectiewijzer-${kind}.svg`);
    assert.match(svg.text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>$/);
    assert.match(svg.text, /geen diagnose/, "the notice goes with the figure");
    const png = await tab.downloadAfter(() => widget.clickOn(`[data-chart="${kind}"] [data-action="save-png"]`));
    assert.equal(png.name, `reflectiewijzer-${kind}.png`);
    assert.equal(png.text.slice(1, 4), "PNG");
  });
}

journey("of buffers, forces and bars one is shown, the one that is chosen", {}, async ({ widget }) => {
  await showResults(widget);
  const views = ["buffers", "forces", "bars"];
  for (const view of views) {
    await widget.clickOn(`input[value="${view}"]`);
    const shown = await widget.run((_, root, all) =>
      all.filter((one) => root.querySelector(`[data-view="${one}"] svg`).checkVisibility()), views);
    assert.deepEqual(shown, [view]);
  }
  const { role, name } = await widget.run((_, root) => {
    const svg = root.querySelector("[data-drawing=bars] svg");
    return { role: svg.getAttribute("role"), name: svg.getAttribute("aria-label") };
  });
  assert.equal(role, "img");
  assert.ok(name.length > 20);
});

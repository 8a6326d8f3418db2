// Where the visitor's system chooses the colours, every letter of the figures can still be told from what it lies on.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { caseOf, showResults } from "./support/figures.mjs";
import { MODE } from "./support/modes.mjs";

/**
 * In the page: the letters of the figures that a picture of it does not show as letters. What the browser paints in
 * forced colours cannot be asked of it; but letters cover some of their box, neither nothing nor nearly all.
 */
async function lostLetters(_, root, address) {
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;

  const inkOf = ({ x, y, width, height }) => {
    const { data } = pen.getImageData(x + scrollX, y + scrollY, Math.ceil(width), Math.ceil(height));
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 1] > 127 === dark) inked += 1;
    return inked / (data.length / 4);
  };
  const texts = [...root.querySelectorAll("figure svg text")].filter((text) => text.checkVisibility());
  const inks = texts.map((text) => [text.textContent, inkOf(text.getBoundingClientRect())]);
  const lost = inks.filter(([, ink]) => ink < 0.05 || ink > 0.5);
  return lost.map(([words, ink]) => `“${words}”: ${Math.round(ink * 100)} % ink`);
}

/** WebKit has no forced colours. */
const SCHEMES = MODE.engine === "webkit" ? [] : ["light", "dark"];

for (const scheme of SCHEMES) {
  const settings = { scheme, forcedColours: true };
  journey(`the letters in the figures can be read in forced colours, ${scheme}`, settings, async ({ tab, widget }) => {
    await showResults(widget, caseOf("typical").record);
    for (const view of ["buffers", "forces", "bars"]) {
      await widget.clickOn(`input[value="${view}"]`);
      assert.deepEqual(await widget.run(lostLetters, await tab.picture()), [], view);
    }
  });

  journey(`what is chosen can be seen in forced colours, ${scheme}`, settings, async ({ widget }) => {
    await widget.click("start-short");
    await widget.fillInScreen({ "core-compass-1": 4 });
    const edges = await widget.run((_, root) =>
      [...root.querySelectorAll(".rw-item:first-of-type .rw-answer")].map((answer) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(answer);
        return `${borderTopWidth} ${borderTopColor}`;
      }),
    );
    assert.equal(new Set(edges).size, 2, edges.join());
    assert.equal(edges.filter((edge) => edge === edges[3]).length, 1, "one is not like the others");
  });
}

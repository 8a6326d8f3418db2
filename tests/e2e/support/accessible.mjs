// What every screen must be: accessible as far as axe sees, and no wider than the page.
import assert from "node:assert/strict";
import { TAGS, violations } from "./axe.mjs";

/** Narrow is the least that WCAG asks for; zoomed is a screen of 1280 by 1024 at 400 %. */
export const SCREENS = {
  wide: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 320, height: 800 } },
  zoomed: { viewport: { width: 320, height: 256 }, density: 4 },
};

/** Unfolds everything, and waits until what was folded is drawn. */
export async function openDetails(widget) {
  await widget.run((_, root) => {
    for (const details of root.querySelectorAll("details")) details.open = true;
  });
  // What is unfolded is drawn now that it has a width.
  await widget.run(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

export async function assertAccessible({ tab, widget }, place) {
  // Where the system chooses the colours, axe still reads those of the style sheet that nobody sees.
  // And it takes what just then lies under the contents, which stay in sight while someone scrolls, for covered.
  await tab.run(() => scrollTo({ top: 0, behavior: "instant" }));
  const forced = await tab.run(() => matchMedia("(forced-colors: active)").matches);
  assert.deepEqual(await violations(tab, TAGS, forced ? ["color-contrast"] : []), [], place);
  assert.deepEqual(await widget.run(wide), [], `${place}: nothing is wider than the page`);
}

/** In the page: what makes it scroll sideways. */
function wide(element, root) {
  const { clientWidth, scrollWidth } = document.documentElement;
  const edge = element.getBoundingClientRect().right + 0.5;
  const shown = [...root.querySelectorAll("*")].filter((inner) => inner.checkVisibility() && inner.clientWidth !== 1);
  // Inside a drawing only the drawing as a whole counts: labels.test.mjs measures the rest.
  const blocks = shown.filter((inner) => inner.localName === "svg" || !inner.closest("svg"));
  const over = blocks.filter((inner) => inner.getBoundingClientRect().right > edge);
  const scrolling = blocks.filter((inner) => {
    const { overflowX } = getComputedStyle(inner);
    return overflowX !== "visible" && overflowX !== "hidden" && inner.scrollWidth > inner.clientWidth;
  });
  // The outermost few say enough.
  const found = [...over, ...scrolling].slice(0, 3).map((inner) => inner.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`the page scrolls: ${scrollWidth} in ${clientWidth}`, ...found] : found;
}

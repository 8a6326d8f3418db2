// Measures whether texts, lines and marks of a figure can be told from what they lie on, and series from each other.
import { backgroundOf, contrast, over, paint } from "./colours.mjs";

const FOR_TEXT = 4.5;
const FOR_SHAPES = 3;
/** Orientation, not information: a figure says the same without them. */
const QUIET = ".rw-ground, .rw-grid, .rw-axis, .rw-group, .rw-quadrant";
/** A fill this thin is a tint under something that is also drawn as a line. */
const TINT = 0.5;

const SHAPES = "path, circle, rect";

/** What cannot be seen well enough in an `svg` of the guide, in sentences. */
export function contrastFaults(svg) {
  const background = backgroundOf(svg);
  const shapes = [...svg.querySelectorAll(SHAPES)];
  return [...faintTexts(svg, shapes, background), ...faintShapes(shapes, background), ...confusable(svg, background)];
}

function faintTexts(svg, shapes, background) {
  const tints = shapes.filter((shape) => isTint(paint(shape, "fill")));
  return [...svg.querySelectorAll("text")].flatMap((text) => {
    const color = paint(text, "fill");
    const tinted = tints.filter((tint) => touch(tint, text)).reduce((under, tint) => over(paint(tint, "fill"), under), background);
    const ratio = Math.min(...[background, tinted].map((under) => contrast(over(color, under), under)));
    return ratio < FOR_TEXT ? [`the text “${text.textContent}” has ${ratio.toFixed(2)}:1`] : [];
  });
}

const isTint = (color) => color !== null && color[3] > 0 && color[3] < TINT;

function touch(one, other) {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function faintShapes(shapes, background) {
  const inked = shapes.filter((shape) => !shape.closest(QUIET));
  return inked.flatMap((shape) => {
    const color = ink(shape);
    const ratio = color && contrast(over(color, background), background);
    return ratio && ratio < FOR_SHAPES ? [`${nameOf(shape)} has ${ratio.toFixed(2)}:1`] : [];
  });
}

/** What a shape is seen by: its line, else its fill; null for tints and for the paper inside a hollow mark. */
function ink(shape) {
  const fill = paint(shape, "fill");
  if (isHollow(shape) || isTint(fill)) return null;
  return paint(shape, "stroke") ?? fill;
}

const isHollow = (shape) => shape.matches(".rw-mark, .rw-area") && shape.nextElementSibling?.matches("circle.rw-line");

const nameOf = (shape) => shape.closest("g")?.getAttribute("class") ?? shape.localName;

/** Pairs of series that have neither 3:1 between them nor another pattern and another mark. */
function confusable(svg, background) {
  return pairsOf(svg, background)
    .filter(({ ratio, ...pair }) => ratio < FOR_SHAPES && !(pair.otherPattern && pair.otherMark))
    .map(({ names, ratio }) => `${names.join(" and ")} have ${ratio.toFixed(2)}:1 between them and look alike`);
}

/** Every two series that are drawn: the contrast between them and what else tells them apart. */
export function pairsOf(svg, background = backgroundOf(svg)) {
  const all = seriesOf(svg, background);
  return all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => ({
      names: [one.name, other.name],
      ratio: contrast(one.color, other.color),
      otherPattern: one.pattern !== other.pattern,
      otherMark: one.mark !== other.mark,
    })),
  );
}

/** The series of a radar or a path, as they are drawn in the legend or the figure. */
function seriesOf(svg, background) {
  const named = new Map();
  for (const group of svg.querySelectorAll(".rw-series")) {
    const line = group.querySelector(".rw-outline > *");
    const mark = group.querySelector(".rw-point > *");
    if (!mark) continue;
    const shown = line ?? mark;
    const style = getComputedStyle(shown);
    named.set(group.getAttribute("class"), {
      name: group.getAttribute("class"),
      color: over(ink(shown), background),
      pattern: line && `${style.strokeDasharray} ${style.strokeWidth}`,
      mark: mark.localName,
    });
  }
  return [...named.values()];
}

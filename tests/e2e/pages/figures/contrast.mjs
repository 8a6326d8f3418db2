// Measures whether texts, lines and marks of a figure can be told from what they lie on, and series from each other.
import { backgroundOf, contrast, over, paint } from "./colours.mjs";

const FOR_TEXT = 4.5;
const FOR_SHAPES = 3;
/** Orientation, not information: a figure says the same without them. */
const QUIET = ".rw-ground, .rw-grid, .rw-axis, .rw-quadrant, .rw-track, .rw-stops, .rw-notch";
/** A fill this thin is a tint under something that is also drawn as a line. */
const TINT = 0.5;

/** What can lie over or beside each other in a figure. */
const SERIES = [
  ".rw-now",
  ".rw-desired",
  ".rw-others",
  ".rw-earlier",
  ".rw-corridor",
  ".rw-wave:not(.rw-beyond)",
  ".rw-beyond",
  ".rw-wished",
  ".rw-bar",
  ".rw-step",
  ".rw-gain-bar",
];

const SHAPES = "path, circle, rect";

/** What cannot be seen well enough in an `svg` of the guide, in sentences. */
export function contrastFaults(svg) {
  const background = backgroundOf(svg);
  const shapes = [...svg.querySelectorAll(SHAPES)];
  const faint = [...faintTexts(svg, shapes, background), ...faintShapes(shapes, background), ...edgeless(svg)];
  return [...faint, ...confusable(svg, background)];
}

function faintTexts(svg, shapes, background) {
  const tints = shapes.filter((shape) => isTint(paint(shape, "fill")));
  return [...svg.querySelectorAll("text")].flatMap((text) => {
    const color = paint(text, "fill");
    const under = tints.filter((tint) => touch(tint, text));
    const tinted = under.reduce((below, tint) => over(paint(tint, "fill"), below), background);
    const ratio = Math.min(...[background, tinted].map((ground) => contrast(over(color, ground), ground)));
    return ratio < FOR_TEXT ? [`the text “${text.textContent}” has ${ratio.toFixed(2)}:1`] : [];
  });
}

const isTint = (color) => color !== null && color[3] > 0 && color[3] < TINT;

/** Whether any of a few points all over the text lies inside the shape. */
function touch(shape, text) {
  const { x, y, width, height } = text.getBBox();
  const parts = [0, 0.25, 0.5, 0.75, 1];
  return parts.some((across) =>
    parts.some((down) => shape.isPointInFill(new DOMPoint(x + across * width, y + down * height))),
  );
}

function faintShapes(shapes, background) {
  const inked = shapes.filter((shape) => !shape.closest(QUIET));
  return inked.flatMap((shape) => {
    const color = ink(shape);
    const ratio = color && contrast(over(color, background), background);
    return ratio && ratio < FOR_SHAPES ? [`${nameOf(shape)} has ${ratio.toFixed(2)}:1`] : [];
  });
}

/** A corridor that is a tint and nothing else. */
function edgeless(svg) {
  const corridors = [...svg.querySelectorAll(".rw-corridor")];
  const bare = corridors.filter((corridor) => ![...corridor.querySelectorAll(SHAPES)].some(ink));
  return bare.map((corridor) => `${corridor.getAttribute("class")} has a tint and no edge`);
}

/** What a shape is seen by: its line, else its fill; null for tints and for the paper inside a hollow mark. */
function ink(shape) {
  const fill = paint(shape, "fill");
  if (isHollow(shape) || isTint(fill)) return null;
  return paint(shape, "stroke") ?? fill;
}

const isHollow = (shape) => shape.matches(".rw-mark, .rw-area") && shape.nextElementSibling?.matches("circle.rw-line");

const nameOf = (shape) => shape.closest("g")?.getAttribute("class") ?? shape.localName;

/** Pairs that have neither 3:1 between them nor another pattern and, where both have marks, another mark. */
function confusable(svg, background) {
  const alike = pairsOf(svg, background).filter(({ ratio, differ }) => ratio < FOR_SHAPES && !differ);
  return alike.map(({ names, ratio }) => `${names.join(" and ")} have ${ratio.toFixed(2)}:1 and look alike`);
}

/** Every two series that are drawn: the contrast between them, and whether anything else tells them apart. */
function pairsOf(svg, background) {
  const all = seriesOf(svg, background);
  return all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => ({
      names: [one.name, other.name],
      ratio: contrast(one.color, other.color),
      differ: one.pattern !== other.pattern && (!one.mark || !other.mark || one.mark !== other.mark),
    })),
  );
}

/** What lies over each other in a figure; the legend's samples are left out. */
function seriesOf(svg, background) {
  const found = new Map();
  for (const name of SERIES) {
    const groups = [...svg.querySelectorAll(name)].filter((group) => !group.closest(".rw-key"));
    const line = pick(groups, ":scope > .rw-outline > *, :scope > *");
    const mark = pick(groups, ":scope > .rw-point > *");
    if (!line && !mark) continue;
    const color = over(ink(line ?? mark), background);
    found.set(name, { name, color, pattern: line && patternOf(line), mark: mark?.localName });
  }
  return [...found.values()];
}

/** The first inked shape that the selector finds in these groups. */
function pick(groups, selector) {
  const shapes = groups.flatMap((group) => [...group.querySelectorAll(selector)]);
  return shapes.find((shape) => shape.matches(SHAPES) && ink(shape));
}

/** A line's dashes and width; the fill of what is no line. */
function patternOf(shape) {
  const { stroke, strokeDasharray, strokeWidth } = getComputedStyle(shape);
  return stroke === "none" ? "filled" : `${strokeDasharray} ${strokeWidth}`;
}

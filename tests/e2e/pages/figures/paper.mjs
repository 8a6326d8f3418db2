// Looks at the guide as it goes to the printer. Every engine knows its own way to show a page as it will be printed;
// turning the conditions of the style sheet's rules round is the same in all.
import { backgroundOf, contrast, rgba } from "./colours.mjs";
import { contrastFaults } from "./contrast.mjs";
import { guideFigures } from "./in-guide.mjs";
import { labelFaults } from "./labels.mjs";

/** The contrast of text: a printer without colour makes less of it than a screen. */
const ON_PAPER = 7;
const WHITE = [255, 255, 255, 1];

/** From here on the guide looks as on paper. */
export function turnToPaper() {
  window.dispatchEvent(new Event("beforeprint"));
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).forEach(asOnPaper);
}

function asOnPaper(rule) {
  if (!(rule instanceof CSSMediaRule)) return;
  const { mediaText } = rule.media;
  if (/\bprint\b/.test(mediaText)) rule.media.mediaText = "all";
  else if (/\bscreen\b/.test(mediaText)) rule.media.mediaText = "not all";
}

/** What would come out wrong, in sentences. */
export function paperFaults() {
  const figures = guideFigures().filter(({ figure }) => figure.checkVisibility());
  if (figures.length === 0) return ["no figure is printed"];
  return figures.flatMap((one) =>
    [...inkFaults(one), ...labelFaults(one.svg), ...placeFaults(one)].map((fault) => `${one.kind}: ${fault}`),
  );
}

/** Dark on white, whatever the screen's theme is. */
function inkFaults({ svg, figure }) {
  if (contrast(backgroundOf(figure), WHITE) !== 1) return ["the paper is not white"];
  const onWhite = (text) => contrast(rgba(getComputedStyle(text).fill), WHITE);
  const pale = [...svg.querySelectorAll("text")].filter((text) => onWhite(text) < ON_PAPER);
  return [...contrastFaults(svg), ...pale.map((text) => `“${text.textContent}” is too pale for a poor printer`)];
}

function placeFaults({ svg, figure }) {
  const faults = [];
  const { left, right } = svg.getBoundingClientRect();
  const page = document.documentElement.clientWidth;
  if (left < 0 || right > page) faults.push(`runs from ${left.toFixed(0)} to ${right.toFixed(0)} px of ${page}`);
  if (getComputedStyle(figure).breakInside !== "avoid") faults.push("may be split over two pages");
  if (!staysWithHeading(figure)) faults.push("may be parted from its heading");
  return faults;
}

/** Whether nothing between a section's heading and its figure lets a page end there. */
function staysWithHeading(figure) {
  const section = figure.closest("section");
  if (getComputedStyle(section).breakInside === "avoid") return true;
  const figureIn = [...section.children].findIndex((child) => child.contains(figure));
  const before = [...section.children].slice(0, figureIn);
  return before.every((child) => getComputedStyle(child).breakAfter === "avoid");
}

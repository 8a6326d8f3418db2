// Looks at the figures that the guide shows on its results screen.
import { draw } from "../../../../pkg/reflectiewijzer.js";

import { contrastFaults } from "./contrast.mjs";
import { labelFaults } from "./labels.mjs";

/** The guide's figures, by kind. */
export function guideFigures() {
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  const figures = [...shadowRoot.querySelectorAll("figure[data-chart]")];
  return figures.map((figure) => ({ kind: figure.dataset.chart, figure, svg: figure.querySelector("svg") }));
}

/** What is wrong with the labels of every figure that the guide shows, each in the view that shows it. */
export function guideLabelFaults() {
  const figures = guideFigures();
  if (figures.length === 0) return ["the guide shows no figure"];
  return figures.flatMap(({ kind, figure }) => {
    const { shadowRoot } = document.querySelector("reflectie-wijzer");
    if (!figure.checkVisibility()) shadowRoot.querySelector(`input[value="${kind}"]`).click();
    const svg = figure.querySelector("svg");
    return labelFaults(svg).map((fault) => `${kind}: ${fault}`);
  });
}

/** What cannot be seen well enough, in the figures that the guide shows and in these data drawn in their place. */
export function guideContrastFaults({ cases, kinds }) {
  const places = new Map(guideFigures().map(({ kind, svg }) => [kind, svg.parentElement]));
  return kinds.flatMap((kind) => {
    const place = places.get(kind);
    if (!place) return [`the guide shows no ${kind}`];
    const asShown = contrastFaults(place.firstElementChild).map((fault) => `${kind}: ${fault}`);
    const others = cases.flatMap(({ id, record, options }) => {
      draw(place, kind, record, options);
      return contrastFaults(place.firstElementChild).map((fault) => `${kind} ${id}: ${fault}`);
    });
    return [...asShown, ...others];
  });
}

const WORDS = "button, summary, label, legend, p, li, th, td, figcaption, h2, h3";

/** What of the guide's words is cut off or wider than its place, in sentences. */
export function cutFaults() {
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  const guide = shadowRoot.querySelector(".rw");
  const places = [guide, ...guide.querySelectorAll(WORDS)];
  // What is only heard has no place to be cut off in.
  const isHeard = (place) => place.matches(".rw-unseen") || place.querySelector(".rw-unseen");
  const seen = places.filter((place) => place.checkVisibility() && !isHeard(place));
  const cut = seen.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1);
  const said = ({ textContent }) => textContent.trim().slice(0, 40);
  return cut.map((place) => `“${said(place)}” needs ${place.scrollWidth} in ${place.clientWidth}`);
}

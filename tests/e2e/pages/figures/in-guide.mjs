// Looks at the figures that the guide shows on its results screen.
import { labelFaults } from "./labels.mjs";

/** The guide's figures, by kind. */
export function guideFigures() {
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  const figures = [...shadowRoot.querySelectorAll("figure[data-chart]")];
  return figures.map((figure) => ({ kind: figure.dataset.chart, figure, svg: figure.querySelector("svg") }));
}

/** What is wrong with the labels of every figure that the guide shows. */
export function guideLabelFaults() {
  const figures = guideFigures();
  if (figures.length === 0) return ["the guide shows no figure"];
  return figures.flatMap(({ kind, svg }) => labelFaults(svg).map((fault) => `${kind}: ${fault}`));
}

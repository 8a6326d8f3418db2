// Draws figures in the page with the module's own draw().
import { draw, load } from "../../../../pkg/reflectiewijzer.js";

import { labelFaults } from "./labels.mjs";

/** Draws one kind with all data, in all languages and widths; gives what is wrong with its labels. */
export async function allLabelFaults({ kind, cases, langs, widths }) {
  await load();
  const faults = [];
  for (const { id, record, options } of cases) {
    for (const lang of langs) {
      for (const width of widths) {
        const svg = drawn(kind, record, { ...options, lang, width });
        faults.push(...labelFaults(svg).map((fault) => `${kind} ${id} ${lang} ${width}: ${fault}`));
      }
    }
  }
  return faults;
}

/** A fresh figure, alone in the page. */
function drawn(kind, record, options) {
  const paper = document.createElement("div");
  document.querySelector("main").replaceChildren(paper);
  draw(paper, kind, record, options);
  return paper.firstElementChild;
}

// Measures whether the edges of the guide's controls can be told from what they lie on.
import { backgroundOf, contrast, over, rgba } from "./figures/colours.mjs";

const ENOUGH = 3;

/** Buttons that are only an edge; and what is filled: the main button, and the answers that are chosen. */
const EDGED = ".rw-button:not(.rw-first)";
const FILLED = ".rw-first, .rw-answer:has(:checked)";

/** What cannot be seen well enough on the screen that the guide shows, in sentences. */
export function controlFaults() {
  const { shadowRoot } = document.querySelector("reflectie-wijzer");
  const edged = [...shadowRoot.querySelectorAll(EDGED)].map((control) => faultOf(control, "borderTopColor"));
  const filled = [...shadowRoot.querySelectorAll(FILLED)].map((control) => faultOf(control, "backgroundColor"));
  if (edged.length + filled.length === 0) return ["the guide shows no control"];
  return [...edged, ...filled].flat();
}

function faultOf(control, property) {
  const ground = backgroundOf(control);
  const ratio = contrast(over(rgba(getComputedStyle(control)[property]), ground), ground);
  return ratio < ENOUGH ? [`“${control.textContent.trim()}” has ${ratio.toFixed(2)}:1`] : [];
}

/**
 * Changes a few things on the screen and leaves the rest alone. On every line stand a selector, what
 * changes (an attribute, `text`, `checked`, `focus`, or whether a slider is `unset`) and to what, with
 * tabs between.
 */
export function patch(root, lines) {
  for (const line of lines.split("\n")) {
    const [selector, what, value] = line.split("\t");
    const node = selector && root.querySelector(selector);
    if (node) change(node, what, value);
  }
}

function change(node, what, value) {
  if (what === "text") {
    if (node.textContent !== value) node.textContent = value;
  } else if (what === "checked") {
    node.checked = value === "true";
  } else if (what === "unset") {
    node.toggleAttribute("data-unset", value === "true");
  } else if (what === "value" && node.type === "range") {
    // Once a slider was moved, its attribute moves it no more.
    node.value = value;
  } else if (what === "focus") {
    const folded = node.closest("details");
    if (folded) folded.open = true;
    node.focus();
  } else {
    node.setAttribute(what, value);
  }
}

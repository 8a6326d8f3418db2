/** The one place where HTML enters the page: what the engine wrote, escaped there. */
import { LoadError } from "./errors.js";

const OWN = { createHTML: (own) => own };

let policy = globalThis.trustedTypes ? undefined : OWN;

/** Makes the policy for Trusted Types, before anything is shown: a page may forbid it, and then says which it allows. */
export function allowHtml() {
  if (policy) return;
  try {
    policy = trustedTypes.createPolicy("reflectiewijzer", OWN);
  } catch (error) {
    if (!takesText()) throw new LoadError("blocked", `${error.message} ${REMEDY}`, error);
    policy = OWN;
  }
}

const REMEDY = "Add reflectiewijzer to trusted-types in the Content-Security-Policy.";

/** Where nothing has to be trusted, or the page's own default policy lets it through as it is. */
function takesText() {
  const html = '<p data-action="next">1</p>';
  try {
    const place = document.createElement("div");
    place.innerHTML = html;
    return place.innerHTML === html;
  } catch {
    return false;
  }
}

/**
 * Fills a place. While the screen stays the same, so do the focus and what is unfolded: the guide shows it anew when
 * another tab, the host page or another language changes something in it.
 */
export function fill(place, html) {
  const before = stateOf(place);
  place.innerHTML = policy.createHTML(html);
  const now = stateOf(place);
  if (before.screen !== now.screen) return;
  // Where another number of things is folded away, none of them is known again.
  const folded = before.details.length === now.details.length ? before.details : [];
  folded.forEach(({ open }, index) => (now.details[index].open ||= open));
  const summary = folded.findIndex((details) => details === before.focused?.closest("summary")?.parentNode);
  if (summary >= 0) now.details[summary].querySelector("summary").focus();
  else if (before.focused) place.querySelector(selectorOf(before.focused))?.focus();
}

/** Finds the same control on a screen that is shown anew. */
function selectorOf(control) {
  const { action } = control.dataset;
  const item = control.closest("[data-item]")?.dataset.item;
  const own = action ? `[data-action="${action}"]` : valueOf(control);
  return item ? `[data-item="${item}"] ${own}` : own;
}

/** Of radios each is another control; a slider stays the same, wherever it stands. */
const valueOf = ({ type, value }) => (type === "range" ? "[type=range]" : `[value="${value}"]`);

function stateOf(place) {
  const inside = place.getRootNode().activeElement;
  return {
    screen: place.querySelector("[data-screen]")?.dataset.screen,
    details: [...place.querySelectorAll("details")],
    focused: inside && place.contains(inside) ? inside : undefined,
  };
}

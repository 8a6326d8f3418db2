// Draws one figure over another.
import { draw, load } from "../../../../pkg/reflectiewijzer.js";

/** Which of the data that follow are drawn over a figure. */
const STEPS = [1, 2, 5, 7];
const LANGS = ["nl", "en", "nl"];
const WIDTHS = [280, 640, 480, 640, 1200];

/**
 * Draws data over other data, in another language and at another width; gives the pairs after which the picture is
 * not the one that a fresh drawing gives, or is another element than before.
 */
export async function updateFaults({ kind, cases }) {
  await load();
  const all = cases.map(({ id, record, options }, at) => {
    const mixed = { ...options, lang: LANGS[at % LANGS.length], width: WIDTHS[at % WIDTHS.length] };
    return { id, draw: (into) => drawn(into, kind, record, mixed) };
  });
  const pairs = STEPS.flatMap((step) => all.map((first, at) => [first, all[(at + step) % all.length]]));
  return pairs.flatMap(([first, second]) => faultOf(first, second));
}

function faultOf(first, second) {
  const into = place();
  const before = first.draw(into);
  const after = second.draw(into);
  if (after !== before) return [`${second.id} after ${first.id}: another svg element`];
  return after.outerHTML === second.draw(place()).outerHTML ? [] : [`${second.id} after ${first.id}: another picture`];
}

const place = () => document.createElement("div");

function drawn(into, kind, record, options) {
  draw(into, kind, record, options);
  return into.firstElementChild;
}

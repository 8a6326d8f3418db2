// Draws one figure over another.
import { draw, load } from "../../../../pkg/reflectiewijzer.js";

/**
 * Draws every ordered pair of data over each other; gives the pairs after which the picture is not the one that a
 * fresh drawing gives, or is another element than before.
 */
export async function updateFaults({ kind, cases }) {
  await load();
  const fresh = new Map(cases.map((one) => [one.id, drawn(place(), kind, one).outerHTML]));
  return cases.flatMap((first) =>
    cases.flatMap((second) => {
      const into = place();
      const before = drawn(into, kind, first);
      const after = drawn(into, kind, second);
      if (after !== before) return [`${second.id} after ${first.id}: another svg element`];
      return after.outerHTML === fresh.get(second.id) ? [] : [`${second.id} after ${first.id}: another picture`];
    }),
  );
}

const place = () => document.createElement("div");

function drawn(into, kind, { record, options }) {
  draw(into, kind, record, options);
  return into.firstElementChild;
}

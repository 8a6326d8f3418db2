// Whether a library really draws: a benchmark of nothing would be wonderfully fast.
import { emptyElement, layOut, takeAway } from "./places.js";

/** Fails when a library draws nothing, or does not draw other data before it returns. */
export function check(name, library, size, next) {
  const into = emptyElement();
  const drawing = library.open(into, size, next());
  const before = picture(into);
  drawing.redraw(next());
  const isDrawn = layOut(into).width === size.width && picture(into) !== before;
  takeAway(drawing, into);
  if (!isDrawn) throw new Error(`${name} drew nothing`);
}

/** Only for the check at the end: a canvas that is read back becomes slower. */
function picture(into) {
  return into.querySelector("canvas")?.toDataURL() ?? into.innerHTML;
}

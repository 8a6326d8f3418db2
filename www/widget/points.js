/**
 * Moving along the points of a figure, by arrow keys or with the pointer: the point is marked, and
 * what it says stands beneath the drawing, where assistive technology announces it.
 */
const CURRENT = "rw-current";

/** Where each key leads from this place among so many. */
const STEPS = {
  ArrowRight: (here, last) => (here < last ? here + 1 : 0),
  ArrowLeft: (here, last) => (here > 0 ? here - 1 : last),
  Home: () => 0,
  End: (_, last) => last,
};
STEPS.ArrowDown = STEPS.ArrowRight;
STEPS.ArrowUp = STEPS.ArrowLeft;

/** A key was pressed; true when it moved along a figure. */
export function movePoint(target, key) {
  const drawing = target.closest(".rw-drawing");
  const points = drawing ? [...drawing.querySelectorAll(".rw-point")] : [];
  if (points.length === 0 || !Object.hasOwn(STEPS, key)) return false;
  const here = points.findIndex((point) => point.classList.contains(CURRENT));
  show(drawing, points[STEPS[key](here, points.length - 1)]);
  return true;
}

/** The pointer came over something. */
export function showPoint(target) {
  const [drawing, point] = [".rw-drawing", ".rw-point"].map((selector) => target.closest(selector));
  if (drawing && point) show(drawing, point);
}

function show(drawing, point) {
  drawing.querySelector(`.${CURRENT}`)?.classList.remove(CURRENT);
  point.classList.add(CURRENT);
  drawing.nextElementSibling.textContent = point.querySelector("title")?.textContent ?? "";
}

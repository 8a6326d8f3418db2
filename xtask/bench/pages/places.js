// Elements to draw in.
export const WIDTH = 640;

export function emptyElement() {
  const element = document.createElement("div");
  element.style.width = `${WIDTH}px`;
  document.body.append(element);
  return element;
}

/** Where the drawing stands: to know it, the browser must lay it out. */
export function layOut(into) {
  const drawing = into.querySelector("svg, canvas");
  if (!drawing) throw new Error("nothing was drawn");
  return drawing.getBoundingClientRect();
}

export function takeAway(drawing, into) {
  drawing.close();
  into.remove();
}

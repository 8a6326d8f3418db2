// The shape of a page: its elements and the names of their attributes, shadow roots included, and no text at all.

/** A line per element. */
export function shapeOf(root) {
  return [...root.children].flatMap((element) => [line(element), ...inside(element)]);
}

function inside(element) {
  // What a browser lays in its own controls is its own business; ours are open.
  const shadow = element.shadowRoot ? ["#shadow", ...shapeOf(element.shadowRoot), "/#shadow"] : [];
  return [...shadow, ...shapeOf(element), `/${element.localName}`];
}

const line = (element) => [element.localName, ...element.getAttributeNames().sort()].join(" ");

/** The first line in which two shapes differ; undefined when they do not. */
export function difference(one, other) {
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => one[index] !== other[index]);
  return at === undefined ? undefined : `line ${at + 1} is <${one[at]}> and not <${other[at]}>`;
}

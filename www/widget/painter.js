/**
 * Draws a figure in an element, or brings the one that is there up to date: only the attributes
 * and texts that differ, and no HTML is parsed.
 *
 * A figure comes as lines, whose notation is described in src/chart/scene.rs.
 */
const SVG = "http://www.w3.org/2000/svg";

/**
 * What was drawn in which element.
 * @type {WeakMap<Element, {still: string, root: Shape}>}
 * @typedef {{node: Element, tag: string, attributes: string[], text: string, children: Shape[]}} Shape
 */
const drawings = new WeakMap();

/** What still stands as it was drawn: nothing, when the page has emptied the element meanwhile. */
function drawnIn(into) {
  const drawing = drawings.get(into);
  return drawing?.root.node === into.firstElementChild ? drawing : undefined;
}

/** The name of the still part that an element shows, if a figure was drawn in it. */
export const standing = (into) => drawnIn(into)?.still;

/** Draws these lines in an element. */
export function paint(into, still, lines) {
  const earlier = drawnIn(into)?.root;
  const root = new Painter(into.ownerDocument, lines.split("\n")).shape(earlier);
  if (root !== earlier) into.replaceChildren(root.node);
  drawings.set(into, { still, root });
}

class Painter {
  #at = 0;

  constructor(document, lines) {
    this.document = document;
    this.lines = lines;
  }

  /** Reads one element, and makes it of the shape that stood in its place, if that is of its kind. */
  shape(earlier) {
    const line = this.lines[this.#at++];
    if (line === "=") return earlier;
    const tag = line.slice(1);
    const shape = earlier?.tag === tag ? earlier : this.#make(tag);
    this.#readAttributes(shape);
    this.#readInside(shape);
    return shape;
  }

  #make(tag) {
    const node = this.document.createElementNS(SVG, tag);
    return { node, tag, attributes: [], text: "", children: [] };
  }

  #readAttributes(shape) {
    const { lines } = this;
    const start = this.#at;
    while (!'<">='.includes(lines[this.#at][0])) this.#at += 1;
    const { node, attributes: old } = shape;
    shape.attributes = lines.slice(start, this.#at);
    const added = shape.attributes.filter((line, index) => line !== old[index]);
    if (added.length === 0 && old.length === shape.attributes.length) return;
    const names = new Set(shape.attributes.map(nameOf));
    for (const name of old.map(nameOf)) if (!names.has(name)) node.removeAttribute(name);
    for (const line of added) node.setAttribute(nameOf(line), line.slice(line.indexOf("=") + 1));
  }

  #readInside(shape) {
    const { lines } = this;
    const text = lines[this.#at][0] === '"' ? lines[this.#at++].slice(1) : "";
    if (text !== shape.text) shape.node.textContent = shape.text = text;
    const { node, children } = shape;
    let count = 0;
    for (; lines[this.#at] !== ">"; count += 1) {
      const child = this.shape(children[count]);
      if (child === children[count]) continue;
      if (children[count]) children[count].node.replaceWith(child.node);
      else node.append(child.node);
      children[count] = child;
    }
    this.#at += 1;
    for (const { node: extra } of children.splice(count)) extra.remove();
  }
}

const nameOf = (line) => line.slice(0, line.indexOf("="));

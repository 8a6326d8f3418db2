/**
 * Draws a figure in an element, or brings the one that is there up to date: only the attributes
 * and texts that differ, and no HTML is parsed.
 *
 * A figure comes as lines, whose notation is described in src/chart/canvas/drawing.rs.
 */
const SVG = "http://www.w3.org/2000/svg";

/**
 * What was drawn in which element.
 * @type {WeakMap<Element, {staticLayer: string, root: Shape}>}
 * @typedef {{node: Element, tag: string, attributes: string[], text: string, children: Shape[]}} Shape
 */
const drawings = new WeakMap();

/** What was drawn in an element: nothing, when the page has emptied it meanwhile. */
function drawnIn(into) {
  const drawing = drawings.get(into);
  return drawing?.root.node === into.firstElementChild ? drawing : undefined;
}

/** The name of the static layer that an element shows, if a figure was drawn in it. */
export const shownLayer = (into) => drawnIn(into)?.staticLayer;

/**
 * How wide these words are in a figure in an element, in letters of 17 px; 0, without looking, where neither the page
 * nor its reader sets letters or words apart.
 */
export function widthIn(into, words) {
  const { letterSpacing, wordSpacing } = getComputedStyle(into);
  if (["normal", "0px"].includes(letterSpacing) && ["normal", "0px"].includes(wordSpacing)) return 0;
  // No SVG text: WebKit tells its length as if nothing were set apart.
  const text = document.createElement("span");
  const font = "17px system-ui, Helvetica, Arial, sans-serif";
  Object.assign(text.style, { font, position: "absolute", visibility: "hidden", whiteSpace: "nowrap" });
  text.textContent = words;
  into.append(text);
  const width = text.offsetWidth;
  text.remove();
  return width;
}

/** Draws these lines in an element. */
export function paint(into, staticLayer, lines) {
  const earlier = drawnIn(into)?.root;
  const root = new Painter(into.ownerDocument, lines.split("\n")).shape(earlier);
  if (root !== earlier) into.replaceChildren(root.node);
  drawings.set(into, { staticLayer, root });
}

/** Reads lines one after the other; each method reads what its name says and stops behind it. */
class Painter {
  constructor(document, lines) {
    this.document = document;
    this.lines = lines;
    this.at = 0;
  }

  /** One element: the shape that stood in its place, if that is of its kind, or else a new one. */
  shape(earlier) {
    const line = this.lines[this.at++];
    if (line === "=") return earlier;
    const tag = line.slice(1);
    const shape = earlier?.tag === tag ? earlier : this.make(tag);
    this.attributes(shape);
    this.text(shape);
    this.children(shape);
    return shape;
  }

  make(tag) {
    const node = this.document.createElementNS(SVG, tag);
    return { node, tag, attributes: [], text: "", children: [] };
  }

  attributes(shape) {
    const { lines, at: start } = this;
    const { node, attributes: old } = shape;
    let changed = false;
    while (isAttribute(lines[this.at])) changed = lines[this.at] !== old[this.at++ - start] || changed;
    if (!changed && this.at - start === old.length) return;
    shape.attributes = lines.slice(start, this.at);
    const [before, names] = [old, shape.attributes].map((list) => list.map(nameOf));
    // Others than before, and all are written anew: they stand in the order of a fresh drawing.
    const isAnew = before.join() !== names.join();
    if (isAnew) for (const name of before) node.removeAttribute(name);
    shape.attributes.forEach((line, index) => {
      if (isAnew || line !== old[index]) node.setAttribute(names[index], line.slice(names[index].length + 1));
    });
  }

  text(shape) {
    const line = this.lines[this.at];
    const text = line[0] === '"' ? line.slice(1) : "";
    if (text) this.at += 1;
    if (text === shape.text) return;
    // Changing the words of a text is cheaper than another text.
    if (text && shape.text) shape.node.firstChild.data = text;
    else shape.node.textContent = text;
    shape.text = text;
  }

  children({ node, children }) {
    let count = 0;
    for (; this.lines[this.at] !== ">"; count += 1) {
      const earlier = children[count];
      const child = this.shape(earlier);
      if (child === earlier) continue;
      if (earlier) earlier.node.replaceWith(child.node);
      else node.append(child.node);
      children[count] = child;
    }
    this.at += 1;
    for (const { node: extra } of children.splice(count)) extra.remove();
  }
}

/** Names begin with a letter, and the marks of all other lines come before those. */
const isAttribute = (line) => line >= "a";

const nameOf = (line) => line.slice(0, line.indexOf("="));

// Measures the texts of a drawing as the browser really draws them.

/** Less than this, in CSS pixels, is rounding. */
const SLACK = 0.5;
/** The smallest letters of any figure, in CSS pixels. */
const SMALLEST = 11;

/** What is wrong with the texts of an `svg` in the page, in sentences. */
export function labelFaults(svg) {
  // First, because WebKit's getBBox() knows a figure that has only now become visible when this has been asked.
  const view = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].map(measure);
  const collisions = [...overlapping(texts), ...underDiscs(texts, discsOf(svg))];
  return [...unseen(texts), ...tooSmall(texts), ...outside(texts, view), ...collisions];
}

/** The text's own box, as it lies on the screen: getBoundingClientRect() is in Firefox a pixel wider all around. */
function measure(text) {
  const { x, y, width, height } = text.getBBox();
  const scale = text.getScreenCTM();
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]];
  const onScreen = corners.map(([x, y]) => new DOMPoint(x, y).matrixTransform(scale));
  const [across, down] = [onScreen.map(({ x }) => x), onScreen.map(({ y }) => y)];
  const [left, top, right, bottom] = [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
  const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.b, scale.d);
  return { words: text.textContent, left, top, right, bottom, size };
}

/** Without any font a browser draws nothing, and nothing never overlaps. */
function unseen(texts) {
  if (texts.length === 0) return ["there is no text at all"];
  return texts.filter(({ left, right }) => right <= left).map(({ words }) => `“${words}” is not drawn`);
}

function tooSmall(texts) {
  const small = texts.filter(({ size }) => size < SMALLEST - 0.005);
  return small.map(({ words, size }) => `“${words}” is drawn at ${size.toFixed(2)} px`);
}

function outside(texts, view) {
  const beyond = ({ left, top, right, bottom }) =>
    Math.max(view.left - left, view.top - top, right - view.right, bottom - view.bottom);
  const clipped = texts.filter((text) => beyond(text) > SLACK);
  return clipped.map((text) => `“${text.words}” sticks out by ${beyond(text).toFixed(1)} px`);
}

function overlapping(texts) {
  return texts.flatMap((one, at) => texts.slice(at + 1).flatMap((other) => overlap(one, other)));
}

function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (across <= SLACK || down <= SLACK) return [];
  return [`“${one.words}” and “${other.words}” overlap by ${across.toFixed(1)} × ${down.toFixed(1)} px`];
}

/** The discs that letters stand in: a radar's names for its groups. */
function discsOf(svg) {
  return [...svg.querySelectorAll(".rw-group > circle")].map((disc) => {
    const { left, right, top, bottom } = disc.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2, radius: (right - left) / 2 };
  });
}

/** Texts that a disc touches, but not the letter in it. */
function underDiscs(texts, discs) {
  return texts.flatMap((text) =>
    discs.flatMap(({ x, y, radius }) => {
      const aside = Math.max(text.left - x, 0, x - text.right);
      const away = Math.max(text.top - y, 0, y - text.bottom);
      const covered = radius - Math.hypot(aside, away);
      const own = covered === radius;
      return own || covered <= SLACK ? [] : [`“${text.words}” and a disc overlap by ${covered.toFixed(1)} px`];
    }),
  );
}

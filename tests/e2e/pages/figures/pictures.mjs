// Compares two pictures of one figure.

/** Anti-aliasing differs from one renderer to the next, so blocks of this many pixels are compared, not pixels. */
const BLOCK = 4;

/**
 * How far the browser's picture of an SVG document and another renderer's PNG of it are apart, from 0 to 255, in the
 * block and the colour where they differ most.
 */
export async function difference({ svg, png }) {
  const svgUrl = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const [own, other] = await Promise.all([load(svgUrl), load(`data:image/png;base64,${png}`)]);
  const { width, height } = other;
  const [a, b] = [own, other].map((image) => blocks(pixels(image, width, height)));
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at])), 0);
}

async function load(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

function pixels(image, width, height) {
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** The mean red, green, blue and alpha of every block. */
function blocks({ data, width, height }) {
  const means = [];
  for (let top = 0; top + BLOCK <= height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= width; left += BLOCK) means.push(...mean(data, width, left, top));
  }
  return means;
}

function mean(data, width, left, top) {
  const sum = [0, 0, 0, 0];
  for (let y = top; y < top + BLOCK; y += 1) {
    for (let x = left; x < left + BLOCK; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) sum[channel] += data[(y * width + x) * 4 + channel];
    }
  }
  return sum.map((total) => total / BLOCK ** 2);
}

/** What is wrong with a document as XML; null when nothing is. */
export function xmlFault(svg) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  return parsed.querySelector("parsererror")?.textContent ?? null;
}

/** Offering things as files, without asking any server. */
import { page } from "assets";

import { check, written } from "./page/write.js";
import { withText } from "./png.js";

const PNG_SCALE = 2;

const TYPES = { json: "application/json", csv: "text/csv", ics: "text/calendar", txt: "text/plain" };

/** Text as a file of the kind that its name says. */
export const textFile = (name, text) => new File([text], name, { type: TYPES[name.split(".").pop()] });

/** A figure as the kind of file that its name says: SVG at once, or a promise of a PNG with this text in it. */
export function figureFile(name, svg, ...more) {
  const file = new File([svg], name, { type: "image/svg+xml" });
  return name.endsWith(".png") ? pngOf(file, ...more) : file;
}

async function pngOf(svg, width, height, carried) {
  const png = await rasterise(svg, width, height);
  return new File([carried ? withText(png, carried) : png], svg.name, { type: "image/png" });
}

/**
 * The one-file form with a record in it, and with the document of the instrument when that is not the built-in
 * one; under an id of its own, so that no two files share their storage.
 */
export async function pageFile(name, lang, record, document) {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2);
  const instrument = document && JSON.parse(document);
  const kept = { id, lang, instrument, record: JSON.parse(record) };
  const file = new File([written(await page(), kept)], name, { type: "text/html" });
  // Read back before it is offered: nobody opens such a file at once.
  check(await file.text(), kept);
  return file;
}

async function rasterise(blob, width, height) {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * PNG_SCALE);
    canvas.height = Math.round(height * PNG_SCALE);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    if (!isFigure(context.getImageData(0, 0, canvas.width, canvas.height))) {
      throw new Error("This browser does not give a picture of what a page drew.");
    }
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How light the room around a figure is, and how dark what is drawn, from 0 to 255; a browser may blur a little. */
const [PAPER, INK] = [240, 200];

/**
 * Whether these pixels are a figure: white at its edges, and something drawn within. Against being recognised by what
 * they draw, browsers give stripes, noise or an empty picture instead.
 */
function isFigure({ data, width, height }) {
  let [drawn, edge] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    // As on white paper: where a figure's height is no whole number, its first and last row let some of it through.
    const ink = (255 - Math.min(data[at], data[at + 1], data[at + 2])) * (data[at + 3] / 255);
    const darkest = 255 - ink;
    const x = (at / 4) % width;
    const isEdge = at < width * 16 || at >= data.length - width * 16 || x < 4 || x >= width - 4;
    if (isEdge && darkest < PAPER) edge += 1;
    if (darkest < INK) drawn += 1;
  }
  return edge === 0 && drawn > 0 && drawn < (width * height) / 2;
}

/** Offers a file as a download, or through the system's share sheet (src/guide/way_out.rs says which). */
export async function offer(file, way) {
  if (way === "share") return share(file);
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has taken the bytes by the time that this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Some systems share no file of this kind: a text they always do. That a person thinks better of it is no failure. */
async function share(file) {
  const isText = /^text|json$/.test(file.type);
  const what = navigator.canShare({ files: [file] }) || !isText ? { files: [file] } : { text: await file.text() };
  try {
    await navigator.share(what);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Offering things as files, without asking any server. */
import { page } from "assets";

import { jsonOf } from "./json.js";

const PNG_SCALE = 2;

const TYPES = { json: "application/json", csv: "text/csv", ics: "text/calendar", txt: "text/plain" };

/** Offers text as a file of the kind that its name says. */
export function saveFile(name, text) {
  offer(name, new Blob([text], { type: TYPES[name.split(".").pop()] }));
}

/** Offers a figure as the kind of file that its name says: SVG, or PNG at twice its size. */
export async function saveFigure(name, svg, width, height) {
  const blob = new Blob([svg], { type: "image/svg+xml" });
  offer(name, name.endsWith(".png") ? await rasterise(blob, width, height) : blob);
}

/**
 * Offers the one-file form with a record in it, and with the document of the instrument when that is not the built-in
 * one; under an id of its own, so that no two files share their storage.
 */
export async function savePage(lang, record, document) {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2);
  const instrument = document && JSON.parse(document);
  const kept = jsonOf({ id, lang, instrument, record: JSON.parse(record) });
  const [, before, after] = /^(.*? id="reflectiewijzer-kept">)[^<]*(.*)$/s.exec(await page()) ?? [];
  if (!after) throw new Error("reflectiewijzer.html is another file than the package has.");
  // No text of a person's, or of an instrument's, may end the block that it stands in.
  const html = before + kept.replaceAll("<", "\\u003c") + after;
  offer(`reflectiewijzer-${new Date().toISOString().slice(0, 10)}.html`, new Blob([html], { type: "text/html" }));
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
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

function offer(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the time that this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

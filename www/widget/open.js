/** A file that a person opens, as text for the engine: src/guide/opened.rs finds the answers in it. */
import { textIn } from "./png.js";

/** A saved page with the largest record and instrument in it is smaller; what is larger is cut off and refused. */
const MOST_BYTES = 4 * 2 ** 20;

export async function textOf(file) {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  return textIn(bytes) ?? new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** An editor on Windows may have made a file of two bytes per letter, which begins with a mark that says so. */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

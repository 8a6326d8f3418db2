/** The engine and the one-file form inside this very script: how a page has them that carries everything itself. */
import { shell } from "page-shell";
import packedStyles from "packed-styles";
import packedWasm from "packed-wasm";

import { TextDecoder } from "../utf8.js";
import { unpack } from "./unpack.js";

export { nowasm } from "nowasm-inside";
export { saved } from "../page/saved.js";

/** A shipped instrument: none is inside, and nothing is beside. */
export async function instrument(id) {
  throw new Error(`"${id}" is not inside this script, which has no files beside it.`);
}

/** Everything is of one release: another comes only with the page. */
export const renew = async () => undefined;

/** The engine as WebAssembly. */
export const first = async () => unpack(packedWasm);

/** The widget's looks. */
export const styles = new TextDecoder().decode(unpack(packedStyles));

/** All of it. */
export const parts = {};
export const isAtHand = true;

/** The one-file form, as text: its script is this one (`reflectiewijzer` is the function around it: see xtask/bundle/main.mjs). */
export const page = async () => shell(String(reflectiewijzer));

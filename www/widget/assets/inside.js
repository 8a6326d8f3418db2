/** The engine and the one-file form inside this very script: how a page has them that carries everything itself. */
import { script, wasm } from "carried";
import { shell } from "page-shell";

export { styles } from "carried";
export { nowasm } from "nowasm-inside";
export { saved } from "../page/saved.js";

/** A shipped instrument: none is inside, and nothing is beside. */
export async function instrument(id) {
  throw new Error(`"${id}" is not inside this script, which has no files beside it.`);
}

/** Everything is of one release: another comes only with the page. */
export const renew = async () => undefined;

/** The engine as WebAssembly. */
export const first = async () => wasm();

/** All of it. */
export const parts = {};
export const isAtHand = true;

/** The one-file form, as text: its script is the one that this came with. */
export const page = async () => shell(script());

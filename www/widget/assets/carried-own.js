/** What a script with everything inside carries: the one script. */
import packedStyles from "packed-styles";
import packedWasm from "packed-wasm";

import { TextDecoder } from "../utf8.js";
import { unpack } from "./unpack.js";

/** The engine as WebAssembly. */
export const wasm = () => unpack(packedWasm);

/** The widget's looks. */
export const styles = new TextDecoder().decode(unpack(packedStyles));

/** This very script, as a function's text (`reflectiewijzer` is the function around it: see xtask/bundle/main.mjs). */
export const script = () => String(reflectiewijzer);

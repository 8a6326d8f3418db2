/**
 * The engine as JavaScript, packed: a third of the bytes. It becomes an inline script, which a page that is one file
 * allows anyway. Its data is that of the WebAssembly beside it.
 */
import packed from "packed-nowasm";
import packedWasm from "packed-wasm";

import { TextDecoder } from "../utf8.js";
import { dataOf } from "./data.js";
import { unpack } from "./unpack.js";

export async function nowasm() {
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(unpack(packed));
  // It runs as it is put in, and leaves the engine on its own element (see xtask/bundle/main.mjs).
  document.head.append(script);
  script.remove();
  const data = dataOf(unpack(packedWasm));
  return (asked) => script.engine({ ...asked, data });
}

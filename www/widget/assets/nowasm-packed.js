/**
 * The engine as JavaScript, packed: a third of the bytes. It becomes an inline script, which a page that is one file
 * allows anyway. Its data is that of the WebAssembly beside it.
 */
import { nowasm as text, wasm } from "carried";

import { dataOf } from "./data.js";

export async function nowasm() {
  const script = document.createElement("script");
  script.textContent = text();
  // It runs as it is put in, and leaves the engine on its own element (see xtask/bundle/main.mjs).
  document.head.append(script);
  script.remove();
  const data = dataOf(wasm());
  return (asked) => script.engine({ ...asked, data });
}

/**
 * The engine as JavaScript, packed: a third of the bytes. It becomes an inline script, which a page that is one file
 * allows anyway.
 */
import packed from "packed-nowasm";

import { unpack } from "./unpack.js";

export async function nowasm() {
  const script = document.createElement("script");
  script.textContent = await new Response(unpack(packed)).text();
  // It runs as it is put in, and leaves the engine on its own element (see xtask/bundle/main.mjs).
  document.head.append(script);
  script.remove();
  return script.engine;
}

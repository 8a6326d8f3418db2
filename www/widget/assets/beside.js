/** Engine, one-file form and instruments as files beside the module: how a page has them that imports the module. */

/** No answers came with this script. */
export const saved = undefined;

/** The first part of the engine as WebAssembly. */
export const wasm = () => get(new URL("reflectiewijzer_bg.wasm", import.meta.url));

/** Its later part, for which nothing else has to wait. */
export const later = () => get(new URL("reflectiewijzer_later.wasm", import.meta.url), { priority: "low" });

/** The engine as JavaScript: what it asks of the page goes in, what it can do comes out. */
export async function nowasm(attempt) {
  const url = new URL("reflectiewijzer.nowasm.js", import.meta.url);
  // A browser remembers an import that failed: another address is another try.
  if (attempt) url.search = `?${attempt}`;
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ url)).default;
}

/** The one-file form, as text. */
export const page = async () => (await get(new URL("reflectiewijzer.html", import.meta.url))).text();

/** A shipped instrument. */
export const instrument = (id) => fetch(beside(`instruments/${id}.json`), { credentials: "omit" });

/** An address that bundlers leave alone: which instruments a page has is for its owner to say. */
const beside = (path) => new URL(path, import.meta.url);

async function get(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}

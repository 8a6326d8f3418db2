/** Engine, one-file form and instruments as files beside the module: how a page has them that imports the module. */

/** No answers came with this script. */
export const saved = undefined;

/** The engine as WebAssembly. */
export const wasm = () => get(new URL("reflectiewijzer_bg.wasm", import.meta.url));

/** The engine as JavaScript: what it asks of the page goes in, what it can do comes out. */
export async function nowasm(attempt) {
  const url = new URL("reflectiewijzer.nowasm.js", import.meta.url);
  // A browser remembers an import that failed: another address is another try.
  if (attempt) url.search = `?${attempt}`;
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ url)).default;
}

/** The page to save, as text: the one-file form under a name that no bundler and no server rewrites as a page. */
export const page = async () => (await get(new URL("reflectiewijzer.page.txt", import.meta.url))).text();

/** A shipped instrument. */
export const instrument = (id) => fetch(beside(`instruments/${id}.json`), { credentials: "omit" });

/** An address that bundlers leave alone: which instruments a page has is for its owner to say. */
const beside = (path) => new URL(path, import.meta.url);

async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}

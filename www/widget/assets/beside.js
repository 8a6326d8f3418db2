/**
 * Engine, one-file form and instruments as files beside the module: how a page has them that imports the module. What
 * has to be of the module's own release is known by its mark.
 */
import release from "release";

import { LoadError } from "../errors.js";
import { watchPolicy } from "../policy.js";

/** The widget's looks. */
export { default as styles } from "../reflectiewijzer.css";

/** No answers came with this script. */
export const saved = undefined;

/** What the engine's first screens need, as WebAssembly; `anew` goes around every cache. */
export const first = (anew) => part(firstAddress(), anew);

/** Whether nothing is gained by parts: where there is no network between. */
export const isAtHand = Boolean(import.meta.url?.startsWith("file:"));

/** Its other parts (`Part` in src/guide/part.rs), for which nothing else has to wait. */
export const parts = {
  later: (anew) => part(new URL("reflectiewijzer_later.wasm", import.meta.url), anew, { priority: "low" }),
  words: (anew) => part(new URL("reflectiewijzer_words.wasm", import.meta.url), anew),
};

/**
 * The engine as JavaScript: what it asks of the page goes in, what it can do comes out. The first address is one that
 * bundlers see. A browser remembers an import that failed, and a cache may keep that of another release: another
 * address is another try.
 */
export async function nowasm(attempt) {
  const seen = () => import("./reflectiewijzer.nowasm.js");
  const found = attempt === 0 ? await seen() : await elsewhere(attempt).catch(seen);
  if (found.release === release) return found.default;
  const other = await elsewhere(`${attempt}b`);
  if (other.release === release) return other.default;
  throw new LoadError("other-release", "reflectiewijzer.nowasm.js is of another release than this script.");
}

/** Under an address that nobody has asked for. */
async function elsewhere(attempt) {
  const url = versioned(beside("reflectiewijzer.nowasm.js"));
  url.searchParams.set("try", attempt);
  return import(url.href);
}

/**
 * The page to save, as text: the one-file form under a name that no bundler and no server rewrites as a page. A page that
 * stayed open while its site was renewed takes the one that is there by now.
 */
export async function page() {
  const url = new URL("reflectiewijzer.page.txt", import.meta.url);
  const text = await (await get(url)).text();
  return text.includes(release) ? text : (await get(url, { cache: "reload" })).text();
}

/** A shipped instrument: a document that says its own edition, and that any release reads. */
export const instrument = (id) => fetch(beside(`instruments/${id}.json`));

/** Has the browser keep the module as the site has it now, for when the page is loaded again. */
export const renew = () => fetch(import.meta.url, { cache: "reload" });

/** A part of the engine, under an address of its release. */
async function part(url, anew, options) {
  return url.protocol === "file:" ? fromDisk(url) : get(versioned(url), { cache: anew ? "reload" : "default", ...options });
}

function firstAddress() {
  if (import.meta.url) return new URL("reflectiewijzer_bg.wasm", import.meta.url);
  throw new LoadError("not-a-module", NO_MODULE);
}

/** An address beside the file that bundlers see, and that they leave alone: what else a page has is for its owner to say. */
const beside = (path) => new URL(path, firstAddress());

function versioned(url) {
  if (/^https?:$/.test(url.protocol)) url.searchParams.set("v", release);
  return url;
}

/**
 * In Node, which fetches nothing from disk; an import of what only Node has would stop bundlers, and for a bare name some
 * (Parcel) install a package into the host's project.
 */
async function fromDisk(url) {
  const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
  return readFile(url);
}

async function get(url, options) {
  const refused = watchPolicy(url);
  try {
    const response = await fetch(url, options);
    if (response.ok) return response;
    throw new LoadError("unreachable", `${url} answered ${response.status}. ${remedyFor(response.status)}`);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (await refused()) throw new LoadError("blocked", `${url} is forbidden. ${NOT_ALLOWED}`, error);
    throw new LoadError("unreachable", `${url}: ${error.message}. ${NO_ANSWER}`, error);
  } finally {
    refused.end();
  }
}

const NO_MODULE =
  "This script was bundled as something else than a module, and does not know where it is. Bundle it as one (esbuild: --format=esm), or import reflectiewijzer/reflectiewijzer.embed.js.";

const NOT_ALLOWED = "Add its origin to connect-src in the Content-Security-Policy.";

const NO_ANSWER = "There is no connection, something in the browser holds it back, or another site does not allow it (CORS).";

function remedyFor(status) {
  if (status >= 500) return "The server failed: its log says more.";
  if (status === 401 || status === 403) return "Let everyone who may see the page read this file too.";
  return "Put all files of the package beside each other.";
}

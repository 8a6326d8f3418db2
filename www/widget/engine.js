/**
 * Loading the engine: once for the whole page, shared by all callers, and again after a failure. Beside the module it
 * comes in parts: what the first screens need, and the rest. Everywhere else it is whole from the beginning.
 */
import * as engine from "engine";
import release from "release";

import { first, isAtHand, nowasm, parts } from "assets";

import { LoadError, translate, wordsOf } from "./errors.js";

/** The language of the first part. */
const ORIGIN = "nl";

/** What there is of an engine: "nothing", one that has "started", or one that "crashed". */
let state = "nothing";
/** The parts that are not there yet. */
const missing = new Set();
/** What the first part lends the others. */
let shared;
let attempts = 0;
const crashListeners = new Set();

/** Loads all of the engine. */
export const load = once(async () => {
  await Promise.all([loadFirst(), ...Object.keys(parts).map(loadPart)]);
});

/** Loads what the first screens need in a language. */
export function loadFor(lang) {
  if (isAtHand) return load();
  return Promise.all([loadFirst(), ...(lang === ORIGIN ? [] : [loadPart("words")])]);
}

/** Loads what the first screens need in Dutch. */
export const loadFirst = once(async () => {
  if (state === "nothing") await fetchAndStart();
});

/** Loads another part. What speaks comes beside the first one; the rest leaves it the way. */
export const loadPart = (name) => loaders[name]();

const loaders = Object.fromEntries(Object.keys(parts).map((name) => [name, once(() => complete(name))]));

/** Work that callers share, and that the next caller begins anew after a failure. */
function once(work) {
  let working = null;
  return () => {
    if (state === "crashed") return Promise.reject(stopped());
    working ??= work().catch((error) => {
      working = null;
      throw error;
    });
    return working;
  };
}

/** Whether a part is still missing. */
export const lacks = (name) => missing.has(name);

/**
 * Calls the engine from outside a guide. Its own errors become the contract's errors; anything else
 * that it throws is the end of it, since a panic leaves its memory in no state to trust.
 */
export function enter(call) {
  if (missing.size > 0) throw notReady();
  return enterGuide(call);
}

/** The same from a guide, which knows what the first part cannot do. */
export function enterGuide(call) {
  if (state === "crashed") throw stopped();
  if (state === "nothing") throw notReady();
  try {
    return call(engine);
  } catch (error) {
    const known = translate(error);
    if (known) throw known;
    crash(error);
    throw stopped(error);
  }
}

/** Calls back when the engine stops for good; gives a function that takes this back. */
export function onCrash(callback) {
  crashListeners.add(callback);
  return () => crashListeners.delete(callback);
}

async function fetchAndStart() {
  const asked = { [FROM]: lent() };
  try {
    shared = await instantiate(await partOf(first), asked);
    start(shared);
    for (const name in parts) missing.add(name);
  } catch (error) {
    start((await translated(error))(asked));
  }
}

/** From where the engine borrows its functions: the name is another one in each release, so that no two of them mix. */
const FROM = `reflectiewijzer-${release}`;

/**
 * The functions that the engine borrows. What a page, or a browser, did to something that they use ends here, and is
 * said in the console: on its way through the engine it would be the end of it. Those that answer with a text never throw.
 */
function lent() {
  const entries = Object.entries(engine).map(([name, asked]) => [name, (...given) => carefully(asked, given)]);
  return Object.fromEntries(entries);
}

function carefully(asked, given) {
  try {
    return asked(...given);
  } catch (error) {
    if (state === "crashed" || isTrap(error)) throw error;
    console.info("Reflectiewijzer: something failed here.", error);
  }
}

/** Whether the engine itself stopped: as WebAssembly, or as JavaScript. */
const isTrap = (error) =>
  (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) || error?.message === "abort";

/** Puts a part to the first one. There is no other engine to go on with: the answers are in this one. */
async function complete(name) {
  if (name !== "words") await loadFirst();
  if (state === "started" && !missing.has(name)) return;
  const coming = partOf(parts[name]);
  // What becomes of the first part counts before this one.
  coming.catch(() => {});
  await loadFirst();
  // The engine as JavaScript has everything.
  if (!missing.has(name)) return;
  try {
    await instantiate(await coming, { [FROM]: shared });
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const code = codeOf(error);
    throw new LoadError(code, `${error.message} ${REMEDIES[code]}`, error);
  }
  missing.delete(name);
}

/** A part of the engine as a module. */
async function partOf(part) {
  if (!globalThis.WebAssembly) throw new Error("This browser has no WebAssembly.");
  let module = await compiled(await part());
  // A cache kept that of another release: before anything of it runs, the right one is asked for.
  if (!isOurs(module)) module = await compiled(await part(true));
  if (!isOurs(module)) throw new LoadError("other-release", "A part of the engine is of another release than this script.");
  return module;
}

/** Starts a part with what it borrows, and gives what it offers. */
const instantiate = async (module, asked) => (await WebAssembly.instantiate(module, asked)).exports;

const isOurs = (module) => WebAssembly.Module.imports(module).every(({ module: from }) => from === FROM);

/** Compiles while the file comes in, or what was read already. */
async function compiled(source) {
  if (ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const { body, headers, url } = source;
  // Typed here: a server that gives the file another MIME type is then no failure.
  const typed = new Response(body, { headers: { "Content-Type": "application/wasm" } });
  try {
    return await WebAssembly.compileStreaming(typed);
  } catch (error) {
    const isPage = codeOf(error) === "broken" && /^text\/html\b/.test(headers.get("Content-Type"));
    throw isPage ? new LoadError("broken", `A page came instead of ${url}. ${BUNDLED}`, error, "page") : error;
  }
}

const BUNDLED =
  "The file is not there, or a login is asked for. Vite's dev server: add reflectiewijzer to optimizeDeps.exclude.";

/** The same engine without WebAssembly, whatever the reason that there is none. */
async function translated(error) {
  try {
    return await nowasm(attempts++);
  } catch (other) {
    throw refusal(error, other);
  }
}

/**
 * Neither could be had. Why there is no WebAssembly counts, as that is the way it should be; but not in a browser that
 * has none, where nobody can do anything about it, nor where only the other one could have been taken.
 */
function refusal(error, other) {
  const hasNone = !globalThis.WebAssembly;
  const [main, rest] = hasNone || other.code === "other-release" ? [other, error] : [error, other];
  const code = codeOf(main);
  const remedy = main instanceof LoadError ? "" : ` ${hasNone ? WITHOUT : REMEDIES[code]}`;
  const also = hasNone ? `${rest.message} Nothing can be done about that here.` : `The other engine: ${rest.message}`;
  return new LoadError(code, `${main.message}${remedy} ${also}`, main, wordsOf(main));
}

const WITHOUT = "Put reflectiewijzer.nowasm.js beside the other files, whole.";

const REMEDIES = {
  blocked: "Add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
  broken: "Compare the files with those in the package: one may have been cut off on its way.",
  unreachable: "The connection broke off, or something in the browser holds the file back.",
};

/**
 * Always a code; what an import throws names no cause, and is a file that did not come. Of a file that is cut off Firefox
 * says that memory is full.
 */
function codeOf(error) {
  if (error instanceof LoadError) return error.code;
  if (/content security policy|unsafe-eval|\bCSP\b/i.test(error.message)) return "blocked";
  return /^(Compile|Link|Syntax)Error|out of memory/.test(`${error.name} ${error.message}`) ? "broken" : "unreachable";
}

function start(exports) {
  engine.__wbg_set_wasm(exports);
  engine.init();
  state = "started";
}

function crash(error) {
  if (state === "crashed") return;
  state = "crashed";
  console.error("Reflectiewijzer stopped:", error);
  for (const callback of crashListeners) callback();
}

const notReady = () => new LoadError("not-ready", "Call load() and wait for it first.");

const stopped = (cause) => new LoadError("crashed", "The engine stopped; reload the page.", cause);

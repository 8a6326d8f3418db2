/**
 * Loading the engine: once for the whole page, shared by all callers, and again after a failure.
 */
import * as engine from "engine";

import { nowasm, wasm } from "assets";

import { LoadError, translate } from "./errors.js";

let loading = null;
let state = "absent";
let attempts = 0;
const crashListeners = new Set();

/** Loads the engine; callers share one load, and after a failure the next call tries again. */
export function load() {
  if (state === "crashed") return Promise.reject(stopped());
  loading ??= fetchAndStart().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Calls the engine: the only way in. Its own errors become the contract's errors; anything else
 * that it throws is the end of it, since a panic leaves its memory in no state to trust.
 */
export function enter(call) {
  if (state === "crashed") throw stopped();
  if (state !== "ready") throw new LoadError("not-ready", "Call load() and wait for it first.");
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
  const asked = { "./reflectiewijzer_bg.js": lent() };
  try {
    start(await compile(asked));
  } catch (error) {
    start((await translated(error))(asked));
  }
}

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

/** Compiles while the module comes in. */
async function compile(asked) {
  if (!globalThis.WebAssembly) throw new Error("This browser has no WebAssembly.");
  const { body } = await wasm();
  // Typed here: a server that gives the file another MIME type is then no failure.
  const typed = new Response(body, { headers: { "Content-Type": "application/wasm" } });
  const module = await WebAssembly.compileStreaming(typed);
  return (await WebAssembly.instantiate(module, asked)).exports;
}

/** The same engine without WebAssembly, whatever the reason that there is none. */
async function translated(error) {
  try {
    return await nowasm(attempts++);
  } catch (other) {
    throw refusal(error, other);
  }
}

/** Neither could be had: why there is no WebAssembly counts, as that is the way it should be. */
function refusal(error, other) {
  const code = codeOf(error);
  return new LoadError(code, `${error.message} ${REMEDIES[code]} The engine without it: ${other.message}`, error);
}

const REMEDIES = {
  blocked: "Add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
  broken: "Compare reflectiewijzer_bg.wasm with the file in the package: it may have been cut off on its way.",
  unreachable: "Put all files of the package beside each other.",
};

function codeOf({ name, message }) {
  if (!globalThis.WebAssembly || /content security policy|unsafe-eval|\bCSP\b/i.test(message)) return "blocked";
  return /^(Compile|Link)Error$/.test(name) ? "broken" : "unreachable";
}

function start(exports) {
  engine.__wbg_set_wasm(exports);
  engine.init();
  state = "ready";
}

function crash(error) {
  if (state === "crashed") return;
  state = "crashed";
  console.error("Reflectiewijzer stopped:", error);
  for (const callback of crashListeners) callback();
}

const stopped = (cause) => new LoadError("crashed", "The engine stopped; reload the page.", cause);

/**
 * Loading the engine: once for the whole page, shared by all callers, and again after a failure. Beside the module it
 * comes in two parts: what the first screens need, and the rest. Everywhere else it is whole from the beginning.
 */
import * as engine from "engine";

import { later, nowasm, wasm } from "assets";

import { LoadError, translate } from "./errors.js";

/** What is there: "nothing", the "first" part, "everything", or an engine that "crashed". */
let state = "nothing";
/** What the first part offers the later one. */
let shared;
let attempts = 0;
const crashListeners = new Set();

/** Loads all of the engine. */
export const load = once(async () => {
  await loadFirst();
  if (state === "first") await complete();
});

/** Loads what the first screens need. */
export const loadFirst = once(async () => {
  if (state === "nothing") await fetchAndStart();
});

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

/** Whether the later part is still missing. */
export const isPartial = () => state === "first";

/**
 * Calls the engine from outside a guide. Its own errors become the contract's errors; anything else
 * that it throws is the end of it, since a panic leaves its memory in no state to trust.
 */
export function enter(call) {
  if (state === "first") throw notReady();
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
  const asked = { "./reflectiewijzer_bg.js": engine };
  try {
    shared = await instantiate(wasm, asked);
    start(shared, later ? "first" : "everything");
  } catch (error) {
    start((await translated(error))(asked), "everything");
  }
}

/** Puts the later part to the first one. There is no other engine to go on with: the answers are in this one. */
async function complete() {
  try {
    await instantiate(later, { __wasm_split: shared });
  } catch (error) {
    const code = codeOf(error);
    throw new LoadError(code, `${error.message} ${REMEDIES[code]}`, error);
  }
  if (state === "first") state = "everything";
}

/** Compiles a part while it comes in. */
async function instantiate(part, asked) {
  if (!globalThis.WebAssembly) throw new Error("This browser has no WebAssembly.");
  const { body } = await part();
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
  broken: "Compare the files with those in the package: one may have been cut off on its way, or be of another release.",
  unreachable: "Put all files of the package beside each other.",
};

function codeOf({ name, message }) {
  if (!globalThis.WebAssembly || /content security policy|unsafe-eval|\bCSP\b/i.test(message)) return "blocked";
  return /^(Compile|Link)Error$/.test(name) ? "broken" : "unreachable";
}

function start(exports, there) {
  engine.__wbg_set_wasm(exports);
  engine.init();
  state = there;
}

function crash(error) {
  if (state === "crashed") return;
  state = "crashed";
  console.error("Reflectiewijzer stopped:", error);
  for (const callback of crashListeners) callback();
}

const notReady = () => new LoadError("not-ready", "Call load() and wait for it first.");

const stopped = (cause) => new LoadError("crashed", "The engine stopped; reload the page.", cause);

/**
 * Loading the engine: once for the whole page, shared by all callers, and again after a failure.
 */
import * as engine from "engine";

import { LoadError, translate } from "./faults.js";

let loading = null;
let state = "absent";
const mourners = new Set();

/** Loads the engine; callers share one load, and after a failure the next call tries again. */
export function load() {
  if (state === "crashed") return Promise.reject(stopped());
  loading ??= fetchAndStart().catch((fault) => {
    loading = null;
    throw fault;
  });
  return loading;
}

/**
 * Calls the engine: the only way in. Its own faults become the contract's errors; anything else
 * that it throws is the end of it, since a panic leaves its memory in no state to trust.
 */
export function enter(call) {
  if (state === "crashed") throw stopped();
  if (state !== "ready") throw new LoadError("not-ready", "Call load() and wait for it first.");
  try {
    return call(engine);
  } catch (fault) {
    const known = translate(fault);
    if (known) throw known;
    crash(fault);
    throw stopped(fault);
  }
}

/** Calls back when the engine stops for good; gives a function that takes this back. */
export function onCrash(callback) {
  mourners.add(callback);
  return () => mourners.delete(callback);
}

async function fetchAndStart() {
  start(await compile(await fetchModule(new URL("reflectiewijzer_bg.wasm", import.meta.url))));
}

async function fetchModule(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (fault) {
    throw new LoadError("unreachable", `${url} could not be fetched. ${fault.message}`, fault);
  }
  if (!response.ok) {
    throw new LoadError("unreachable", `${url} answered ${response.status}: put it beside the module.`);
  }
  return response;
}

/** Compiles while the module comes in. */
async function compile(response) {
  try {
    // Typed here: a server that gives the file another MIME type is then no failure.
    const typed = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
    const module = await WebAssembly.compileStreaming(typed);
    const { exports } = await WebAssembly.instantiate(module, { "./reflectiewijzer_bg.js": engine });
    return exports;
  } catch (fault) {
    throw refusal(fault);
  }
}

function refusal(fault) {
  if (/content security policy|unsafe-eval|\bCSP\b|WebAssembly is not defined/i.test(fault.message)) {
    const remedy = "Add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.";
    return new LoadError("blocked", `WebAssembly is not allowed on this page. ${remedy}`, fault);
  }
  if (fault instanceof WebAssembly.CompileError || fault instanceof WebAssembly.LinkError) {
    const remedy = "Compare it with the file in the package; it may have been cut off on its way.";
    return new LoadError("broken", `reflectiewijzer_bg.wasm is damaged. ${remedy} ${fault.message}`, fault);
  }
  return new LoadError("unreachable", `reflectiewijzer_bg.wasm broke off. ${fault.message}`, fault);
}

function start(exports) {
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  engine.begin();
  state = "ready";
}

function crash(fault) {
  if (state === "crashed") return;
  state = "crashed";
  console.error("Reflectiewijzer stopped:", fault);
  for (const callback of mourners) callback();
}

const stopped = (cause) => new LoadError("crashed", "The engine stopped; reload the page.", cause);

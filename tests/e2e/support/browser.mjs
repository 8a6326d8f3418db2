// What every browser test shares: a fresh visitor on a page under a strict Content-Security-Policy, and, when the
// journey is over, the proof that it left no trace: nothing in the console, no request but the page's own and the
// widget's files, no cookie, nothing in the global scope.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { launch, MODE } from "./modes.mjs";
import { startServer } from "./server.mjs";
import { Widget } from "./widget.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PAGES = "/tests/e2e/pages/";
/** What the module fetches, and what it is itself; the page to save only for `download("html")`. */
const WIDGET_FILES = [".js", "_bg.wasm", "_later.wasm", ".nowasm.js", ".page.txt"].map((end) => `/pkg/reflectiewijzer${end}`);

/** The strictest policy that lets WebAssembly run, or, in the mode for that, one that does not. */
export const CSP = [
  "default-src 'none'",
  `script-src 'self'${MODE.wasm ? " 'wasm-unsafe-eval'" : ""}`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "require-trusted-types-for 'script'",
  "trusted-types reflectiewijzer",
].join("; ");

/** Complaints that only one engine writes into the console by itself; for the setting `expected`. */
export const saidBy = (engine, ...patterns) => (MODE.engine === engine ? patterns : []);

/** What a policy that forbids WebAssembly makes a browser say, where it says anything. */
export const BLOCKED = saidBy("firefox", /Content-Security-Policy: .* blocked WebAssembly/);

const browsers = new Map();

/** One browser for all journeys, and others for those that need its cache or larger letters. */
function sharedBrowser({ backForwardCache = false, letterSize = 16 } = {}) {
  const wanted = { backForwardCache, letterSize };
  const key = JSON.stringify(wanted);
  if (!browsers.has(key)) browsers.set(key, launch(wanted));
  return browsers.get(key);
}

after(() => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

/**
 * @typedef {object} Settings
 * @property {string} [page] A file in tests/e2e/pages, or from the root of the repository when it begins with a slash;
 *   plain.html when left out, which sets each parameter of its query as an attribute of its widget. An address that
 *   begins with "file:" is opened from disk.
 * @property {Record<string, string>} [attributes] The query of that page.
 * @property {{width: number, height: number}} [viewport]
 * @property {number} [density] Pixels of the screen per pixel of the page, in one direction.
 * @property {"light" | "dark"} [scheme]
 * @property {number} [letterSize] The size of letters that the visitor chose in the browser, which WebKit's has not.
 * @property {boolean} [forcedColours] Whether the visitor's system chooses the colours, for contrast.
 * @property {string} [csp] Another Content-Security-Policy.
 * @property {boolean} [ignoreCsp] Whether the policy is not enforced, for tools that need eval.
 * @property {boolean} [backForwardCache] Whether pages stay alive behind the buttons back and forward.
 * @property {Function} [before] Runs in every page before its own scripts.
 * @property {(request, response) => boolean} [intercept] See startServer.
 * @property {string[]} [files] Where else the page's own files may lie: beginnings of paths.
 * @property {string[]} [globals] Names that the page's own scripts leave in the global scope.
 * @property {RegExp[]} [expected] Errors and warnings that must appear in the console; any other fails the test.
 * @property {boolean} [first] Whether the body begins as soon as the first screen is shown.
 * @property {number} [timeout] In milliseconds.
 */

/**
 * A test in a browser: opens the page, waits until its widgets are there, runs the body and checks what it left.
 * @param {string} name
 * @param {Settings} settings
 * @param {(tools: {tab, widget: Widget, profile, server, visit: Function}) => Promise<void>} body
 *   `visit` opens a page in one more tab of the same visitor.
 */
export function journey(name, settings, body) {
  test(name, { timeout: settings.timeout ?? 60_000 }, () => travel(settings, body));
}

/** The journey itself; rejects when the body does, or when it left a trace. */
export async function travel(settings, body) {
  const profile = await (await sharedBrowser(settings)).openProfile(settings);
  const server = await serverFor(profile, settings);
  try {
    if (settings.before) await profile.before(settings.before);
    const visit = (page = settings.page, attributes = settings.attributes) => open(profile, server, page, attributes, settings.first ? settleFirst : settle);
    const tab = await visit();
    await body({ tab, widget: new Widget(tab), profile, server, visit });
    await assertNoTrace(profile, settings);
  } finally {
    await profile.close();
    await server.close();
  }
}

/** A server with the strict policy, into which the browser's driver may look first. */
function serverFor(profile, { csp = CSP, intercept = () => false }) {
  const headers = { "*": { "Content-Security-Policy": csp } };
  const both = (request, response) => profile.intercept?.(request, response) || intercept(request, response);
  return startServer({ root: ROOT, headers, intercept: both });
}

async function open(profile, server, page = "plain.html", attributes = {}, ready = settle) {
  const tab = addTools(await profile.openTab());
  const query = new URLSearchParams(attributes).toString();
  const address = isFromDisk(page) ? page : `${server.url}${addressOf(page)}`;
  await tab.open(`${address}${query && `?${query}`}`);
  await ready(tab);
  return tab;
}

const isFromDisk = (page) => page.startsWith("file:");

const addressOf = (page) => new URL(page, `http://localhost${PAGES}`).pathname;

/** Waits until no widget of the page is still loading: the first screen is shown. */
export async function settleFirst(tab) {
  await tab.until(() => {
    const widgets = [...document.querySelectorAll("reflectie-wijzer")];
    return widgets.every((widget) => widget.screen || widget.shadowRoot?.querySelector("[role=alert]"));
  });
}

/** The same, and until a widget that comes in parts has all of them. */
export async function settle(tab) {
  await settleFirst(tab);
  await tab.run(async () => {
    const isShown = [...document.querySelectorAll("reflectie-wijzer")].some((widget) => widget.screen);
    const ends = (end) => performance.getEntriesByType("resource").find(({ name }) => new URL(name).pathname.endsWith(end));
    const module = isShown && ends("/reflectiewijzer_bg.wasm") && ends("/pkg/reflectiewijzer.js");
    if (module) await (await import(module.name)).load().catch(() => {});
  });
}

/** Gives a tab the ways in that every engine has when it can evaluate an expression. */
function addTools(tab) {
  /** Calls a function in the page with one argument, which goes there as JSON. */
  tab.run = (fn, argument = null) => tab.evaluate(call(fn, argument));

  /** Calls a function in the page with the module's exports and one argument. */
  tab.withModule = (fn, argument = null) =>
    tab.evaluate(`import("/pkg/reflectiewijzer.js").then((api) => (${fn})(api, ${JSON.stringify(argument)}))`);

  /** The same, when the engine is loaded. */
  tab.withEngine = (fn, argument = null) =>
    tab.evaluate(`import("/pkg/reflectiewijzer.js").then(async (api) => {
      await api.load();
      return (${fn})(api, ${JSON.stringify(argument)});
    })`);

  /** Waits until a function in the page gives something true. */
  tab.until = async (fn, argument = null) => {
    const end = Date.now() + 15_000;
    while (!(await tab.evaluate(`Boolean(${call(fn, argument)})`))) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${fn}`);
      await wait(20);
    }
  };

  /** The widget's events so far, from pages/events.mjs. */
  tab.events = () => tab.evaluate(`import("${PAGES}events.mjs").then(({ events }) => events)`);
  return tab;
}

const call = (fn, argument) => `(${fn})(${JSON.stringify(argument)})`;

async function assertNoTrace(profile, { expected = [], page = "", files = [], globals = [] }) {
  // Whatever the pages still had to say is said by now.
  await Promise.all(profile.tabs.map((tab) => tab.evaluate("new Promise((done) => setTimeout(done))")));
  assertConsole(profile.messages, expected);
  const folder = isFromDisk(page) ? page.split(/[?#]/)[0] : new URL(".", `http://localhost${addressOf(page)}`).pathname;
  assertRequests(profile.requests, [folder, PAGES, ...files]);
  assert.deepEqual(await profile.cookies(), [], "cookies");
  for (const tab of profile.tabs) await assertGlobalScope(tab, globals);
}

const BAD = ["error", "warning", "uncaught", "assert"];

function assertConsole(messages, expected) {
  const bad = messages.filter(({ kind }) => BAD.includes(kind)).map(({ kind, text }) => `${kind}: ${text}`);
  const surprising = bad.filter((line) => !expected.some((pattern) => pattern.test(line)));
  assert.deepEqual(surprising, [], "the console");
  const absent = expected.filter((pattern) => !bad.some((line) => pattern.test(line)));
  assert.deepEqual(absent, [], "expected in the console");
}

function assertRequests(requests, places) {
  const own = (pathname) => places.some((start) => pathname.startsWith(start));
  const foreign = requests.filter((address) => {
    const { protocol, hostname, pathname } = new URL(address);
    if (protocol === "data:" || protocol === "blob:") return false;
    // From disk, a page may ask for itself and for what its own folder beside it holds.
    if (protocol === "file:") return !places.some((start) => address.startsWith(start));
    return hostname !== "127.0.0.1" || !(WIDGET_FILES.includes(pathname) || own(pathname));
  });
  assert.deepEqual(foreign, [], "requests beside the page's own and the widget's");
}

async function assertGlobalScope(tab, own) {
  if (!tab.url.startsWith("http")) return;
  const usual = new Set([...own, ...(await usualGlobals())]);
  const found = await tab.evaluate(GLOBALS);
  assert.deepEqual(found.filter((name) => !usual.has(name)), [], "names in the global scope");
}

const GLOBALS = "Reflect.ownKeys(globalThis).map(String)";

let globals;

/** The names in the global scope of a page without the widget. */
function usualGlobals() {
  return (globals ??= readGlobals());
}

async function readGlobals() {
  const profile = await (await sharedBrowser()).openProfile({});
  const server = await serverFor(profile, {});
  const tab = await open(profile, server, "empty.html");
  const names = await tab.evaluate(GLOBALS);
  await profile.close();
  await server.close();
  return names;
}

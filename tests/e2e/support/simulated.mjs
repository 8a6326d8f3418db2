// A browser that is only simulated, as tests of host pages have it: `node simulated.mjs <jsdom | happy-dom> <names that are missing>…`
// Its names go into the global scope, as Vitest puts them there; then the guide walks through its screens, and what it
// showed comes out as JSON.

const [, , kind, ...missing] = process.argv;

async function windowOf() {
  if (kind === "happy-dom") {
    const { Window } = await import("happy-dom");
    return new Window({ url: "http://localhost/" });
  }
  const { JSDOM } = await import("jsdom");
  return new JSDOM("<!doctype html><body></body>", { url: "http://localhost/", pretendToBeVisual: true }).window;
}

/** What the language itself has, and what must stay Node's. */
const KEPT = /^(Object|Function|Array|Number|Boolean|String|Symbol|Date|Promise|RegExp|.*Error|JSON|Math|Intl|.*Array|ArrayBuffer|SharedArrayBuffer|DataView|Map|Set|Weak.*|Proxy|Reflect|BigInt|Atomics|WebAssembly|globalThis|global|process|Buffer|console|queueMicrotask|set\w+|clear\w+|NaN|Infinity|undefined|eval|is\w+|parse\w+|(en|de)codeURI.*|(un)?escape|fetch|Response|Blob|URL|TextDecoder|TextEncoder|structuredClone|Iterator|FinalizationRegistry)$/;

function spread(window) {
  const names = new Set();
  for (let object = window; object && object !== Object.prototype; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) names.add(name);
  }
  for (const name of [...names].filter((name) => !KEPT.test(name))) {
    const value = window[name];
    const bound = typeof value === "function" && !/^[A-Z]/.test(name) ? value.bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
}

/** From the start to the results, with a click on each control as Testing Library would make it. */
async function walk() {
  const element = document.createElement("reflectie-wijzer");
  document.body.append(element);
  await element.ready;
  const screens = [element.screen];
  const click = (action) => element.shadowRoot.querySelector(`[data-action="${action}"]`).click();
  element.shadowRoot.querySelector('[data-action="start-short"]').click();
  screens.push(element.screen);
  for (let step = 0; step < 8; step += 1) {
    for (const input of element.shadowRoot.querySelectorAll('[data-item] input[value="4"]')) input.click();
    click("next");
  }
  screens.push(element.screen);
  click("results");
  screens.push(element.screen);
  element.remove();
  await new Promise((done) => setTimeout(done, 20));
  return { screens, figures: element.shadowRoot.querySelectorAll("figure[data-chart] svg").length };
}

const window = await windowOf();
spread(window);
for (const name of missing) delete globalThis[name];
const pkg = new URL("../../../pkg/", import.meta.url);
await import(new URL("reflectiewijzer.js", pkg));
const walked = await walk();
process.stdout.write(`${JSON.stringify(walked)}\n`, () => process.exit());

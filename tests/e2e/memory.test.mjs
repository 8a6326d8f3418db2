// Two hundred guides come and go, and leave nothing: no wasm memory, no nodes, no listeners.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";

const RECORD = recordOf("full", answersTo("full"));

const settings = {
  page: "empty.html",
  timeout: 180_000,
  before: () => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      globalThis.engineMemory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  },
  globals: ["engineMemory"],
};

/** In the page: this many guides, one after the other, each from start to results and away again. */
async function comeAndGo(_, { times, record }) {
  const main = document.querySelector("main");
  for (let count = 0; count < times; count += 1) {
    const element = document.createElement("reflectie-wijzer");
    element.setAttribute("storage", "none");
    // Not for all of them: browsers slow down pages that write much history.
    if (count % 10 === 0) element.setAttribute("history", "");
    main.append(element);
    await new Promise((done) => element.addEventListener("reflectiewijzer:ready", done));
    element.importRecord(JSON.stringify(record));
    element.shadowRoot.querySelector("[data-action=results]").click();
    element.start("full");
    element.shadowRoot.querySelector("input[value='3']").click();
    element.remove();
    await new Promise((done) => setTimeout(done));
  }
  return main.children.length;
}

journey("two hundred guides that come and go leave nothing behind", settings, async ({ tab }) => {
  const bytes = () => tab.run(() => globalThis.engineMemory.buffer.byteLength);
  const weigh = async () => ({ ...(await tab.weigh()), bytes: await bytes() });
  await tab.withEngine(comeAndGo, { times: 20, record: RECORD });
  const early = await weigh();
  assert.equal(await tab.withEngine(comeAndGo, { times: 180, record: RECORD }), 0);
  const late = await weigh();
  assert.equal(late.bytes, early.bytes, "wasm memory");
  assert.equal(late.onWindow, early.onWindow, "listeners on the window");
  // The browser keeps a little for itself; one guide has hundreds of nodes and several listeners.
  assert.ok(late.nodes < early.nodes + 200, `nodes: ${early.nodes}, then ${late.nodes}`);
  assert.ok(late.listeners < early.listeners + 10, `listeners: ${early.listeners}, then ${late.listeners}`);
});

journey("one guide that is used for long keeps its size", settings, async ({ tab }) => {
  const sizes = await tab.withEngine(async (_, record) => {
    const element = document.createElement("reflectie-wijzer");
    element.setAttribute("storage", "none");
    document.querySelector("main").append(element);
    await new Promise((done) => element.addEventListener("reflectiewijzer:ready", done));
    element.importRecord(JSON.stringify(record));
    const sizes = [];
    const press = (selector) => element.shadowRoot.querySelector(selector).click();
    for (let count = 0; count < 200; count += 1) {
      press("[data-action=results]");
      press("[data-action=questions]");
      for (const value of [1, 5]) press(`[data-item] input[value="${value}"]`);
      press("[data-action=previous]");
      if (count === 20 || count === 199) sizes.push(globalThis.engineMemory.buffer.byteLength);
    }
    return sizes;
  }, RECORD);
  assert.equal(sizes[1], sizes[0]);
});

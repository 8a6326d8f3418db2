// Where there is no browser, or only a simulated one: servers, and the tests of a host's own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SIMULATED = fileURLToPath(new URL("support/simulated.mjs", import.meta.url));
const PKG = new URL("../../pkg/", import.meta.url);

/** What Jest's jsdom, or an older Node, does not have. */
const MISSING = ["TextDecoder", "TextEncoder", "structuredClone", "ResizeObserver", "fetch", "Response", "CSSStyleSheet"];
const CASES = { "as Vitest has it": [], "without what Jest's has not": MISSING };

for (const kind of ["jsdom", "happy-dom"]) {
  for (const [name, missing] of Object.entries(CASES)) {
    test(`in ${kind}, ${name}, the guide walks from start to results`, () => {
      const out = execFileSync(process.execPath, [SIMULATED, kind, ...missing], { encoding: "utf8", timeout: 60_000 });
      assert.deepEqual(JSON.parse(out), { screens: ["start", "questions", "review", "results"], figures: 4 });
    });
  }
}

/** What a script prints in Node, as JSON. */
const inNode = (script) =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8", timeout: 60_000 }));

for (const name of ["reflectiewijzer.js", "reflectiewijzer.embed.js", "reflectiewijzer.frame.js", "reflectiewijzer.nowasm.js"]) {
  test(`importing ${name} where there is no document does nothing`, () => {
    const script = `
      const before = Reflect.ownKeys(globalThis).length;
      await import(${JSON.stringify(new URL(name, PKG).href)});
      console.log(Reflect.ownKeys(globalThis).length - before);`;
    assert.equal(inNode(script), 0);
  });
}

/** Loads the module and says how many parts of WebAssembly did the work, and what it gives. */
const loading = (before) => `
  let instances = 0;
  const { instantiate } = WebAssembly;
  // Node's own fetch is WebAssembly too.
  WebAssembly.instantiate = (module, asked) => {
    if (Object.keys(asked).some((from) => from.startsWith("reflectiewijzer-"))) instances += 1;
    return instantiate(module, asked);
  };
  ${before}
  const { load, score, instruments } = await import(${JSON.stringify(new URL("reflectiewijzer.js", PKG).href)});
  await load();
  const record = { format: "reflectiewijzer/record", version: 1, instrument: "reflectiewijzer", form: "short", answers: { "pressure-1": 5, "pressure-2": 3 } };
  console.log(JSON.stringify([instances, score(record).pressure, instruments("en")[0].id]));`;

test("Node takes the WebAssembly from disk", () => {
  assert.deepEqual(inNode(loading("")), [3, 75, "reflectiewijzer"]);
});

test("a Node that cannot read from there has the other engine", () => {
  assert.deepEqual(inNode(loading("delete process.getBuiltinModule;")), [0, 75, "reflectiewijzer"]);
});

// Why there is no guide: each cause is named as what it is, with a code, with a remedy in the console and with a sentence
// for the visitor.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CSP, journey, saidBy } from "./support/browser.mjs";
import { brokenSite, FAULTS, FILES } from "./support/faults.mjs";

const NO_FILE = saidBy("chromium", /Failed to load resource/);
const MODULE = [...saidBy("chromium", /Failed to load module script/), ...saidBy("firefox", /Loading module from .* was blocked/)];
const refuse = (status) => ({ answer: (response) => response.writeHead(status).end() });

/** @type {Record<string, {wasm?: object, nowasm?: object, before?: Function, csp?: string, said: RegExp[], code: string, message: RegExp, not?: RegExp, sentence: RegExp}>} */
const CAUSES = {
  "a page came instead of the file": {
    wasm: FAULTS["is another page"],
    nowasm: FAULTS["is another page"],
    said: MODULE,
    code: "broken",
    message: /A page came instead of [^ ]*_bg\.wasm[^]*optimizeDeps/,
    not: /cut off/,
    sentence: /er kwam een andere pagina/,
  },
  "the file is damaged": {
    wasm: FAULTS["is cut off halfway"],
    nowasm: FAULTS["is not there"],
    said: [...NO_FILE, ...saidBy("firefox", /Loading module from .* was blocked/)],
    code: "broken",
    message: /cut off on its way/,
    sentence: /kwam beschadigd binnen\. Probeer/,
  },
  "a login is asked for": {
    wasm: refuse(403),
    nowasm: refuse(403),
    said: [...NO_FILE, ...saidBy("firefox", /Loading module from .* was blocked/)],
    code: "unreachable",
    message: /answered 403\. Let everyone/,
    not: /beside each other/,
    sentence: /kon niet worden opgehaald/,
  },
  "the server fails": {
    wasm: refuse(503),
    nowasm: refuse(503),
    said: [...NO_FILE, ...saidBy("firefox", /Loading module from .* was blocked/)],
    code: "unreachable",
    message: /answered 503\. The server failed/,
    not: /beside each other/,
    sentence: /kon niet worden opgehaald/,
  },
  "the browser has no WebAssembly, and the other engine is not there": {
    before: () => delete globalThis.WebAssembly,
    nowasm: refuse(404),
    said: [...NO_FILE, ...saidBy("firefox", /Loading module from .* was blocked/)],
    code: "unreachable",
    message: /nowasm\.js[^]*no WebAssembly[^]*Nothing can be done/,
    not: /wasm-unsafe-eval|_bg\.wasm/,
    sentence: /kon niet worden opgehaald/,
  },
  "the policy forbids to fetch it": {
    csp: CSP.replace("connect-src 'self'", "connect-src 'none'"),
    nowasm: refuse(404),
    said: [...NO_FILE, ...saidBy("chromium", /connect-src/, /Refused to connect/), ...saidBy("firefox", /connect-src/, /Loading module from .* was blocked/), ...saidBy("webkit", /connect-src/)],
    code: "blocked",
    message: /connect-src/,
    not: /wasm-unsafe-eval|beside each other/,
    sentence: /mag hier niet starten/,
  },
};

for (const [name, { wasm, nowasm, before, csp, said, code, message, not, sentence }] of Object.entries(CAUSES)) {
  const faults = Object.entries({ [FILES.wasm]: wasm, [FILES.nowasm]: nowasm }).filter(([, fault]) => fault);
  const { intercept } = brokenSite(Object.fromEntries(faults));
  const expected = [...said, new RegExp(`^error: Reflectiewijzer \\(${code}\\)`)];
  journey(`when ${name}, that is what is said`, { before, csp, intercept, expected }, async ({ tab, widget }) => {
    const [{ name: event, detail }] = await tab.events();
    assert.deepEqual([event, detail.code], ["error", code]);
    assert.match(detail.message, message);
    if (not) assert.doesNotMatch(detail.message, not);
    const [alert, ...more] = await widget.alerts();
    assert.match(alert, sentence);
    assert.deepEqual(more, []);
  });
}

/** Something of the page's that the guide cannot do without, and that nobody could foresee. */
const unforeseen = {
  before: () => {
    globalThis.CSSStyleSheet.prototype.replaceSync = function () {};
    Object.defineProperty(Document.prototype, "readyState", {
      get: () => {
        throw new Error("no state");
      },
    });
  },
  expected: [/^error: Reflectiewijzer \(failed\): .*no state/],
};

journey("what nobody could foresee has a code too", unforeseen, async ({ tab, widget }) => {
  const [{ detail }] = await tab.events();
  assert.equal(detail.code, "failed");
  assert.match((await widget.alerts())[0], /kon niet beginnen/);
});

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The module as a classic script, as esbuild makes one when nobody says otherwise. */
async function iife(external) {
  const folder = mkdtempSync(path.join(tmpdir(), "reflectiewijzer-test-"));
  const entry = path.join(folder, "host.mjs");
  writeFileSync(entry, `import { load } from ${JSON.stringify(`${ROOT}pkg/reflectiewijzer.js`)}; globalThis.outcome = load().then(() => "loaded", ({ code, message }) => [code, message]);`);
  const { outputFiles, warnings } = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false, external, logLevel: "silent" });
  rmSync(folder, { recursive: true });
  return { script: outputFiles[0].text, warnings };
}

const outcomeOf = (script) =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=commonjs"], { input: `${script}\noutcome.then((value) => console.log(JSON.stringify(value)));`, encoding: "utf8" }));

test("bundled as no module, the engine as JavaScript that came along does the work", async () => {
  assert.equal(outcomeOf((await iife([])).script), "loaded");
});

test("bundled as no module and without it, that is what is said", async () => {
  const [code, message] = outcomeOf((await iife(["*/reflectiewijzer.nowasm.js"])).script);
  assert.equal(code, "not-a-module");
  assert.match(message, /--format=esm/);
  assert.doesNotMatch(message, /beside each other/);
});

test("every code has a sentence in every language", () => {
  const types = readFileSync(new URL("../../www/reflectiewijzer.d.ts", import.meta.url), "utf8");
  const [, union] = /class LoadError[^]*?\n {2}code:([^;]*);/.exec(types);
  const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code).filter((code) => code !== "not-ready");
  assert.ok(codes.length >= 7, String(codes));
  for (const lang of ["nl", "en"]) {
    const texts = JSON.parse(readFileSync(new URL(`../../src/texts/${lang}.json`, import.meta.url), "utf8"));
    for (const code of [...codes, "page"]) assert.ok(texts[`host.${code}`], `${lang}: ${code}`);
  }
});

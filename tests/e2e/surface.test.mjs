// The public surface: what pages that embed the guide may rely on. A change here is a change for all of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { journey } from "./support/browser.mjs";
import { ASKED, COMPLETE, answersTo } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";

const PKG = new URL("../../pkg/", import.meta.url);

test("pkg/ holds these files", () => {
  assert.deepEqual(readdirSync(PKG).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "build.json",
    "custom-elements.json",
    "instruments",
    "package.json",
    "reflectiewijzer.d.ts",
    "reflectiewijzer.embed.js",
    "reflectiewijzer.frame.js",
    "reflectiewijzer.html",
    "reflectiewijzer.js",
    "reflectiewijzer.nowasm.js",
    "reflectiewijzer.page.txt",
    "reflectiewijzer_bg.wasm",
    "reflectiewijzer_later.wasm",
    "reflectiewijzer_words.wasm",
  ]);
});

const EXPORTS = [
  "InstrumentError",
  "LoadError",
  "RecordError",
  "addInstrument",
  "chart",
  "compare",
  "draw",
  "instrument",
  "instruments",
  "load",
  "loadInstrument",
  "parseRecord",
  "score",
];

test("importing the module where there is no browser does nothing", () => {
  const script = `
    const before = Reflect.ownKeys(globalThis).length;
    const api = await import(${JSON.stringify(new URL("reflectiewijzer.js", PKG).href)});
    let code;
    try { api.score({}); } catch (error) { code = error.code; }
    const more = Reflect.ownKeys(globalThis).length - before;
    console.log(JSON.stringify({ names: Object.keys(api).sort(), more, code }));
  `;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  assert.deepEqual(JSON.parse(out), { names: EXPORTS, more: 0, code: "not-ready" });
});

test("every instrument stands under its id, just as it was written", () => {
  const names = readdirSync(new URL("instruments/", PKG));
  assert.equal(names.length, 8);
  for (const name of names) {
    const text = readFileSync(new URL(`instruments/${name}`, PKG), "utf8");
    assert.equal(`${JSON.parse(text).id}.json`, name);
    assert.equal(text, readFileSync(new URL(`../../src/instrument/shipped/${name}`, import.meta.url), "utf8"));
  }
});

test("the package tells bundlers where its module and its types are, and that it has side effects", () => {
  const { name, type, exports, sideEffects } = JSON.parse(readFileSync(new URL("package.json", PKG), "utf8"));
  assert.deepEqual([name, type], ["reflectiewijzer", "module"]);
  assert.deepEqual(exports["."], { types: "./reflectiewijzer.d.ts", default: "./reflectiewijzer.js" });
  // Or a bundler would leave out the import that defines the element.
  assert.notEqual(sideEffects, false);
});

journey("the module and the element have these members, and no others", {}, async ({ tab }) => {
  const found = await tab.withModule((api) => {
    const element = customElements.get("reflectie-wijzer");
    const own = (object) => Reflect.ownKeys(object).map(String).sort();
    return {
      exports: Object.keys(api).sort(),
      statics: own(element).filter((name) => !["length", "name", "prototype"].includes(name)),
      prototype: own(element.prototype),
      instance: own(document.querySelector("reflectie-wijzer")),
      observed: element.observedAttributes,
    };
  });
  assert.deepEqual(found.exports, EXPORTS);
  assert.deepEqual(found.statics, ["observedAttributes"]);
  assert.deepEqual(found.observed, ["lang", "instrument", "cta-href", "cta-label"]);
  assert.deepEqual(found.instance, []);
  assert.deepEqual(found.prototype, [
    "attributeChangedCallback",
    "connectedCallback",
    "constructor",
    "disconnectedCallback",
    "dossier",
    "download",
    "importRecord",
    "ready",
    "record",
    "reset",
    "scores",
    "screen",
    "start",
  ]);
});

journey("the element tells of these events, and no others", { before: watchEvents }, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  await widget.chooseFile({ name: "other.json", text: "{}" });
  await widget.until((_, root) => root.querySelector("[role=alert]"));
  const told = (await tab.run(() => document.documentElement.dataset.told)).split(" ");
  const names = ["change", "complete", "error", "ready", "screen"];
  const both = ["-", ":"].flatMap((mark) => names.map((name) => `reflectiewijzer${mark}${name}`));
  assert.deepEqual([...new Set(told)].sort(), both);
});

/** Runs before the page: notes every event of the page's own making, whatever its name, and how it travels. */
function watchEvents() {
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const { dataset } = document.documentElement;
    const travels = event instanceof CustomEvent && event.bubbles && event.composed;
    const name = travels ? event.type : `${event.type}, which does not leave the shadow root`;
    dataset.told = [dataset.told, name].filter(Boolean).join(" ");
    return dispatchEvent.call(this, event);
  };
}

const FILES = {
  json: { name: "reflectiewijzer.json", holds: /^\{[^]*"format": ?"reflectiewijzer\/record"[^]*\}\s*$/ },
  csv: { name: "reflectiewijzer.csv", holds: /^\ufeff?"kind";"id";"name";"value"\r\n(("[^"]*";){3}"[^"]*"\r\n){20,}$/ },
  svg: { name: "reflectiewijzer-buffers.svg", holds: /^(<\?xml[^]*)?<svg [^]*Eigen kernkompas[^]*<\/svg>\s*$/ },
  png: { name: "reflectiewijzer-buffers.png", holds: /^.PNG\r\n[^]*IHDR[^]*IEND/ },
  html: { name: `reflectiewijzer-${new Date().toISOString().slice(0, 10)}.html`, holds: /^<!doctype html>[^]*Noor/ },
  dossier: { name: "reflectiewijzer-dossier.json", holds: /^\{[^]*"format": ?"reflectiewijzer\/dossier"[^]*\}\s*$/ },
  ics: { name: "reflectiewijzer.ics", holds: /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n[^]*END:VCALENDAR\r\n$/ },
};

for (const [kind, { name, holds }] of Object.entries(FILES)) {
  journey(`download("${kind}") offers a file of that kind`, {}, async ({ tab, widget }) => {
    await showResults(widget, COMPLETE);
    const file = await tab.downloadAfter(() => widget.run((element, _, wanted) => element.download(wanted), kind));
    assert.equal(file.name, name);
    assert.match(file.text, holds);
  });
}

journey("without answers download offers nothing, and harms nothing", {}, async ({ widget }) => {
  for (const kind of Object.keys(FILES)) await widget.run((element, _, wanted) => element.download(wanted), kind);
  assert.equal(await widget.screen(), "start");
});

journey("download without a word offers the answers", {}, async ({ tab, widget }) => {
  await showResults(widget, COMPLETE);
  const file = await tab.downloadAfter(() => widget.run((element) => element.download()));
  assert.deepEqual(JSON.parse(file.text), COMPLETE);
});

journey("a kind of file that does not exist is a RangeError that names those that do", {}, async ({ widget }) => {
  for (const kind of ["pdf", "", "JSON", "__proto__", null]) {
    const { name, message } = await widget.run((element, _, wanted) => {
      try {
        return element.download(wanted) ?? { name: "nothing", message: "" };
      } catch ({ name, message }) {
        return { name, message };
      }
    }, kind);
    assert.equal(name, "RangeError", `${kind}`);
    for (const known of Object.keys(FILES)) assert.ok(message.includes(`"${known}"`), message);
  }
});

journey("the shadow root speaks the contract's names", {}, async ({ widget }) => {
  for (const action of ["start-short", "start-full"]) assert.ok(await widget.has(action), action);
  await widget.click("start-full");
  for (const action of ["previous", "next", "skip"]) assert.ok(await widget.has(action), action);
  const values = await widget.run((_, root) =>
    [...root.querySelectorAll("[data-item]")].map((question) => {
      const radios = [...question.querySelectorAll("input[type=radio]")];
      return radios.map(({ value }) => value).join("");
    }),
  );
  assert.deepEqual(values, ASKED.full[0].map(() => "12345"));
  await showResults(widget, COMPLETE);
  const charts = await widget.run((_, root) => {
    const figures = [...root.querySelectorAll("figure[data-chart]")];
    return figures.map(({ dataset }) => dataset.chart);
  });
  assert.deepEqual(charts.sort(), ["bandwidth", "buffers", "continua", "forces", "levers"]);
});

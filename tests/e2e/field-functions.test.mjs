// Functions of the page or of the browser that are missing, replaced or throw: one calm sentence, and everything else
// goes on.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, COMPLETE } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";
import { MODE } from "./support/modes.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short[0];
const SENTENCES = { print: /Printing does not work here/, file: /cannot save a file/ };

/** Nothing of printing is left in the page, and both guides go on: this one and the other. */
async function assertGoesOn(tab, widget) {
  assert.equal(await tab.run(() => document.querySelectorAll("[data-reflectiewijzer-print]").length), 0, "marks");
  assert.equal(await tab.run(() => document.adoptedStyleSheets.length), 0, "style sheets");
  assert.equal(await widget.screen(), "results", "this guide");
  await widget.click("home");
  assert.equal(await widget.screen(), "start");
  const one = new Widget(tab, "#one");
  await one.click("start-short");
  await one.answer(FIRST, 4);
  assert.deepEqual(await one.checked(), { [FIRST]: 4 }, "the other guide");
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "error"), []);
}

const MISSING = {
  "print is missing": { before: () => (globalThis.print = undefined), does: "print", said: SENTENCES.print },
  "print throws": {
    before: () => {
      globalThis.print = () => {
        throw new DOMException("not here", "NotSupportedError");
      };
    },
    does: "print",
    said: SENTENCES.print,
  },
  "URL.createObjectURL is missing": { before: () => delete URL.createObjectURL, does: "csv", said: SENTENCES.file },
  "URL.createObjectURL throws": {
    before: () => {
      URL.createObjectURL = () => {
        throw new TypeError("no files here");
      };
    },
    does: "save-svg",
    said: SENTENCES.file,
  },
  "there is no File": { before: () => delete globalThis.File, does: "download", said: SENTENCES.file },
};

for (const [name, { before, does, said }] of Object.entries(MISSING)) {
  journey(`when ${name}, one sentence says so and everything goes on`, { page: "two.html", before }, async ({ tab }) => {
    const widget = new Widget(tab, "#two");
    await showResults(widget, COMPLETE);
    await widget.run((_, root, action) => root.querySelector(`[data-action="${action}"]`).click(), does);
    await widget.until((_, root) => root.querySelector("[data-live=notice] [role=alert]"));
    const [alert, ...more] = await widget.alerts();
    assert.match(alert, said);
    assert.deepEqual(more, []);
    await assertGoesOn(tab, widget);
  });
}

journey("what the page's own code asks for fails as calmly", { before: MISSING["there is no File"].before }, async ({ tab, widget }) => {
  await showResults(widget, COMPLETE);
  const thrown = await widget.run((element) => {
    const kinds = ["json", "csv", "svg", "png", "ics"];
    return kinds.filter((kind) => {
      try {
        element.download(kind);
        return false;
      } catch {
        return true;
      }
    });
  });
  assert.deepEqual(thrown, []);
  assert.equal(await widget.screen(), "results");
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "error"), []);
});

/** A page that has a function of this name for something else, in a script of its own as pages have them. */
const ownPrint = {
  page: "own-print.html",
  globals: ["ownPrints"],
  before: () => {
    document.addEventListener("DOMContentLoaded", () =>
      addEventListener("beforeprint", () => {
        document.documentElement.dataset.printed = "yes";
      }),
    );
  },
};

// Elsewhere a real dialog opens, and waits for a person.
const inChromium = MODE.engine === "chromium" ? journey : () => {};

inChromium("a page's own function print() is not what prints", ownPrint, async ({ tab, widget }) => {
  await showResults(widget, COMPLETE);
  await widget.run((_, root) => root.querySelector('[data-action="print"]').click());
  assert.equal(await tab.run(() => globalThis.ownPrints), 0, "the page's own is not called");
  await tab.until(() => document.documentElement.dataset.printed);
  assert.equal(await tab.run(() => document.querySelectorAll("iframe").length), 0);
  assert.equal(await widget.screen(), "results");
});

/** What no guide can rely on, all at once: each of these is gone. */
function bare() {
  for (const name of ["ResizeObserver", "matchMedia", "requestIdleCallback", "Intl"]) delete globalThis[name];
  for (const name of ["clipboard", "share", "canShare", "storage", "language", "languages"]) {
    Object.defineProperty(Navigator.prototype, name, { get: () => undefined, configurable: true });
  }
  delete Crypto.prototype.randomUUID;
  document.execCommand = undefined;
  History.prototype.pushState = undefined;
  History.prototype.replaceState = () => {
    throw new DOMException("too many", "SecurityError");
  };
  HTMLElement.prototype.focus = () => {
    throw new Error("no focus");
  };
}

const poor = { before: bare, attributes: { history: "" } };

journey("a browser without what is nice to have shows the whole journey", poor, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(Object.fromEntries(ASKED.short.flat().map((item) => [item, 3])));
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
  assert.ok(await widget.run((_, root) => root.querySelectorAll("figure[data-chart] svg").length > 2));
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  assert.equal(JSON.parse(text).answers[FIRST], 3);
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "error"), []);
});

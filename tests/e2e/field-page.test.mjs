// What a host's page has around the guide: an error log, old libraries, frames, editors that change its markup.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, COMPLETE } from "./support/answers.mjs";
import { keptRecord } from "./support/forms.mjs";
import { framed, oneFile } from "./support/frames.mjs";
import { showResults } from "./support/figures.mjs";
import { MODE } from "./support/modes.mjs";

const [FIRST] = ASKED.short;

/** An error log as hosts have one: what the browser tells it, and nothing that the driver filters out. */
function errorLog() {
  addEventListener("error", ({ message }) => {
    document.documentElement.dataset.log = `${document.documentElement.dataset.log ?? ""}${message}\n`;
  });
}

/** Widths of a phone that turns, a window that is dragged, and a column that appears. */
const WIDTHS = [900, 800, 640, 480, 360, 1000, 375, 320, 1280];

journey("no width makes an error in the page's log", { before: errorLog }, async ({ tab, widget }) => {
  await showResults(widget, COMPLETE);
  for (const width of WIDTHS) {
    await tab.resize({ width, height: 800 });
    await tab.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))));
  }
  for (const width of WIDTHS) {
    await widget.run((element, _, wanted) => {
      element.parentNode.style.width = `${wanted}px`;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
    }, width);
  }
  assert.equal(await tab.run(() => document.documentElement.dataset.log ?? ""), "");
  await tab.resize({ width: 600, height: 800 });
  await widget.until((element, root) => {
    const drawing = root.querySelector('[data-drawing="buffers"]');
    return Math.abs(drawing.querySelector("svg").viewBox.baseVal.width - Math.min(680, drawing.clientWidth)) < 2;
  });
});

/** What Prototype 1.6 makes of what is built in, as far as it touches what a script uses today. */
function prototype() {
  const json = (value) => {
    if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
    return typeof value === "string" ? `"${value}"` : String(value);
  };
  for (const { prototype } of [Array, String, Number]) {
    prototype.toJSON = function () {
      return json(this.valueOf());
    };
  }
  Date.prototype.toJSON = function () {
    return `"${this.getUTCFullYear()}-${this.getUTCMonth() + 1}"`;
  };
  const toArray = (list) => {
    const results = new Array(list?.length ?? 0);
    for (let index = 0; index < results.length; index += 1) results[index] = list[index];
    return results;
  };
  Array.from = toArray;
  Array.prototype.toArray = function () {
    return toArray(this);
  };
  Array.prototype.entries = Array.prototype.toArray;
  Array.prototype.reduce = function () {
    return this.length > 1 ? this : this[0];
  };
  Object.keys = (object) => {
    const keys = [];
    for (const key in object) keys.push(key);
    return keys;
  };
  Object.toJSON = json;
  Function.prototype.bind = function (object, ...given) {
    const method = this;
    return (...more) => method.apply(object, given.concat(more));
  };
}

const OLD = { before: prototype };

// WebKit's driver hands over what a page's script gives by the page's own JSON, which is what such a library breaks.
const besideLibrary = MODE.engine === "webkit" ? () => undefined : journey;

besideLibrary("beside an old library everything is kept, opened and saved as usual", OLD, async ({ tab, widget }) => {
  await widget.run((element, _, record) => (element.record = record) && null, COMPLETE);
  assert.deepEqual(await keptRecord(tab), COMPLETE);
  const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  assert.deepEqual(JSON.parse(text), COMPLETE);
  const calendar = await tab.downloadAfter(() => widget.run((element) => element.download("ics")));
  assert.match(calendar.text, /DTSTART;VALUE=DATE:20261130/);
  const picture = await tab.downloadAfter(() => widget.run((element) => element.download("svg")));
  const words = picture.text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  assert.match(words, /\d{1,2} [a-z]+\.? \d{4}/, "the day that it was made");
  await tab.reload();
  await settle(tab);
  await widget.click("results");
  assert.equal(await widget.screen(), "results", "what was kept can be read");
});

besideLibrary("beside an old library an answer has its moment", OLD, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  const { startedAt, answers } = await keptRecord(tab);
  assert.match(startedAt, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.deepEqual(answers, { [FIRST[0]]: 4 });
  const page = await tab.downloadAfter(() => widget.run((element) => element.download("html")));
  const [, kept] = /id="reflectiewijzer-kept">([^<]*)</.exec(page.text);
  assert.deepEqual(JSON.parse(kept).record.answers, { [FIRST[0]]: 4 });
});

/** What the parser makes of a page that an editor, or a habit, wrote in this way: the console's line and what is seen. */
const MARKUP = {
  "a paragraph around a help in a paragraph": {
    html: '<p>Lees: <reflectie-wijzer lang="en"><p slot="help">Bel Noor.</p></reflectie-wijzer></p><p>Daarna.</p>',
    said: /<p> with slot="help" stands outside of it[^]*<span slot="help">/,
    seen: ["Bel Noor.", "Daarna."],
  },
  "a help in a block of the editor": {
    html: '<p><reflectie-wijzer lang="en"></p><div slot="help">Bel Noor.</div><p>Daarna.</p>',
    said: /<div> with slot="help" stands outside of it/,
    seen: ["Bel Noor.", "Daarna."],
  },
  "a tag that closes itself": {
    html: "<reflectie-wijzer /><h2>Over ons</h2><p>Daarna.</p>",
    said: /<h2> stands in it and fills no slot[^]*<\/reflectie-wijzer>/,
    seen: ["Over ons", "Daarna."],
  },
  "one that swallows the next": {
    html: '<reflectie-wijzer name="one" /><reflectie-wijzer name="two"></reflectie-wijzer><p>Daarna.</p>',
    said: /<reflectie-wijzer> stands in it and fills no slot/,
    seen: ["Daarna."],
  },
  "a slot of another name": {
    html: '<reflectie-wijzer><p slot="hulp">Bel Noor.</p></reflectie-wijzer><p>Daarna.</p>',
    said: /slot="hulp" is none of its slots/,
    seen: ["Bel Noor.", "Daarna."],
  },
};

const pageOf = (html) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een pagina</title><link rel="icon" href="data:,">
  <script type="module" src="/pkg/reflectiewijzer.js"></script></head><body><main>${html}</main></body></html>`;

/** A site with only this page. */
const siteOf = (html) => ({
  page: "/site/page.html",
  intercept: ({ url }, response) => {
    if (!url.startsWith("/site/page.html")) return false;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(pageOf(html));
    return true;
  },
});

for (const [name, { html, said, seen }] of Object.entries(MARKUP)) {
  journey(`of ${name} the console names the mistake, and nothing disappears`, { ...siteOf(html), expected: [said] }, async ({ tab }) => {
    const hidden = await tab.run((words) => {
      const all = [...document.querySelectorAll("p, h2, div")];
      return words.filter((word) => !all.some((one) => one.textContent === word && one.checkVisibility() && one.getBoundingClientRect().height > 0));
    }, seen);
    assert.deepEqual(hidden, []);
  });
}

/** What is right, also as an editor leaves it, and what is never shown. */
const RIGHT = [
  '<p><div><reflectie-wijzer><span slot="help">Bel Noor.</span></reflectie-wijzer></div></p>',
  '<p><reflectie-wijzer><span slot="help">Bel Noor.</span></reflectie-wijzer></p>',
  "<reflectie-wijzer>\n  <!-- de gids -->\n  <template><p>x</p></template></reflectie-wijzer>",
  '<my-card><p slot="help">Van een ander.</p></my-card><reflectie-wijzer></reflectie-wijzer>',
];

for (const html of RIGHT) {
  journey(`of what is right nothing is said: ${html.slice(0, 40)}`, siteOf(html), async ({ tab, widget }) => {
    assert.equal(await widget.screen(), "start");
    const seen = await tab.run(() => [...document.querySelectorAll("span[slot=help]")].every((one) => one.checkVisibility()));
    assert.ok(seen);
  });
}

/** In the page: begins in the frame, goes five steps, and gives by how much the page's history grew. */
function walkInFrame() {
  const before = history.length;
  const { shadowRoot } = document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer");
  const click = (action) => shadowRoot.querySelector(`[data-action="${action}"]`).click();
  click("start-short");
  for (let step = 0; step < 5; step += 1) click("next");
  return history.length - before;
}

for (const [ask, grown] of [["", 0], ["?lang=en", 0], ["?history", 6], ["#history", 6]]) {
  const html = `<iframe title="gids" src="/pkg/reflectiewijzer.html${ask}"></iframe>`;
  const site = siteOf(html);
  const settings = framed(site.page, {
    intercept: (request, response) => site.intercept(request, response) || oneFile()(request, response),
  });
  journey(`a frame with "${ask}" adds ${grown} entries to the page's history`, settings, async ({ tab }) => {
    await tab.until(() => document.querySelector("iframe").contentDocument?.querySelector("reflectie-wijzer")?.screen);
    assert.equal(await tab.run(walkInFrame), grown);
  });
}

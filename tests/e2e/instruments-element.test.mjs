// An element that asks something else: where its instrument comes from, and what is said when it does not.
import assert from "node:assert/strict";
import { CSP, journey, saidBy, settle } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";
import { SENTENCES } from "./support/faults.mjs";
import { answersTo, asked, elementWith, FOLDER, pageWith, SEVEN, SHIPPED } from "./support/instruments.mjs";

const SHIPPED_FILES = "/pkg/instruments/";
const EMBED = "/pkg/reflectiewijzer.embed.js";

const byId = { attributes: { instrument: SHIPPED.id, lang: "en" }, files: [SHIPPED_FILES] };

journey("an id leads from the start of that instrument to its results", byId, async ({ tab, widget, server }) => {
  assert.ok((await widget.text()).includes(SHIPPED.texts.en.title));
  await widget.click("start-full");
  assert.deepEqual(await widget.items(), asked(SHIPPED, "full")[0]);
  await widget.fillIn(answersTo(SHIPPED, "full"));
  await widget.click("results");
  await widget.until((_, root) => root.querySelector("figure[data-chart=scales] svg"));
  assert.equal((await tab.events()).at(-1).name, "complete");
  const file = await tab.downloadAfter(() => widget.run((element) => element.download("svg")));
  assert.match(file.text, /^(<\?xml[^]*)?<svg /);
  const fetched = server.requests.filter(({ url }) => url.startsWith(SHIPPED_FILES));
  assert.deepEqual(fetched.map(({ url }) => url), [`${SHIPPED_FILES}${SHIPPED.id}.json`]);
});

const byAddress = { attributes: { instrument: "../../instruments/odd-scales.json", lang: "en" }, files: [FOLDER] };

journey("an address does so too, from the page's own place", byAddress, async ({ widget }) => {
  await widget.click("start-short");
  assert.deepEqual(await widget.items(), asked(SEVEN, "short")[0]);
});

/** The script is no deferred one: it sees the element before the document in it. */
const inside = {
  page: "/site/inside.html",
  files: [EMBED],
  csp: CSP.replace("connect-src 'self'; ", ""),
  intercept: pageWith("/site/inside.html", `<script src="${EMBED}"></script>${elementWith(SEVEN)}`),
};

journey("a document in the element needs no connection at all", inside, async ({ widget }) => {
  await widget.click("start-short");
  assert.deepEqual(await widget.items(), asked(SEVEN, "short")[0]);
});

/** A site that gives this document, which the test may mend. */
function siteWith(document) {
  const site = { document };
  site.intercept = ({ url }, response) => {
    if (url !== "/site/own.json") return false;
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(site.document));
    return true;
  };
  return site;
}

const broken = siteWith({ ...SEVEN, steps: 8 });
const refused = {
  attributes: { instrument: "/site/own.json", lang: "en" },
  files: ["/site/"],
  intercept: broken.intercept,
  expected: [/^error: Reflectiewijzer \(out-of-range\)/],
};

journey("a document that is not right is refused in its own words, until it is mended", refused, async ({ tab, widget }) => {
  const [error] = await tab.events();
  assert.deepEqual([error.name, error.detail.code], ["error", "out-of-range"]);
  const [alert] = await widget.alerts();
  assert.ok(alert.startsWith(error.detail.message), alert);
  assert.match(alert, /\/steps/);
  broken.document = SEVEN;
  await widget.click("retry");
  await settle(tab);
  assert.ok((await widget.text()).includes(SEVEN.texts.en.title));
});

const endless = {
  attributes: { instrument: "/site/endless.json", lang: "en" },
  files: ["/site/"],
  intercept: ({ url }, response) => {
    if (url !== "/site/endless.json") return false;
    const more = () => response.destroyed || response.write(" ".repeat(2 ** 16), more);
    more();
    return true;
  },
  expected: [/^error: Reflectiewijzer \(too-large\)/],
};

journey("a document without an end is read no further than it may be", endless, async ({ tab }) => {
  const [{ detail }] = await tab.events();
  assert.equal(detail.code, "too-large");
});

const absent = {
  attributes: { instrument: "no-such-instrument" },
  files: [SHIPPED_FILES],
  expected: [
    ...saidBy("chromium", /Failed to load resource.*404/),
    /^error: Reflectiewijzer \(unreachable\)[^]*no-such-instrument\.json answered 404[^]*slot="instrument"/,
  ],
};

journey("an instrument that is not there is said, and another one is asked for instead", absent, async ({ tab, widget }) => {
  assert.match((await widget.alerts())[0], SENTENCES.unreachable.nl);
  await widget.run((element, _, id) => element.setAttribute("instrument", id), SHIPPED.id);
  await settle(tab);
  assert.ok((await widget.text()).includes(SHIPPED.texts.nl.title));
});

const nowhere = { page: "embed-script.html", files: [EMBED], expected: [/^error: Reflectiewijzer \(unreachable\)/] };

journey("one script fetches no shipped instrument, and nothing that is not on the web", nowhere, async ({ tab, widget }) => {
  for (const [named, reason] of [[SHIPPED.id, /is not inside this script/], ["file:///own.json", /no address on the web/]]) {
    const message = await widget.run((element, _, value) => {
      const told = new Promise((done) => element.addEventListener("reflectiewijzer:error", done, { once: true }));
      element.setAttribute("instrument", value);
      return told.then(({ detail }) => `${detail.code}: ${detail.message}`);
    }, named);
    assert.match(message, /^unreachable: /);
    assert.match(message, reason);
  }
  assert.equal(await widget.screen(), null);
});

const unstored = { attributes: { storage: "none", lang: "en" }, files: [SHIPPED_FILES] };

journey("another attribute is another guide, and the first one's answers wait", unstored, async ({ tab, widget }) => {
  const [[first]] = ASKED.short;
  await widget.click("start-short");
  await widget.answer(first, 4);
  await widget.run((element, _, id) => element.setAttribute("instrument", id), SHIPPED.id);
  await widget.until((_, root, title) => root.textContent.includes(title), SHIPPED.texts.en.title);
  assert.equal(await widget.has("resume"), false, "nothing of the first one");
  await widget.run((element) => element.removeAttribute("instrument"));
  await widget.until((_, root) => root.querySelector("[data-action=resume]"));
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { [first]: 4 });
  assert.deepEqual((await tab.events()).filter(({ name }) => name === "ready").length, 3);
});

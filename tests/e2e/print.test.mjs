// Printing from the guide prints the results alone: for as long as that takes, nothing of the page is on the paper.
import assert from "node:assert/strict";
import { CSP, journey } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";
import { Widget } from "./support/widget.mjs";

const RESULTS = recordOf("short", answersTo("short"));

/** A print dialog that stays open until the test closes it; how often it was opened stands on the page. */
function printDialog() {
  globalThis.print = () => {
    const { dataset } = document.documentElement;
    dataset.prints = Number(dataset.prints ?? 0) + 1;
  };
}

const settings = { before: printDialog };

/** In the page: what is on the paper beside the guide with this id, and what the guide puts on it. */
function onPaper(id) {
  const deep = (root) =>
    [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const all = deep(document);
  const guide = all.find((element) => element.id === id);
  const way = new Set();
  for (let node = guide; node; node = node.assignedSlot ?? node.parentNode ?? node.host) way.add(node);
  const inside = (element) => guide.contains(element) || element.getRootNode() === guide.shadowRoot;
  const elements = all.filter((one) => one.checkVisibility() && !way.has(one) && !inside(one));
  const texts = [...way].filter((node) => node !== guide).flatMap(({ childNodes }) => [...childNodes].filter(isSeen));
  const own = [...guide.shadowRoot.querySelectorAll("h2, [data-chart=bandwidth] svg, button")];
  return {
    beside: [...elements.map(({ outerHTML }) => outerHTML.slice(0, 60)), ...texts.map(({ data }) => data)],
    guide: own.filter((element) => element.checkVisibility()).map(({ localName }) => localName),
    height: guide.getBoundingClientRect().height,
  };

  function isSeen(node) {
    if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) return false;
    const range = document.createRange();
    range.selectNode(node);
    return range.getBoundingClientRect().height > 0 && getComputedStyle(node.parentElement).visibility === "visible";
  }
}

/** In the page: every mark and style sheet that printing may have left, in the document and in all shadow roots. */
function traces() {
  const roots = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
  }
  const marked = roots.flatMap((root) => [...root.querySelectorAll("*")]).filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith("data-reflectiewijzer")),
  );
  return { marks: marked.length, sheets: roots.map((root) => root.adoptedStyleSheets.length) };
}

/** How often the dialog was opened. */
const prints = (tab) => tab.run(() => Number(document.documentElement.dataset.prints ?? 0));
const closeDialog = (tab) => tab.run(() => void dispatchEvent(new Event("afterprint")));

/** Prints from a guide: checks the paper, and that nothing is left when it is done. */
async function assertPrintsAlone(tab, widget) {
  const id = await widget.run((element) => (element.id ||= "guide-that-prints"));
  const before = await tab.run(traces);
  await widget.click("print");
  assert.equal(await prints(tab), 1);
  await tab.media("print");
  const { beside, guide, height } = await tab.run(onPaper, id);
  assert.deepEqual(beside, [], "beside the guide");
  assert.deepEqual(guide, ["h2", "svg"], "heading and figures, and no button");
  assert.ok(height > 1000, `${height} px of results`);
  await tab.media("screen");
  await closeDialog(tab);
  assert.deepEqual(await tab.run(traces), before, "what is left");
}

journey("printing from the guide prints the results alone", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  await assertPrintsAlone(tab, widget);
  await tab.media("print");
  assert.ok(await tab.run(() => document.querySelector("header").checkVisibility()), "the page prints as ever");
});

journey("on the screen nothing changes while it prints", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  const sizes = () =>
    tab.run(() => {
      const all = [...document.querySelectorAll("body *")];
      return all.map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);
    });
  const before = await sizes();
  await widget.click("print");
  assert.deepEqual(await sizes(), before);
  await closeDialog(tab);
});

journey("printing with the keyboard, and twice, is as good as once", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  const before = await tab.run(traces);
  for (const count of [1, 2]) {
    await widget.run((_, root) => root.querySelector(".rw-menu > summary").focus());
    await tab.press("Enter");
    await widget.pressAction("print");
    assert.equal(await prints(tab), count);
    await closeDialog(tab);
    assert.deepEqual(await tab.run(traces), before);
  }
});

journey("a menu folds at a choice, at Escape and at a touch elsewhere", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  const open = () => widget.run((_, root) => root.querySelectorAll(".rw-menu[open]").length);
  const unfold = () => widget.clickOn(".rw-menu > summary");
  await unfold();
  assert.equal(await open(), 1);
  await tab.press("Escape");
  assert.deepEqual([await open(), (await widget.focus()).tag], [0, "summary"]);
  await unfold();
  await widget.clickOn("h2");
  assert.equal(await open(), 0);
  await widget.click("print");
  assert.equal(await open(), 0);
  await closeDialog(tab);
});

journey("of two guides only one is on the paper", { ...settings, page: "two.html" }, async ({ tab }) => {
  const two = new Widget(tab, "#two");
  await showResults(two, RESULTS);
  await assertPrintsAlone(tab, two);
});

journey("the page's own way to help is on the paper", settings, async ({ tab, widget }) => {
  await widget.run((element) => {
    const words = document.createElement("p");
    words.slot = "help";
    words.textContent = "Bel de vertrouwenspersoon.";
    element.append(words);
  });
  await showResults(widget, RESULTS);
  await widget.click("print");
  await tab.media("print");
  assert.ok(await widget.run((element) => element.firstElementChild.checkVisibility()));
});

/** In the page: a layout of the page's own that would cut the guide off, and that means to print nothing. */
function confine() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body { display: flex; height: 100vh; overflow: hidden }
    main { width: 300px; max-height: 400px; overflow: auto; transform: rotate(1deg) }
    @media print { main { display: none } }
  `);
  document.adoptedStyleSheets = [sheet];
  document.body.append(Object.assign(document.createElement("dialog"), { open: true, textContent: "Cookies?" }));
}

journey("a page with a layout of its own cuts nothing off", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  await tab.run(confine);
  await assertPrintsAlone(tab, widget);
});

journey("words of the page right beside the guide are not on the paper", settings, async ({ tab, widget }) => {
  await showResults(widget, RESULTS);
  await widget.run((element) => element.before("Zomaar wat tekst, zonder element eromheen."));
  await assertPrintsAlone(tab, widget);
});

/** In the page: makes a guide in the shadow root, or in the slot, of another element of the page. */
function makeInside(_, html) {
  const around = document.querySelector("main").appendChild(document.createElement("section"));
  const root = around.attachShadow({ mode: "open" });
  root.innerHTML = html;
  const guide = document.createElement("reflectie-wijzer");
  const ready = new Promise((done) => guide.addEventListener("reflectiewijzer:ready", () => done()));
  around.append(document.createElement("hr"));
  (root.querySelector("article") ?? around).append(guide);
  return ready;
}

for (const [place, html, selector] of [
  ["in a shadow root", "<div><h3>Kop</h3><article></article></div>", "section >>> reflectie-wijzer"],
  ["beside others at the top of a shadow root", "<h3>Kop</h3><article></article>", "section >>> reflectie-wijzer"],
  ["in a slot", "<div><h3>Kop</h3><slot></slot></div>", "reflectie-wijzer"],
]) {
  // The page's own HTML for its shadow root is not what the policy is about here.
  const nested = { ...settings, page: "empty.html", csp: CSP.replace(/; require-trusted-types.*/, "") };
  journey(`printing works ${place} of the page`, nested, async ({ tab }) => {
    await tab.withEngine(makeInside, html);
    const widget = new Widget(tab, selector);
    await showResults(widget, RESULTS);
    await assertPrintsAlone(tab, widget);
  });
}

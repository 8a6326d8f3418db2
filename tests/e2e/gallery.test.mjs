// The gallery shows every kind with all its data and follows its switches, with nothing in the console.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./support/chromium.mjs";
import { CASES, KINDS } from "./support/figures.mjs";
import { startServer } from "./support/server.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WIDTHS = 3;

test("the gallery shows every figure in every language and theme", { timeout: 60_000 }, async () => {
  const server = await startServer({ root: ROOT });
  const browser = await launch();
  const profile = await browser.openProfile({});
  try {
    const tab = await profile.openTab();
    await tab.open(`${server.url}/www/gallery.html`);
    await assertEveryFigure(tab);
    await assertSwitches(tab);
    assert.deepEqual(profile.messages, [], "the console");
  } finally {
    await browser.close();
    await server.close();
  }
});

async function assertEveryFigure(tab) {
  for (const kind of KINDS) {
    const shown = CASES.filter(({ kinds }) => !kinds || kinds.includes(kind));
    const found = await tab.evaluate(`(${drawnArticles})("${kind}")`);
    assert.deepEqual(found, shown.map(({ name }) => ({ name, figures: WIDTHS })), kind);
  }
}

/** What a section shows: the name of every article, and how many figures are drawn in it. */
async function drawnArticles(kind) {
  while (!document.getElementById(kind)) await new Promise(requestAnimationFrame);
  return [...document.querySelectorAll(`#${kind} article`)].map((article) => ({
    name: article.querySelector("h3").textContent,
    figures: [...article.querySelectorAll(".paper")].filter(({ shadowRoot }) => shadowRoot.querySelector("svg")).length,
  }));
}

async function assertSwitches(tab) {
  const look = () => tab.evaluate(`(${looks})()`);
  const before = await look();
  await tab.evaluate('document.querySelector("[name=lang][value=en]").click()');
  await tab.evaluate('document.querySelector("[name=scheme][value=dark]").click()');
  const after = await look();
  assert.notEqual(after.title, before.title, "another language");
  assert.notEqual(after.ink, before.ink, "another theme");
}

function looks() {
  const svg = document.querySelector("#buffers article .paper").shadowRoot.querySelector("svg");
  return {
    title: svg.querySelector("title").textContent,
    ink: getComputedStyle(svg.querySelector("text")).fill,
  };
}

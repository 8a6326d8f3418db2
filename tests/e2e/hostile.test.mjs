// Host pages whose style sheets mean no good: the guide keeps its block, its letters, its direction and its controls.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";
import { MODE } from "./support/modes.mjs";

const [FIRST] = ASKED.short;
const RECORD = recordOf("short", { ...answersTo("short"), "pressure-1": 5, "pressure-2": 5 });

/**
 * The style sheets in pages/hostile, and how many times larger each makes the page. WebKit tells places in a page as if
 * nothing were zoomed: there a test can neither measure that nor click in it.
 */
const SHEETS = { unset: 1, reset: 1, percent: 1, rtl: 1, ...(MODE.engine === "webkit" ? {} : { zoom: 1.5 }) };

/** The page with one of these sheets. */
const under = (sheet) => ({
  page: "hostile.html",
  intercept: (request) => {
    request.url = request.url.replace("/hostile.css", `/hostile/${sheet}.css`);
    return false;
  },
});

/** In the page: what a style sheet from outside could have changed. */
function looks(element, root) {
  const all = root.querySelector(".rw");
  const line = document.createRange();
  // Letters of the usual size: of smaller ones the height is rounded to too much.
  line.selectNodeContents(root.querySelector(".rw-help p").firstChild);
  const style = getComputedStyle(all);
  const asked = ["direction", "fontSize", "fontStyle", "textAlign", "textTransform", "letterSpacing", "color"];
  return {
    display: getComputedStyle(element).display,
    letters: line.getClientRects()[0].height,
    style: Object.fromEntries(asked.map((name) => [name, style[name]])),
  };
}

/** In the page: the controls that are too small to hit. */
function smallControls(_, root) {
  const targets = [...root.querySelectorAll("button, summary, input")].map((control) => control.labels?.[0] ?? control);
  const small = targets.filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24);
  return small.map((target) => target.outerHTML.slice(0, 80));
}

/** In the page: whether the answers stand in the order in which they are read, from left to right or down. */
function answersInOrder(_, root) {
  const inputs = [...root.querySelectorAll("[data-item]:first-child input")];
  const places = inputs.map((input) => input.getBoundingClientRect());
  return places.every(({ x, y }, index) => index === 0 || x > places[index - 1].x || y > places[index - 1].y);
}

/** In the page: whether the guide is wider than the page, whatever else of the page is. */
function tooWide(element, root) {
  const { clientWidth, scrollWidth } = root.querySelector(".rw");
  const { left, right } = element.getBoundingClientRect();
  const fits = scrollWidth <= clientWidth && left >= 0 && right <= document.documentElement.clientWidth;
  return fits ? "" : `${scrollWidth} in ${clientWidth}, from ${left} to ${right}`;
}

/** In the page: changes its style sheet for the calm one. */
const calmDown = () =>
  new Promise((done) => {
    const link = document.querySelector("link[rel=stylesheet]");
    link.addEventListener("load", () => done(), { once: true });
    link.href = "hostile/calm.css";
  });

for (const [sheet, zoom] of Object.entries(SHEETS)) {
  journey(`${sheet}.css changes nothing in how the guide looks`, under(sheet), async ({ tab, widget }) => {
    const { display, letters, style } = await widget.run(looks);
    await tab.run(calmDown);
    const calm = await widget.run(looks);
    assert.deepEqual([display, style], ["block", calm.style]);
    assert.deepEqual([style.fontSize, style.direction], ["17px", "ltr"]);
    const ratio = letters / calm.letters;
    assert.ok(Math.abs(ratio - zoom) < 0.05, `letters are ${ratio} times those on a calm page`);
  });

  for (const width of [1280, 390]) {
    const settings = { ...under(sheet), viewport: { width, height: 900 } };
    journey(`under ${sheet}.css the guide works, ${width} px wide`, settings, async ({ widget }) => {
      await widget.click("start-short");
      assert.deepEqual(await widget.run(smallControls), []);
      assert.ok(await widget.run(answersInOrder));
      for (const [index, item] of FIRST.entries()) await widget.answer(item, index + 1);
      assert.deepEqual(await widget.checked(), Object.fromEntries(FIRST.map((item, index) => [item, index + 1])));
      assert.equal(await widget.run(tooWide), "", "questions");
      await showResults(widget, RECORD);
      assert.deepEqual(await widget.run(smallControls), []);
      assert.equal(await widget.run(tooWide), "", "results");
    });
  }

  journey(`under ${sheet}.css the guide never becomes lower while it loads`, slowly(under(sheet)), async ({ tab }) => {
    await tab.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const heights = await tab.run(() => globalThis.heights);
    assert.ok(heights[0] >= 620 * zoom, `${heights[0]} px`);
    assert.deepEqual(heights, [...heights].sort((one, other) => one - other));
  });
}

/** The engine comes late; the heights that the element has once it is defined are noted. */
function slowly({ page, intercept }) {
  return {
    page,
    intercept: async (request) => {
      if (request.url.includes(".wasm")) await wait(300);
      return intercept(request);
    },
    before: () => {
      globalThis.heights = [];
      const look = () => {
        const height = document.querySelector("reflectie-wijzer:defined")?.getBoundingClientRect().height;
        if (height && height !== globalThis.heights.at(-1)) globalThis.heights.push(height);
        requestAnimationFrame(look);
      };
      look();
    },
    globals: ["heights"],
  };
}

journey("a guide that the page hides stays hidden", under("unset"), async ({ widget }) => {
  await widget.run((element) => {
    element.hidden = true;
  });
  assert.equal(await widget.run((element) => element.checkVisibility()), false);
});

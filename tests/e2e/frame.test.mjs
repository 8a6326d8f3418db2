// A frame around the one-file page: as high as what is in it, and open to no other frame's words.
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { test } from "node:test";
import { journey } from "./support/browser.mjs";
import { answersTo } from "./support/answers.mjs";
import { framed } from "./support/frames.mjs";

const ANSWERS = answersTo("short");

test("the host side is under 2 kB", async () => {
  const { size } = await stat(new URL("../../pkg/reflectiewijzer.frame.js", import.meta.url));
  assert.ok(size < 2000, `${size} bytes`);
});

/** In the host page: waits until the frame fits the page in it, with no scroll bar, and says how high both are. */
async function fitted() {
  const frame = document.getElementById("guide");
  const { contentWindow, contentDocument } = frame;
  const root = contentDocument.documentElement;
  const look = () => ({
    bar: contentWindow.innerWidth - root.clientWidth,
    content: Math.max(root.scrollHeight, Math.ceil(root.getBoundingClientRect().height)),
    left: frame.clientHeight - Math.ceil(root.getBoundingClientRect().height),
    frame: frame.clientHeight,
  });
  const fits = ({ bar, content, left, frame }) => bar === 0 && content <= frame && left <= 1;
  for (let tries = 0; tries < 300 && !fits(look()); tries += 1) await new Promise((done) => setTimeout(done, 20));
  return look();
}

/** In the host page: does something in the framed guide. */
const inGuide = (tab, fn, argument = null) =>
  tab.evaluate(`((element) => (${fn})(element.shadowRoot, ${JSON.stringify(argument)}))(
    document.getElementById("guide").contentDocument.querySelector("reflectie-wijzer"))`);

const click = (root, action) => root.querySelector(`[data-action="${action}"]`).click();

function fillIn(root, answers) {
  for (const question of root.querySelectorAll("[data-item]")) {
    question.querySelector(`input[value="${answers[question.dataset.item]}"]`).click();
  }
}

const settled = async (tab) => {
  await tab.until(() => document.getElementById("guide").contentDocument?.querySelector("reflectie-wijzer")?.screen);
};

for (const width of [1000, 360]) {
  const settings = framed("frame.html", { viewport: { width, height: 800 } });
  journey(`through a whole form the frame is as high as the guide, ${width} px wide`, settings, async ({ tab }) => {
    await settled(tab);
    const heights = [];
    const assertFits = async (where) => {
      const { bar, content, left, frame } = await tab.run(fitted);
      assert.equal(bar, 0, `${where}: no scroll bar`);
      assert.ok(content <= frame && left <= 1, `${where}: ${content} in ${frame}, ${left} left over`);
      heights.push(frame);
    };
    await assertFits("start");
    await inGuide(tab, click, "start-short");
    for (let step = 1; step <= 8; step += 1) {
      await assertFits(`step ${step}`);
      await inGuide(tab, fillIn, ANSWERS);
      await inGuide(tab, click, "next");
    }
    await assertFits("review");
    await inGuide(tab, click, "results");
    await assertFits("results");
    await inGuide(tab, click, "home");
    await assertFits("start again");
    assert.ok(Math.max(...heights) > 2 * Math.min(...heights), "it grows and shrinks");
  });
}

journey("on another screen the page shows the top of the frame", framed("frame.html"), async ({ tab }) => {
  await settled(tab);
  await inGuide(tab, click, "start-full");
  await tab.run(fitted);
  await tab.run(() => scrollTo(0, 100_000));
  await inGuide(tab, click, "next");
  await tab.until(() => {
    const { top } = document.getElementById("guide").getBoundingClientRect();
    return top > -1 && top < innerHeight;
  });
});

/** In the host page: the page itself and the other frame say how high the guide is. */
async function sayNonsense() {
  const [guide, other] = ["guide", "other"].map((id) => document.getElementById(id));
  const heights = () => [guide.style.height, other.style.height];
  const before = heights();
  const heard = new Promise((done) => {
    addEventListener("message", ({ source }) => source === other.contentWindow && setTimeout(done, 100));
  });
  postMessage({ reflectiewijzer: { height: 99 } }, "*");
  other.contentWindow.postMessage("speak", "*");
  await heard;
  return [before, heights()];
}

journey("nothing that another frame says changes a height", framed("frame.html"), async ({ tab }) => {
  await settled(tab);
  await tab.run(fitted);
  const [before, after] = await tab.run(sayNonsense);
  assert.deepEqual(after, before);
  assert.equal(after[1], "", "the other frame has its own height");
});

journey("no nonsense from the guide's own frame changes its height", framed("frame.html"), async ({ tab }) => {
  await settled(tab);
  await tab.run(fitted);
  const found = await tab.run(async () => {
    const guide = document.getElementById("guide");
    const before = guide.style.height;
    const nonsense = [null, "", 7, "reflectiewijzer", {}, { reflectiewijzer: null }, { reflectiewijzer: 1 }];
    for (const height of [-1, 0, NaN, "auto", "9px; width: 0", [], {}, null]) nonsense.push({ reflectiewijzer: { height } });
    // As if from the frame: the same object that a message from there would bring.
    for (const data of nonsense) dispatchEvent(new MessageEvent("message", { data, source: guide.contentWindow }));
    const after = guide.style.height;
    dispatchEvent(new MessageEvent("message", { data: { reflectiewijzer: { height: 1e9 } }, source: guide.contentWindow }));
    return [before, after, parseFloat(guide.style.height)];
  });
  assert.equal(found[1], found[0]);
  assert.ok(found[2] < 60_000, "even a guide that says so is not endless");
});

/** In the host page: waits until the frame has a height of its own. */
const grown = () => parseFloat(document.getElementById("guide").style.height) > 400;

journey("a frame that may only run scripts gets its height too", framed("frame-sandboxed.html"), async ({ tab }) => {
  await tab.until(grown);
  const closed = await tab.run(() => document.getElementById("guide").contentDocument === null);
  assert.ok(closed, "the page cannot look into it");
});

// Labels in figures never clip and never lie over each other, measured in the browser's own letters.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE, answersTo, recordOf } from "./support/answers.mjs";

const KINDS = ["buffers", "forces", "bandwidth", "continua", "levers"];
const WIDTHS = [280, 320, 479, 480, 640, 960, 1600];
const RECORDS = {
  full: recordOf("full", answersTo("full")),
  short: recordOf("short", answersTo("short")),
  "with wishes": COMPLETE,
  empty: recordOf("short", {}),
  low: everywhere(1),
  high: everywhere(5),
};

function everywhere(value) {
  return recordOf("full", Object.fromEntries(Object.keys(answersTo("full")).map((item) => [item, value])));
}

const settings = { page: "empty.html", viewport: { width: 1700, height: 1000 } };

for (const kind of KINDS) {
  journey(`no label of the ${kind} figure is cut off or covered, at any width`, settings, async ({ tab }) => {
    const problems = [];
    for (const lang of ["nl", "en"]) {
      for (const width of WIDTHS) {
        for (const [name, record] of Object.entries(RECORDS)) {
          const found = await tab.withEngine(measure, { kind, record, options: { lang, width, desired: true } });
          problems.push(...found.map((problem) => `${lang} ${width} ${name}: ${problem}`));
        }
      }
    }
    assert.deepEqual(problems, []);
  });
}

/** In the page: labels that leave the drawing, and pairs that overlap by more than the air around letters. */
function measure({ draw }, { kind, record, options }) {
  const place = document.querySelector("main");
  draw(place, kind, record, options);
  const frame = place.firstElementChild.getBoundingClientRect();
  const labels = [...place.querySelectorAll("text")].filter((text) => text.textContent.trim());
  const boxes = labels.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
  const cut = boxes
    .filter(({ box }) => outside(box))
    .map(({ words, box }) => `“${words}” leaves the drawing: ${[box.left - frame.left, box.right - frame.left, box.top - frame.top, box.bottom - frame.top].map(Math.round)} in ${Math.round(frame.width)} by ${Math.round(frame.height)}`);
  const covered = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter((two) => overlap(one.box, two.box)).map((two) => `“${one.words}” lies over “${two.words}”`),
  );
  return [...cut, ...covered];

  function outside(box) {
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  }

  function overlap(one, two) {
    const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    return wide > 1 && high > 4;
  }
}

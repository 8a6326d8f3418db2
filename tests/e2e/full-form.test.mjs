// All sixty statements, and what the results show for them.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { assertEvents, assertNumbers, assertReview, assertStep, walkThrough } from "./support/forms.mjs";
import { STEPS } from "./support/widget.mjs";

const ANSWERS = answersTo("full");

journey("the full form leads from start to results with the mouse", {}, async (tools) => {
  const { tab, widget } = tools;
  await walkThrough(widget, "full", ANSWERS);
  assertEvents(await tab.events(), 60);
  await assertNumbers(tools, "full", ANSWERS);
});

journey("the full form leads from start to results with the keyboard only", {}, async (tools) => {
  const { widget } = tools;
  await widget.pressAction("start-full");
  for (let step = 0; step < STEPS; step += 1) {
    await assertStep(widget, "full", step);
    for (const item of ASKED.full[step]) await widget.answerWithKeys(item, ANSWERS[item]);
    await widget.pressAction("next");
  }
  await assertReview(widget, 60);
  await widget.pressAction("results");
  assert.equal(await widget.screen(), "results");
  await widget.assertHeadingHasFocus();
  await assertNumbers(tools, "full", ANSWERS);
});

const ZONES = {
  within: { answers: all(5, { pressure: 1 }), nl: /meer ruimte dan deze druk/, en: /more room right now than this/ },
  edge: { answers: all(3, { pressure: 3 }), nl: /ongeveer wat deze druk/, en: /about what this pressure asks/ },
  outside: { answers: all(2, { pressure: 5 }), nl: /vraagt nu meer ruimte/, en: /asks for more room right now/ },
  unknown: { answers: {}, nl: /te weinig antwoorden/, en: /not enough answers/ },
};

for (const lang of ["nl", "en"]) {
  journey(`the results begin with the zone, before any figure, in ${lang}`, { attributes: { lang } }, async (tools) => {
    const { widget } = tools;
    for (const [zone, { answers, ...sentences }] of Object.entries(ZONES)) {
      await showResults(widget, answers);
      const { zoneFirst, sentence } = await widget.run(standing);
      assert.match(sentence, sentences[lang], zone);
      assert.ok(zoneFirst, `${zone} stands before the figures`);
    }
  });
}

journey("every figure is a drawing with a role and a name of its own", {}, async ({ widget }) => {
  await showResults(widget, ANSWERS);
  const figures = await widget.run(readFigures);
  assert.deepEqual(figures.map(({ kind }) => kind), ["bandwidth", "buffers", "forces", "continua", "levers"]);
  for (const { role, name, caption, shapes, wide } of figures) {
    assert.equal(role, "img");
    assert.ok(name.length > 20, name);
    assert.ok(name.includes(caption), "the name says what the caption says");
    assert.ok(shapes > 10, `${shapes} shapes`);
    assert.ok(wide, "the drawing is not wider than its figure");
  }
  assert.equal(new Set(figures.map(({ name }) => name)).size, figures.length);
});

journey("figures are drawn again when the page becomes narrow", {}, async ({ tab, widget }) => {
  await showResults(widget, ANSWERS);
  const before = await widget.run(readFigures);
  await tab.resize({ width: 400, height: 800 });
  await widget.until((_, root) => {
    const drawings = [...root.querySelectorAll("figure svg")];
    return drawings.every(({ viewBox }) => viewBox.baseVal.width < 400);
  });
  const after = await widget.run(readFigures);
  assert.deepEqual(after.map(({ name }) => name), before.map(({ name }) => name));
  assert.ok(after.every(({ wide }) => wide));
});

journey("levers are at most three and promise what the engine computes", {}, async ({ tab, widget }) => {
  await showResults(widget, all(2));
  const scores = await tab.withEngine(({ score }, record) => score(record), recordOf("full", all(2)));
  const rows = () => widget.run((_, root) => [...root.querySelectorAll(".rw-levers li")].map((lever) => lever.innerText));
  assert.ok((await rows()).every((row) => !/\d/.test(row)), "no number before someone asks for numbers");
  await widget.click("numbers");
  const shown = await rows();
  assert.equal(shown.length, 3);
  scores.levers.slice(0, 3).forEach(({ gain }, index) => {
    const written = String(Math.round(gain * 10) / 10).replace(".", ",");
    assert.ok(shown[index].includes(written), `${shown[index]} names ${written}`);
  });
});

journey("the way to help stands first when well-being is very low", {}, async ({ widget }) => {
  await showResults(widget, all(4, { wellbeing: 1 }));
  assert.deepEqual(await widget.run(orderOfHelp), ["slot", "figure"]);
  await showResults(widget, all(4));
  assert.deepEqual(await widget.run(orderOfHelp), ["figure", "slot"]);
});

journey("the host page can replace the way to help, not remove it", {}, async ({ widget }) => {
  const own = await widget.run((element) => {
    const words = document.createElement("p");
    words.slot = "help";
    words.textContent = "Bel de vertrouwenspersoon.";
    element.append(words);
    return words.assignedSlot?.name ?? null;
  });
  assert.equal(own, "help");
  assert.match(await widget.text(), /Als het niet gaat/);
  await showResults(widget, ANSWERS);
  assert.equal(await widget.run((element) => element.querySelector("[slot=help]").assignedSlot?.name ?? null), "help");
});

journey("from the results one can go back to the statements and to the start", {}, async ({ widget }) => {
  await showResults(widget, ANSWERS);
  await widget.click("questions");
  assert.equal(await widget.screen(), "questions");
  assert.deepEqual(await widget.items(), ASKED.full[0]);
  await widget.click("previous");
  await widget.click("results");
  await widget.click("home");
  assert.equal(await widget.screen(), "start");
  await widget.assertHeadingHasFocus();
});

/** The same answer to everything, but for the scales that are named. */
function all(value, scales = {}) {
  const scaleOf = (item) => item.slice(0, item.lastIndexOf("-"));
  return Object.fromEntries(ASKED.full.flat().map((item) => [item, scales[scaleOf(item)] ?? value]));
}

async function showResults(widget, answers) {
  const refused = await widget.importRecord(JSON.stringify(recordOf("full", answers)));
  assert.equal(refused, null);
  if (await widget.has("results")) return widget.click("results");
  await widget.click("start-full");
  await widget.fillIn({});
  await widget.click("results");
}

/** In the page: the sentence of the screen, which is its heading, and whether it stands before every figure. */
function standing(_, root) {
  const heading = root.querySelector("h2");
  const figures = [...root.querySelectorAll("figure")];
  const before = (figure) => heading.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING;
  return { sentence: heading.innerText, zoneFirst: figures.length >= 2 && figures.every(before) };
}

/** In the page: each figure with its drawing. */
function readFigures(_, root) {
  return [...root.querySelectorAll("figure[data-chart]")].map((figure) => {
    const svg = figure.querySelector("svg");
    return {
      kind: figure.dataset.chart,
      role: svg.getAttribute("role"),
      name: svg.getAttribute("aria-label") ?? "",
      caption: figure.querySelector("figcaption").innerText.trim(),
      shapes: svg.querySelectorAll("path, line, polyline, polygon, circle, rect, text").length,
      wide: svg.getBoundingClientRect().right <= figure.getBoundingClientRect().right + 1,
    };
  });
}

/** In the page: whether the way to help or the first figure comes first. */
function orderOfHelp(_, root) {
  const both = [...root.querySelectorAll("slot[name=help], figure[data-chart=bandwidth]")];
  return both.map((element) => element.localName);
}

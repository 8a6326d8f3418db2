// The whole road through instruments that no one would write: from the start to the results, and out and in again.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { answersTo, asked, figuresOf, FOLDER, POLES, recordFor, SEVEN, TEN } from "./support/instruments.mjs";
import { Widget } from "./support/widget.mjs";

for (const document of [SEVEN, TEN, POLES]) {
  const settings = {
    attributes: { instrument: `${FOLDER}${document.id}.json`, storage: "none" },
    files: [FOLDER],
  };
  const answers = { ...answersTo(document, "full"), [asked(document, "full")[0].at(-1)]: null };

  journey(`${document.id}: from the start over review and results to files and back`, settings, async ({ tab, widget, visit }) => {
    await walk(widget, document, answers);
    await assertDrawn(widget, document);
    await assertTable(tab, widget, document, answers);

    const file = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
    assert.match(file.name, /\.json$/);
    const saved = JSON.parse(file.text);
    assert.deepEqual([saved.instrument, saved.edition ?? 1, saved.answers], [document.id, document.edition, answers]);

    const other = await openIn(await visit(), file);
    await assertDrawn(other, document);
    const words = (guide) => guide.run((_, root) => root.querySelector("table").textContent);
    assert.equal(await words(other), await words(widget), "the same results");
  });
}

/** Every page of questions, the review with what is open, the results. */
async function walk(widget, document, answers) {
  await widget.click("start-full");
  for (const items of asked(document, "full")) {
    assert.deepEqual(await widget.items(), items);
    await widget.fillInScreen(answers);
    const given = Object.fromEntries(items.map((item) => [item, answers[item]]));
    assert.deepEqual(await widget.checked(), given);
    await widget.click("next");
  }
  assert.equal(await widget.screen(), "review");
  const open = await widget.run((_, root) => [...root.querySelectorAll("[data-action^=jump-]")].map((way) => way.dataset.action));
  assert.deepEqual(open, Object.keys(answers).filter((item) => answers[item] === null).map((item) => `jump-${item}`));
  await widget.click("results");
}

/** Every figure is there, says something and has a point for what is known; of several views one is seen. */
async function assertDrawn(widget, document) {
  await widget.until((_, root) => [...root.querySelectorAll("[data-chart]")].every((figure) => figure.querySelector("svg")));
  const found = await widget.run((_, root) =>
    [...root.querySelectorAll("figure[data-chart]")].map((figure) => ({
      kind: figure.dataset.chart,
      points: figure.querySelectorAll(".rw-point").length,
      said: figure.querySelector("figcaption").textContent.trim().length > 20,
      tall: figure.querySelector("svg").getBoundingClientRect().height > 60,
    })),
  );
  assert.deepEqual(found.map(({ kind }) => kind), figuresOf(document));
  for (const { kind, points, said, tall } of found) assert.ok(points && said && tall, `${kind}: ${points} points`);
  if (document === POLES) return;
  assert.deepEqual(await seen(widget), ["scales"]);
  await widget.clickOn('input[value="bars"]');
  assert.deepEqual(await seen(widget), ["bars"]);
  await widget.clickOn('input[value="scales"]');
}

/** Which of the views are shown. */
const seen = (widget) =>
  widget.run((_, root) => {
    const views = [...root.querySelectorAll(".rw-views [data-view]")].filter((view) => view.checkVisibility());
    return views.map((view) => view.dataset.view);
  });

/** The table for a Dutch spreadsheet has a row for each scale, each plane and each answer. */
async function assertTable(tab, widget, document, answers) {
  const { text } = await tab.downloadAfter(() => widget.click("csv"));
  const rows = text.trim().split("\r\n").map((row) => row.slice(1, -1).split('";"'));
  const { scales, planes } = await tab.withModule(({ score }, record) => score(record), recordFor(document, "full", answers));
  const rounded = (score) => (score === null ? "" : String(Math.round(score * 10) / 10).replace(".", ","));
  assert.deepEqual(
    rows.slice(1).map(([kind, id, name, value]) => [kind, id, name.length > 0, value]),
    [
      ...Object.entries(scales).map(([id, score]) => ["scale", id, true, rounded(score)]),
      ...Object.entries(planes).map(([id, quadrant]) => ["plane", id, true, quadrant ?? ""]),
      ...asked(document, "full").flat().map((id) => ["answer", id, true, String(answers[id] ?? "")]),
    ],
  );
}

/** Opens a saved file in another tab's guide and goes to the results. */
async function openIn(tab, file) {
  const widget = new Widget(tab);
  await widget.chooseFile(file);
  await widget.until((_, root) => root.querySelector('[data-action="results"]'));
  await widget.click("results");
  return widget;
}

// Answers come in from a file or from the host page, as a whole or not at all, and go out as a file.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, COMPLETE, answersTo, recordOf } from "./support/answers.mjs";
import { assertNumbers, keptRecord } from "./support/forms.mjs";

const GOOD = JSON.stringify(COMPLETE);
const [FIRST] = ASKED.short;

/** name, text, code, the place that the alert must name. */
const BAD = [
  ["no JSON", "{ half", "not-json", "JSON"],
  ["another file", '{"hello":"world"}', "wrong-format", "/format"],
  ["a newer version", GOOD.replace('"version":1', '"version":2'), "newer-version", "/version"],
  ["an unknown statement", recordText({ "core-compass-9": 1 }), "unknown-item", "/answers/core-compass-9"],
  ["an impossible answer", recordText({ "core-compass-1": 6 }), "out-of-range", "/answers/core-compass-1"],
  ["a mistake at the very end", GOOD.replace('"askedBy":"Noor"', '"askedBy":5'), "wrong-type", "/plan/0/askedBy"],
  ["markup in a key", recordText({ "<img src=x onerror=alert(1)>": 1 }), "unknown-item", "<img src=x"],
  ["two megabytes", " ".repeat(2 ** 21), "too-large", "1 MB"],
  ["endless nesting", "[".repeat(200_000), "too-deep", "genest"],
];

function recordText(answers) {
  return JSON.stringify(recordOf("short", answers));
}

/** Everything that a refused import may not touch. */
async function everything(tab, widget) {
  return {
    kept: await tab.run(() => ({ ...localStorage })),
    screen: await widget.screen(),
    checked: await widget.checked(),
    progress: await widget.progress(),
    record: await widget.run((element) => element.record),
  };
}

async function startAndAnswer(widget) {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  await widget.answer(FIRST[1], null);
}

journey("importRecord opens a good record", {}, async (tools) => {
  const { tab, widget } = tools;
  assert.equal(await widget.importRecord(GOOD), null);
  assert.equal(await widget.screen(), "start");
  assert.deepEqual(await widget.statuses(), ["Je antwoorden zijn geopend."]);
  assert.match(await widget.text(), /59 van de 60/);
  assert.deepEqual(await keptRecord(tab), COMPLETE);
  await widget.click("results");
  await assertNumbers(tools, "full", COMPLETE.answers);
});

journey("what was imported is there after a reload", {}, async ({ tab, widget }) => {
  await widget.importRecord(GOOD);
  await tab.reload();
  await settle(tab);
  assert.match(await widget.text(), /59 van de 60/);
  assert.deepEqual(await keptRecord(tab), COMPLETE);
});

journey("importRecord replaces what was there", {}, async ({ tab, widget }) => {
  await startAndAnswer(widget);
  await widget.importRecord(recordText({ "wellbeing-1": 5 }));
  assert.deepEqual((await keptRecord(tab)).answers, { "wellbeing-1": 5 });
});

journey("setting record opens a good record", {}, async ({ tab, widget }) => {
  await widget.run((element, _, record) => {
    element.record = record;
  }, COMPLETE);
  assert.deepEqual(await keptRecord(tab), COMPLETE);
  assert.match(await widget.text(), /59 van de 60/);
});

journey("importRecord refuses what is wrong, says where, and leaves all as it was", {}, async ({ tab, widget }) => {
  await startAndAnswer(widget);
  const before = await everything(tab, widget);
  for (const [name, text, code, place] of BAD) {
    const refused = await widget.importRecord(text);
    assert.deepEqual([refused?.name, refused?.code], ["RecordError", code], name);
    assert.deepEqual(await everything(tab, widget), before, name);
    await assertAlert(widget, place);
    assert.equal(await widget.run((_, root) => root.querySelectorAll("img").length), 0, name);
  }
});

journey("a refused import takes no answers away that come after it", {}, async ({ tab, widget }) => {
  await startAndAnswer(widget);
  await widget.importRecord("{ half");
  await widget.answer(FIRST[2], 5);
  const answers = { [FIRST[0]]: 4, [FIRST[1]]: null, [FIRST[2]]: 5 };
  assert.deepEqual((await keptRecord(tab)).answers, answers);
});

journey("setting a bad record says so, throws nothing and leaves everything as it was", {}, async ({ tab, widget }) => {
  await startAndAnswer(widget);
  const before = await everything(tab, widget);
  await widget.run((element) => {
    element.record = { format: "other" };
  });
  const { name, detail } = (await tab.events()).at(-1);
  assert.deepEqual([name, detail.code], ["error", "wrong-format"]);
  assert.match(detail.message, /\/format/);
  assert.deepEqual(await everything(tab, widget), before);
});

for (const lang of ["nl", "en"]) {
  journey(`a refusal speaks the guide's language, in ${lang}`, { attributes: { lang } }, async ({ tab, widget }) => {
    const sentence = { nl: /zegt niet/, en: /does not say/ }[lang];
    const refused = await widget.importRecord("{}");
    assert.match(refused.message, sentence);
    assert.match((await widget.alerts())[0], sentence);
    await widget.run((element) => {
      element.record = {};
    });
    assert.match((await tab.events()).at(-1).detail.message, sentence);
  });
}

journey("a chosen file is opened", {}, async ({ tab, widget }) => {
  await widget.openAnswers();
  await widget.chooseFile({ name: "reflectiewijzer.json", text: GOOD });
  await widget.until((_, root) => root.querySelector("[role=status]"));
  assert.deepEqual(await keptRecord(tab), COMPLETE);
  assert.match(await widget.text(), /59 van de 60/);
});

journey("a chosen file that is wrong is refused and leaves all as it was", {}, async ({ tab, widget }) => {
  await startAndAnswer(widget);
  const before = await everything(tab, widget);
  for (const [name, text, code, place] of BAD) {
    const told = (await tab.events()).length;
    await widget.openAnswers();
    await widget.chooseFile({ name: "answers.json", text });
    await untilTold(tab, told);
    assert.deepEqual(await everything(tab, widget), before, name);
    await assertAlert(widget, place);
    const { name: event, detail } = (await tab.events()).at(-1);
    assert.deepEqual([event, detail.code], ["error", code], name);
  }
});

journey("after a bad file the same control opens a good one", {}, async ({ tab, widget }) => {
  await widget.openAnswers();
  await widget.chooseFile({ name: "answers.json", text: "{ half" });
  await widget.until((_, root) => root.querySelector("[role=alert]"));
  await widget.chooseFile({ name: "answers.json", text: GOOD });
  await widget.until((_, root) => root.querySelector("[role=status]"));
  assert.deepEqual(await widget.alerts(), []);
  assert.deepEqual(await keptRecord(tab), COMPLETE);
});

journey("download gives a file that imports back to the same record", {}, async ({ tab, widget }) => {
  await widget.importRecord(GOOD);
  await widget.openAnswers();
  const { name, text } = await tab.downloadAfter(() => widget.click("download"));
  assert.equal(name, "reflectiewijzer.json");
  assert.deepEqual(JSON.parse(text), COMPLETE);
  await widget.run((element) => element.reset());
  await widget.openAnswers();
  await widget.chooseFile({ name, text });
  await widget.until((_, root) => root.querySelector(".rw-resume"));
  assert.deepEqual(await keptRecord(tab), COMPLETE);
});

journey("the host page's download offers the same file", {}, async ({ tab, widget }) => {
  await widget.importRecord(GOOD);
  const { name, text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
  assert.equal(name, "reflectiewijzer.json");
  assert.deepEqual(JSON.parse(text), COMPLETE);
});

journey("the file has what was answered last", {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  const { text } = await tab.downloadAfter(() => widget.clickOn('.rw-head [data-action="download"]'));
  const { answers, form, startedAt, updatedAt } = JSON.parse(text);
  assert.deepEqual([form, answers], ["short", answersTo("short")]);
  for (const moment of [startedAt, updatedAt]) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
});

/** Waits until there are more events than these. */
async function untilTold(tab, count) {
  while ((await tab.events()).length <= count) await wait(10);
}

async function assertAlert(widget, place) {
  const [alert, ...more] = await widget.alerts();
  assert.ok(alert?.includes(place), `the alert names ${place}: ${alert}`);
  assert.deepEqual(more, []);
}

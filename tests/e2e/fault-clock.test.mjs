// Clocks that jump, stand in the far future or tell nothing: no answer is lost, and no record holds a moment that is none.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";
import { assertKept, keptRecord } from "./support/forms.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Runs before the page: its clock shows what `clock` says, in milliseconds, and nothing at all where that is no number. */
function mockClock() {
  const Real = Date;
  const told = () => Number(globalThis.clock ?? Real.now());
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [told()]));
    }

    static now() {
      return told();
    }
  };
}

const settings = { before: mockClock, globals: ["clock"] };
const setClock = (tab, clock) => tab.run((value) => void (globalThis.clock = value), clock);

/** No moment, or one that every reader of ISO 8601 in UTC takes. */
function assertMoments(record) {
  for (const name of ["startedAt", "updatedAt"]) {
    if (name in record) assert.match(record[name], MOMENT, name);
  }
}

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 8);
const JUMPS = {
  "back a day": NOW - DAY,
  "back a year": NOW - 365 * DAY,
  "back to 1970": 0,
  "back to before the year 0": -62_200_000_000_000,
  "to the year 275760": 8.64e15,
  "to no moment at all": "invalid",
};

for (const [name, clock] of Object.entries(JUMPS)) {
  journey(`a clock that jumps ${name} takes no answer along`, settings, async ({ tab, widget }) => {
    await setClock(tab, NOW);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 1);
    await setClock(tab, clock);
    await widget.answer(FIRST[1], 2);
    await widget.fillIn(answersTo("short"));
    await widget.click("results");
    assert.equal(await widget.screen(), "results");
    const record = await keptRecord(tab);
    assertMoments(record);
    assert.equal(record.startedAt, new Date(NOW).toISOString());
    await tab.reload();
    await settle(tab);
    assert.deepEqual(await widget.alerts(), [], "nothing was unreadable");
    const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("json")));
    assert.deepEqual(JSON.parse(text).answers, answersTo("short"));
  });

  journey(`a guide that begins with a clock ${name} keeps every answer`, settings, async ({ tab, widget }) => {
    await setClock(tab, clock);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 1);
    await widget.answer(FIRST[1], 2);
    await setClock(tab, NOW);
    await widget.answer(FIRST[2], 3);
    const record = await keptRecord(tab);
    assertMoments(record);
    await tab.reload();
    await settle(tab);
    await widget.click("resume");
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 1, [FIRST[1]]: 2, [FIRST[2]]: 3 });
  });

  journey(`a second tab whose clock went ${name} loses none of the first one's answers`, settings, async (tools) => {
    const { tab, widget, visit } = tools;
    await setClock(tab, NOW);
    const other = await visit();
    await setClock(other, clock);
    const second = new Widget(other);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 1);
    await second.learnsOfAnother();
    await second.click("start-short");
    await second.answer(FIRST[1], 2);
    await widget.answer(FIRST[2], 3);
    await second.answer(FIRST[3], 4);
    const all = { [FIRST[0]]: 1, [FIRST[1]]: 2, [FIRST[2]]: 3, [FIRST[3]]: 4 };
    await assertKept(tab, all);
    assertMoments(await keptRecord(tab));
    await widget.until((_, root, [item]) => root.querySelector(`[data-item="${item}"] input[value="4"]`).checked, [FIRST[3]]);
    assert.deepEqual(await widget.checked(), all);
  });
}

/** Runs before the page: a time zone whose days begin fourteen hours before those of UTC. */
function farEast() {
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (tags, options) {
    return new DateTimeFormat(tags, { ...options, timeZone: "Pacific/Kiritimati" });
  };
  Date.prototype.getTimezoneOffset = () => -14 * 60;
}

journey("an odd time zone changes no answer and no moment", { before: farEast }, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  const record = await keptRecord(tab);
  assertMoments(record);
  assert.deepEqual(record.answers, answersTo("short"));
});

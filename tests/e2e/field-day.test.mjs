// The day is the day where the person is: half past midnight in Amsterdam is still yesterday in Greenwich.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE } from "./support/answers.mjs";

const RECORD = { ...COMPLETE, updatedAt: "2026-07-14T22:10:00Z" };

/** Runs before the page: Amsterdam in summer, on 15 July at 00:30, whatever the machine's own zone is. */
function amsterdam() {
  const own = Date;
  const now = own.UTC(2026, 6, 14, 22, 30);
  const shifted = (date) => new own(date.getTime() + 7_200_000);
  globalThis.Date = class Date extends own {
    constructor(...given) {
      super(...(given.length ? given : [now]));
    }
    static now = () => now;
    getFullYear = () => shifted(this).getUTCFullYear();
    getMonth = () => shifted(this).getUTCMonth();
    getDate = () => shifted(this).getUTCDate();
    getTimezoneOffset = () => -120;
  };
}

/** The words of a picture, whatever lines they stand on. */
const wordsOf = (svg) => svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

journey("picture, file name and calendar have that day", { before: amsterdam }, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(RECORD));
  const offered = async (kind) => tab.downloadAfter(() => widget.run((element, _, name) => element.download(name), kind));
  assert.match(wordsOf((await offered("svg")).text), /Gemaakt op 15 jul\.? 2026/);
  assert.equal((await offered("html")).name, "reflectiewijzer-2026-07-15.html");
  const { text } = await offered("ics");
  // Eight weeks are 56 of the person's days.
  assert.match(text, /DTSTART;VALUE=DATE:20260909\r\n/);
  const { text: json } = await offered("json");
  assert.equal(JSON.parse(json).updatedAt, RECORD.updatedAt, "a moment stays one in UTC");
});

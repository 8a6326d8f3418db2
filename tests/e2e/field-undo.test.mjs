// Opening something over answers: a person is asked first, and what a page sets can be undone.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE, recordOf } from "./support/answers.mjs";
import { keptRecord } from "./support/forms.mjs";

const OTHER = recordOf("short", { "wellbeing-1": 5 }, { startedAt: "2025-01-01T10:00:00Z" });
const text = JSON.stringify(OTHER);

journey("a file over answers asks first", {}, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(COMPLETE));
  for (const [answer, record] of [["open-no", COMPLETE], ["open-yes", OTHER], ["undo", COMPLETE]]) {
    if (answer !== "undo") {
      await widget.chooseFile({ name: "antwoorden.json", text });
      await widget.until((_, root) => root.querySelector('[data-action="open-no"]'));
      assert.equal((await widget.focus()).action, "open-no");
      assert.deepEqual(await keptRecord(tab), COMPLETE, "nothing has changed yet");
    }
    await widget.click(answer);
    assert.deepEqual(await keptRecord(tab), record, answer);
  }
});

for (const way of ["importRecord", "record"]) {
  journey(`what ${way} replaces can be brought back`, {}, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer("core-compass-1", 4);
    const mine = await keptRecord(tab);
    await widget.run((element, _, [name, json]) => {
      if (name === "record") element.record = JSON.parse(json);
      else element.importRecord(json);
    }, [way, text]);
    assert.deepEqual(await keptRecord(tab), OTHER, "at once, as a page expects");
    await widget.click("undo");
    assert.deepEqual(await keptRecord(tab), mine);
    assert.deepEqual(await widget.checked(), { "core-compass-1": 4 }, "and the person is where they were");
  });
}

// The page that is one file, alone and where a sandbox leaves it nothing but scripts: axe-core has nothing to complain
// of, and nothing scrolls sideways.
import assert from "node:assert/strict";
import { TAGS, examined, violations } from "./support/axe.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";
import { oneFile } from "./support/frames.mjs";

const RECORD = JSON.stringify(recordOf("short", answersTo("short")));
const SANDBOXES = { alone: "", "in a strict sandbox": "sandbox allow-scripts" };

for (const [where, sandbox] of Object.entries(SANDBOXES)) {
  for (const [lang, width, scheme] of [["nl", 320, "dark"], ["en", 1280, "light"]]) {
    const page = `/pkg/reflectiewijzer.html?lang=${lang}`;
    const settings = { page, intercept: oneFile(sandbox), viewport: { width, height: 800 }, scheme };
    examined(`${where} it is accessible in ${lang}, ${width} px wide, ${scheme}`, settings, async ({ tab, widget }) => {
      const look = async (state) => {
        assert.deepEqual(await violations(tab, TAGS), [], state);
        assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth), `${state}: sideways`);
      };
      await look("start");
      await widget.importRecord(RECORD);
      await widget.openAnswers();
      await look("start with the answers open");
      await widget.click("results");
      await widget.openAnswers();
      await look("results");
    });
  }
}

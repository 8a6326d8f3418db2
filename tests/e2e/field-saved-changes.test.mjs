// A page that was saved with answers, on another person's computer: nothing stays there that was not asked for, and
// nothing is lost without a warning.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { travel } from "./support/browser.mjs";
import { recordOf } from "./support/answers.mjs";
import { Widget } from "./support/widget.mjs";

const page = new URL("../../pkg/reflectiewijzer.html", import.meta.url).href;
const RECORD = recordOf("short", { "core-compass-1": 4 }, { notes: { reflex: "geheim" } });
const folder = await mkdtemp(join(tmpdir(), "reflectiewijzer-changes-"));
after(() => rm(folder, { recursive: true }));

let saved;
await new Promise((done) =>
  test("a page is saved with a note in it", async () => {
    await travel({ page }, async ({ tab, widget }) => {
      await widget.importRecord(JSON.stringify(RECORD));
      const { text } = await tab.downloadAfter(() => widget.run((element) => element.download("html")));
      await writeFile(join(folder, "saved.html"), text);
      saved = pathToFileURL(join(folder, "saved.html")).href;
    });
    done();
  }),
);

const stored = (tab) => tab.run(() => JSON.stringify({ ...localStorage }));

/** Whether closing the page would ask first. */
const warns = (tab) =>
  tab.run(() => {
    const closing = new Event("beforeunload", { cancelable: true });
    dispatchEvent(closing);
    return closing.defaultPrevented;
  });

test("what is changed in it is in no storage that another page can read, and closing warns", async () => {
  await travel({ page: saved, files: [page] }, async ({ tab, widget, visit }) => {
    assert.equal(await warns(tab), false);
    await widget.click("resume");
    await widget.answer("agenda-control-1", 2);
    assert.match((await widget.statuses()).join(" "), /Bewaar het opnieuw/);
    assert.equal(await warns(tab), true);
    const other = await visit(page);
    assert.equal(await stored(other), "{}", "another page from disk");
    await tab.downloadAfter(() => widget.run((element) => element.download("html")));
    await widget.until(() => {
      const closing = new Event("beforeunload", { cancelable: true });
      dispatchEvent(closing);
      return !closing.defaultPrevented;
    });
    await tab.reload();
    await widget.until((element) => element.screen);
    assert.match(await widget.text(), /2 van de 20/);
  });
});

test("only who asks has it kept on this computer", async () => {
  await travel({ page: saved }, async ({ tab, widget, visit }) => {
    await widget.openAnswers();
    await widget.clickOn('[data-action="keep-here"]');
    assert.match(await stored(tab), /geheim/);
    const again = new Widget(await visit(saved));
    await again.openAnswers();
    await again.clickOn('[data-action="keep-here"]');
    assert.doesNotMatch(await stored(tab), /geheim/);
    assert.match(await widget.text(), /1 van de 20/, "the other tab loses nothing");
  });
});

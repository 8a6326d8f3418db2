// A page that may run scripts and nothing else, as in a strict sandbox: no storage, no files, no printing. The guide
// says so, and the answers leave and come back as text.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { oneFile } from "./support/frames.mjs";

const ANSWERS = answersTo("short");

/** The one-file page in the sandbox that a frame with `sandbox="allow-scripts"` gives it. */
const confined = (query = "", more = {}) => ({
  page: `/pkg/reflectiewijzer.html${query}`,
  intercept: oneFile("sandbox allow-scripts"),
  ...more,
});

const CANNOT = { nl: /kan de gids niets bewaren, downloaden of afdrukken/, en: /cannot store, download or print anything/ };
/** What would do nothing there. */
const DEAD = ["print", "html", "download", "csv", "ics", "save-svg", "save-png"];

journey("it says calmly what cannot be done, and offers nothing that does not work", confined(), async ({ widget }) => {
  assert.match(await widget.text(), CANNOT.nl);
  assert.deepEqual(await widget.alerts(), []);
  await widget.click("start-short");
  await widget.answer(ASKED.short[0][0], 4);
  await widget.fillIn(ANSWERS);
  await widget.click("results");
  assert.deepEqual(await widget.alerts(), [], "being confined is no alarm");
  assert.match(await widget.text(), CANNOT.nl);
  for (const action of DEAD) assert.equal(await widget.has(action), false, action);
  await widget.openAnswers();
  await widget.click("erase");
  assert.equal(await widget.has("download"), false);
});

journey("in English too", { ...confined(), attributes: { lang: "en" } }, async ({ widget }) => {
  assert.match(await widget.text(), CANNOT.en);
});

/** The answers as they stand on the screen. */
const shown = (widget) => widget.run((_, root) => JSON.parse(root.querySelector("[data-live=answers]").value).answers);

journey("the answers stand there as text, up to the last one", confined(), async ({ widget }) => {
  await widget.click("start-short");
  await widget.openAnswers();
  await widget.answer(ASKED.short[0][0], 4);
  assert.deepEqual(await shown(widget), { [ASKED.short[0][0]]: 4 });
  await widget.answer(ASKED.short[0][1], 2);
  assert.deepEqual(await shown(widget), { [ASKED.short[0][0]]: 4, [ASKED.short[0][1]]: 2 });
});

journey("the copy button copies them, and what was copied comes back", confined(), async ({ tab, widget }) => {
  const record = recordOf("short", ANSWERS, { notes: { reflex: "één “stil” moment" } });
  await widget.importRecord(JSON.stringify(record));
  await widget.openAnswers();
  await widget.click("copy");
  assert.match((await widget.statuses()).join(" "), /Gekopieerd/);
  await widget.click("erase");
  await widget.click("erase-yes");
  await widget.openAnswers();
  assert.equal(await widget.has("copy"), false, "there is nothing to copy any more");
  await widget.clickOn("[name=pasted]");
  await tab.press("Control+v");
  await widget.click("paste");
  assert.match(await widget.text(), /20 van de 20/);
  await widget.openAnswers();
  assert.deepEqual(await shown(widget), ANSWERS);
});

journey("a text that is no answers changes nothing and says why", confined(), async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(recordOf("short", ANSWERS)));
  await widget.openAnswers();
  await widget.clickOn("[name=pasted]");
  await tab.press("x");
  await widget.click("paste");
  assert.match((await widget.alerts())[0], /Wat je had ingevuld, is niet veranderd/);
  assert.deepEqual(await shown(widget), ANSWERS);
});

journey("outside a sandbox the text is there too, and holds nothing before it is unfolded", { page: "plain.html" }, async ({ widget }) => {
  await widget.click("start-short");
  await widget.answer(ASKED.short[0][0], 4);
  await widget.openAnswers();
  assert.deepEqual([await widget.has("copy"), await widget.has("paste"), await widget.has("download")], [true, true, true]);
  assert.equal(await widget.run((_, root) => root.querySelector("[data-live=answers]").value), "");
  await widget.clickOn(".rw-astext summary");
  await widget.until((_, root) => root.querySelector("[data-live=answers]").value);
  assert.deepEqual(await shown(widget), { [ASKED.short[0][0]]: 4 });
});

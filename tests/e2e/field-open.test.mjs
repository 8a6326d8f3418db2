// What the guide saved it opens again: the page, a picture that was allowed to carry the answers, and text that came
// through a mail or another editor.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE, recordOf } from "./support/answers.mjs";
import { keptRecord } from "./support/forms.mjs";

const NOTES = { reflex: "één <b>\u201cstil\u201d</b> moment & meer" };
const RECORD = { ...COMPLETE, notes: NOTES };
const page = "plain.html";

/** Keeps the files that the page offers, so that they can be chosen again byte by byte. */
function keepOffered() {
  const { createObjectURL } = URL;
  const offered = [];
  URL.createObjectURL = (blob) => {
    offered.push(blob);
    return createObjectURL.call(URL, blob);
  };
  // On the prototype, where it is no name in the global scope.
  Object.defineProperty(URL, "offered", { value: offered });
}

/** The file that a control makes the guide offer; the last one counts, as a PNG is drawn from another one. */
async function offerAfter(tab, widget, kind) {
  await tab.downloadAfter(() => widget.run((element, _, name) => element.download(name), kind));
}

/** Erases everything and chooses the file that was offered last, or one of these bytes. */
async function openAnew(widget, bytes) {
  await widget.run((element) => element.reset());
  await widget.run((_, root, given) => {
    const file = new File([given ? new Uint8Array(given) : URL.offered.at(-1)], "gekozen");
    const chosen = new DataTransfer();
    chosen.items.add(file);
    const input = root.querySelector("input[type=file]");
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, bytes);
  await widget.until((_, root) => root.querySelector(".rw-notice")?.innerText.match(/geopend/));
}

const tick = (widget, name) => widget.run((_, root, action) => root.querySelector(`[data-action="${action}"]`).click(), name);

journey("the page that it saved", { page, before: keepOffered }, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(RECORD));
  await offerAfter(tab, widget, "html");
  await openAnew(widget);
  assert.deepEqual(await keptRecord(tab), RECORD);
});

for (const kind of ["svg", "png"]) {
  journey(`a ${kind} has the answers only by a tick, and own words only by another`, { page, before: keepOffered }, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(RECORD));
    const holds = (what) =>
      tab.run(async (part) => (await URL.offered.at(-1).text()).includes(part), what);
    await offerAfter(tab, widget, kind);
    assert.equal(await holds("core-compass-1"), false, "nothing by itself");
    await tick(widget, "carry-words");
    await offerAfter(tab, widget, kind);
    assert.equal(await holds("reflex"), false, "own words never alone");
    await tick(widget, "carry-answers");
    await tick(widget, "carry-words");
    await offerAfter(tab, widget, kind);
    assert.deepEqual([await holds("core-compass-1"), await holds("reflex")], [true, false]);
    const size = await tab.run(async () => {
      const image = new Image();
      image.src = URL.createObjectURL(URL.offered.at(-1));
      await image.decode();
      return image.naturalWidth;
    });
    assert.ok(size > 300, "it is still a picture");
    await openAnew(widget);
    const { notes, plan, ...rest } = RECORD;
    assert.deepEqual(await keptRecord(tab), rest);
    await widget.importRecord(JSON.stringify(RECORD));
    for (const name of ["carry-answers", "carry-words"]) await tick(widget, name);
    await offerAfter(tab, widget, kind);
    await openAnew(widget);
    assert.deepEqual(await keptRecord(tab), RECORD);
  });
}

const MAIL = `Hoi, hier zijn ze:\r\n\r\n${JSON.stringify(RECORD, null, 2).replace(/^/gm, "> ")}\r\n\r\nGroet`;
const TEXTS = [
  ["text out of a mail", Buffer.from(MAIL)],
  ["a text file of two bytes per letter", Buffer.from(`\ufeff${JSON.stringify(RECORD)}`, "utf16le")],
];

for (const [name, bytes] of TEXTS) {
  journey(name, { page }, async ({ tab, widget }) => {
    await openAnew(widget, [...bytes]);
    assert.deepEqual(await keptRecord(tab), RECORD);
  });
}

journey("a picture without answers says so, and nothing has changed", { page }, async ({ tab, widget }) => {
  const record = recordOf("short", { "core-compass-1": 4 });
  await widget.importRecord(JSON.stringify(record));
  const text = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  await widget.chooseFile({ name: "figuur.svg", text });
  await widget.until((_, root) => root.querySelector("[role=alert]"));
  assert.match((await widget.alerts())[0], /staan geen antwoorden in/);
  assert.deepEqual(await keptRecord(tab), record);
});

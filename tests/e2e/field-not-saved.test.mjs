// Where a browser saves nothing and says nothing of it, the guide does, and the answers can be copied.
import assert from "node:assert/strict";
import { journey, saidBy } from "./support/browser.mjs";
import { COMPLETE } from "./support/answers.mjs";
import { framed } from "./support/frames.mjs";

const KINDS = ["json", "csv", "svg", "png", "html", "ics"];

/** Calls a function in the framed page with its element, its shadow root and one argument. */
const inFrame = (tab, fn, argument = null) =>
  tab.evaluate(`((element) => (${fn})(element, element.shadowRoot, ${JSON.stringify(argument)}))(
    document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer"))`);

const said = (tab) => inFrame(tab, (_, root) => root.querySelector(".rw-notice")?.innerText ?? "");

// An engine warns of a sandbox that may run scripts of its own origin.
const sandboxed = framed("frame-no-downloads.html", { expected: saidBy("chromium", /can escape its sandboxing/) });

journey("in a sandbox that forbids downloads and dialogs", sandboxed, async ({ tab }) => {
  await tab.until(() => document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer")?.screen);
  await inFrame(tab, (element, _, json) => element.importRecord(json), JSON.stringify(COMPLETE));
  await inFrame(tab, (_, root) => root.querySelector("[data-action=results]").click());
  for (const kind of KINDS) {
    await inFrame(tab, (_, root) => root.querySelector(".rw-notice")?.remove());
    await inFrame(tab, (element, _, name) => element.download(name), kind);
    assert.match(await said(tab), /geen bestand bewaren/, kind);
  }
  const text = await inFrame(tab, (_, root) => {
    const { value, clientHeight } = root.querySelector("[data-live=answers]");
    return clientHeight > 0 ? value : "";
  });
  assert.deepEqual(JSON.parse(text), COMPLETE);
  await inFrame(tab, (_, root) => root.querySelector("[data-action=print]").click());
  assert.match(await said(tab), /Afdrukken kan op deze plek niet/);
});

/** A browser inside an app on a telephone, which offers the system's share sheet. */
function app() {
  const agent = `${navigator.userAgent} [FBAN/FBIOS;FBAV/465.0]`;
  Object.defineProperty(Navigator.prototype, "userAgent", { get: () => agent });
  Navigator.prototype.canShare = ({ files }) => !files?.[0].name.endsWith(".json");
  Object.defineProperty(URL, "shared", { value: [] });
  Navigator.prototype.share = async ({ files, text }) => {
    if (URL.refuses) throw new DOMException("No", URL.refuses);
    URL.shared.push(files ? files[0].name : text);
  };
}

journey("in an app's own browser files go through the share sheet", { before: app }, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(COMPLETE));
  for (const kind of KINDS) {
    const count = await tab.run(() => URL.shared.length);
    await widget.run((element, _, name) => element.download(name), kind);
    await tab.until((before) => URL.shared.length > before, count);
  }
  const [json, ...names] = await tab.run(() => URL.shared);
  assert.deepEqual(JSON.parse(json), COMPLETE, "what the sheet takes as no file is text");
  assert.deepEqual(names.map((name) => name.split(".").pop()), KINDS.slice(1));
  assert.deepEqual(await widget.alerts(), []);
});

const refused = { before: app };

journey("a share sheet that fails is no end: the answers are text", refused, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(COMPLETE));
  await tab.run(() => void (URL.refuses = "AbortError"));
  await widget.run((element) => element.download("csv"));
  await tab.run(() => new Promise((done) => setTimeout(done, 50)));
  assert.deepEqual(await widget.alerts(), [], "someone who thinks better of it hears nothing");
  await tab.run(() => void (URL.refuses = "NotAllowedError"));
  await widget.run((element) => element.download("csv"));
  await widget.until((_, root) => root.querySelector("[role=alert]"));
  const text = await widget.run((_, root) => root.querySelector("[data-live=answers]").value);
  assert.deepEqual(JSON.parse(text), COMPLETE);
});

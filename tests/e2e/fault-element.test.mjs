// An element that a page takes out, moves and puts back at the worst moments: while the engine is on its way, while a
// file is made, while it prints.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { FILES, kept, pathOf } from "./support/faults.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST] = ASKED.short;
const FULL = recordOf("full", answersTo("full"), { startedAt: "2026-11-22T08:00:00Z" });
const TIMES = 20;

/** The engine comes late, as on a slow line. */
const slow = {
  page: "empty.html",
  before: kept(FULL),
  intercept: async ({ url }) => {
    if (pathOf(url) === FILES.wasm) await wait(400);
    return false;
  },
};

/** In the page: the element goes in and out again so often while the engine is on its way, each time as `how` says. */
async function unrest({ load }, { how, times }) {
  const element = document.createElement("reflectie-wijzer");
  let ready = 0;
  element.addEventListener("reflectiewijzer:ready", () => (ready += 1));
  const places = [0, 1].map(() => document.querySelector("main").appendChild(document.createElement("section")));
  for (let count = 0; count < times; count += 1) {
    places[count % 2].append(element);
    if (how === "taken out") element.remove();
    if (how !== "taken out at once") await new Promise((done) => setTimeout(done, 5));
  }
  places[0].append(element);
  await load();
  await new Promise((done) => setTimeout(done, 50));
  return { ready, screen: element.screen, guides: element.shadowRoot.querySelectorAll(".rw").length };
}

for (const how of ["taken out", "taken out at once", "moved"]) {
  journey(`an element that is ${how} ${TIMES} times while the engine comes is one guide`, slow, async ({ tab, server }) => {
    const found = await tab.withModule(unrest, { how, times: TIMES });
    assert.deepEqual(found, { ready: 1, screen: "start", guides: 1 });
    assert.equal(server.requests.filter(({ url }) => pathOf(url) === FILES.wasm).length, 1);
    await new Widget(tab).click("resume");
    assert.deepEqual(await tab.run(() => JSON.parse(localStorage["reflectiewijzer/2/reflectiewijzer/"]).current.answers), FULL.answers);
  });
}

journey(`an element that goes and comes back ${TIMES} times after that keeps its answers`, {}, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  await widget.run(async (element, _, times) => {
    for (let count = 0; count < times; count += 1) {
      const place = element.parentNode;
      element.remove();
      await new Promise((done) => setTimeout(done));
      const ready = new Promise((done) => element.addEventListener("reflectiewijzer:ready", done, { once: true }));
      place.append(element);
      await ready;
    }
  }, TIMES);
  await settle(tab);
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 3 });
  assert.equal((await tab.events()).filter(({ name }) => name === "ready").length, 1 + TIMES);
});

/** In the page: asks for a file and takes the element out at once. */
const offerAndGo = (element, _, kind) => {
  globalThis.takenOut = element;
  element.download(kind);
  element.remove();
};

const putBack = (tab) => tab.run(() => void document.querySelector("main").append(globalThis.takenOut));

for (const kind of ["json", "csv", "svg", "png", "html"]) {
  const settings = { before: kept(FULL), globals: ["takenOut"] };
  journey(`an element that goes while its ${kind} is made gives that file`, settings, async ({ tab, widget }) => {
    const file = await tab.downloadAfter(() => widget.run(offerAndGo, kind));
    assert.ok(file.name.endsWith(`.${kind}`), file.name);
    assert.ok(file.text.length > 100);
    await putBack(tab);
    await settle(tab);
    await widget.click("results");
    assert.deepEqual(await tab.run(() => JSON.parse(localStorage["reflectiewijzer/2/reflectiewijzer/"]).current.answers), FULL.answers);
  });
}

/** Runs before the page: the dialog opens and is closed when the test says so. */
function mockPrinting() {
  globalThis.print = () => dispatchEvent(new Event("beforeprint"));
}

const printing = { before: mockPrinting, globals: ["takenOut"] };

journey("an element that goes while it prints leaves the page as it was", printing, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(FULL));
  await widget.click("results");
  const marks = () => tab.run(() => document.querySelectorAll("[data-reflectiewijzer-print]").length);
  await widget.click("print");
  assert.ok((await marks()) > 1, "the way to the guide is marked");
  await widget.run((element) => {
    globalThis.takenOut = element;
    element.remove();
  });
  await tab.run(() => dispatchEvent(new Event("afterprint")) && null);
  await putBack(tab);
  await settle(tab);
  assert.equal(await marks(), 0);
  assert.equal(await tab.run(() => document.adoptedStyleSheets.length), 0);
  assert.ok(await tab.run(() => document.querySelector("h1").checkVisibility()));
  await widget.click("results");
  assert.deepEqual(await tab.run(() => JSON.parse(localStorage["reflectiewijzer/2/reflectiewijzer/"]).current.answers), FULL.answers);
});

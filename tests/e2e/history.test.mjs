// The browser's back and forward: inside the guide where the host allows it, and otherwise none of its business.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";
import { Widget } from "./support/widget.mjs";

const [FIRST, SECOND] = ASKED.short;
const ALLOWED = { attributes: { history: "" } };

const entries = (tab) => tab.run(() => history.length);
const stateOf = (tab) => tab.run(() => history.state);

/** Waits until the widget shows this screen, with these statements if it is one with statements. */
const shows = (widget, screen, items = []) =>
  widget.until(
    (element, root, [name, list]) => {
      const shown = [...root.querySelectorAll("[data-item]")].map(({ dataset }) => dataset.item);
      return element.screen === name && String(shown) === String(list);
    },
    [screen, items],
  );

journey("back and forward walk through the screens", ALLOWED, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  await widget.click("next");
  await tab.back();
  await shows(widget, "questions", FIRST);
  await widget.assertHeadingHasFocus();
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4 });
  await tab.back();
  await shows(widget, "start");
  await tab.forward();
  await tab.forward();
  await shows(widget, "questions", SECOND);
});

journey("every screen is one entry, and going back adds none", ALLOWED, async ({ tab, widget }) => {
  const first = await entries(tab);
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  assert.equal((await entries(tab)) - first, 10, "eight steps, review and results");
  for (const screen of ["review", "questions"]) {
    await tab.back();
    await widget.until((element, _, name) => element.screen === name, screen);
  }
  assert.equal((await entries(tab)) - first, 10);
});

journey("what is no other screen is no entry", ALLOWED, async ({ tab, widget }) => {
  await widget.click("start-short");
  const before = await entries(tab);
  await widget.answer(FIRST[0], 4);
  await widget.click("speak-en");
  await widget.openAnswers();
  await widget.click("erase");
  await widget.click("erase-no");
  assert.equal(await entries(tab), before);
});

journey("back leads out of the guide, whatever one did in it", ALLOWED, async ({ tab, widget, server }) => {
  const { url } = tab;
  await tab.open(`${server.url}/tests/e2e/pages/empty.html`);
  await tab.open(url);
  await settle(tab);
  for (const action of ["start-short", "next", "previous"]) await widget.click(action);
  for (const screen of ["questions", "questions", "start"]) {
    await tab.back();
    await widget.until((element, _, name) => element.screen === name, screen);
  }
  await tab.back();
  await tab.until(() => document.title === "Een pagina zonder gids");
  await tab.forward();
  await settle(tab);
  assert.equal(await widget.screen(), "start", "and back again");
});

journey("after erasing, back finds nothing of what was erased", ALLOWED, async ({ tab, widget }) => {
  await showResults(widget, recordOf("short", answersTo("short")));
  await widget.run((element) => element.reset());
  await tab.back();
  await tab.until(() => history.state.reflectiewijzer[""] === "results");
  assert.equal(await widget.screen(), "start");
  assert.equal(await widget.has("resume"), false);
});

journey("back from a buffer's statements leads to the results", ALLOWED, async ({ tab, widget }) => {
  await showResults(widget, recordOf("short", answersTo("short")));
  await widget.clickOn('details:has([data-action="change-talent-use"]) > summary');
  await widget.click("change-talent-use");
  await tab.back();
  await shows(widget, "results");
  await widget.click("questions");
  assert.deepEqual(await widget.items(), FIRST, "all statements again");
});

journey("back from a change claims no other answer, and says what a real one did", ALLOWED, async ({ tab, widget }) => {
  await showResults(widget, recordOf("short", answersTo("short")));
  const change = async () => {
    await widget.clickOn('details:has([data-action="change-talent-use"]) > summary');
    await widget.click("change-talent-use");
  };
  await change();
  await tab.back();
  await shows(widget, "results");
  assert.deepEqual((await widget.statuses()).filter(Boolean), [], "no answer was changed");
  await change();
  const [item] = await widget.items();
  await widget.answer(item, answersTo("short")[item] === 5 ? 1 : 5);
  await tab.back();
  await shows(widget, "results");
  assert.equal((await widget.statuses()).filter(Boolean).length, 1, "one was");
});

journey("without the attribute the browser's history is left alone", {}, async ({ tab, widget }) => {
  const before = await entries(tab);
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  await widget.click("home");
  assert.equal(await entries(tab), before);
  assert.equal(await stateOf(tab), null);
});

// The page says this when it has been read and before its modules run: an engine may forget what is said earlier.

const HOST_STATE = {
  ...ALLOWED,
  before: () => {
    const keep = () => history.replaceState({ page: 1, deep: { er: [2] } }, "");
    document.addEventListener("readystatechange", keep, { once: true });
  },
};

journey("what the page keeps in its history stays there", HOST_STATE, async ({ tab, widget }) => {
  await widget.click("start-short");
  assert.deepEqual(await stateOf(tab), { page: 1, deep: { er: [2] }, reflectiewijzer: { "": "questions/0" } });
  await tab.back();
  await shows(widget, "start");
  const { reflectiewijzer, ...own } = await stateOf(tab);
  assert.deepEqual([reflectiewijzer, own], [{ "": "start" }, { page: 1, deep: { er: [2] } }]);
});

const TEXT_STATE = {
  ...ALLOWED,
  before: () => {
    const keep = () => history.replaceState("page-1", "");
    document.addEventListener("readystatechange", keep, { once: true });
  },
};

journey("a page that keeps a mere text in its history finds it back", TEXT_STATE, async ({ tab, widget }) => {
  assert.equal(await stateOf(tab), "page-1");
  await widget.click("start-short");
  await tab.back();
  await tab.until(() => history.state === "page-1");
});

journey("a link within the page, and back from it, leave the guide as it is", ALLOWED, async ({ tab, widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 4);
  await tab.run(() => document.querySelector('a[href="#guide"]').click());
  await tab.until(() => location.hash === "#guide");
  await shows(widget, "questions", FIRST);
  await tab.back();
  await tab.until(() => location.hash === "");
  await shows(widget, "questions", FIRST);
  assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4 });
  await tab.back();
  await shows(widget, "start");
});

const TWO = {
  page: "two.html",
  before: () =>
    addEventListener("DOMContentLoaded", () => {
      for (const guide of document.querySelectorAll("reflectie-wijzer")) guide.setAttribute("history", "");
    }),
};

journey("two guides on a page each have their own places", TWO, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await two.click("start-short");
  await one.click("start-short");
  await one.click("next");
  await tab.back();
  await shows(one, "questions", FIRST);
  assert.equal(await two.screen(), "questions");
  await tab.back();
  await shows(one, "start");
  assert.deepEqual(await two.items(), FIRST);
  await tab.back();
  await shows(two, "start");
  assert.equal(await one.screen(), "start");
});

journey("of two guides only the one that goes back does anything", TWO, async ({ tab }) => {
  const [one, two] = [new Widget(tab, "#one"), new Widget(tab, "#two")];
  await two.click("start-short");
  await one.click("start-short");
  const before = (await tab.events()).length;
  await tab.back();
  await shows(one, "start");
  const told = (await tab.events()).slice(before);
  assert.deepEqual(told.map(({ from, name }) => `${from} ${name}`), ["one screen"]);
  assert.equal(await tab.run(() => document.activeElement.id), "one", "the focus is where something changed");
});

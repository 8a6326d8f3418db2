// The host page sees answers only where it said so, and only after the visitor agreed.
import assert from "node:assert/strict";
import { journey, settle } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";

const ANSWERS = answersTo("short");
const [FIRST] = ASKED.short;
const share = { attributes: { share: "host" } };

const seen = (widget) => widget.run(({ record, scores }) => ({ record, scores }));
const NOTHING = { record: null, scores: null };

async function walkThrough(widget) {
  await widget.click("start-short");
  await widget.fillIn(ANSWERS);
  await widget.click("results");
}

/** Every event's detail holds no more than the contract gives to a page without consent. */
function assertNothingTold(events) {
  for (const { name, detail } of events) {
    const allowed = { change: ["answered", "total"], screen: ["screen"], complete: ["record", "scores"] }[name] ?? [];
    assert.deepEqual(Object.keys(detail), allowed, name);
    if (name === "complete") assert.deepEqual(detail, NOTHING);
  }
}

journey("without share the page sees nothing, at no moment", {}, async ({ tab, widget }) => {
  assert.deepEqual(await seen(widget), NOTHING);
  assert.equal(await widget.has("consent"), false);
  assert.match(await widget.text(), /Deze gids verstuurt niets/);
  await walkThrough(widget);
  assert.deepEqual(await seen(widget), NOTHING);
  assertNothingTold(await tab.events());
});

journey("with share but without consent the page sees nothing either", share, async ({ tab, widget }) => {
  assert.equal(await widget.has("consent"), true);
  await walkThrough(widget);
  assert.deepEqual(await seen(widget), NOTHING);
  assertNothingTold(await tab.events());
});

for (const [lang, sends, receives] of [
  ["nl", /verstuurt niets/, /De website waarop deze gids staat, ontvangt je antwoorden/],
  ["en", /sends nothing/, /The website this guide is on receives your answers/],
]) {
  const settings = { attributes: { share: "host", lang } };
  journey(`with share the guide says who receives the answers, in ${lang}`, settings, async ({ widget }) => {
    const start = await widget.text();
    assert.match(start, receives);
    assert.doesNotMatch(start, sends);
    await walkThrough(widget);
    const results = await widget.text();
    assert.match(results, receives);
    assert.doesNotMatch(results, sends);
  });
}

journey("after consent the page sees record and scores, and complete carries them", share, async ({ tab, widget }) => {
  await widget.click("consent");
  await walkThrough(widget);
  const { record, scores } = await seen(widget);
  assert.deepEqual(record.answers, ANSWERS);
  assert.equal(record.form, "short");
  const scored = await tab.withEngine((api, given) => api.score(given), recordOf("short", ANSWERS));
  assert.deepEqual(scores, scored);
  const complete = (await tab.events()).at(-1);
  assert.deepEqual(complete, { name: "complete", from: "", detail: { record, scores } });
});

journey("consent can be given with the keyboard", share, async ({ tab, widget }) => {
  await widget.pressAction("consent", " ");
  await widget.run((element) => element.start("short"));
  await widget.answer(FIRST[0], 3);
  assert.deepEqual((await seen(widget)).record.answers, { [FIRST[0]]: 3 });
  assert.ok((await tab.events()).length > 0);
});

journey("consent ends with the answers that it was given for", share, async ({ widget }) => {
  await widget.click("consent");
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  await widget.run((element) => element.reset());
  await widget.click("start-short");
  await widget.answer(FIRST[0], 2);
  assert.deepEqual(await seen(widget), NOTHING);
});

journey("consent can be taken back", share, async ({ widget }) => {
  await widget.click("consent");
  await widget.click("start-short");
  await widget.answer(FIRST[0], 3);
  await widget.click("previous");
  assert.notEqual((await seen(widget)).record, null);
  await widget.click("consent");
  assert.deepEqual(await seen(widget), NOTHING);
});

journey("after a reload consent is asked again", share, async ({ tab, widget }) => {
  await widget.click("consent");
  await walkThrough(widget);
  await tab.reload();
  await settle(tab);
  assert.deepEqual(await seen(widget), NOTHING);
  await widget.click("consent");
  assert.deepEqual((await seen(widget)).record.answers, ANSWERS);
});

journey("what the page sees is a copy", share, async ({ widget }) => {
  await widget.click("consent");
  await walkThrough(widget);
  const answers = await widget.run((element) => {
    const { record } = element;
    for (const item of Object.keys(record.answers)) record.answers[item] = 1;
    return element.record.answers;
  });
  assert.deepEqual(answers, ANSWERS);
});

journey("setting share afterwards opens nothing that nobody agreed to", {}, async ({ widget }) => {
  await walkThrough(widget);
  await widget.run((element) => element.setAttribute("share", "host"));
  assert.deepEqual(await seen(widget), NOTHING);
  await widget.run(async (element) => {
    const place = element.parentNode;
    element.remove();
    await new Promise((done) => setTimeout(done));
    place.append(element);
  });
  await widget.until((element) => element.screen);
  assert.deepEqual(await seen(widget), NOTHING);
  assert.equal(await widget.has("consent"), true);
});

journey("what the page sets itself it does not get back without consent", share, async ({ widget }) => {
  await widget.importRecord(JSON.stringify(recordOf("short", ANSWERS)));
  assert.deepEqual(await seen(widget), NOTHING);
});

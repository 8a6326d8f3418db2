// What lives while someone answers: progress that is honest, and nothing of the outcome.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";

const [FIRST] = ASKED.short;
const ANSWERS = answersTo("short");

/** How far each step is: [answered, asked]. */
const parts = (widget) =>
  widget.run((_, root) => [...root.querySelectorAll("[data-part]")].map(({ value, max }) => [value, max]));

/** What stands above the statements: [step, answered, time left]. */
const said = (widget) =>
  widget.run((_, root) => [
    root.querySelector(".rw-progress .rw-unseen").textContent,
    ...["progress", "time"].map((part) => root.querySelector(`[data-live=${part}]`).innerText),
  ]);

const minutesIn = (words) => (/minder dan een minuut/.test(words) ? 1 : Number(words.match(/(\d+) min/)?.[1] ?? 0));

journey("progress stands in as many parts as there are steps, each of its own", {}, async ({ widget }) => {
  await widget.click("start-short");
  const expected = ASKED.short.map((items) => [0, items.length]);
  assert.deepEqual(await parts(widget), expected);
  for (let step = 0; step < 8; step += 1) {
    await widget.fillInScreen(ANSWERS);
    expected[step][0] = expected[step][1];
    assert.deepEqual(await parts(widget), expected, `step ${step}`);
    await widget.click("next");
  }
});

journey("an answer that is taken back counts no more", {}, async ({ widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST[0], 5);
  assert.deepEqual((await parts(widget))[0], [1, 4]);
  await widget.answer(FIRST[0], null);
  assert.deepEqual((await parts(widget))[0], [0, 4]);
});

journey("nothing of the outcome is shown before the last statement", {}, async ({ widget }) => {
  await widget.click("start-short");
  for (let step = 0; step < 8; step += 1) {
    await widget.fillInScreen(ANSWERS);
    assert.equal(await widget.run((_, root) => root.querySelectorAll("figure, [data-drawing]").length), 0);
    await widget.click("next");
  }
});

/** In the page: gives an answer and says where it changed anything. */
function changedBy(_, root, [item, value]) {
  const { firstElementChild: all } = root;
  const placeOf = ({ target }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    return element.closest(".rw-progress, [data-item], .rw")?.getAttribute("class");
  };
  const observer = new MutationObserver(() => {});
  observer.observe(all, { subtree: true, childList: true, attributes: true, characterData: true });
  const inputs = [...root.querySelectorAll("input")];
  root.querySelector(`[data-item="${item}"] input[value="${value}"]`).click();
  const places = [...new Set(observer.takeRecords().map(placeOf))].sort();
  return { places, same: inputs.every((input, index) => input === root.querySelectorAll("input")[index]) };
}

journey("while answering only progress changes, controls stay the same", {}, async ({ widget }) => {
  await widget.click("start-short");
  const own = ["rw-item", "rw-progress"];
  for (const item of FIRST) {
    const { places, same } = await widget.run(changedBy, [item, 4]);
    assert.ok(same, "the radio buttons are the same nodes");
    assert.deepEqual(places.filter((place) => !own.includes(place)), []);
    assert.ok(places.includes("rw-progress"));
  }
});

journey("an answer moves nothing on the screen", {}, async ({ widget }) => {
  await widget.click("start-short");
  const places = () =>
    widget.run((_, root) => {
      const all = [...root.querySelectorAll("[data-item], .rw-foot")];
      return all.map(({ offsetTop }) => offsetTop);
    });
  const before = await places();
  await widget.fillInScreen(ANSWERS);
  assert.deepEqual(await places(), before);
});

for (const [form, minutes, total] of [
  ["short", 3, 20],
  ["full", 8, 60],
]) {
  journey(`progress of the ${form} form is honest from beginning to end`, {}, async ({ widget }) => {
    assert.match(await widget.text(), new RegExp(`${total} stellingen, ongeveer ${minutes} min`));
    await widget.click(`start-${form}`);
    let [answered, left] = [0, minutes];
    for (let step = 0; step < 8; step += 1) {
      const [place, progress, time] = await said(widget);
      assert.match(place, new RegExp(`Stap ${step + 1} van 8`));
      assert.equal(progress, `${answered} van ${total} beantwoord`);
      assert.deepEqual(await widget.progress(), [answered, total]);
      assert.ok(minutesIn(time) <= left, `${time} after ${left}`);
      if (step === 0) assert.equal(minutesIn(time), minutes, "what the start promised");
      left = minutesIn(time);
      await widget.fillInScreen(answersTo(form));
      answered += ASKED[form][step].length;
      if (step < 7) await widget.click("next");
    }
    assert.deepEqual((await said(widget)).slice(1), [`${total} van ${total} beantwoord`, "alles beantwoord"]);
  });
}

journey("what was skipped takes no time any more, and is not called answered", {}, async ({ widget }) => {
  await widget.click("start-short");
  const skipped = Object.fromEntries(ASKED.short.flat().map((item) => [item, null]));
  for (let step = 0; step < 7; step += 1) {
    await widget.fillInScreen(skipped);
    await widget.click("next");
  }
  assert.deepEqual((await said(widget)).slice(1), ["0 van 20 beantwoord", "nog minder dan een minuut"]);
  await widget.fillInScreen(skipped);
  const [, progress, time] = await said(widget);
  assert.equal(progress, "0 van 20 beantwoord");
  assert.doesNotMatch(time, /alles beantwoord/);
});

// What lives while someone answers: the small bandwidth that grows with every force, and progress that is honest.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";

const [FIRST] = ASKED.short;
const ANSWERS = answersTo("short");

/** The bandwidth in the making: its sentence, and how much of each is drawn. */
const live = (widget) =>
  widget.run((_, root) => {
    const figure = root.querySelector("figure.rw-live");
    const count = (selector) => figure.querySelectorAll(`[data-drawing=live] svg ${selector}`).length;
    return {
      sentence: figure.querySelector("figcaption").innerText,
      blocks: count(".rw-corridor > rect"),
      edges: count(".rw-corridor > :not(rect)"),
      wave: count(".rw-wave > *") > 0,
    };
  });

/** What stands above the statements: [step, answered, time left]. */
const said = (widget) =>
  widget.run((_, root) => [
    root.querySelector(".rw-progress span").innerText,
    ...["progress", "time"].map((part) => root.querySelector(`[data-live=${part}]`).innerText),
  ]);

const minutesIn = (words) => (/minder dan een minuut/.test(words) ? 1 : Number(words.match(/(\d+) min/)?.[1] ?? 0));

journey("the bandwidth grows with every force that becomes known", {}, async ({ widget }) => {
  await widget.click("start-short");
  const empty = await live(widget);
  assert.deepEqual([empty.blocks, empty.edges, empty.wave], [0, 0, false]);
  for (let step = 0; step < 8; step += 1) {
    await widget.fillInScreen(ANSWERS);
    const known = Math.min(step + 1, 5);
    const { sentence, blocks, edges, wave } = await live(widget);
    const expected = { blocks: known, edges: known < 5 ? 0 : 2, wave: step > 4 };
    assert.deepEqual({ blocks, edges, wave }, expected, `step ${step}`);
    if (known < 5) assert.equal(sentence, `Van ${known} van de 5 krachten is genoeg bekend.`);
    else assert.equal(sentence, "Alle vijf de krachten zijn bekend.", "and not how wide that makes it");
    await widget.click("next");
  }
});

journey("the bandwidth follows each answer at once, also one that is taken back", {}, async ({ widget }) => {
  await widget.click("start-short");
  const height = () =>
    widget.run((_, root) => Number(root.querySelector(".rw-live .rw-corridor > rect").getAttribute("height")));
  await widget.answer(FIRST[0], 5);
  assert.equal((await live(widget)).blocks, 0, "one buffer of four says too little");
  await widget.answer(FIRST[1], 5);
  const high = await height();
  await widget.answer(FIRST[1], 2);
  assert.ok((await height()) < high, "a lower score, a lower block");
  await widget.answer(FIRST[1], null);
  assert.equal((await live(widget)).blocks, 0);
});

journey("someone who goes on sees the bandwidth as far as it was", {}, async ({ widget }) => {
  await widget.importRecord(JSON.stringify(recordOf("short", Object.fromEntries(FIRST.map((item) => [item, 4])))));
  await widget.click("resume");
  assert.equal((await live(widget)).blocks, 1);
});

/** In the page: gives an answer and says where it changed anything. */
function changedBy(_, root, [item, value]) {
  const { firstElementChild: all } = root;
  const placeOf = ({ target }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    return element.closest(".rw-progress, .rw-live, [data-item], .rw")?.getAttribute("class");
  };
  const observer = new MutationObserver(() => {});
  observer.observe(all, { subtree: true, childList: true, attributes: true, characterData: true });
  const inputs = [...root.querySelectorAll("input")];
  root.querySelector(`[data-item="${item}"] input[value="${value}"]`).click();
  const places = [...new Set(observer.takeRecords().map(placeOf))].sort();
  return { places, same: inputs.every((input, index) => input === root.querySelectorAll("input")[index]) };
}

journey("while answering only progress and bandwidth change, controls stay the same", {}, async ({ widget }) => {
  await widget.click("start-short");
  const own = ["rw-item", "rw-live", "rw-progress"];
  for (const item of FIRST) {
    const { places, same } = await widget.run(changedBy, [item, 4]);
    assert.ok(same, "the radio buttons are the same nodes");
    assert.deepEqual(places.filter((place) => !own.includes(place)), []);
    assert.ok(places.includes("rw-progress"));
  }
  assert.ok((await widget.run(changedBy, [FIRST[0], 1])).places.includes("rw-live"));
});

journey("an answer moves nothing on the screen", {}, async ({ widget }) => {
  await widget.click("start-short");
  const places = () =>
    widget.run((_, root) => {
      const all = [...root.querySelectorAll("[data-item], .rw-live, .rw-foot")];
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
      assert.equal(place, `Stap ${step + 1} van 8`);
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

// Answers that are no one to five: more steps, by their keys, and sliders between two good ends.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { asked, FOLDER, POLES, SEVEN, TEN } from "./support/instruments.mjs";

const of = (name) => ({ attributes: { instrument: `${FOLDER}odd-${name}.json` }, files: [FOLDER] });

/** Puts the focus on a statement and presses these keys; gives what is checked after each. */
async function press(tab, widget, item, keys) {
  await widget.tabTo((focus) => focus.item === item && focus.tag === "input");
  const checked = [];
  for (const key of keys) {
    await tab.press(key);
    checked.push((await widget.checked())[item]);
  }
  return checked;
}

journey("seven steps have seven keys", of("scales"), async ({ tab, widget }) => {
  await widget.pressAction("start-short");
  assert.deepEqual(await press(tab, widget, asked(SEVEN, "short")[0][0], ["7", "6", "8", "0"]), [7, 6, 6, 6]);
});

journey("of ten steps 0 is the tenth", of("ratings"), async ({ tab, widget }) => {
  await widget.pressAction("start-full");
  assert.deepEqual(await press(tab, widget, asked(TEN, "full")[0][0], ["9", "0", "1"]), [9, 10, 1]);
});

const [FIRST, SECOND, THIRD] = asked(POLES, "full")[0];

/** Clicks a slider itself, this far along it. */
async function clickSlider(tab, widget, item, part) {
  const point = await widget.run((_, root, [wanted, along]) => {
    const slider = root.querySelector(`[data-item="${wanted}"] input[type=range]`);
    slider.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = slider.getBoundingClientRect();
    return { x: left + width * along, y: top + height / 2 };
  }, [item, part]);
  await tab.clickAt(point);
}

/** What a screen reader says of where a slider stands. */
const said = (widget, item) =>
  widget.run((_, root, wanted) => root.querySelector(`[data-item="${wanted}"] input`).ariaValueText, item);

journey("a slider in the middle is no answer until it is clicked, confirmed or moved", of("poles"), async ({ tab, widget }) => {
  await widget.pressAction("start-full");
  assert.deepEqual(await widget.checked(), {});

  await clickSlider(tab, widget, FIRST, 0.5);
  assert.deepEqual(await widget.checked(), { [FIRST]: 3 });

  await widget.tabTo((focus) => focus.item === SECOND && focus.tag === "input");
  await tab.press(" ");
  assert.deepEqual(await widget.checked(), { [FIRST]: 3, [SECOND]: 3 });

  await widget.tabTo((focus) => focus.item === THIRD && focus.tag === "input");
  await tab.press("ArrowRight");
  assert.deepEqual(await widget.checked(), { [FIRST]: 3, [SECOND]: 3, [THIRD]: 4 });
  assert.deepEqual(await widget.progress(), [3, 3]);

  const changes = (await tab.events()).filter(({ name }) => name === "change");
  assert.equal(changes.length, 3, "each of these is one answer");
  await clickSlider(tab, widget, FIRST, 0.98);
  assert.equal((await widget.checked())[FIRST], 5);
});

journey("arrows move a slider place by place, skipping takes its answer back, and both are said", of("poles"), async ({ tab, widget }) => {
  const [left, right] = ["left", "right"].map((end) => POLES.texts.nl[`item.${FIRST}.${end}`]);
  await widget.pressAction("start-full");
  assert.equal(await said(widget, FIRST), "nog geen plek gekozen");

  await widget.tabTo((focus) => focus.item === FIRST && focus.tag === "input");
  const found = [];
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight", "ArrowUp", "End"]) {
    await tab.press(key);
    found.push([(await widget.checked())[FIRST], await said(widget, FIRST)]);
  }
  assert.deepEqual(found, [
    [2, `dichter bij “${left}”`],
    [1, `helemaal bij “${left}”`],
    [1, `helemaal bij “${left}”`],
    [2, `dichter bij “${left}”`],
    [3, `midden tussen “${left}” en “${right}”`],
    [4, `dichter bij “${right}”`],
    [5, `helemaal bij “${right}”`],
  ]);

  await widget.answer(FIRST, null);
  assert.deepEqual(await widget.checked(), { [FIRST]: null });
  assert.equal(await said(widget, FIRST), "nog geen plek gekozen");
  const stands = await widget.run((_, root, item) => root.querySelector(`[data-item="${item}"] input`).value, FIRST);
  assert.equal(stands, "3", "in the middle again, as before any answer");

  await clickSlider(tab, widget, FIRST, 0.5);
  assert.deepEqual(await widget.checked(), { [FIRST]: 3 });
});

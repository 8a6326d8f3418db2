// Filled-in guides with their scores: every one other answers, and in every run the same ones.
import { instrument, score } from "/pkg/reflectiewijzer.js";

export function* samples() {
  const items = allItems();
  const random = numbers();
  while (true) {
    const answers = Object.fromEntries(items.map((id) => [id, 1 + (random.next().value % 5)]));
    const record = { format: "reflectiewijzer/record", version: 1, instrument: "reflectiewijzer", form: "full", answers };
    yield { record, scores: Object.values(score(record).buffers) };
  }
}

function allItems() {
  const { forces, scales } = instrument("nl");
  const owners = [...forces.flatMap(({ buffers }) => buffers), ...scales];
  return owners.flatMap(({ items }) => items.map(({ id }) => id));
}

/** A linear congruential generator; its high bits, as the low ones repeat themselves soon. */
function* numbers(state = 1) {
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 16;
  }
}

// Brings every payload in through one door, and looks at the page after each.
import { alarms } from "./alarm.mjs";
import { mount } from "./desk.mjs";
import { DOORS } from "./doors.mjs";
import { difference, shapeOf } from "./shape.mjs";

/** What went wrong at a door, in sentences; none when nothing did. */
export async function faultsAt(name, payloads) {
  const { put, together, harmless = ["harmless"] } = DOORS[name];
  await mount();
  const shapes = [];
  for (const text of harmless) shapes.push(await lookAfter(put, text));
  const faults = alarms();
  for (const text of together ? [inOne(payloads)] : payloads) {
    const said = await faultsAfter(put, text, shapes);
    faults.push(...said.map((fault) => `${JSON.stringify(text.slice(0, 60))}: ${fault}`));
  }
  return faults;
}

/** One text with everything in it that is not enormous. */
const inOne = (payloads) => payloads.filter(({ length }) => length < 1_000).join("\n");

async function faultsAfter(put, text, shapes) {
  try {
    const shape = await lookAfter(put, text);
    const differences = shapes.map((expected) => difference(shape, expected));
    return [...(differences.includes(undefined) ? [] : differences), ...alarms()];
  } catch (fault) {
    return [String(fault), ...alarms()];
  }
}

async function lookAfter(put, text) {
  await put(text);
  return shapeOf(document.documentElement);
}

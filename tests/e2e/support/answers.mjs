// Answers and records for the tests.
import { readFileSync } from "node:fs";

/** The worked examples: {name, record, scores}. */
export const VECTORS = JSON.parse(readFileSync(new URL("../../vectors.json", import.meta.url), "utf8"));

const BUFFERS = [
  ["core-compass", "talent-use", "healthy-lifestyle", "agenda-control"],
  ["strong-core-team", "trusted-sparring-partners", "emotional-intelligence"],
  ["mini-retreats", "shadow-awareness"],
  ["mental-bandwidth", "energy-management", "inspiring-environment"],
  ["psychological-safety", "embodied-reflection"],
];

const numbered = (scales, numbers) => scales.flatMap((scale) => numbers.map((number) => `${scale}-${number}`));

/** What each form asks, step by step, from model.md. */
export const ASKED = {
  short: [
    ...BUFFERS.map((buffers) => numbered(buffers, [1])),
    numbered(["pressure"], [1, 2]),
    numbered(["signals"], [1, 4]),
    numbered(["functioning", "wellbeing"], [1]),
  ],
  full: [
    ...BUFFERS.map((buffers) => numbered(buffers, [1, 2, 3])),
    numbered(["pressure"], [1, 2, 3, 4, 5]),
    numbered(["signals"], [1, 2, 3, 4, 5, 6, 7]),
    numbered(["functioning", "wellbeing"], [1, 2, 3]),
  ],
};

/** An answer to everything that a form asks, uneven, so that no two scores are mixed up unseen. */
export function answersTo(form) {
  const items = ASKED[form].flat();
  return Object.fromEntries(items.map((item, index) => [item, 1 + ((index * 7 + (index >> 2)) % 5)]));
}

/** A record with these answers. */
export function recordOf(form, answers, more = {}) {
  return { format: "reflectiewijzer/record", version: 1, instrument: "reflectiewijzer", form, answers, ...more };
}

/** A record with every field that there is. */
export const COMPLETE = recordOf("full", { ...answersTo("full"), "pressure-5": null }, {
  startedAt: "2026-11-22T08:00:00Z",
  updatedAt: "2026-11-22T08:05:00.250Z",
  notes: { reflex: "<b>versnellen</b> & “dan” 'stil'" },
  desired: { "core-compass": 12.5, "mini-retreats": 80 },
  plan: [
    {
      goal: "mini-retreats",
      reality: "lunch",
      options: ["a", "b", "c"],
      what: "wandelen",
      firstStep: "2026-11-30",
      lookBack: "2027-01-17",
      sign: "rust",
      askedBy: "Noor",
    },
  ],
});

/**
 * The rows that the table with all numbers shows for these scores: [name, number or null].
 * `words` names what the instrument has no label for.
 */
export function expectedNumbers(instrument, scores, words) {
  const buffers = instrument.forces.flatMap((force) => force.buffers);
  const rows = [];
  for (const force of instrument.forces) {
    rows.push([force.label, scores.forces[force.id]]);
    for (const { id, label, bonus } of force.buffers) {
      rows.push([bonus ? `${label} (${words.bonus})` : label, scores.buffers[id]]);
    }
  }
  for (const { id, label } of instrument.scales) rows.push([label, scores[id]]);
  for (const name of ["bandwidth", "needed", "margin"]) rows.push([words[name], scores[name]]);
  for (const { buffer, gain } of scores.levers.slice(0, 3)) {
    rows.push([buffers.find(({ id }) => id === buffer).label, gain]);
  }
  return rows.map(([name, score]) => [name, score === null ? null : Math.round(score * 10) / 10]);
}

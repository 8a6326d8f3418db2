/**
 * What is drawn in the gallery, and in the tests of the figures: every kind, and data that is
 * typical, extreme or partly unknown. Whatever is added here is both shown and tested.
 */

/** Every kind of figure, in the order in which the results show them. */
export const KINDS = ["bandwidth", "buffers", "forces", "continua", "levers"];

/** Every language of the figures. */
export const LANGS = ["nl", "en"];

const FORCES = {
  "self-leadership": ["core-compass", "talent-use", "healthy-lifestyle", "agenda-control"],
  "relational-capital": ["strong-core-team", "trusted-sparring-partners", "emotional-intelligence"],
  "bounding-pressure": ["mini-retreats", "shadow-awareness"],
  "dynamic-bandwidth": ["mental-bandwidth", "energy-management", "inspiring-environment"],
  "coaching-counterforce": ["psychological-safety", "embodied-reflection"],
};

const BUFFERS = Object.values(FORCES).flat();

/** How many statements a scale has; a buffer has three. */
const SIZES = { pressure: 5, signals: 7, functioning: 3, wellbeing: 3 };

/** The same answer for each of these scales. */
const each = (scales, answer) => Object.fromEntries(scales.map((scale) => [scale, answer]));

/**
 * A record. `given` has an answer per scale, or a list with one per statement, as far as it
 * goes; null is skipped, and a scale that is not there is not answered.
 */
function record(given, { on = "2026-11-22", form = "full", desired } = {}) {
  const answers = {};
  for (const [scale, answer] of Object.entries(given)) {
    for (let number = 1; number <= (SIZES[scale] ?? 3); number += 1) {
      const one = Array.isArray(answer) ? answer[number - 1] : answer;
      if (one !== undefined) answers[`${scale}-${number}`] = one;
    }
  }
  const made = { format: "reflectiewijzer/record", version: 1, instrument: "reflectiewijzer", form, answers };
  return { ...made, updatedAt: `${on}T08:00:00Z`, ...(desired && { desired }) };
}

/** Some buffers in good order, some not, and more pressure than there is room for. */
const TYPICAL = {
  "core-compass": [5, 4, 4],
  "talent-use": [4, 4, 3],
  "healthy-lifestyle": [2, 3, 2],
  "agenda-control": [2, 1, 2],
  "strong-core-team": [5, 4, 4],
  "trusted-sparring-partners": [3, 2, 3],
  "emotional-intelligence": [4, 3, 3],
  "mini-retreats": [1, 2, 2],
  "shadow-awareness": [2, 3, 2],
  "mental-bandwidth": [4, 3, 4],
  "energy-management": [3, 2, 3],
  "inspiring-environment": [4, 5, 4],
  "psychological-safety": [3, 4, 3],
  "embodied-reflection": [2, 2, 3],
  pressure: [4, 5, 4, 3, 4],
  signals: [4, 4, 3, 2, 4, 3, 2],
  functioning: [5, 4, 4],
  wellbeing: [3, 2, 3],
};

/** The same person in calmer waters. */
const ROOMY = {
  ...each(BUFFERS, [5, 4, 4]),
  "mini-retreats": [4, 3, 4],
  "agenda-control": [3, 4, 4],
  pressure: [3, 2, 3, 2, 2],
  signals: [2, 1, 2, 2, 1, 1, 1],
  functioning: [4, 5, 4],
  wellbeing: [4, 4, 5],
};

const SCALES = ["pressure", "signals", "functioning", "wellbeing"];
const ONES = each([...BUFFERS, ...SCALES], 1);
const FIVES = each([...BUFFERS, ...SCALES], 5);

/** Neighbours, a buffer that stands alone between two gaps, and the bonus buffer are unknown. */
const PARTLY = {
  ...TYPICAL,
  ...each(["talent-use", "healthy-lifestyle", "strong-core-team", "inspiring-environment"], null),
  "shadow-awareness": [3, null, null],
  signals: [null, 4],
};

const WISHES = {
  "core-compass": 90,
  "healthy-lifestyle": 75,
  "agenda-control": 75,
  "trusted-sparring-partners": 70,
  "mini-retreats": 80,
  "shadow-awareness": 75,
  "mental-bandwidth": 75,
  "energy-management": 62.5,
  "embodied-reflection": 100,
};

/** Between the typical data and calmer waters: 0 is the one, 1 the other. */
function between(part, on) {
  const mix = (one, other) => Math.round(one + (other - one) * part);
  const entries = Object.entries(TYPICAL).map(([scale, list]) => {
    const other = ROOMY[scale];
    return [scale, list.map((answer, at) => mix(answer, Array.isArray(other) ? other[at] : other))];
  });
  return record(Object.fromEntries(entries), { on });
}

/** A year of measurements: well, then twice outside, then back. */
const YEAR = [
  between(1, "2025-11-20"),
  between(0.6, "2026-01-22"),
  between(0, "2026-03-19"),
  record({ ...TYPICAL, "core-compass": 3, "mental-bandwidth": 2, wellbeing: [2, 1, 2] }, { on: "2026-05-28" }),
  between(0.3, "2026-08-27"),
];

/** More than fit side by side: days, weeks and years apart, in every corner, one of them unknown. */
const CROWD = [
  record(ONES, { on: "2022-02-28" }),
  record(FIVES, { on: "2023-12-31" }),
  record({ ...FIVES, wellbeing: 1 }, { on: "2024-02-29" }),
  record({ ...ONES, wellbeing: 5, pressure: 5 }, { on: "2024-03-01" }),
  record({}, { on: "2024-09-30" }),
  record({ ...ONES, pressure: 5 }, { on: "2024-10-07" }),
  record({ ...ONES, pressure: 5 }, { on: "2024-10-14" }),
  between(0.2, "2025-09-30"),
  between(0.4, "2025-12-15"),
  between(0.5, "2026-06-30"),
  between(0.7, "2026-10-01"),
  between(0.9, "2026-11-21"),
];

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} name What it is called in the gallery.
 * @property {string} note What there is to see.
 * @property {object} record
 * @property {object} [options] Beside language and width.
 * @property {string[]} [kinds] The kinds in which the options show; all when left out.
 */

/** @type {Case[]} */
export const CASES = [
  {
    id: "typical",
    name: "Gewoon",
    note: "Wisselende buffers, één zwakke kracht en meer druk dan er ruimte is.",
    record: record(TYPICAL),
  },
  {
    id: "roomy",
    name: "Ruimte",
    note: "De golf blijft binnen de bandbreedte; er is weinig te winnen.",
    record: record(ROOMY),
  },
  {
    id: "short",
    name: "Korte vorm",
    note: "Eén stelling per buffer, dus alleen hele stappen van 25.",
    record: record(TYPICAL, { form: "short" }),
  },
  {
    id: "ones",
    name: "Overal 1",
    note: "Alles op nul, ook de druk: de punten vallen samen in het midden.",
    record: record(ONES),
  },
  {
    id: "fives",
    name: "Overal 5",
    note: "Alles op honderd, ook de druk: punten op de rand, de golf ruim binnen de grenzen.",
    record: record(FIVES),
  },
  {
    id: "empty-force",
    name: "Eén kracht leeg",
    note: "Vier krachten vol en één op nul: de hele bandbreedte krimpt.",
    record: record({ ...FIVES, ...each(FORCES["coaching-counterforce"], 1) }),
  },
  {
    id: "nothing-left",
    name: "De hoogste druk op niets",
    note: "Geen ruimte en de grootste golf: alles ligt buiten de grenzen.",
    record: record({ ...ONES, pressure: 5, signals: 5 }),
  },
  {
    id: "partly",
    name: "Deels onbekend",
    note: "Vijf buffers overgeslagen: gaten in de lijn, nooit een nul, en een voorlopige bandbreedte.",
    record: record(PARTLY, { desired: WISHES }),
    options: { desired: true },
  },
  {
    id: "unknown-force",
    name: "Eén kracht onbekend",
    note: "Zonder een van de vijf krachten is er geen bandbreedte, wel een golf.",
    record: record({ ...TYPICAL, ...each(FORCES["bounding-pressure"], null) }),
  },
  {
    id: "hardly",
    name: "Bijna niets bekend",
    note: "Twee losse buffers en de druk; de rest ontbreekt.",
    record: record({ "core-compass": 4, "mini-retreats": 2, pressure: [4, 4, 3], functioning: 4 }),
  },
  {
    id: "calm-unknown",
    name: "Druk onbekend",
    note: "De bandbreedte is bekend, de golf niet.",
    record: record({ ...TYPICAL, pressure: null, wellbeing: null }),
  },
  {
    id: "nothing",
    name: "Niets ingevuld",
    note: "De figuur zegt zelf dat er nog niets te tekenen valt.",
    record: record({}),
  },
  {
    id: "wishes",
    name: "Met wensen",
    note: "De gewenste stand, gestreept over de huidige; niet elke buffer heeft een wens.",
    record: record(TYPICAL, { desired: WISHES }),
    options: { desired: true },
    kinds: ["buffers"],
  },
  {
    id: "earlier",
    name: "Met een eerdere meting",
    note: "Acht weken eerder, dun achter de stand van nu.",
    record: between(0.7, "2026-11-22"),
    options: { earlier: record(TYPICAL, { on: "2026-09-27" }) },
    kinds: ["buffers", "forces"],
  },
  {
    id: "all-series",
    name: "Nu, eerder en gewenst",
    note: "Drie lijnen over elkaar, met gaten op verschillende plaatsen.",
    record: record(TYPICAL, { desired: WISHES }),
    options: { desired: true, earlier: record({ ...PARTLY, "core-compass": 2 }, { on: "2026-09-27" }) },
    kinds: ["buffers", "forces"],
  },
  {
    id: "one-on-another",
    name: "Drie keer hetzelfde",
    note: "Nu, eerder en gewenst vallen precies samen.",
    record: record(FIVES, { desired: each(BUFFERS, 100) }),
    options: { desired: true, earlier: record(FIVES, { on: "2026-09-27" }) },
    kinds: ["buffers", "forces"],
  },
  {
    id: "year",
    name: "Een jaar lang",
    note: "Zes metingen, waarvan twee achter elkaar buiten de bandbreedte.",
    record: between(0.8, "2026-11-22"),
    options: { history: YEAR },
    kinds: ["bandwidth", "continua"],
  },
  {
    id: "next-day",
    name: "De dag erna",
    note: "Twee metingen, één dag na elkaar.",
    record: record(TYPICAL, { on: "2026-11-22" }),
    options: { history: [record({ ...TYPICAL, wellbeing: [3, 3, 3] }, { on: "2026-11-21" })] },
    kinds: ["bandwidth", "continua"],
  },
  {
    id: "crowd",
    name: "Dertien metingen",
    note: "Vijf jaar, dagen en maanden door elkaar, in alle hoeken, met één lege ertussen.",
    record: between(1, "2026-11-22"),
    options: { history: CROWD },
    kinds: ["bandwidth", "continua"],
  },
];

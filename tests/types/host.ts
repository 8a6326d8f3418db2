// A small host page in TypeScript: it compiles only while the types say what the product does.
import {
  addInstrument,
  chart,
  draw,
  instrument,
  InstrumentError,
  instruments,
  load,
  LoadError,
  loadInstrument,
  parseRecord,
  RecordError,
  score,
  type ChartOptions,
  type Instrument,
  type OtherRecord,
  type OtherScores,
  type ReflectieWijzerAttributes,
  type ReflectieWijzerElement,
  type ReflectionRecord,
  type Scores,
} from "reflectiewijzer";

const record: ReflectionRecord = {
  format: "reflectiewijzer/record",
  version: 1,
  instrument: "reflectiewijzer",
  form: "short",
  answers: { "core-compass-1": 4, "pressure-1": null },
  plan: [{ goal: "mini-retreats", firstStep: "2026-12-01" }],
};

export const attributes: ReflectieWijzerAttributes = { lang: "nl", form: "short", instrument: "./my.json", history: "", "cta-href": "/contact" };

// @ts-expect-error there is no such place to keep answers
attributes.storage = "cookie";

// @ts-expect-error an answer is from 1 to 5
record.answers["core-compass-1"] = 6;

export async function host(place: HTMLElement): Promise<string> {
  try {
    await load();
  } catch (fault) {
    if (fault instanceof LoadError && fault.code === "blocked") return "blocked";
    throw fault;
  }
  const scores: Scores = score(record);
  const bandwidth: number | null = scores.bandwidth;
  const asked: Instrument = instrument("en");
  const options: ChartOptions = { lang: "en", width: 480, desired: true, history: [record], earlier: record };
  draw(place, "buffers", record, options);
  // @ts-expect-error there is no such figure
  draw(place, "pie", record);
  const svg: string = chart("levers", record);
  return `${bandwidth} ${asked.forces.length} ${svg.length}`;
}

export function read(json: string): ReflectionRecord | string {
  try {
    return parseRecord(json, "nl");
  } catch (fault) {
    if (fault instanceof RecordError) return `${fault.code} at ${fault.path}`;
    throw fault;
  }
}

const other: OtherRecord = {
  format: "reflectiewijzer/record",
  version: 1,
  instrument: "ten-buffers",
  edition: 1,
  form: "short",
  answers: { "direction-1": 10 },
};

export async function hostOfAnother(place: HTMLElement, json: string): Promise<string> {
  await loadInstrument("ten-buffers");
  const titles: string[] = instruments("en").map(({ title }) => title);
  const asked = instrument("nl", "ten-buffers");
  const steps: number = "parts" in asked ? asked.steps : asked.answers.length;
  const scores = score(other);
  if ("instrument" in scores) draw(place, "scales", other, { earlier: other });
  const again: OtherRecord = parseRecord<OtherRecord>(json);
  try {
    return `${addInstrument(json)} ${titles} ${steps} ${again.instrument}`;
  } catch (fault) {
    if (fault instanceof InstrumentError && fault.code === "known-id") return fault.path;
    throw fault;
  }
}

const another = document.createElement("reflectie-wijzer") as ReflectieWijzerElement<OtherRecord>;
another.record = other;
export const marks: OtherScores | null = another.scores;

const guide = document.createElement("reflectie-wijzer");
guide.addEventListener("reflectiewijzer:change", ({ detail }) => detail.answered / detail.total);
guide.addEventListener("reflectiewijzer:complete", ({ detail }) => detail.scores?.zone);
guide.addEventListener("reflectiewijzer-complete", ({ detail }) => detail.scores?.zone);
addEventListener("reflectiewijzer:complete", ({ detail }) => detail.record?.form);
window.addEventListener("reflectiewijzer-change", ({ detail }) => detail.answered / detail.total);
guide.ready.then(() => guide.start("full"));
guide.start("full");
const screen: "start" | "questions" | "review" | "results" | "compare" | null = guide.screen;
guide.record = record;
export { screen };
// @ts-expect-error scores cannot be set
guide.scores = null;

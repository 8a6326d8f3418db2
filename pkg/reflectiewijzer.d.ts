/**
 * Reflectiewijzer: a reflection guide for leaders under lasting pressure.
 *
 * Importing the module defines `<reflectie-wijzer>` where there is a browser and does nothing else.
 * Everything stays on the visitor's device: the module requests its own files and nothing more.
 */

/** A language inside the engine. */
export type Lang = "nl" | "en";

/** How much is asked: 20 statements or 60. */
export type Form = "short" | "full";

/**
 * The figures that can be drawn: the radar of fourteen buffers, the radar of five forces, the
 * bandwidth with the wave that the pressure asks, functioning and well-being as two continua, and
 * the levers with what each step would add. Of another instrument: the radar of its `scales`, its
 * `planes` of two scales against each other, its `poles`, and its levers.
 */
export type ChartKind = "buffers" | "forces" | "bandwidth" | "continua" | "levers" | "scales" | "planes" | "poles" | "trend";

/** The screens of the guide: review is what is still open, between the last statement and the results. */
export type Screen = "start" | "questions" | "review" | "results" | "compare";

/**
 * What can be saved as a file: the answers, which can be opened again (`json`); scores and answers
 * as a table (`csv`); the radar (`svg`, `png`); the guide with the answers in it, one page
 * that opens anywhere (`html`); dates for a calendar (`ics`).
 */
export type FileKind = "json" | "csv" | "svg" | "png" | "html" | "ics" | "dossier";

/**
 * Loads the engine, whether or not an element is on the page. Calls share one load; after a
 * failure the next call tries again.
 *
 * @throws {LoadError} `blocked`, `unreachable`, `broken` or `crashed`, as a rejected promise
 */
export function load(): Promise<void>;

/**
 * Scores a record by "Scoring, version 1". Synchronous. One of another instrument is scored when
 * that is on the page.
 *
 * @throws {RecordError} when the record is not right
 * @throws {LoadError} `not-ready` before {@link load} has resolved, `crashed` after a panic
 */
export function score(record: ReflectionRecord): Scores;
export function score(record: AnyRecord): Scores | OtherScores;

/**
 * What changed from one record to another. They can be compared when they are of one instrument, one
 * edition and one form; of the short form the bandwidth alone is.
 *
 * @throws {RecordError} when a record is not right
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function compare(before: AnyRecord, after: AnyRecord): Comparison;

/** Two measurements beside each other. */
export interface Comparison {
  /** Whether they can be compared; if not there are no scores. */
  comparable: boolean;
  /** What is known in both, by the id of the scale or force, or `bandwidth`. */
  scores: { [id: string]: Change };
}

/** A score, 0 to 100, in two measurements. */
export interface Change {
  before: number;
  after: number;
  /** After less before. */
  difference: number;
  /** Whether it is called a change: from 25, and from 12.5 for what rests on many answers. */
  notable: boolean;
}

/**
 * Reads a record from JSON text of at most 1 MiB, as a whole or not at all. Fields that this
 * version does not know are left out. It may be of any instrument on the page: its `instrument`
 * says of which.
 *
 * @param lang the language of the error message; Dutch when left out
 * @throws {RecordError} with the place of the first thing that is wrong
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function parseRecord<R extends AnyRecord = ReflectionRecord>(json: string, lang?: Lang): R;

/**
 * The instruments on this page, the Reflectiewijzer first and then in the order in which they came.
 *
 * @param lang the language of the titles, where an instrument has it; Dutch when left out
 * @throws {RangeError} for a language that does not exist
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function instruments(lang?: Lang): { id: string; title: string }[];

/**
 * Loads an instrument that the package ships, from `instruments/<id>.json` beside the module, and
 * the engine. Calls share one load; after a failure the next call tries again. The forms that are
 * one file have nothing beside them, and Node fetches nothing from disk: use {@link addInstrument}.
 *
 * @throws {RangeError} when it is no id, as a rejected promise, as are the others
 * @throws {InstrumentError} when what came is not right
 * @throws {LoadError} `unreachable` when it did not come, and as {@link load}
 */
export function loadInstrument(id: string): Promise<void>;

/**
 * Adds an instrument for this page from JSON text of at most 256 KiB, as a whole or not at all. The
 * same document again changes nothing.
 *
 * @param lang the language of the error message; Dutch when left out
 * @returns its id, for the attribute `instrument` and for {@link instrument}
 * @throws {InstrumentError} with the place of the first thing that is wrong
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function addInstrument(json: string, lang?: Lang): string;

/**
 * Everything that is asked, in instrument order.
 *
 * @param lang Dutch when left out
 * @param id which instrument on this page; the Reflectiewijzer when left out
 * @throws {RangeError} for a language that does not exist, or an instrument that is not on the page
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function instrument(lang?: Lang): Instrument;
export function instrument(lang: Lang | undefined, id: string): Instrument | OtherInstrument;

/**
 * A figure as a standalone SVG document, with title and description, readable without CSS.
 *
 * @throws {RecordError} when the record, or one in the options, is not right
 * @throws {RangeError} for a kind or an option with an impossible value
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function chart(kind: ChartKind, record: AnyRecord, options?: ChartOptions): string;

/**
 * Draws a figure in an element, or updates in place what an earlier call drew there. Without a
 * width the figure is as wide as the element. When it throws, nothing has changed.
 *
 * @throws {TypeError} when `into` is no element
 * @throws {RecordError} when the record, or one in the options, is not right
 * @throws {RangeError} for a kind or an option with an impossible value
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function draw(into: Element, kind: ChartKind, record: AnyRecord, options?: ChartOptions): void;

/** How a figure is drawn. */
export interface ChartOptions {
  /** The language of title, description and labels; Dutch when left out. */
  lang?: Lang;
  /** The width in CSS pixels, 280 to 1600; the height follows. */
  width?: number;
  /** An earlier record, drawn thinly behind a radar. */
  earlier?: AnyRecord;
  /**
   * Earlier records. Those with a date make the bandwidth figure run through time, and give the
   * continua a path; of records of one day the last counts.
   */
  history?: AnyRecord[];
  /** Draws the wishes in the record over the radar. */
  desired?: boolean;
}

/** A record of any instrument. */
export type AnyRecord = ReflectionRecord | OtherRecord;

/** What a person leaves behind. */
export interface ReflectionRecord {
  format: "reflectiewijzer/record";
  version: 1;
  instrument: "reflectiewijzer";
  /** The edition of the instrument; 1 when left out. */
  edition?: number;
  form: Form;
  /** Answers by item id, 1 (almost) never to 5 (almost) always; null is skipped on purpose. */
  answers: { [itemId: string]: 1 | 2 | 3 | 4 | 5 | null };
  /** When the first answer was given: ISO 8601, UTC. */
  startedAt?: string;
  /** When the last change was made: ISO 8601, UTC. */
  updatedAt?: string;
  /** When the results were first reached: ISO 8601, UTC. It orders and dates measurements. */
  finishedAt?: string;
  /** Notes by question id. */
  notes?: { [questionId: string]: string };
  /** The score wished for, 0 to 100, by buffer id. */
  desired?: { [bufferId: string]: number };
  /** The plan's actions. */
  plan?: Action[];
  /** The ids of the notes that a coach may read. */
  shared?: string[];
  /** What it is for. */
  purpose?: "self" | "coach" | "trusted" | "team";
  /** Who reads it. */
  readers?: string;
  /** The goal that it is about, where an instrument asks about one. */
  goal?: string;
}

/**
 * Everything of one instrument that a person keeps. What a page reads of it leaves out `people`,
 * `observations`, `mentoring` and notes that are not `shared`; setting it takes none of these away.
 */
export interface Dossier<R extends AnyRecord = ReflectionRecord> {
  format: "reflectiewijzer/dossier";
  version: 1;
  /** What tells it from every other one: random. */
  id: string;
  instrument: string;
  /** Past measurements, the oldest first. */
  records: R[];
  /** The measurement of now, finished or not. */
  current?: R;
  /** What others answered. */
  observations?: Observation[];
  /** What was shown of others, each time it was. */
  rounds?: Round[];
  /** The map of counterforce: who, when last and when next spoken (local days). */
  people?: { place: "friend" | "top-team" | "oversight" | "peers" | "home"; name: string; last?: string; next?: string }[];
  /** The track of reverse mentoring. */
  mentoring?: {
    question?: string;
    under?: string;
    name?: string;
    differs?: string[];
    place?: string;
    agreed?: string[];
    talks?: { day: string; note?: string }[];
    learned?: string[];
    /** The steps that are done, 1 to 9. */
    done?: number[];
  };
}

/** What someone else answered. */
export interface Observation {
  format: "reflectiewijzer/observation";
  version: 1;
  instrument: string;
  edition: number;
  /** Random, the observer's: the same id counts once, its later answers stand. */
  id?: string;
  invitation?: string;
  role: "manager" | "peer" | "team" | "younger" | "coach" | "close" | "supervisor";
  answers: { [itemId: string]: number | null };
  open?: { [questionId: string]: string };
}

/** What was shown of others on a day. */
export interface Round {
  format: "reflectiewijzer/round";
  version: 1;
  instrument: string;
  edition: number;
  day: string;
  observers: number;
  scales: { [id: string]: number | null };
}

/** What a person leaves behind with another instrument; its scales take the place of buffers. */
export interface OtherRecord extends Omit<ReflectionRecord, "instrument" | "answers"> {
  /** The id of the instrument. */
  instrument: string;
  /** Answers by item id, 1 to as many steps as the instrument has; null is skipped on purpose. */
  answers: { [itemId: string]: number | null };
}

/** One action of the plan. */
export interface Action {
  /** The id of the buffer that it is for, or of another instrument's scale. */
  goal: string;
  /** What makes the score not lower, in the person's own words. */
  reality?: string;
  /** What was considered. */
  options?: string[];
  /** What was chosen. */
  what?: string;
  /** The day of the first step, YYYY-MM-DD. */
  firstStep?: string;
  /** The day of looking back, YYYY-MM-DD. */
  lookBack?: string;
  /** How one will know that it worked. */
  sign?: string;
  /** Who will ask about it. */
  askedBy?: string;
  /** What holds the step back: answers 1 to 5 to the first items of the instrument `own-direction`. */
  holds?: { [itemId: string]: number | null };
  /** The plan checked, question by question. */
  checks?: (boolean | null)[];
  /** What was looked back on, each on its day. */
  looked?: { day: string; tried?: string; worked?: string; next?: string }[];
  /** The practice card. */
  practice?: {
    situation?: string;
    who?: string;
    well?: string;
    badly?: string;
    steps?: { what: string; why?: string }[];
    anchor?: string;
    stage?: "picture" | "trying" | "automatic";
    tries?: { day: string; did?: string; seen?: string; next?: string }[];
  };
}

/** Everything that is asked, in one language. */
export interface Instrument {
  /** Always `reflectiewijzer`. */
  id: string;
  /** The version of instrument and scoring. */
  version: number;
  lang: Lang;
  /** The labels of answers 1 to 5. */
  answers: string[];
  /** The five forces with their fourteen buffers. */
  forces: {
    id: string;
    label: string;
    meaning: string;
    buffers: { id: string; label: string; meaning: string; bonus: boolean; items: Item[] }[];
  }[];
  /** The four scales beside the buffers. */
  scales: { id: "pressure" | "signals" | "functioning" | "wellbeing"; label: string; items: Item[] }[];
}

/** One statement. */
export interface Item {
  /** Scale or buffer id, hyphen, number: `core-compass-1`. */
  id: string;
  text: string;
  /** Whether the short form asks it. */
  core: boolean;
  /** Whether a high answer means a low score. */
  reverse: boolean;
}

/**
 * Another instrument: the structure of its document with the texts of one language filled in. A text
 * that this language lacks is that of the document's first one.
 */
export interface OtherInstrument {
  id: string;
  /** Raised when items or scoring change: only records of the same edition are compared. */
  edition: number;
  /** The language of the document that was found. */
  lang: string;
  title: string;
  /** One question. */
  lead: string;
  /** What happens. */
  what: string;
  /** Where the ideas come from. */
  source: string;
  /** What it is not. */
  limits?: string;
  /** How statements are answered: how often, how much one agrees, a mark, or a place between two good ends. */
  answers: "frequency" | "agreement" | "rating" | "poles";
  /** How many steps an answer has. */
  steps: number;
  /** The words of the steps; of a rating those of both ends, of poles none. */
  labels: string[];
  /** What time the statements are about; `goal` is one goal of the plan. */
  period: "four-weeks" | "goal" | "none";
  /** The pages of questions, with the ids of their scales. */
  parts: { id: string; label: string; meaning: string; scales: string[] }[];
  scales: OtherScale[];
  /** Two scales against each other. */
  planes: OtherPlane[];
  /** Closing questions. */
  reflect: string[];
}

/** A few statements of another instrument that together measure one thing. */
export interface OtherScale {
  id: string;
  label: string;
  meaning: string;
  /** On the radar; used by a plane; more is narrower; two good ends. */
  role: "radar" | "axis" | "signal" | "pole";
  /** What a low score says; only on the radar, as the next two. */
  attention?: string;
  /** What a score in between says. */
  varies?: string;
  /** What a high score says. */
  organised?: string;
  /** What to do this week. */
  hints: string[];
  /** For a talk about it. */
  questions: string[];
  items: OtherItem[];
}

/** One statement of another instrument. */
export interface OtherItem {
  id: string;
  /** The statement; poles have two ends instead. */
  text?: string;
  left?: string;
  right?: string;
  /** A line under it. */
  help?: string;
  /** The same in the third person, for someone who knows the leader. */
  observedText?: string;
  /** Whether the short form asks it. */
  core: boolean;
  /** Whether a high answer means a low score. */
  reverse: boolean;
  /** Whether someone who knows the leader is asked it too. */
  observed: boolean;
}

/** Two scales of another instrument against each other. */
export interface OtherPlane {
  id: string;
  label: string;
  /** The id of the scale from left to right. */
  across: string;
  /** The id of the scale from bottom to top. */
  up: string;
  /** From which score either is high. */
  cut: number;
  quadrants: { [id in Quadrant]: { label: string; text: string } };
}

/** Which of the two scales of a plane is high. */
export type Quadrant = "up-across" | "up" | "across" | "neither";

/** Everything that is computed from a record of another instrument; null is unknown. */
export interface OtherScores {
  /** The id of the instrument. */
  instrument: string;
  form: Form;
  /** How many of the form's statements have an answer. */
  answered: number;
  /** How many statements the form asks. */
  total: number;
  /** 0 to 100 by scale id: all of them, in instrument order. */
  scales: { [scaleId: string]: number | null };
  /** By plane id. */
  planes: { [planeId: string]: Quadrant | null };
  /** The scales of the radar that have most to gain, the lowest score first; at most three. */
  levers: { scale: string; gain: number }[];
}

/** The scores of a kind of record. */
export type ScoresOf<R extends AnyRecord> = R extends ReflectionRecord ? Scores : OtherScores;

/** Everything that is computed from a record; null is unknown. */
export interface Scores {
  form: Form;
  /** How many of the form's statements have an answer from 1 to 5. */
  answered: number;
  /** How many statements the form asks. */
  total: number;
  /** 0 to 100 by buffer id: all fourteen, in instrument order. */
  buffers: { [bufferId: string]: number | null };
  /** 0 to 100 by force id: all five. */
  forces: { [forceId: string]: number | null };
  /** 0 to 100; high means more pressure. */
  pressure: number | null;
  /** 0 to 100; high means more signals. */
  signals: number | null;
  /** 0 to 100; high means that the work succeeds. */
  functioning: number | null;
  /** 0 to 100; high means feeling well. */
  wellbeing: number | null;
  /** 0 to 100: half the mean of the forces, half the weakest. */
  bandwidth: number | null;
  /** Whether the bandwidth is known while some non-bonus buffer is not. */
  provisional: boolean;
  /** 25 to 75: the room that the pressure asks. */
  needed: number | null;
  /** Bandwidth minus needed room. */
  margin: number | null;
  zone: "within" | "edge" | "outside" | null;
  mirror: "signals-disagree" | "signals-lag" | null;
  continua: "flourishing" | "willpower" | "recovering" | "stuck" | null;
  /** The best step per force and what it would add to the bandwidth, the most helpful first. */
  levers: { buffer: string; gain: number }[];
}

/** Why a record was refused. */
export class RecordError extends Error {
  code:
    | "not-json"
    | "too-large"
    | "too-deep"
    | "wrong-type"
    | "wrong-format"
    | "newer-version"
    | "unknown-version"
    | "unknown-instrument"
    | "unknown-form"
    | "unknown-item"
    | "unknown-buffer"
    | "out-of-range";
  /** Where: a JSON Pointer (RFC 6901), empty for the record as a whole. */
  path: string;
}

/** Why an instrument was refused. */
export class InstrumentError extends Error {
  code:
    | "not-json"
    | "too-large"
    | "too-deep"
    | "wrong-type"
    | "wrong-format"
    | "newer-version"
    | "unknown-version"
    | "bad-id"
    | "duplicate-id"
    | "known-id"
    | "unplaced-scale"
    | "unknown-scale"
    | "out-of-range"
    | "mixed-forms"
    | "no-language"
    | "missing-text"
    | "too-long"
    | "unknown-placeholder"
    | "too-many";
  /** Where: a JSON Pointer (RFC 6901), empty for the document as a whole. */
  path: string;
}

/** Why the engine or an instrument could not be loaded or used. */
export class LoadError extends Error {
  /**
   * `not-ready`: {@link load} has not resolved yet. The next three name why there is no
   * WebAssembly, and appear only when the engine without it could not be had either; in a browser
   * that has none, why that could not. `blocked`: the page does not allow it. `unreachable`: the file
   * did not arrive, or that of an instrument did not. `broken`: it arrived damaged, or something else
   * came in its place.
   * `other-release`: parts of two releases came. `not-a-module`: a bundler made something else of the
   * module. `failed`: something that nobody foresaw.
   * `crashed`: the engine stopped; only a reload of the page brings it back.
   */
  code: "not-ready" | "blocked" | "unreachable" | "broken" | "other-release" | "not-a-module" | "failed" | "crashed";
}

/** The attributes of `<reflectie-wijzer>`; all may be left out. */
export interface ReflectieWijzerAttributes {
  /** The language; left out, the one that the element inherits, else Dutch. */
  lang?: Lang;
  /**
   * What is asked: the id of an instrument that the page added or that the package ships, or the
   * address of a document. A child `<script type="application/json" slot="instrument">` goes before
   * it. Left out, the Reflectiewijzer.
   */
  instrument?: string;
  /** Offers only this form; left out, the visitor chooses. */
  form?: Form;
  /** Where answers are kept: this browser (when left out), this tab, or nowhere. */
  storage?: "local" | "session" | "none";
  /** Keeps several guides on one site apart. */
  name?: string;
  /** Asks the visitor's consent to give answers and scores to the page. */
  share?: "host";
  /** Makes every step an entry in the browser's history, so that its back button goes one step back. */
  history?: "" | true;
  /** Where the host's call to action leads: a web address, `mailto:` or `tel:`. */
  "cta-href"?: string;
  /** What the host's call to action says; it needs both. */
  "cta-label"?: string;
}

/** The guide as an element, `<reflectie-wijzer>`; with another instrument its records are of type {@link OtherRecord}. */
export interface ReflectieWijzerElement<R extends AnyRecord = ReflectionRecord> extends HTMLElement {
  /**
   * The record: null unless `share="host"` and the person agreed. Setting it opens those answers, or
   * keeps them until the guide is there. It never throws: what is wrong is told by
   * `reflectiewijzer:error`.
   */
  record: R | null;
  /**
   * Everything that is kept, as far as a page may see it: null unless `share="host"` and the person
   * agreed. Setting it is as with `record`; of the same dossier it adds what is missing.
   */
  dossier: Dossier<R> | null;
  /** The scores: null unless `share="host"` and the person agreed. */
  readonly scores: ScoresOf<R> | null;
  /** The screen that is shown; null before the guide is there. */
  readonly screen: Screen | null;
  /**
   * The guide is there. Rejects with a {@link LoadError} when it cannot be, and is renewed by “try
   * again”; nobody has to listen.
   */
  readonly ready: Promise<void>;
  /** Begins, or goes on, with a form; what was filled in stays. */
  start(form: Form): void;
  /** Erases the answers, without asking. */
  reset(): void;
  /**
   * Opens answers from JSON text.
   *
   * @throws {RecordError} and changes nothing when they cannot be read
   */
  importRecord(json: string): void;
  /**
   * Offers a file; without answers there is nothing to offer.
   *
   * @param kind the answers as JSON when left out
   * @throws {RangeError} for a kind that does not exist
   */
  download(kind?: FileKind): void;
}

/**
 * The events that the element dispatches; all of them bubble and cross the shadow root. Each comes a
 * second time under a name with a hyphen, {@link ReflectieWijzerHyphenEvents}.
 */
export interface ReflectieWijzerEvents<R extends AnyRecord = ReflectionRecord> {
  /** The guide is there. */
  "reflectiewijzer:ready": CustomEvent<Record<string, never>>;
  /** An answer was given, changed or skipped. */
  "reflectiewijzer:change": CustomEvent<{ answered: number; total: number }>;
  /** Another screen is shown. */
  "reflectiewijzer:screen": CustomEvent<{ screen: Screen }>;
  /** The results are reached; both are null unless the person agreed to share. */
  "reflectiewijzer:complete": CustomEvent<{ record: R | null; scores: ScoresOf<R> | null }>;
  /** Loading failed, an instrument was refused, the engine stopped, or a file could not be opened. */
  "reflectiewijzer:error": CustomEvent<{ code: string; message: string }>;
}

/** The same events for frameworks that cannot write a colon. */
export type ReflectieWijzerHyphenEvents<R extends AnyRecord = ReflectionRecord> = {
  [K in keyof ReflectieWijzerEvents<R> as K extends `reflectiewijzer:${infer Name}`
    ? `reflectiewijzer-${Name}`
    : never]: ReflectieWijzerEvents<R>[K];
};

/** What a framework can give the element: its attributes, its record, and a function per event. */
export type ReflectieWijzerProps = Omit<ReflectieWijzerAttributes, "history"> & {
  history?: boolean | "";
  record?: AnyRecord | null;
} & {
  [K in keyof ReflectieWijzerHyphenEvents as `on${K}`]?: (event: ReflectieWijzerHyphenEvents[K]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "reflectie-wijzer": ReflectieWijzerElement;
  }
  interface HTMLElementEventMap extends ReflectieWijzerEvents, ReflectieWijzerHyphenEvents {}
  interface DocumentEventMap extends ReflectieWijzerEvents, ReflectieWijzerHyphenEvents {}
  interface WindowEventMap extends ReflectieWijzerEvents, ReflectieWijzerHyphenEvents {}
}

// Where a framework is not there, nothing of this is looked at.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "reflectie-wijzer": Omit<DetailedHTMLProps<HTMLAttributes<ReflectieWijzerElement>, ReflectieWijzerElement>, keyof ReflectieWijzerProps> & ReflectieWijzerProps;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "reflectie-wijzer": new () => {
      $props: ReflectieWijzerProps & {
        [K in keyof ReflectieWijzerHyphenEvents as `on${Capitalize<K>}`]?: (event: ReflectieWijzerHyphenEvents[K]) => void;
      };
    };
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "reflectie-wijzer": Omit<HTMLAttributes<ReflectieWijzerElement>, keyof ReflectieWijzerProps> & ReflectieWijzerProps;
  }
}

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
 * the levers with what each step would add.
 */
export type ChartKind = "buffers" | "forces" | "bandwidth" | "continua" | "levers";

/** The screens of the guide: review is what is still open, between the last statement and the results. */
export type Screen = "start" | "questions" | "review" | "results";

/**
 * What can be saved as a file: the answers, which can be opened again (`json`); scores and answers
 * as a table (`csv`); the radar of buffers (`svg`, `png`); the guide with the answers in it, one page
 * that opens anywhere (`html`); dates for a calendar (`ics`).
 */
export type FileKind = "json" | "csv" | "svg" | "png" | "html" | "ics";

/**
 * Loads the engine, whether or not an element is on the page. Calls share one load; after a
 * failure the next call tries again.
 *
 * @throws {LoadError} `blocked`, `unreachable`, `broken` or `crashed`, as a rejected promise
 */
export function load(): Promise<void>;

/**
 * Scores a record by "Scoring, version 1". Synchronous.
 *
 * @throws {RecordError} when the record is not right
 * @throws {LoadError} `not-ready` before {@link load} has resolved, `crashed` after a panic
 */
export function score(record: ReflectionRecord): Scores;

/**
 * Reads a record from JSON text of at most 1 MiB, as a whole or not at all. Fields that this
 * version does not know are left out.
 *
 * @param lang the language of the error message; Dutch when left out
 * @throws {RecordError} with the place of the first thing that is wrong
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function parseRecord(json: string, lang?: Lang): ReflectionRecord;

/**
 * Everything that is asked, in instrument order.
 *
 * @param lang Dutch when left out
 * @throws {RangeError} for a language that does not exist
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function instrument(lang?: Lang): Instrument;

/**
 * A figure as a standalone SVG document, with title and description, readable without CSS.
 *
 * @throws {RecordError} when the record, or one in the options, is not right
 * @throws {RangeError} for a kind or an option with an impossible value
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function chart(kind: ChartKind, record: ReflectionRecord, options?: ChartOptions): string;

/**
 * Draws a figure in an element, or updates in place what an earlier call drew there. Without a
 * width the figure is as wide as the element. When it throws, nothing has changed.
 *
 * @throws {TypeError} when `into` is no element
 * @throws {RecordError} when the record, or one in the options, is not right
 * @throws {RangeError} for a kind or an option with an impossible value
 * @throws {LoadError} `not-ready` or `crashed`
 */
export function draw(into: Element, kind: ChartKind, record: ReflectionRecord, options?: ChartOptions): void;

/** How a figure is drawn. */
export interface ChartOptions {
  /** The language of title, description and labels; Dutch when left out. */
  lang?: Lang;
  /** The width in CSS pixels, 280 to 1600; the height follows. */
  width?: number;
  /** An earlier record, drawn thinly behind a radar. */
  earlier?: ReflectionRecord;
  /**
   * Earlier records. Those with a date make the bandwidth figure run through time, and give the
   * continua a path; of records of one day the last counts.
   */
  history?: ReflectionRecord[];
  /** Draws the wishes in the record over the buffer radar. */
  desired?: boolean;
}

/** What a person leaves behind. */
export interface ReflectionRecord {
  format: "reflectiewijzer/record";
  version: 1;
  instrument: "reflectiewijzer";
  form: Form;
  /** Answers by item id, 1 (almost) never to 5 (almost) always; null is skipped on purpose. */
  answers: { [itemId: string]: 1 | 2 | 3 | 4 | 5 | null };
  /** When the first answer was given: ISO 8601, UTC. */
  startedAt?: string;
  /** When the last change was made: ISO 8601, UTC. */
  updatedAt?: string;
  /** Notes by question id. */
  notes?: { [questionId: string]: string };
  /** The score wished for, 0 to 100, by buffer id. */
  desired?: { [bufferId: string]: number };
  /** The plan's actions. */
  plan?: Action[];
}

/** One action of the plan. */
export interface Action {
  /** The id of the buffer that it is for. */
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

/** Why the engine could not be loaded or used. */
export class LoadError extends Error {
  /**
   * `not-ready`: {@link load} has not resolved yet. The next three name why there is no
   * WebAssembly, and appear only when the engine without it could not be had either. `blocked`:
   * the page or the browser does not allow it. `unreachable`: the file did not arrive. `broken`:
   * it arrived damaged.
   * `crashed`: the engine stopped; only a reload of the page brings it back.
   */
  code: "not-ready" | "blocked" | "unreachable" | "broken" | "crashed";
}

/** The attributes of `<reflectie-wijzer>`; all may be left out. */
export interface ReflectieWijzerAttributes {
  /** The language; left out, the one that the element inherits, else Dutch. */
  lang?: Lang;
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

/** The guide as an element, `<reflectie-wijzer>`. */
export interface ReflectieWijzerElement extends HTMLElement {
  /** The record: null unless `share="host"` and the person agreed. Setting it opens those answers. */
  record: ReflectionRecord | null;
  /** The scores: null unless `share="host"` and the person agreed. */
  readonly scores: Scores | null;
  /** The screen that is shown; null before the guide is there. */
  readonly screen: Screen | null;
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

/** The events that the element dispatches; all of them bubble and cross the shadow root. */
export interface ReflectieWijzerEvents {
  /** The guide is there. */
  "reflectiewijzer:ready": CustomEvent<Record<string, never>>;
  /** An answer was given, changed or skipped. */
  "reflectiewijzer:change": CustomEvent<{ answered: number; total: number }>;
  /** Another screen is shown. */
  "reflectiewijzer:screen": CustomEvent<{ screen: Screen }>;
  /** The results are reached; both are null unless the person agreed to share. */
  "reflectiewijzer:complete": CustomEvent<{ record: ReflectionRecord | null; scores: Scores | null }>;
  /** Loading failed, the engine stopped, or a file could not be opened. */
  "reflectiewijzer:error": CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "reflectie-wijzer": ReflectieWijzerElement;
  }
  interface HTMLElementEventMap extends ReflectieWijzerEvents {}
  interface DocumentEventMap extends ReflectieWijzerEvents {}
}

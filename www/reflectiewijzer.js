/**
 * The module that a host page imports: it defines <reflectie-wijzer> and exports the engine's
 * functions. Importing it where there is no browser does nothing but define the exports.
 */
import { ReflectieWijzer } from "./widget/element.js";
import { enter, load, loadFirst } from "./widget/engine.js";
import { InstrumentError, LoadError, RecordError } from "./widget/errors.js";
import { add, loadInstrument } from "./widget/instruments.js";

export { load, loadInstrument };
export { InstrumentError, LoadError, RecordError };

/** Scores a record. */
export const score = (record) => enter((engine) => engine.score(record));

/** Reads a record from JSON text, as a whole or not at all. */
export const parseRecord = (json, lang) => {
  const [text, tag] = [String(json), named(lang)];
  return enter((engine) => engine.parseRecord(text, tag));
};

/** The instruments that are on this page. */
export const instruments = (lang) => {
  const tag = named(lang);
  return enter((engine) => engine.instruments(tag));
};

/** One of them in a language, the built-in one without an id. */
export const instrument = (lang, id) => {
  const [tag, name] = [named(lang), named(id)];
  return enter((engine) => engine.instrument(tag, name));
};

/** Adds an instrument from JSON text, as a whole or not at all, and gives its id. */
export const addInstrument = (json, lang) => {
  const [text, tag] = [String(json), named(lang)];
  return add(text, tag);
};

/** A figure as a standalone SVG document. */
export const chart = (kind, record, options) => {
  const [name, known] = [String(kind), picked(options)];
  return enter((engine) => engine.chart(name, record, known));
};

/** Draws a figure in an element, or updates what an earlier call drew there. */
export function draw(into, kind, record, options) {
  // An element of any document, so not by `instanceof`.
  if (into?.nodeType !== 1) throw new TypeError("draw() draws into an element.");
  const [name, known] = [String(kind), picked(options)];
  enter((engine) => engine.draw(into, name, record, known));
}

// What a caller gives is made into text before the engine is entered: a mistake of theirs is not its end.

/** A language or an id as the engine takes it: a text, or nothing for its default. */
const named = (name) => (name === undefined || name === null ? undefined : String(name));

/** The options that the engine knows; what else an object holds is the caller's. */
function picked(options) {
  const { lang, width, earlier, history, desired } = options ?? {};
  return { lang, width, earlier, history, desired: Boolean(desired) };
}

// A second copy of this script leaves the element to the first: both can be on one page.
const registry = globalThis.customElements;
if (registry && !registry.get("reflectie-wijzer")) {
  // A page that has the element already will need the engine: it need not wait for the element's own work. What goes
  // wrong is said by the element, which asks again.
  if (document.querySelector("reflectie-wijzer")) loadFirst().catch(() => {});
  registry.define("reflectie-wijzer", ReflectieWijzer);
}

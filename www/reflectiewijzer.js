/**
 * The module that a host page imports: it defines <reflectie-wijzer> and exports the engine's
 * functions. Importing it where there is no browser does nothing but define the exports.
 */
import { ReflectieWijzer } from "./widget/element.js";
import { enter, load } from "./widget/engine.js";
import { LoadError, RecordError } from "./widget/errors.js";

export { load };
export { LoadError, RecordError };

/** Scores a record. */
export const score = (record) => enter((engine) => engine.score(record));

/** Reads a record from JSON text, as a whole or not at all. */
export const parseRecord = (json, lang) => {
  const [text, tag] = [String(json), named(lang)];
  return enter((engine) => engine.parseRecord(text, tag));
};

/** The instrument in a language. */
export const instrument = (lang) => {
  const tag = named(lang);
  return enter((engine) => engine.instrument(tag));
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

/** A language as the engine takes it: a text, or nothing for its default. */
const named = (lang) => (lang === undefined || lang === null ? undefined : String(lang));

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
  if (document.querySelector("reflectie-wijzer")) load().catch(() => {});
  registry.define("reflectie-wijzer", ReflectieWijzer);
}

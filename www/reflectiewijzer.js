/**
 * The module that a host page imports: it defines <reflectie-wijzer> and exports the engine's
 * functions. Importing it where there is no browser does nothing but define the exports.
 */
import { ReflectieWijzer } from "./widget/element.js";
import { ready } from "./widget/engine.js";
import { LoadError, RecordError, translated } from "./widget/faults.js";

export { load } from "./widget/engine.js";
export { LoadError, RecordError };

/** Scores a record. */
export const score = (record) => translated(() => ready().score(record));

/** Reads a record from JSON text, as a whole or not at all. */
export const parseRecord = (json, lang) => translated(() => ready().parseRecord(String(json), lang));

/** The instrument in a language. */
export const instrument = (lang) => translated(() => ready().instrument(lang));

/** A figure as a standalone SVG document. */
export const chart = (kind, record, options) =>
  translated(() => ready().chart(String(kind), record, options));

/** Draws a figure in an element, or updates what an earlier call drew there. */
export const draw = (into, kind, record, options) =>
  translated(() => ready().draw(into, String(kind), record, options));

// A second copy of this script leaves the element to the first: both can be on one page.
const registry = globalThis.customElements;
if (registry && !registry.get("reflectie-wijzer")) {
  registry.define("reflectie-wijzer", ReflectieWijzer);
}

// Other instruments for the tests: their documents, and what they ask.
import { readFileSync } from "node:fs";
import { recordOf } from "./answers.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

/** One that the package ships. */
export const SHIPPED = read("src/instrument/shipped/uncertain-times.json");

/** Those that no one would write: seven steps, marks from 1 to 10, sliders between two poles. */
export const [SEVEN, TEN, POLES] = ["scales", "ratings", "poles"].map((kind) => read(`tests/instruments/odd-${kind}.json`));

/** Where the page's own server has those. */
export const FOLDER = "/tests/instruments/";

/** What a form asks, page by page. */
export function asked({ parts, scales }, form) {
  const items = (id) => scales.find((scale) => scale.id === id).items.filter(({ core }) => core || form === "full");
  return parts.map((part) => part.scales.flatMap(items).map(({ id }) => id));
}

/** An answer to everything that a form asks. */
export function answersTo(document, form) {
  const items = asked(document, form).flat();
  return Object.fromEntries(items.map((item, index) => [item, 1 + ((index * 3) % document.steps)]));
}

/** A record of these answers. */
export function recordFor(document, form, answers) {
  return recordOf(form, answers, { instrument: document.id, edition: document.edition });
}

/** The figures that the results show of it; the radar's other view, the bars, is no figure by itself. */
export function figuresOf({ answers, planes = [] }) {
  if (answers === "poles") return ["poles"];
  return planes.length ? ["scales", "planes"] : ["scales"];
}

/** A page with this in its body, as a function for `intercept`. */
export function pageWith(path, body) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
  return ({ url }, response) => {
    if (url !== path) return false;
    response.writeHead(200, { "Content-Type": "text/html" }).end(html);
    return true;
  };
}

/** An element with a document in it. */
export const elementWith = (document) => `<reflectie-wijzer lang="en">
  <script type="application/json" slot="instrument">${JSON.stringify(document).replaceAll("<", "\\u003c")}</script>
</reflectie-wijzer>`;

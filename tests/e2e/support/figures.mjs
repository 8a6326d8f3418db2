// What the tests of the figures share.
import assert from "node:assert/strict";

import { CASES } from "../../../www/gallery-cases.js";

export { CASES, KINDS, LANGS } from "../../../www/gallery-cases.js";

const FOLDER = "/tests/e2e/pages/figures/";

/** Calls a function that a module in pages/figures exports, in the page, with one argument. */
export function inPage(tab, file, name, argument = null) {
  return tab.evaluate(`import("${FOLDER}${file}").then((module) => module.${name}(${JSON.stringify(argument)}))`);
}

/** The data with this id. */
export function caseOf(id) {
  return CASES.find((one) => one.id === id);
}

/** Gives the widget a record and goes to the results. */
export async function showResults(widget, record) {
  await widget.run((element, _, given) => {
    element.record = given;
  }, record);
  await widget.click("results");
  await widget.until((_, root) => root.querySelector("figure[data-chart] svg"));
}

/** Fails with the first faults that a look at the figures found, if there are any. */
export function assertNoFaults(faults) {
  const shown = faults.slice(0, 30);
  const more = faults.length > shown.length ? ["…"] : [];
  assert.ok(faults.length === 0, [`${faults.length} faults`, ...shown, ...more].join("\n"));
}

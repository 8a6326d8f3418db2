/**
 * Writes answers into the page that is one file. Whatever came instead of that page, or became of it on its way, is
 * refused: a corrupt file would show itself only when the answers are needed.
 */

import { jsonOf } from "../json.js";

/** The block that holds the answers, empty. It is the first script of the page: nothing of the second is looked into. */
const EMPTY = '<script type="application/json" id="reflectiewijzer-kept">{}</script>';
const [OPEN, CLOSE] = EMPTY.split("{}");

/** What must stand behind the block: no more scripts than the guide itself, whole, and the end of the page. */
const REST = /^((?!<script)[^])*<script>(?<script>[^]*)<\/script>\s*<\/body>\s*<\/html>\s*$/;

/** What would end the script that it stands in, or mix up where that ends; written so that it does not do so itself. */
const BREAKS = /<[!]--|<[/]script/i;

/** The page with these answers in it. */
export function written(page, kept) {
  const start = firstScript(page);
  const rest = page.slice(start + EMPTY.length);
  if (!page.startsWith(EMPTY, start) || !isWhole(rest)) {
    throw new Error("This is not the page to save that the package has.");
  }
  // No text of a person's, or of an instrument's, may end the block that it stands in.
  const text = jsonOf(kept).replaceAll("<", "\\u003c");
  return page.slice(0, start) + OPEN + text + CLOSE + rest;
}

/** What a browser that opens a page will find in it; throws where it is not what was to be kept. */
export function check(page, kept) {
  const block = page.slice(firstScript(page));
  const text = block.slice(OPEN.length, block.indexOf("</script"));
  const same = block.startsWith(OPEN) && jsonOf(JSON.parse(text)) === jsonOf(kept);
  if (!same || !isWhole(block.slice(OPEN.length + text.length + CLOSE.length))) {
    throw new Error("The page to save does not hold what was written into it.");
  }
}

function firstScript(page) {
  return page.search(/<script/i);
}

/** Its script looks for the block by its name: what does not even name it is no guide. */
function isWhole(rest) {
  const script = REST.exec(rest)?.groups.script;
  return script !== undefined && !BREAKS.test(script) && script.includes("reflectiewijzer-kept");
}

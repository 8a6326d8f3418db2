/**
 * What a page that is one file holds in its data block: {} in an empty one, and in one with answers `id` (its own, so
 * that no two files share their storage), `lang`, `record`, and, of another instrument than the built-in one, its whole
 * document as `instrument`. Undefined on any other page.
 */
export const saved = read(globalThis.document?.getElementById("reflectiewijzer-kept"));

function read(block) {
  if (!block) return undefined;
  try {
    return Object(JSON.parse(block.textContent));
  } catch (error) {
    // Someone changed the file by hand: what they wrote is still in it, and the guide works without.
    console.error("Reflectiewijzer: the answers in this file cannot be read.", error);
    return {};
  }
}

import { LETTERS } from "./letters.js";
import { unlzma } from "./lzma/unlzma.js";

/** What the build packed into a script (xtask/bundle/plugins.mjs): as LZMA, and then written in these letters. */
export function unpack(packed) {
  const values = Object.fromEntries(Array.from(LETTERS, (letter, value) => [letter, value]));
  // The last letter says how many bytes there are too many.
  const [extra, end] = [values[packed.at(-1)], packed.length - 1];
  const words = new DataView(new ArrayBuffer((end / 5) * 4));
  for (let at = 0; at < end; at += 5) {
    let word = 0;
    for (let place = at; place < at + 5; place += 1) word = word * 85 + values[packed[place]];
    words.setUint32((at / 5) * 4, word);
  }
  return unlzma(new Uint8Array(words.buffer, 0, words.byteLength - extra));
}

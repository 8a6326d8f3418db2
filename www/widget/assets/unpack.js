import { BITS, LETTERS } from "./letters.js";
import { unlzma } from "./lzma/unlzma.js";

/** What the build packed into a script (xtask/bundle/plugins.mjs): as LZMA, and then written in these letters. */
export function unpack(packed) {
  const values = Object.fromEntries(Array.from(LETTERS, (letter, value) => [letter, value]));
  // A byte too many at the end does no harm: LZMA says itself how much there is.
  const bytes = new Uint8Array((packed.length * BITS) / 16);
  let [held, size, at] = [0, 0, 0];
  for (let place = 0; place < packed.length; place += 2) {
    held |= (values[packed[place]] * LETTERS.length + values[packed[place + 1]]) << size;
    for (size += BITS; size >= 8; size -= 8) {
      bytes[at++] = held;
      held >>= 8;
    }
  }
  return unlzma(bytes);
}

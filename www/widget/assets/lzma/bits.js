/**
 * The arithmetic beneath LZMA: bits that were written as often as they were expected take little room. A list of chances
 * says, in 2048ths, how far each bit is expected to be 0; what is read teaches them.
 */

/** Chances of bits about which nothing is known yet. */
export const chances = (count) => new Uint16Array(count).fill(1024);

/** Below this a byte more has to be read. */
const NARROW = 2 ** 24;

/** Reads bits from bytes, beginning at one of them. */
export function bitsOf(bytes, start) {
  let at = start;
  let range = 0xffffffff;
  let code = 0;
  for (let count = 0; count < 4; count += 1) code = ((code << 8) | bytes[at++]) >>> 0;

  const widen = () => {
    if (range >= NARROW) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | bytes[at++]) >>> 0;
  };

  /** A bit by the chance at this index. */
  const bit = (list, index) => {
    const chance = list[index];
    const bound = (range >>> 11) * chance;
    const isOne = code >= bound;
    if (isOne) {
      range -= bound;
      code -= bound;
      list[index] -= chance >> 5;
    } else {
      range = bound;
      list[index] += (2048 - chance) >> 5;
    }
    widen();
    return isOne ? 1 : 0;
  };

  /** A number of so many bits, for which no chances are kept. */
  const plain = (size) => {
    let number = 0;
    for (let count = 0; count < size; count += 1) {
      range >>>= 1;
      const isOne = code >= range;
      if (isOne) code -= range;
      widen();
      number = number * 2 + (isOne ? 1 : 0);
    }
    return number;
  };

  /** A number of so many bits, the highest first: each bit's chance is chosen by those before it. */
  const number = (list, size, base = 0) => {
    let path = 1;
    while (path < 1 << size) path = path * 2 + bit(list, base + path);
    return path - (1 << size);
  };

  /** The same with the lowest bit first. */
  const reversed = (list, size, base = 0) => {
    let [path, value] = [1, 0];
    for (let place = 0; place < size; place += 1) {
      const next = bit(list, base + path);
      path = path * 2 + next;
      value |= next << place;
    }
    return value;
  };

  return { bit, plain, number, reversed };
}

/**
 * Unpacks LZMA: a seventh smaller than deflate, for which browsers have a reader of their own. Bytes come one by one, or
 * as a copy of what came before at some distance. Which of these comes next is expected by a state that knows the last few;
 * `PACKED_AS` says how the build packs.
 */
import { bitsOf, chances } from "./bits.js";

/** What the first byte of the packed bytes must be: three bits of the byte before count, and two of the place. */
export const PACKED_AS = 93;

/** Where its properties, the memory it needs and its size end; a byte that is always 0 follows. */
const HEADER = 13;

/** States from here on come after a copy. */
const COPIED = 7;
const PLACES = 4;

export function unlzma(packed) {
  const bytes = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));
  const bits = bitsOf(packed, HEADER + 1);
  const [literal, copy] = [literals(bits, bytes), copies(bits)];
  const isCopy = chances(12 * PLACES);
  let [at, state] = [0, 0];
  while (at < bytes.length) {
    const place = at % PLACES;
    if (!bits.bit(isCopy, state * PLACES + place)) {
      bytes[at] = literal(at, state >= COPIED && bytes[at - copy.distance()]);
      at += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    const { kind, size } = copy.next(state, place);
    state = state < COPIED ? kind : Math.min(kind + 3, LAST);
    for (const end = at + size; at < end; at += 1) bytes[at] = bytes[at - copy.distance()];
  }
  return bytes;
}

/** The states after a copy: from a new distance, from a known one, or of a single byte. After two in a row come others. */
const [NEW, KNOWN, SINGLE, LAST] = [7, 8, 9, 11];

/** Reads single bytes; where a copy just ended, `other` is how it would have gone on, which this byte is not. */
function literals({ bit }, bytes) {
  const lists = Array.from({ length: 8 }, () => chances(0x300));
  return (at, other) => {
    const list = lists[at && bytes[at - 1] >> 5];
    let path = 1;
    // As long as both go the same way, the other's next bit counts too.
    for (let shift = 7; other !== false && shift >= 0; shift -= 1) {
      const expected = (other >> shift) & 1;
      const read = bit(list, ((1 + expected) << 8) + path);
      path = path * 2 + read;
      if (read !== expected) break;
    }
    while (path < 256) path = path * 2 + bit(list, path);
    return path;
  };
}

/** Reads how long copies are and from how far; the last four distances are remembered. */
function copies({ bit, plain, number, reversed }) {
  const recent = [1, 1, 1, 1];
  const [isKnown, isOlder, isThird, isFourth] = [12, 12, 12, 12].map(chances);
  const isLonger = chances(12 * PLACES);
  const [newSize, knownSize] = [sizes({ bit, number }), sizes({ bit, number })];
  const distance = distances({ plain, number, reversed });

  /** Moves one of them to the front. */
  const choose = (index) => recent.unshift(...recent.splice(index, 1));

  const next = (state, place) => {
    if (!bit(isKnown, state)) {
      const size = newSize(place);
      recent.pop();
      recent.unshift(distance(size) + 1);
      return { kind: NEW, size };
    }
    if (bit(isOlder, state)) choose(bit(isThird, state) ? 2 + bit(isFourth, state) : 1);
    else if (!bit(isLonger, state * PLACES + place)) return { kind: SINGLE, size: 1 };
    return { kind: KNOWN, size: knownSize(place) };
  };
  return { next, distance: () => recent[0] };
}

/** Reads sizes, of 2 at least: short and middling ones by their place, long ones by themselves. */
function sizes({ bit, number }) {
  const isMore = chances(2);
  const [short, middling] = [0, 1].map(() => Array.from({ length: PLACES }, () => chances(8)));
  const long = chances(256);
  return (place) => {
    if (!bit(isMore, 0)) return 2 + number(short[place], 3);
    if (!bit(isMore, 1)) return 10 + number(middling[place], 3);
    return 18 + number(long, 8);
  };
}

/** Reads distances, less one: how many bits one has and its first two, then the others. */
function distances({ plain, number, reversed }) {
  const kinds = Array.from({ length: 4 }, () => chances(64));
  const middle = Array.from({ length: 14 }, () => chances(64));
  const low = chances(16);
  return (size) => {
    const kind = number(kinds[Math.min(size - 2, 3)], 6);
    if (kind < 4) return kind;
    const more = (kind >> 1) - 1;
    const high = (2 + (kind & 1)) * 2 ** more;
    if (kind < 14) return high + reversed(middle[kind], more);
    return high + plain(more - 4) * 16 + reversed(low, 4);
  };
}

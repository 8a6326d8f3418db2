/** What a WebAssembly module fills its memory with: each piece of data behind its place. */
export function dataOf(module) {
  let at = 8;
  /** Seven bits in each byte, the lowest first; the eighth says whether another follows. */
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const piece = () => {
    // Its kind, and "the number that follows"; then, behind the place, "that is all".
    at += 2;
    const place = number();
    at += 1;
    const size = number();
    at += size;
    return [place, module.subarray(at - size, at)];
  };
  while (at < module.length) {
    const section = module[at++];
    const end = number() + at;
    if (section === DATA) return Array.from({ length: number() }, piece);
    at = end;
  }
  return [];
}

const DATA = 11;

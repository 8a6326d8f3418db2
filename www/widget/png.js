/**
 * Text inside a PNG, which is a signature and then chunks: the length of the data in four bytes, a type of four
 * letters, the data, and a checksum of type and data.
 */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The first chunk says how large the picture is, and is always as long as this. */
const HEADER_END = SIGNATURE.length + 12 + 13;
const KEYWORD = "reflectiewijzer-kept\0";
const FRAME = 12;

/** The picture with this text in it, which is ASCII. */
export function withText(png, text) {
  const data = new TextEncoder().encode(`tEXt${KEYWORD}${text}`);
  const chunk = new DataView(new ArrayBuffer(data.length + 8));
  chunk.setUint32(0, data.length - 4);
  new Uint8Array(chunk.buffer).set(data, 4);
  chunk.setUint32(data.length + 4, checksum(data));
  return new Blob([png.slice(0, HEADER_END), chunk, png.slice(HEADER_END)], { type: "image/png" });
}

/** The text that was put into a picture, empty when there is none; undefined where this is no PNG. */
export function textIn(bytes) {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + FRAME <= bytes.length; at += FRAME + view.getUint32(at)) {
    const data = new TextDecoder().decode(bytes.subarray(at + 4, at + 8 + view.getUint32(at)));
    if (data.startsWith(`tEXt${KEYWORD}`)) return data.slice(4 + KEYWORD.length);
  }
  return "";
}

/** The CRC of ISO 3309, bit by bit: it is asked for once. */
function checksum(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

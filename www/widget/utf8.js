/**
 * Texts as bytes and back. Every browser can; what some tests of pages take for a browser cannot, and there this will do:
 * the engine's own texts are always well-formed.
 */
class Decoder {
  decode(bytes = []) {
    return decodeURIComponent(Array.prototype.map.call(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  }
}

class Encoder {
  encode(text) {
    const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
    const bytes = escaped.match(/%..|[^%]/g) ?? [];
    return Uint8Array.from(bytes, (byte) => (byte[0] === "%" ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
  }

  encodeInto(text, into) {
    const bytes = this.encode(text);
    into.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

export const TextDecoder = globalThis.TextDecoder ?? Decoder;
export const TextEncoder = globalThis.TextEncoder ?? Encoder;

/**
 * A value of the page, packed for the engine: its shape and texts in one string, its numbers in
 * one list, so that a whole record crosses at once. src/web/values.rs unpacks it and describes
 * the notation.
 *
 * Getters and proxies of the page may throw or go on for ever: what throws is a wrong type, and the
 * limits end the rest.
 */
export class Packed {
  #tokens = [];
  #numbers = [];
  #bytesLeft;
  #mostDepth;

  constructor(value, mostBytes, mostDepth) {
    this.#bytesLeft = mostBytes;
    this.#mostDepth = mostDepth;
    try {
      this.#add(value, 0);
    } catch (fault) {
      this.#tokens = [`!${fault instanceof Refusal ? fault.code : "wrong-type"}`];
    }
  }

  get tokens() {
    return this.#tokens.join("\0");
  }

  get numbers() {
    return new Float64Array(this.#numbers);
  }

  #add(value, depth) {
    this.#count(8);
    if (depth > this.#mostDepth) throw new Refusal("too-deep");
    switch (typeof value) {
      case "number":
        this.#tokens.push("#");
        return void this.#numbers.push(value);
      case "string":
        return this.#addText(value);
      case "boolean":
        return void this.#tokens.push(value ? "t" : "f");
      case "undefined":
        return void this.#tokens.push("n");
      case "object":
        return this.#addObject(value, depth + 1);
      default:
        throw new Refusal("wrong-type");
    }
  }

  #addText(text) {
    this.#count(text.length);
    const plain = MARKS.test(text) ? text.replace(/\x01/g, "\x011").replace(/\0/g, "\x010") : text;
    this.#tokens.push(`"${plain}`);
  }

  #addObject(value, depth) {
    if (value === null) this.#tokens.push("n");
    else if (Array.isArray(value)) this.#addList(value, depth);
    else this.#addMap(value, depth);
  }

  #addList(list, depth) {
    this.#tokens.push("[");
    const { length } = list;
    for (let index = 0; index < length; index += 1) this.#add(list[index], depth);
    this.#tokens.push("]");
  }

  #addMap(map, depth) {
    this.#tokens.push("{");
    for (const key of Reflect.ownKeys(map)) {
      if (typeof key !== "string") continue;
      const value = map[key];
      if (value === undefined) continue;
      this.#addText(key);
      this.#add(value, depth);
    }
    this.#tokens.push("}");
  }

  #count(bytes) {
    this.#bytesLeft -= bytes;
    if (this.#bytesLeft < 0) throw new Refusal("too-large");
  }
}

/** What has a meaning between the tokens. */
const MARKS = /[\0\x01]/;

/** Why a value cannot be a record: one of the contract's codes. */
class Refusal extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * A value of the page, packed for the engine in one string, so that a whole record crosses at once.
 * src/value/tokens.rs unpacks it and describes the notation.
 *
 * Getters and proxies of the page may throw or go on for ever: what throws is a wrong type, and the
 * limits end the rest.
 */
export class Packed {
  constructor(value, mostBytes, mostDepth) {
    this.list = [];
    this.numbers = [];
    this.bytesLeft = mostBytes;
    this.mostDepth = mostDepth;
    try {
      this.add(value, 0);
    } catch (error) {
      this.list = [`!${error instanceof Refusal ? error.code : "wrong-type"}`];
    }
  }

  get tokens() {
    return this.list.join("\0");
  }

  nextNumber() {
    return this.numbers.shift();
  }

  add(value, depth) {
    this.count(8);
    if (depth > this.mostDepth) throw new Refusal("too-deep");
    switch (typeof value) {
      case "number":
        return this.addNumber(value);
      case "string":
        return this.addText(value);
      case "boolean":
        return void this.list.push(value ? "t" : "f");
      case "undefined":
        return void this.list.push("n");
      case "object":
        return this.addObject(value, depth + 1);
      default:
        throw new Refusal("wrong-type");
    }
  }

  addNumber(number) {
    const digit = DIGITS.indexOf(number);
    if (digit < 0) this.numbers.push(number);
    this.list.push(digit < 0 ? "#" : digit);
  }

  addText(text) {
    this.count(text.length);
    const plain = MARKS.test(text) ? text.replace(/\x01/g, "\x011").replace(/\0/g, "\x010") : text;
    this.list.push(`"${plain}`);
  }

  addObject(value, depth) {
    if (value === null) this.list.push("n");
    else if (Array.isArray(value)) this.addList(value, depth);
    else this.addMap(value, depth);
  }

  addList(list, depth) {
    this.list.push("[");
    const { length } = list;
    for (let index = 0; index < length; index += 1) this.add(list[index], depth);
    this.list.push("]");
  }

  addMap(map, depth) {
    this.list.push("{");
    for (const key of Object.keys(map)) {
      const value = map[key];
      if (value === undefined) continue;
      this.addText(key);
      this.add(value, depth);
    }
    this.list.push("}");
  }

  count(bytes) {
    this.bytesLeft -= bytes;
    if (this.bytesLeft < 0) throw new Refusal("too-large");
  }
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What has a meaning between the tokens. */
const MARKS = /[\0\x01]/;

/** Why a value cannot be a record: one of the contract's codes. */
class Refusal extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

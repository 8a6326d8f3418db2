/** The contract's errors. */

/** What is wrong with a document (`code`), and where (`path`, a JSON Pointer). */
class DocumentError extends Error {
  constructor(name, { code, path, message }) {
    super(message);
    this.name = name;
    this.code = code;
    this.path = path;
  }
}

/** Why a record was refused. */
export class RecordError extends DocumentError {
  constructor(refusal) {
    super("RecordError", refusal);
  }
}

/** Why an instrument was refused. */
export class InstrumentError extends DocumentError {
  constructor(refusal) {
    super("InstrumentError", refusal);
  }
}

/** Which of the texts `host.…` a visitor reads, where that is not the one of the code. */
const words = new WeakMap();

/** Why the engine could not be loaded or used (`code`). */
export class LoadError extends Error {
  constructor(code, message, cause, key = code) {
    super(message, { cause });
    this.name = "LoadError";
    this.code = code;
    words.set(this, key);
  }
}

/** The key of what a visitor reads of this error. */
export const wordsOf = (error) => words.get(error);

/** The contract's error for what the engine throws on purpose; else undefined. */
export function translate(error) {
  if (error instanceof LoadError || error instanceof DocumentError) return error;
  if (error?.kind === "record") return new RecordError(error);
  if (error?.kind === "instrument") return new InstrumentError(error);
  if (error?.kind === "range") return new RangeError(error.message);
  return undefined;
}

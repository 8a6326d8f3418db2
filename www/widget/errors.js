/** The contract's errors. */

/** What is wrong with a record (`code`), and where (`path`, a JSON Pointer). */
export class RecordError extends Error {
  constructor({ code, path, message }) {
    super(message);
    this.name = "RecordError";
    this.code = code;
    this.path = path;
  }
}

/** Why the engine could not be loaded or used (`code`). */
export class LoadError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = "LoadError";
    this.code = code;
  }
}

/** The contract's error for what the engine throws on purpose; else undefined. */
export function translate(error) {
  if (error instanceof LoadError || error instanceof RecordError) return error;
  if (error?.kind === "record") return new RecordError(error);
  if (error?.kind === "range") return new RangeError(error.message);
  return undefined;
}

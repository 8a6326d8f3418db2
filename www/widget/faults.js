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

/** The contract's error for a fault that the engine throws on purpose; else undefined. */
export function translate(fault) {
  if (fault instanceof LoadError || fault instanceof RecordError) return fault;
  if (fault?.kind === "record") return new RecordError(fault);
  if (fault?.kind === "range") return new RangeError(fault.message);
  return undefined;
}

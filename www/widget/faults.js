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

/** Calls the engine and turns its faults into the contract's errors. */
export function translated(call) {
  try {
    return call();
  } catch (fault) {
    if (fault?.kind === "record") throw new RecordError(fault);
    if (fault?.kind === "range") throw new RangeError(fault.message);
    if (isTrap(fault)) throw new LoadError("crashed", "The engine stopped; reload the page.", fault);
    throw fault;
  }
}

const isTrap = (fault) =>
  typeof WebAssembly === "object" && fault instanceof WebAssembly.RuntimeError;

/** The browser's storage, for the engine: src/web/shelf.rs says what is kept in it and when. */

/** What an area holds under a key; undefined where there is nothing, or no access. */
export function readArea(area, key) {
  return attempt(() => globalThis[area].getItem(key)) ?? undefined;
}

/** Keeps a text; gives why it could not be kept: "denied" or "full". */
export function writeArea(area, key, text) {
  const storage = attempt(() => globalThis[area]);
  if (!storage) return "denied";
  return attempt(() => storage.setItem(key, text) ?? "kept") ? undefined : "full";
}

/** Throws away what an area holds under a key. */
export function clearArea(area, key) {
  attempt(() => globalThis[area].removeItem(key));
}

/** Whether a sandbox keeps the page from storage, files and printing: a page from disk has no origin either. */
export const isConfined = () => origin === "null" && !attempt(() => localStorage);

/** Where storage is denied, already asking for it throws. */
function attempt(call) {
  try {
    return call();
  } catch {
    return undefined;
  }
}

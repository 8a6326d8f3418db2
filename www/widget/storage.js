/** The browser's storage, for the engine: src/guide/storage.rs says what is kept in it and when. */

/** What found no room, by area and key: newer than what is there, and held as long as the page is open. */
const unsaved = new Map();

/** What an area holds under a key, or should hold; undefined where there is nothing, or no access. */
export function readArea(area, key) {
  return unsaved.get(area + key) ?? attempt(() => globalThis[area].getItem(key)) ?? undefined;
}

/** Keeps a text; gives why it could not be kept: "denied" or "full". */
export function writeArea(area, key, text) {
  unsaved.set(area + key, text);
  const storage = attempt(() => globalThis[area]);
  if (!storage) return "denied";
  if (!attempt(() => storage.setItem(key, text) ?? "kept")) return "full";
  unsaved.delete(area + key);
}

/** Throws away what an area holds under a key, and what found no room there. */
export function removeFromArea(area, key) {
  dropUnsaved(area, key);
  attempt(() => globalThis[area].removeItem(key));
}

/** Throws away only what found no room. */
export const dropUnsaved = (area, key) => void unsaved.delete(area + key);

/** Whether a sandbox keeps the page from storage, files and printing: a page from disk has no origin either. */
export const isConfined = () => origin === "null" && !attempt(() => localStorage);

/** Whether this is the storage of one tab, which its frames share. */
export const isSession = (area) => Boolean(area) && attempt(() => area === sessionStorage) === true;

/** Where storage is denied, already asking for it throws. */
function attempt(call) {
  try {
    return call();
  } catch {
    return undefined;
  }
}

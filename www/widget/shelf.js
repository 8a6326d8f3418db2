/** The browser's storage, for the engine: src/web/shelf.rs says what is kept in it and when. */

/** What found no room, by area and key: newer than what is there, and kept as long as the page is open. */
const unkept = new Map();

/** What an area holds under a key, or should hold; undefined where there is nothing, or no access. */
export function readArea(area, key) {
  return unkept.get(area + key) ?? attempt(() => globalThis[area].getItem(key)) ?? undefined;
}

/** Keeps a text; gives why it could not be kept: "denied" or "full". */
export function writeArea(area, key, text) {
  unkept.set(area + key, text);
  const storage = attempt(() => globalThis[area]);
  if (!storage) return "denied";
  if (!attempt(() => storage.setItem(key, text) ?? "kept")) return "full";
  unkept.delete(area + key);
}

/** Throws away what an area holds under a key. */
export function clearArea(area, key) {
  unkept.delete(area + key);
  attempt(() => globalThis[area].removeItem(key));
}

/** Another tab threw it away: what found no room there is not to come back either. */
export const dropUnkept = (key) => unkept.delete(`localStorage${key}`);

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

/** The browser's storage and clock, for the engine: src/guide/storage.rs says what is kept in it and when. */

/** This moment, in UTC; empty when the clock tells none. */
export const now = () => attempt(() => new Date().toISOString()) ?? "";

/** A random name that nobody else has; where there is no source of randomness a clock has to do. */
export const random = () =>
  attempt(() => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("")) ??
  `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** What found no room, by area and key: newer than what is there, and held as long as the page is open. */
const unsaved = new Map();

/** What an area holds under a key; undefined where there is nothing, or no access. */
export const readArea = (area, key) => attempt(() => globalThis[area].getItem(key)) ?? undefined;

/** What found no room there. */
export const readUnsaved = (area, key) => unsaved.get(area + key);

/** Keeps a text; gives why it could not be kept: "denied" or "full". */
export function writeArea(area, key, text) {
  const storage = attempt(() => globalThis[area]);
  if (storage && attempt(() => storage.setItem(key, text) ?? "kept")) return void unsaved.delete(area + key);
  hold(area + key, text);
  return storage ? "full" : "denied";
}

/** Throws away what an area holds under a key, and what found no room there. */
export function removeFromArea(area, key) {
  unsaved.delete(area + key);
  attempt(() => globalThis[area].removeItem(key));
}

/** What another tab erases is not to come back from here, also while no guide of that name is on the page. */
function hold(place, text) {
  if (unsaved.size === 0) addEventListener("storage", forgetErased);
  unsaved.set(place, text);
}

function forgetErased({ key, newValue }) {
  if (newValue === null) unsaved.delete(`localStorage${key}`);
}

/** Whether a sandbox keeps the page from storage, files and printing: a page from disk has no origin either. */
export const isConfined = () => globalThis.origin === "null" && !attempt(() => localStorage);

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

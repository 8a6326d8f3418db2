/**
 * The browser's back and forward inside the guide, where the host page allows it (`history`). Every
 * screen is one entry, so that going back leads out of the guide as it led in.
 */
const KEY = "reflectiewijzer";

export class Trail {
  #visiting = false;

  constructor(name, guide, signal) {
    this.name = name;
    this.guide = guide;
    const [first, place] = [history.state, this.#place()];
    // What a page keeps there and is no plain object stays as it is, and stands for the place where the guide began.
    if (canHold(first)) this.#write("replaceState");
    const placeIn = (state) => state?.[KEY]?.[name] ?? (canHold(state) || state !== first ? undefined : place);
    addEventListener("popstate", ({ state }) => this.#visit(placeIn(state)), { signal });
  }

  /** Another screen is shown. */
  step() {
    if (!this.#visiting) this.#write("pushState");
  }

  #place() {
    return this.guide((guide) => guide.place());
  }

  /** Guides with other names on the page, and the page itself, keep what they have in the entry. */
  #write(how) {
    const state = canHold(history.state) ? history.state : {};
    const places = { ...state?.[KEY], [this.name]: this.#place() };
    try {
      history[how]({ ...state, [KEY]: places }, "");
    } catch {
      // A sandboxed page may have no history; the guide works without.
    }
  }

  #visit(place) {
    // Another guide moved, or the page itself: whatever it left in the entry, only a text is a place.
    if (typeof place !== "string" || place === this.#place()) return;
    this.#visiting = true;
    try {
      this.guide((guide) => guide.act(`visit-${place}`));
    } finally {
      this.#visiting = false;
    }
  }
}

/** Whether the guide's place can stand beside what a page keeps in an entry of its history. */
const canHold = (state) => state === null || Object.getPrototypeOf(Object(state)) === Object.prototype;

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
    this.first = this.#place();
    // What a page keeps there and is no plain object stays as it is; without a place, the entry is where it began.
    if (canHold(history.state)) this.#write("replaceState");
    addEventListener("popstate", ({ state }) => this.#visit(state?.[KEY]?.[name] ?? this.first), { signal });
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
    // Another guide moved, or the page itself.
    if (place === this.#place()) return;
    this.#visiting = true;
    try {
      this.guide((guide) => guide.visit(place));
    } finally {
      this.#visiting = false;
    }
  }
}

/** Whether the guide's place can stand beside what a page keeps in an entry of its history. */
const canHold = (state) => state === null || Object.getPrototypeOf(Object(state)) === Object.prototype;

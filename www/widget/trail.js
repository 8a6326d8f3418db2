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
    this.#write("replaceState");
    addEventListener("popstate", ({ state }) => this.#visit(state?.[KEY]?.[name]), { signal });
  }

  /** Another screen is shown. */
  step() {
    if (!this.#visiting) this.#write("pushState");
  }

  /** Guides with other names on the page, and the page itself, keep what they have in the entry. */
  #write(how) {
    const { state } = history;
    const places = { ...state?.[KEY], [this.name]: this.guide((guide) => guide.place()) };
    try {
      history[how]({ ...state, [KEY]: places }, "");
    } catch {
      // A sandboxed page may have no history; the guide works without.
    }
  }

  #visit(place) {
    if (!place) return;
    this.#visiting = true;
    try {
      this.guide((guide) => guide.visit(place));
    } finally {
      this.#visiting = false;
    }
  }
}

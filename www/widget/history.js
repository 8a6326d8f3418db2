/**
 * The browser's back and forward inside the guide, where the host page allows it (`history`). Every
 * screen is one entry, so that going back leads out of the guide as it led in.
 */
import { markAside, returnsToRouter } from "./router.js";

const KEY = "reflectiewijzer";

export class GuideHistory {
  #name;
  #place;

  /** `place` gives where the guide is, as a text; `visit` is told where back and forward lead. */
  constructor(name, { place, visit, signal }) {
    this.#name = name;
    this.#place = place;
    const [first, begun] = [history.state, place()];
    // What a page keeps there and is no plain object stays as it is, and stands for the place where the guide began.
    if (canHold(first)) this.#write("replaceState");
    const placeIn = (state) => state?.[KEY]?.[name] ?? (canHold(state) || state !== first ? undefined : begun);
    const follow = ({ state }) => {
      // Another guide moved, or the page itself: whatever it left in the entry, only a text is a place.
      const led = placeIn(state);
      if (typeof led === "string") visit(led);
      if (state?.[KEY]) setTimeout(() => keep(state));
    };
    addEventListener("popstate", follow, { signal });
    returnsToRouter(signal);
  }

  /** Another screen is shown. */
  push() {
    markAside();
    this.#write("pushState");
  }

  /** Guides with other names on the page, and the page itself, keep what they have in the entry. */
  #write(how) {
    const state = canHold(history.state) ? history.state : undefined;
    const places = { ...state?.[KEY], [this.#name]: this.#place() };
    change(how, { ...state, [KEY]: places });
  }
}

/** A router writes over an entry that it does not know when back or forward leads there; our places were in it. */
function keep(state) {
  if (!history.state?.[KEY]) change("replaceState", state);
}

function change(how, state) {
  try {
    history[how](state, "");
  } catch {
    // A sandboxed page may have no history; the guide works without.
  }
}

/** Whether the guide's place can stand beside what a page keeps in an entry of its history. */
const canHold = (state) => state === null || Object.getPrototypeOf(Object(state)) === Object.prototype;

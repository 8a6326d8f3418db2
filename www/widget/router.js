/**
 * Beside a router of the host. Turbo takes each entry with its mark for a page of its own, which it shows anew when back
 * or forward leads there. Between our steps there is nothing to show anew, and what is only in memory would be lost: so
 * its mark is set aside in their entries. When the guide is gone, as Turbo has put another page in its place, such an
 * entry is one of Turbo's again.
 */
const ASIDE = "reflectiewijzer-turbo";

/** The guides that are in the page, each by the signal of its end. */
const present = new Set();

/** Sets the router's mark aside in the entry where the page is, and so in those that are made from it. */
export function markAside() {
  const { turbo, ...rest } = Object(history.state);
  if (turbo) history.replaceState({ ...rest, [ASIDE]: turbo }, "");
}

/** From when a guide with steps stands in the page, the router gets back what was its own when it is gone. */
export function returnsToRouter(signal) {
  present.add(signal);
  signal.addEventListener("abort", () => present.delete(signal));
  // Before the router's own listener; adding the same one again changes nothing.
  addEventListener("popstate", giveBack, true);
}

function giveBack(event) {
  const { [ASIDE]: turbo, ...rest } = Object(event.state);
  if (!turbo || present.size > 0) return;
  event.stopImmediatePropagation();
  history.replaceState({ ...rest, turbo }, "");
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

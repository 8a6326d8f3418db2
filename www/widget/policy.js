/** Whether the page's Content-Security-Policy refused something: the error that the page gets does not say so everywhere. */

/** Watches an address: gives a function that tells whether it was refused, and that has to `end`. */
export function watchPolicy(url) {
  let isRefused = false;
  const note = ({ blockedURI, disposition }) => {
    // Of an address on another site only the origin is told.
    if (disposition === "enforce" && blockedURI && url.href.startsWith(blockedURI)) isRefused = true;
  };
  globalThis.document?.addEventListener("securitypolicyviolation", note);
  const refused = async () => {
    // The event comes in a task of its own, after the error.
    await new Promise((done) => setTimeout(done));
    return isRefused;
  };
  refused.end = () => globalThis.document?.removeEventListener("securitypolicyviolation", note);
  return refused;
}

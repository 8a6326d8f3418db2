// Looking into pages from within, for a browser whose driver reports neither console nor requests. The test server
// puts a script first into each page that it sends; the page's policy allows it, as it comes from the page's own
// server. A page from disk gets the script as text.

const PATH = "/watched-by-the-tests.js";
const TAG = `<script src="${PATH}"></script>`;

/** What the page said and asked for since the last time; an expression for the page. */
export const REPORT = 'globalThis[Symbol.for("watched")]?.()';

/** A page with the script in it, as text. */
export const watchedText = (html, script) => html.replace(FIRST, () => `$&<script>${script}</script>`);

/** Where the first script goes: into the head, or where the browser makes one. */
const FIRST = /<head>|<!doctype html>/i;

/** The script: the watch, and then what else must run before the page's own scripts. */
export const scriptOf = (functions) => [watch, ...functions].map((fn) => `(${fn})();`).join("\n");

/** Answers the request for the script, or sees to it that a page which is asked for has it. */
export function serveWatched(request, response, script) {
  if (request.url === PATH) {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    return true;
  }
  if (request.headers.accept?.startsWith("text/html")) putTagInto(request, response);
  return false;
}

function putTagInto(request, response) {
  // A tag cannot be put into what is compressed.
  delete request.headers["accept-encoding"];
  const { writeHead, write, end } = response;
  const withTag = (chunk) => {
    Object.assign(response, { write, end });
    return Buffer.from(String(chunk).replace(FIRST, `$&${TAG}`));
  };
  response.writeHead = (status, given = {}) => {
    response.writeHead = writeHead;
    if (status !== 200 || !given["Content-Type"]?.startsWith("text/html")) return response.writeHead(status, given);
    response.write = (chunk) => write.call(response, withTag(chunk));
    response.end = (chunk) => end.call(response, chunk && withTag(chunk));
    const length = given["Content-Length"];
    return response.writeHead(status, length ? { ...given, "Content-Length": length + TAG.length } : given);
  };
}

/** In the page: notes what goes wrong, as Chromium's driver would tell it. */
function watch() {
  const own = document.currentScript.src;
  let messages = [];
  let told = 0;
  const say = (kind, text) => messages.push({ kind, text });
  for (const [name, kind] of [["error", "error"], ["warn", "warning"]]) {
    const log = console[name];
    console[name] = (...given) => {
      say(kind, given.map(String).join(" "));
      log.apply(console, given);
    };
  }
  const { assert } = console;
  console.assert = (condition, ...given) => {
    if (!condition) say("assert", given.map(String).join(" "));
    assert.call(console, condition, ...given);
  };
  addEventListener("unhandledrejection", ({ reason }) => say("uncaught", String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    say("error", `The policy's ${violatedDirective} blocked ${blockedURI}`),
  );
  const failed = ({ target, message, error }) => {
    // Nobody's mistake: sizes settle in the next frame. Chromium's driver does not tell of it either.
    if (message?.startsWith("ResizeObserver loop")) return;
    if (target === globalThis) say("uncaught", String(error ?? message));
    else say("error", `Failed to load ${target.outerHTML}`);
  };
  addEventListener("error", failed, { capture: true });
  Object.defineProperty(globalThis, Symbol.for("watched"), {
    value() {
      const entries = performance.getEntriesByType("resource").map(({ name }) => name);
      const report = { messages, requests: entries.slice(told).filter((name) => name !== own) };
      messages = [];
      told = entries.length;
      return report;
    },
  });
}

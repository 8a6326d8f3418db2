// A site whose files go wrong, in every way that servers and lines know.
import { readFileSync } from "node:fs";
import { saidBy } from "./browser.mjs";

/** The widget's files by their addresses. */
export const FILES = {
  module: "/pkg/reflectiewijzer.js",
  wasm: "/pkg/reflectiewijzer_bg.wasm",
  later: "/pkg/reflectiewijzer_later.wasm",
  nowasm: "/pkg/reflectiewijzer.nowasm.js",
};

/** What the visitor reads when there is no engine, by the code of the error. */
export const SENTENCES = {
  unreachable: { nl: /kon niet worden opgehaald/, en: /could not be fetched/ },
  broken: { nl: /kwam beschadigd binnen/, en: /arrived damaged/ },
  blocked: { nl: /mag hier niet starten/, en: /is not allowed to start here/ },
};

/** A file is asked for with the release behind a question mark. */
export const pathOf = (url) => url.split("?")[0];

const typeOf = (path) => (path.endsWith(".js") ? "text/javascript" : "application/wasm");
const contentOf = (path) => readFileSync(new URL(`../../..${path}`, import.meta.url));
const send = (response, type, body) => response.writeHead(200, { "Content-Type": type }).end(body);

/** The file up to here; a negative place counts from its end. */
const cutAt = (place) => (response, path) => send(response, typeOf(path), contentOf(path).subarray(0, place));

const cutHalfway = (response, path) => cutAt(contentOf(path).length >> 1)(response, path);

/** What a site sends that is one application: its page, whatever is asked for. */
const anotherPage = (response) => send(response, "text/html", "<!doctype html><title>Home</title><p>Hello</p>");

/** A part of the file, and then nothing more. A mere hanging up is no failure: browsers ask again by themselves. */
function breakOff(response, path) {
  response.writeHead(200, { "Content-Type": typeOf(path), "Content-Length": 100_000 });
  response.write(contentOf(path).subarray(0, 4), () => setTimeout(() => response.destroy(), 50));
}

const refuse = (status) => (response) => response.writeHead(status).end();
const BY_THE_BROWSER = saidBy("chromium", /Failed to load resource/);

/** How a file goes wrong: what answers the request, and what the browser itself then writes in the console. */
export const FAULTS = {
  "is not there": { answer: refuse(404), console: BY_THE_BROWSER },
  "makes the server fail": { answer: refuse(500), console: BY_THE_BROWSER },
  "breaks off": { answer: breakOff, console: BY_THE_BROWSER },
  "is empty": { answer: cutAt(0), console: [] },
  "is another page": { answer: anotherPage, console: [] },
  "is cut off after 4 bytes": { answer: cutAt(4), console: [] },
  "is cut off after 8 bytes": { answer: cutAt(8), console: [] },
  "is cut off halfway": { answer: cutHalfway, console: [] },
  "is cut off before its last byte": { answer: cutAt(-1), console: [] },
  "wrong type": {
    answer: (response, path) => send(response, "text/plain", contentOf(path)),
    console: [],
  },
};

/**
 * A site on which these files go wrong, by their addresses, for as long as it `isBroken`.
 * @param {Record<string, {answer: Function}>} faults
 */
export function brokenSite(faults) {
  const site = { isBroken: true };
  site.intercept = ({ url }, response) => {
    const path = pathOf(url);
    if (!site.isBroken || !faults[path]) return false;
    faults[path].answer(response, path);
    return true;
  };
  return site;
}

/** A function for `before`: this record was kept on an earlier visit. */
export const kept = (record) => `() => {
  if (location.protocol === "http:") localStorage.reflectiewijzer ??= ${JSON.stringify(JSON.stringify(record))};
}`;

// The page that is one file, framed by another page.
import { CSP } from "./browser.mjs";

const ONE_FILE = "/pkg/reflectiewijzer.html";

/** What the one-file page needs of a policy: everything is inside it. */
const OWN = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:";

/** Serves the one-file page under a policy of its own, with these words after it, such as a sandbox. */
export const oneFile = (more = "") => (request, response) => {
  if (request.url.startsWith(ONE_FILE)) response.setHeader("Content-Security-Policy", `${OWN}; ${more}`);
  return false;
};

/** The settings of a journey on a page that frames it. To Firefox a file saved from a frame is a page of that frame. */
export const framed = (page, more = {}) => ({
  page,
  csp: `${CSP}; frame-src 'self' blob:`,
  files: [ONE_FILE, "/pkg/reflectiewijzer.frame.js"],
  intercept: oneFile(),
  // A page has a name for each of its frames.
  globals: ["0", "1"],
  ...more,
});

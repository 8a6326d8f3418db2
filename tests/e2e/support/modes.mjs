// The browsers in which the tests run: the environment variable BROWSER names one of these modes.
const MODES = {
  chromium: { engine: "chromium", wasm: true },
  firefox: { engine: "firefox", wasm: true },
  webkit: { engine: "webkit", wasm: true },
  // A page whose policy does not allow WebAssembly, and browsers that have none, as in Safari's Lockdown Mode.
  "chromium-without-wasm": { engine: "chromium", wasm: false },
  "firefox-without-wasm": { engine: "firefox", wasm: false },
  "webkit-without-wasm": { engine: "webkit", wasm: false },
};

const name = process.env.BROWSER || "chromium";
if (!MODES[name]) throw new Error(`BROWSER is "${name}"; possible are ${Object.keys(MODES).join(", ")}.`);

/** @type {{engine: "chromium" | "firefox" | "webkit", wasm: boolean}} */
export const MODE = MODES[name];

/** Starts this mode's browser; what more is asked of it is for its driver. */
export async function launch(more) {
  const driver = await import(`./${MODE.engine}.mjs`);
  return driver.launch({ ...MODE, ...more });
}

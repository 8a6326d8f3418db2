// WebKitGTK's MiniBrowser, with its WebDriver: one visitor's own program.
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Builder } from "selenium-webdriver";
import { programPath } from "./programs.mjs";
import { start, stop } from "./processes.mjs";

/** The program: the environment variable MINIBROWSER, else where Debian's packages put it, under the newest name. */
function miniBrowserPath() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  const libraries = readdirSync("/usr/lib").map((name) => join("/usr/lib", name)).filter((path) => isFolder(path));
  const names = libraries.flatMap((path) => readdirSync(path).map((name) => join(path, name, "MiniBrowser")));
  const found = names.filter((path) => path.includes("/webkit2gtk-") && existsSync(path)).sort().at(-1);
  if (!found) throw new Error("There is no MiniBrowser: name it in the environment variable MINIBROWSER.");
  return found;
}

const isFolder = (path) => statSync(path).isDirectory();

/** Milliseconds after which a browser that does not come is another one's turn. */
const PATIENCE = 15_000;

/**
 * Starts a browser with these settings, whose files are in the folder; gives its session and the way to stop it. Two
 * tests that start at the same moment may be given the same port, and then one of them waits in vain: it tries again.
 */
export async function startSession(settings, folder) {
  await configure(folder);
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryToStart(environment(folder, settings));
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

async function tryToStart(surroundings) {
  const port = await freePort();
  const program = programPath("WebKitWebDriver", "WEBKITWEBDRIVER", ["WebKitWebDriver"]);
  const driver = start(program, [`--port=${port}`], surroundings);
  try {
    await listening(port);
    const builder = new Builder().usingServer(`http://127.0.0.1:${port}`);
    const session = await within(PATIENCE, builder.withCapabilities(capabilities()).build());
    return { session, stop: () => within(PATIENCE, session.quit()).catch(() => {}).finally(() => stop(driver)) };
  } catch (error) {
    stop(driver);
    throw error;
  }
}

/** What a promise gives, or an error when that takes too long. */
function within(patience, promise) {
  const late = wait(patience, null, { ref: false }).then(() => {
    throw new Error(`WebKit did not answer in ${patience} ms.`);
  });
  return Promise.race([promise, late]);
}

const capabilities = () => ({
  browserName: "MiniBrowser",
  timeouts: { script: 120_000 },
  "webkitgtk:browserOptions": { binary: miniBrowserPath(), args: ["--automation"] },
});

/** What the browser asks of the desktop: where downloads go, no animations, and a window as narrow as the page. */
async function configure(folder) {
  await mkdir(join(folder.path, "gtk-3.0"));
  await folder.put("user-dirs.dirs", `XDG_DOWNLOAD_DIR="${folder.downloads}"\n`);
  await folder.put("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n");
  const bars = "min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px";
  await folder.put("gtk-3.0/gtk.css", `window * { ${bars} }\n`);
}

function environment({ path }, { display, wasm, scheme, density = 1 }) {
  return {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    // Without a graphics card, putting layers together costs five times what a click does.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    GDK_SCALE: String(density),
    GTK_THEME: scheme === "dark" ? "Adwaita:dark" : "Adwaita",
    XDG_CONFIG_HOME: path,
    XDG_CACHE_HOME: path,
    XDG_DATA_HOME: path,
    // The engine as it is where a visitor, as in Safari's Lockdown Mode, has WebAssembly turned off.
    JSC_useWasm: wasm ? "1" : "0",
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until the driver answers. */
async function listening(port) {
  for (let tries = 0; tries < 500; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false);
    if (answers) return;
    await wait(20);
  }
  throw new Error("WebKitWebDriver does not answer.");
}

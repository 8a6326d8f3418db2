// The driver for Firefox: the same as chromium.mjs, through puppeteer-core over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { Folder } from "./folder.mjs";
import { cannot, programPath } from "./programs.mjs";

/** The program: the environment variable FIREFOX, else the first that is on the PATH. */
const firefoxPath = () => programPath("Firefox", "FIREFOX", ["firefox-esr", "firefox"]);

/** What playwright emulates per visitor is in Firefox a setting of the whole program: each combination gets its own. */
function preferences({ wasm, scheme = "light", letterSize = 16, forcedColours = false, ignoreCsp = false }) {
  return {
    "javascript.options.wasm": wasm,
    "font.size.variable.x-western": letterSize,
    "ui.prefersReducedMotion": 1,
    // A mouse, which a machine without a screen does not have.
    "ui.primaryPointerCapabilities": 6,
    "ui.allPointerCapabilities": 6,
    // Firefox asks for a page's icon of its own accord when it leaves the page before it has seen its link.
    "browser.chrome.site_icons": false,
    "ui.systemUsesDarkTheme": scheme === "dark" ? 1 : 0,
    "browser.display.document_color_use": forcedColours ? 2 : 1,
    "ui.useAccessibilityTheme": forcedColours ? 1 : 0,
    "security.csp.enable": !ignoreCsp,
    "dom.security.trusted_types.enabled": !ignoreCsp,
  };
}

/** Starts the browser, when the first visitor comes. */
export async function launch({ wasm }) {
  const browsers = new Map();
  const start = (extraPrefsFirefox) =>
    puppeteer.launch({ browser: "firefox", executablePath: firefoxPath(), headless: true, extraPrefsFirefox });
  const browserWith = (wanted) => {
    const key = JSON.stringify(wanted);
    if (!browsers.has(key)) browsers.set(key, start(wanted));
    return browsers.get(key);
  };
  return {
    openProfile: async (settings) => Profile.open(await browserWith(preferences({ ...settings, wasm })), settings),
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

/** One visitor: a user context of its own. See chromium.mjs. */
class Profile {
  messages = [];
  requests = [];
  /** @type {Tab[]} */
  tabs = [];
  #context;
  #folder;
  #viewport;
  #scripts = [];

  static async open(browser, { viewport = { width: 1280, height: 900 }, density = 1 }) {
    const profile = new Profile();
    profile.#folder = await Folder.make();
    const downloadBehavior = { policy: "allow", downloadPath: profile.#folder.downloads };
    profile.#context = await browser.createBrowserContext({ downloadBehavior });
    profile.#viewport = { ...viewport, deviceScaleFactor: density };
    return profile;
  }

  async before(script) {
    this.#scripts.push(`(${script})()`);
  }

  /** In a window of its own, because Firefox slows down what lies behind another tab. */
  async openTab() {
    const page = await this.#context.newPage({ type: this.tabs.length > 0 ? "window" : "tab" });
    page.on("console", (message) => this.messages.push({ kind: kindOf(message.type()), text: message.text() }));
    page.on("pageerror", ({ message }) => this.messages.push(complaint(message)));
    page.on("request", (request) => this.requests.push(request.url()));
    for (const script of this.#scripts) await page.evaluateOnNewDocument(script);
    await page.setViewport(this.#viewport);
    const tab = new Tab(page, this.#folder);
    this.tabs.push(tab);
    return tab;
  }

  cookies() {
    return this.#context.cookies();
  }

  async close() {
    await this.#context.close();
    await this.#folder.remove();
  }
}

const kindOf = (type) => (type === "warn" ? "warning" : type);

/** Firefox reports a broken policy as it does an error that nobody caught; the tests' word for that is another. */
function complaint(text) {
  return { kind: text.startsWith("Content-Security-Policy:") ? "error" : "uncaught", text };
}

/** One page. See chromium.mjs. */
class Tab {
  #page;
  #folder;

  constructor(page, folder) {
    this.#page = page;
    this.#folder = folder;
  }

  get url() {
    return this.#page.url();
  }

  async open(url) {
    await this.#page.goto(url);
  }

  async reload() {
    await this.#page.reload();
  }

  // Puppeteer's own goBack waits for a page that loads, which a step within the page does not bring.

  async back() {
    await this.#page.mainFrame().browsingContext.traverseHistory(-1);
  }

  async forward() {
    await this.#page.mainFrame().browsingContext.traverseHistory(1);
  }

  evaluate(expression) {
    return this.#page.evaluate(expression);
  }

  async press(key) {
    const keys = key.split("+");
    const last = keys.pop();
    for (const held of keys) await this.#page.keyboard.down(held);
    await this.#page.keyboard.press(last);
    for (const held of keys.reverse()) await this.#page.keyboard.up(held);
  }

  async clickAt({ x, y }) {
    await this.#page.mouse.click(x, y);
  }

  async resize(viewport) {
    await this.#page.setViewport({ ...this.#page.viewport(), ...viewport });
  }

  async chooseFile(expression, { name, text }) {
    const path = await this.#folder.put(name, text);
    const handle = await this.#page.evaluateHandle(expression);
    await handle.asElement().uploadFile(path);
  }

  async downloadAfter(action) {
    const [download] = await Promise.all([this.#folder.take(), action()]);
    return download;
  }

  async picture() {
    return `data:image/png;base64,${await this.#page.screenshot({ fullPage: true, encoding: "base64" })}`;
  }

  media() {
    throw cannot("Firefox", "show a page as on paper");
  }

  accessibilityNodes() {
    throw cannot("Firefox", "give its accessibility tree");
  }

  weigh() {
    throw cannot("Firefox", "say what a page weighs");
  }

  close() {
    return this.#page.close();
  }
}

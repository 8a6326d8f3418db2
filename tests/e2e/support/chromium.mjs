// The driver: all that the tests ask of a browser, for Chromium through playwright-core. Another engine gets a file
// of its own with the same `launch`; nothing else knows playwright.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { programPath } from "./programs.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/**
 * The first three are pages and processes that wait in the background: without them a window costs half the work. The
 * others are what playwright itself turns off, because a browser takes only the last list that it gets.
 */
const TURNED_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "SpareRendererForSitePerProcess",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "PaintHolding",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "PreconnectToSearch",
];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${TURNED_OFF}`,
];

/** A mouse, which a machine without a screen does not have: playwright's own list, of which only the last counts. */
const MOUSE = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/** The program: the environment variable CHROMIUM, else the first that is on the PATH. */
const chromiumPath = () => programPath("Chromium", "CHROMIUM", NAMES);

/**
 * Starts the browser; `backForwardCache` lets it keep pages alive behind the buttons back and forward, as people have
 * it, and `letterSize` is the one that they chose.
 */
export async function launch({ backForwardCache = false, letterSize = 16 } = {}) {
  const ignoreDefaultArgs = backForwardCache ? ["--disable-back-forward-cache"] : [];
  const args = [...ARGUMENTS, `--blink-settings=${MOUSE},defaultFontSize=${letterSize}`];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args, ignoreDefaultArgs });
  return {
    openProfile: async (settings) => new Profile(await browser.newContext(contextOptions(settings))),
    close: () => browser.close(),
  };
}

function contextOptions({
  viewport = { width: 1280, height: 900 },
  density = 1,
  scheme = "light",
  forcedColours = false,
  ignoreCsp = false,
} = {}) {
  return {
    viewport,
    deviceScaleFactor: density,
    colorScheme: scheme,
    forcedColors: forcedColours ? "active" : "none",
    bypassCSP: ignoreCsp,
    // Animations would make a picture, or a colour that is measured, depend on the moment.
    reducedMotion: "reduce",
  };
}

/** One visitor: storage and cookies of their own. What the pages do wrong is noted in `messages` and `requests`. */
class Profile {
  /** @type {{kind: string, text: string}[]} Console messages by their type, and uncaught errors as "uncaught". */
  messages = [];
  /** @type {string[]} The addresses that were asked for. */
  requests = [];
  /** @type {Tab[]} */
  tabs = [];
  #context;

  constructor(context) {
    this.#context = context;
    context.on("console", (message) => this.messages.push({ kind: message.type(), text: message.text() }));
    context.on("weberror", (event) => this.messages.push({ kind: "uncaught", text: String(event.error()) }));
    context.on("request", (request) => this.requests.push(request.url()));
  }

  /** Runs a function in every page before the page's own scripts. */
  async before(script) {
    await this.#context.addInitScript(`(${script})()`);
  }

  async openTab() {
    const tab = new Tab(await this.#context.newPage());
    this.tabs.push(tab);
    return tab;
  }

  cookies() {
    return this.#context.cookies();
  }

  close() {
    return this.#context.close();
  }
}

/** One page. */
export class Tab {
  #page;

  constructor(page) {
    this.#page = page;
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

  /** Presses the browser's own button; the page may still be busy with what follows from it. */
  async back() {
    await this.#page.goBack({ waitUntil: "commit" });
  }

  async forward() {
    await this.#page.goForward({ waitUntil: "commit" });
  }

  /** The value of an expression in the page; waits when it is a promise. */
  evaluate(expression) {
    return this.#page.evaluate(expression);
  }

  /** Presses a key, named as in `KeyboardEvent.key`; "Shift+Tab" is two together. */
  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /** Moves the mouse to a point of the viewport and clicks there. */
  async clickAt({ x, y }) {
    await this.#page.mouse.click(x, y);
  }

  async resize(viewport) {
    await this.#page.setViewportSize(viewport);
  }

  /** Shows the page as on this medium: "print" or "screen". */
  async media(name) {
    await this.#page.emulateMedia({ media: name });
  }

  /** Chooses a file in the file input that the expression gives, as the browser's own dialog would. */
  async chooseFile(expression, { name, text }) {
    const handle = await this.#page.evaluateHandle(expression);
    await handle.asElement().setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** The file that an action makes the page offer. */
  async downloadAfter(action) {
    const [download] = await Promise.all([this.#page.waitForEvent("download", { timeout: 15_000 }), action()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  /** A picture of the whole page, as the address of a PNG. */
  async picture() {
    const png = await this.#page.screenshot({ fullPage: true });
    return `data:image/png;base64,${png.toString("base64")}`;
  }

  /** The accessibility tree as assistive technology gets it: Chromium's own list of nodes. */
  accessibilityNodes() {
    return this.#inspect(async (session) => (await session.send("Accessibility.getFullAXTree")).nodes);
  }

  /** What the page holds once the garbage is gone: its nodes, all listeners, and those on its window. */
  weigh() {
    return this.#inspect(async (session) => {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("Performance.enable");
      const { metrics } = await session.send("Performance.getMetrics");
      const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
      const { result } = await session.send("Runtime.evaluate", { expression: "window" });
      const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
      return { nodes: metric("Nodes"), listeners: metric("JSEventListeners"), onWindow: listeners.length };
    });
  }

  /** How long the page computes within so many milliseconds: its scripts, and everything together; in seconds. */
  busyFor(milliseconds) {
    return this.#inspect(async (session) => {
      await session.send("Performance.enable");
      const read = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      };
      const before = await read();
      await new Promise((done) => setTimeout(done, milliseconds));
      const after = await read();
      const grown = (name) => after[name] - before[name];
      return { script: grown("ScriptDuration"), task: grown("TaskDuration") };
    });
  }

  async #inspect(ask) {
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      return await ask(session);
    } finally {
      await session.detach();
    }
  }

  close() {
    return this.#page.close();
  }
}

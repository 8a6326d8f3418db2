// The driver for WebKit: the same as chromium.mjs, for WebKitGTK's MiniBrowser through selenium-webdriver. WebDriver
// has no words for the console, for requests and for scripts that run first: watched.mjs does that from within.
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Key, Origin } from "selenium-webdriver";
import { Folder } from "./folder.mjs";
import { cannot } from "./programs.mjs";
import { REPORT, scriptOf, serveWatched, watchedText } from "./watched.mjs";
import { openDisplay } from "./display.mjs";
import { startSession } from "./minibrowser.mjs";

/** Starts what every visitor needs; each gets a browser of their own, which forgets all when it is closed. */
export async function launch({ wasm }) {
  const display = await openDisplay();
  return {
    openProfile: (settings) => Profile.open({ ...settings, wasm, display: display.name }),
    close: () => display.close(),
  };
}

/** One visitor. See chromium.mjs. */
class Profile {
  messages = [];
  requests = [];
  /** @type {Tab[]} */
  tabs = [];
  session;
  folder;
  #settings;
  #stop;
  #scripts = [];
  #current;
  #last = Promise.resolve();

  static async open(settings) {
    if (settings.forcedColours) throw cannot("WebKit", "force colours");
    const profile = new Profile();
    profile.#settings = settings;
    profile.folder = await Folder.make();
    const { session, stop } = await startSession(settings, profile.folder);
    profile.session = session;
    profile.#stop = stop;
    return profile;
  }

  get script() {
    return scriptOf(this.#scripts);
  }

  async before(script) {
    this.#scripts.push(script);
  }

  /** Sees what the pages ask of the test server, and puts the watching script into them. */
  intercept(request, response) {
    if (this.#settings.ignoreCsp) response.removeHeader("Content-Security-Policy");
    const answered = serveWatched(request, response, this.script);
    if (!answered) this.requests.push(`http://${request.headers.host}${request.url}`);
    return answered;
  }

  async openTab() {
    const isFirst = this.tabs.length === 0;
    const handle = await this.turn(null, async () => {
      if (!isFirst) await this.session.switchTo().newWindow("window");
      return (this.#current = await this.session.getWindowHandle());
    });
    const tab = new Tab(this, handle);
    this.tabs.push(tab);
    await tab.resize(this.#settings.viewport ?? { width: 1280, height: 900 });
    return tab;
  }

  /** Does something in a window when all before it is done: the driver looks at one window at a time. */
  turn(handle, work) {
    const result = this.#last.then(async () => {
      if (handle && handle !== this.#current) await this.session.switchTo().window((this.#current = handle));
      return work();
    });
    this.#last = result.catch(() => {});
    return result;
  }

  async cookies() {
    const all = [];
    for (const tab of this.tabs) all.push(...(await tab.cookies()));
    return all;
  }

  async close() {
    await this.#stop();
    await this.folder.remove();
  }
}

/** One page, in a window of its own. See chromium.mjs. */
class Tab {
  url = "about:blank";
  #profile;
  #handle;

  constructor(profile, handle) {
    this.#profile = profile;
    this.#handle = handle;
  }

  #do(work) {
    return this.#profile.turn(this.#handle, () => work(this.#profile.session));
  }

  async open(url) {
    await this.evaluate("null");
    const address = url.startsWith("file:") ? await this.#watchedCopy(url) : url;
    await this.#do((session) => session.get(address));
    await this.evaluate("null");
  }

  /** A page from disk, copied together with what lies beside it, and with the watching script in it. */
  async #watchedCopy(address) {
    const url = new URL(address);
    const folder = await this.#profile.folder.copy(new URL(".", url));
    const copy = pathToFileURL(join(folder, basename(fileURLToPath(url))));
    await writeFile(copy, watchedText(await readFile(url, "utf8"), this.#profile.script));
    return copy.href + url.search + url.hash;
  }

  async reload() {
    await this.evaluate("null");
    await this.#do((session) => session.navigate().refresh());
  }

  back() {
    return this.#go(-1);
  }

  forward() {
    return this.#go(1);
  }

  /** By script, because the browser's own button skips what came without a click, as many tests give answers. */
  async #go(steps) {
    // Not before this call is answered, and no other is made meanwhile: a page that leaves may take the answer along.
    await this.evaluate(`void setTimeout(() => history.go(${steps}))`);
    await wait(150);
  }

  /** What the page had to say meanwhile is noted on the way. */
  async evaluate(expression) {
    // As a microtask, because what the driver runs itself does not keep microtasks waiting, as a page's scripts do.
    const value = `Promise.resolve().then(() => (${expression}\n))`;
    // As text, because the driver's own objects do not keep the order of their fields.
    const script = `return ${value}.then((value) => JSON.stringify({ value, url: location.href, ...${REPORT} }))`;
    const told = JSON.parse(await this.#do((session) => session.executeScript(script)));
    this.url = told.url;
    this.#profile.messages.push(...(told.messages ?? []));
    this.#profile.requests.push(...(told.requests ?? []));
    return told.value;
  }

  async press(key) {
    const codes = key.split("+").map(codeOf);
    await this.#do((session) => {
      const actions = session.actions({ async: true });
      for (const code of codes) actions.keyDown(code);
      for (const code of codes.toReversed()) actions.keyUp(code);
      return actions.perform();
    });
  }

  async clickAt({ x, y }) {
    const point = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 };
    await this.#do((session) => session.actions({ async: true }).move(point).click().perform());
  }

  /** The window is given the page's size and that of its own bars. */
  async resize({ width, height }) {
    const bars = await this.evaluate("outerHeight - innerHeight");
    const rect = { x: 0, y: 0, width, height: height + bars };
    await this.#do((session) => session.manage().window().setRect(rect));
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.evaluate(`innerWidth === ${width} && innerHeight === ${height}`)) return;
      await wait(20);
    }
    const size = await this.evaluate('[innerWidth, innerHeight].join(" × ")');
    throw new Error(`The window is ${size} and does not become ${width} × ${height}.`);
  }

  media() {
    throw cannot("WebKit", "show a page as on paper");
  }

  async chooseFile(expression, { name, text }) {
    const path = await this.#profile.folder.put(name, text);
    await this.#do(async (session) => (await session.executeScript(`return ${expression}`)).sendKeys(path));
  }

  async downloadAfter(action) {
    const [download] = await Promise.all([this.#profile.folder.take(), action()]);
    return download;
  }

  picture() {
    throw cannot("WebKit", "take a picture of a whole page");
  }

  accessibilityNodes() {
    throw cannot("WebKit", "give its accessibility tree");
  }

  weigh() {
    throw cannot("WebKit", "say what a page weighs");
  }

  cookies() {
    return this.#do((session) => session.manage().getCookies());
  }

  async close() {
    await this.#do((session) => session.close());
  }
}

/** WebDriver's code for a key that is named as in KeyboardEvent.key: "ArrowDown" is its ARROW_DOWN. */
function codeOf(key) {
  return key.length === 1 ? key : Key[key.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()];
}

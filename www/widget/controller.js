/** What belongs to one element and is nobody else's business: its shadow root and the guide in it. */
import { renew, saved, styles } from "assets";

import { attribute, callToAction, checkLanguage, languageOf } from "./attributes.js";
import { addSlot, lookAtChildren } from "./children.js";
import { enterGuide, lacks, load, loadFor, loadPart, onCrash } from "./engine.js";
import { LoadError } from "./errors.js";
import { GuideHistory } from "./history.js";
import { hostOf } from "./host.js";
import { allowHtml, fill } from "./html.js";
import { BUILT_IN, documentOf, instrumentFor } from "./instruments.js";
import { jsonOf } from "./json.js";
import { listen } from "./listen.js";
import { textOf } from "./open.js";
import { known, LANGUAGES, showCrash, showFailure, showLoading } from "./messages.js";
import { printAlone } from "./print.js";
import { leaveOut } from "./replay.js";
import { figureFile, offer, pageFile, textFile } from "./save.js";
import { surroundings } from "./surroundings.js";

/** The code of a failure that only matching parts end. */
const MIXED = "other-release";

let sheet;

function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}

/** Once the page has time; a browser that cannot tell is asked after what it has to do now. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** An element is the second best: a strict policy forbids it, and it is parsed anew for each guide. */
function dress(root) {
  try {
    root.adoptedStyleSheets = [styleSheet()];
  } catch {
    const element = document.createElement("style");
    element.textContent = styles;
    root.append(element);
  }
}

/** What the guide's letters are measured by: words that nobody sees or hears. */
function makeRuler() {
  const box = document.createElement("div");
  box.className = "rw-ruler";
  box.setAttribute("aria-hidden", "true");
  return box.appendChild(document.createElement("span"));
}

export class Controller {
  /** `readiness` is what the page waits for; `takeEarly` gives, once, what it set before there was a guide. */
  constructor(element, { readiness, takeEarly }) {
    this.element = element;
    this.readiness = readiness;
    this.takeEarly = takeEarly;
    this.root = element.attachShadow({ mode: "open" });
    this.place = document.createElement("div");
    this.ruler = makeRuler();
    this.root.append(this.place, this.ruler.parentNode);
    addSlot(this.root);
    dress(this.root);
    leaveOut(element, this.place);
    /** What the guide in the engine asks of this side. */
    this.host = hostOf(this);
    /** The guide in the engine, while there is one. */
    this.guide = null;
    this.instrument = saved?.instrument?.id ?? BUILT_IN;
    /** The last {record, dossier} of each instrument as JSON text: what a panic or a removal cannot take. */
    this.memory = new Map();
    if (saved?.record) this.memory.set(this.instrument, { record: jsonOf(saved.record) });
    this.attempt = 0;
  }

  /** The measurement of now, or the last one. */
  get remembered() {
    return this.memory.get(this.instrument)?.record;
  }

  /** Everything; of a saved page its one measurement. */
  get dossier() {
    const { record, dossier } = this.memory.get(this.instrument) ?? {};
    return dossier ?? record;
  }

  get lang() {
    return languageOf(this.element);
  }

  /** Loads the engine and the instrument and mounts a guide, unless the element is taken out meanwhile. */
  async mount() {
    const attempt = ++this.attempt;
    this.failure = undefined;
    this.readiness.begin();
    showLoading(this.place, this.lang);
    try {
      allowHtml();
      const [instrument] = await Promise.all([instrumentFor(this.element, known(this.lang)), this.loadEngine()]);
      if (attempt === this.attempt && !this.guide) this.open(instrument);
    } catch (error) {
      if (attempt === this.attempt) this.fail(error);
    }
  }

  /** A page that gets scores asks for them at any time; everyone else sees the first screen before the rest comes. */
  loadEngine() {
    return this.element.getAttribute("share") === "host" ? load() : loadFor(known(this.lang) ?? "nl");
  }

  /** Another instrument is another guide. What this one is doing is done first: it may be what led here. */
  mountAnew() {
    queueMicrotask(() => {
      if (!this.element.isConnected || this.dead) return;
      this.close();
      this.mount();
    });
  }

  open(instrument) {
    this.instrument = instrument;
    this.stopHearingOfCrash = onCrash(() => this.crashed());
    const settings = this.settings();
    checkLanguage(this.element, LANGUAGES);
    if (!this.hasLooked) lookAtChildren(this.element, this.root);
    this.hasLooked = true;
    this.guide = enterGuide(({ Guide }) => new Guide(this.root, this.place, this.host, settings, this.dossier));
    const ending = new AbortController();
    this.stopListening = () => ending.abort();
    listen(this, ending.signal);
    // Only there: a page that listens to this one is not kept behind the buttons back and forward.
    if (saved?.record) this.warnBeforeClosing(ending.signal);
    if (this.element.hasAttribute("history")) this.history = this.keepHistory(ending.signal);
    this.followWidth(ending.signal);
    for (const [name, value] of Object.entries(this.takeEarly())) this.set(name, value);
    this.dispatch("ready", {});
    this.readiness.resolve();
    if (lacks("later")) whenIdle(() => this.fetchPart("later"));
  }

  /** Opens a `record` or a `dossier` that the page set, if any. What is wrong with it is no error in the page's code. */
  set(name, value) {
    if (value === undefined || value === null) return;
    try {
      this.call((guide) => (name === "dossier" ? guide.setDossier(value) : guide.setRecord(value)));
    } catch ({ code, message }) {
      this.dispatch("error", { code, message });
    }
  }

  /** A browser, or a test of the page's own, without observers tells at least when the window changes. */
  followWidth(signal) {
    // In the next frame: what is drawn while the browser tells of a size, and changes another, is an error in the page's log.
    let frame;
    const resized = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.resized());
    };
    if (!globalThis.ResizeObserver) return addEventListener("resize", resized, { signal });
    const observer = new ResizeObserver(resized);
    observer.observe(this.place);
    // Letters change when a font arrives, and when the reader asks for larger or wider ones.
    observer.observe(this.ruler);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  settings() {
    return {
      lang: this.lang,
      instrument: this.instrument,
      form: attribute(this.element, "form"),
      storage: attribute(this.element, "storage"),
      share: attribute(this.element, "share"),
      name: this.name,
      ...surroundings(),
      inFile: saved?.record && JSON.stringify(saved.record),
      canPersist: Boolean(globalThis.navigator?.storage?.persist),
      later: lacks("later"),
      words: lacks("words"),
      ...callToAction(this.element),
    };
  }

  /** Keeps several guides on one site apart. */
  get name() {
    return this.element.getAttribute("name") ?? "";
  }

  keepHistory(signal) {
    const place = () => this.call((guide) => guide.place());
    // A place in one instrument is none in another.
    const name = this.instrument === BUILT_IN ? this.name : `${this.instrument}/${this.name}`;
    return new GuideHistory(name, { place, visit: (led) => this.act(`visit-${led}`), signal });
  }

  /** Both attributes of the call to action are set one after the other, and belong together. */
  renewCallToAction() {
    if (this.isRenewing) return;
    this.isRenewing = true;
    queueMicrotask(() => {
      this.isRenewing = false;
      const { href, label } = callToAction(this.element);
      if (this.guide) this.call((guide) => guide.setCallToAction(href, label));
    });
  }

  /** Tells the guide of a control that was activated, or of something outside: its action, and what it is about. */
  act(action, { item, figure, value } = {}) {
    this.call((guide) => guide.act(action, item, figure, value));
  }

  /** Calls the guide for something that a person or another tab did; that the engine stopped is said elsewhere. */
  call(work) {
    try {
      return this.use(work);
    } catch (error) {
      if (error.code !== "crashed") throw error;
    }
  }

  /** Calls the guide; without one the engine's own error says why. */
  use(work) {
    return enterGuide(() => {
      if (!this.guide) throw new LoadError("not-ready", "Wait for reflectiewijzer:ready first.");
      return work(this.guide);
    });
  }

  close() {
    this.attempt += 1;
    this.stopListening?.();
    this.stopHearingOfCrash?.();
    const guide = this.guide;
    this.guide = null;
    this.history = undefined;
    if (guide) enterGuide(() => guide.free());
  }

  resized() {
    const size = [this.place.clientWidth, this.ruler.offsetWidth, this.ruler.offsetHeight].join();
    if (size === this.size) return;
    this.size = size;
    if (this.guide) this.act("view");
  }

  fail(error) {
    if (error.code === "crashed") return this.crashed();
    const known = error.code ? error : new LoadError("failed", `${error}`, error);
    this.failure = known.code;
    console.error(`Reflectiewijzer (${known.code}): ${known.message}`);
    showFailure(this.place, this.lang, known, () => this.tryAgain(known));
    this.dispatch("error", { code: known.code, message: known.message });
    this.readiness.reject(known);
  }

  /** Parts of two releases fit again once the site has only one, or once the page is loaded anew with the newer one. */
  async tryAgain({ code }) {
    await this.mount();
    if (code !== MIXED || this.failure !== MIXED) return;
    await renew().catch(() => {});
    location.reload();
  }

  crashed() {
    if (this.dead) return;
    this.dead = true;
    this.guide = null;
    this.stopListening?.();
    const save = this.remembered && (() => this.host.download());
    showCrash(this.place, this.lang, save);
    const error = new LoadError("crashed", "The engine stopped; reload the page.");
    this.dispatch("error", { code: error.code, message: error.message });
    this.readiness.begin();
    this.readiness.reject(error);
  }

  /** Opens the file that a person chose. */
  async read(input) {
    const [file] = input.files;
    // So that choosing the same file again is a change again.
    input.value = "";
    if (!file) return;
    const value = await textOf(file);
    if (this.guide) this.act("open", { value });
  }

  // What the engine asks of this side, through ./host.js: see `Host` in src/web/guide/mod.rs.

  fill(place, html) {
    fill(place, html);
    this.writeAnswers();
  }

  dispatch(name, detail) {
    // Under a second name too: some frameworks cannot write a colon.
    for (const mark of [":", "-"]) {
      const event = new CustomEvent(`reflectiewijzer${mark}${name}`, { bubbles: true, composed: true, detail });
      this.element.dispatchEvent(event);
    }
  }

  pushHistory() {
    this.history?.push();
  }

  remember(record, dossier) {
    this.memory.set(this.instrument, { record, dossier });
    this.writeAnswers();
  }

  /** The answers stand on the screen as text to copy: only where they are to be seen, as pages are recorded. */
  writeAnswers() {
    const text = this.root.querySelector("[data-live=answers]");
    const folded = text?.closest(".rw-astext");
    if (text) text.value = !folded || folded.open ? (this.remembered ?? "") : "";
  }

  /** Copies that text; whether it was copied. In a sandbox only this old way works. */
  copy() {
    const text = this.root.querySelector("[data-live=answers]");
    for (let folded = text.closest("details"); folded; folded = folded.parentNode.closest("details")) folded.open = true;
    this.writeAnswers();
    text.select();
    return document.execCommand("copy");
  }

  /** Offers a file in the way that files leave this page, and tells how that went: it may take longer than a call. */
  async offer(make, { done, failed = "save-failed", figure } = {}) {
    try {
      const made = make();
      // What is there at once is offered at once: some browsers allow it only while a click lasts.
      const file = made instanceof File ? made : await made;
      await offer(file, this.guide && this.call((guide) => guide.wayOut()));
      if (done && this.guide) this.act(done);
    } catch (error) {
      // That a file of the site is missing is for its owner to mend; what a browser cannot do is nobody's mistake.
      const say = failed === "page-failed" ? console.error : console.info;
      say(`Reflectiewijzer: ${error.message}`);
      if (this.guide) this.act(failed, { figure });
    }
  }

  /** Before a saved page closes with changes that are in no file: the browser asks, in words of its own. */
  warnBeforeClosing(signal) {
    const closing = (event) => {
      if (this.guide && this.call((guide) => guide.hasUnsaved())) event.preventDefault();
    };
    addEventListener("beforeunload", closing, { signal });
  }

  download() {
    const { remembered } = this;
    if (remembered) this.offer(() => textFile("reflectiewijzer.json", remembered), { done: "taken-along" });
  }

  save(name, text) {
    return this.offer(() => textFile(name, text));
  }

  savePage(name, lang) {
    const { remembered, instrument } = this;
    const make = () => pageFile(name, lang, remembered, documentOf(instrument));
    this.offer(make, { done: "taken-along", failed: "page-failed" });
  }

  saveFigure(kind, name, ...figure) {
    const failed = name.endsWith(".png") ? "picture-failed" : "save-failed";
    this.offer(() => figureFile(name, ...figure), { failed, figure: kind });
  }

  /** Zero, which stands for the usual ones, in a browser that is only simulated and has no letters. */
  letterSize() {
    try {
      return parseFloat(getComputedStyle(this.ruler).fontSize);
    } catch {
      return 0;
    }
  }

  widthOf(words) {
    if (this.ruler.textContent !== words) this.ruler.textContent = words;
    return this.ruler.offsetWidth;
  }

  /** Some browsers ask the person, who may take their time or never answer: nothing waits for it. */
  async persist() {
    let kept = false;
    try {
      kept = await navigator.storage.persist();
    } catch {
      // Not for this page: in a frame of another site, or by a setting.
    }
    if (this.guide) this.act("persisted", { value: String(kept) });
  }

  print() {
    printAlone(this.element);
  }

  /** Fetches a part of the engine. Of what went wrong the guide says only what a person notices. */
  fetchPart(name) {
    const { guide } = this;
    // An element that was taken out meanwhile has no use for it.
    if (!guide) return;
    const tell = (action) => guide === this.guide && this.act(action, { value: name });
    loadPart(name).then(
      () => tell("part-came"),
      (error) => {
        // That the engine stopped is said elsewhere.
        if (error.code === "crashed") return;
        console.warn(`Reflectiewijzer (${error.code}): ${error.message}`);
        tell("part-failed");
      },
    );
  }
}

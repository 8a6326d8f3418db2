/** What belongs to one element and is nobody else's business: its shadow root and the guide in it. */
import { saved } from "assets";

import styles from "./reflectiewijzer.css";

import { attribute, callToAction, checkLanguage, languageOf } from "./attributes.js";
import { enterGuide, isPartial, load, loadFirst, onCrash } from "./engine.js";
import { LoadError } from "./errors.js";
import { GuideHistory } from "./history.js";
import { fill } from "./html.js";
import { BUILT_IN, documentOf, instrumentFor } from "./instruments.js";
import { listen } from "./listen.js";
import { known, LANGUAGES, showCrash, showFailure, showLoading } from "./messages.js";
import { printAlone } from "./print.js";
import { saveFigure, saveFile, savePage } from "./save.js";
import { isConfined } from "./storage.js";

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

export class Controller {
  constructor(element) {
    this.element = element;
    this.root = element.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [styleSheet()];
    this.place = document.createElement("div");
    this.root.append(this.place);
    /** The guide in the engine, while there is one. */
    this.guide = null;
    this.instrument = saved?.instrument?.id ?? BUILT_IN;
    /** The last record of each instrument as JSON text: what a panic or a removal cannot take. */
    this.records = new Map();
    if (saved?.record) this.records.set(this.instrument, JSON.stringify(saved.record));
    this.attempt = 0;
  }

  get remembered() {
    return this.records.get(this.instrument);
  }

  get lang() {
    return languageOf(this.element);
  }

  /** Loads the engine and the instrument and mounts a guide, unless the element is taken out meanwhile. */
  async mount() {
    const attempt = ++this.attempt;
    showLoading(this.place, this.lang);
    try {
      const [instrument] = await Promise.all([instrumentFor(this.element, known(this.lang)), this.loadEngine()]);
      if (attempt === this.attempt && !this.guide) this.open(instrument);
    } catch (error) {
      if (attempt === this.attempt) this.fail(error);
    }
  }

  /** A page that gets scores asks for them at any time; everyone else sees the first screen before the rest comes. */
  loadEngine() {
    return this.element.getAttribute("share") === "host" ? load() : loadFirst();
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
    this.guide = enterGuide(({ Guide }) => new Guide(this.root, this.place, this, settings, this.remembered));
    const ending = new AbortController();
    this.stopListening = () => ending.abort();
    listen(this, ending.signal);
    if (this.element.hasAttribute("history")) this.history = this.keepHistory(ending.signal);
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.place);
    this.dispatch("ready", {});
    if (isPartial()) whenIdle(() => this.fetchLater());
  }

  settings() {
    return {
      lang: this.lang,
      instrument: this.instrument,
      form: attribute(this.element, "form"),
      storage: attribute(this.element, "storage"),
      share: attribute(this.element, "share"),
      name: this.name,
      isConfined: isConfined(),
      isFile: Boolean(saved?.record),
      isPartial: isPartial(),
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
  invite() {
    if (this.inviting) return;
    this.inviting = true;
    queueMicrotask(() => {
      this.inviting = false;
      const { href, label } = callToAction(this.element);
      if (this.guide) this.call((guide) => guide.invite(href, label));
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
    this.observer?.disconnect();
    this.stopListening?.();
    this.stopHearingOfCrash?.();
    const guide = this.guide;
    this.guide = null;
    this.history = undefined;
    if (guide) enterGuide(() => guide.free());
  }

  resized() {
    const width = this.place.clientWidth;
    if (width === this.width) return;
    this.width = width;
    if (this.guide) this.act("view");
  }

  fail(error) {
    if (error.code === "crashed") return this.crashed();
    console.error(`Reflectiewijzer (${error.code}): ${error.message}`);
    showFailure(this.place, this.lang, error, () => this.mount());
    this.dispatch("error", { code: error.code, message: error.message });
  }

  crashed() {
    if (this.dead) return;
    this.dead = true;
    this.guide = null;
    this.observer?.disconnect();
    this.stopListening?.();
    const save = this.remembered && (() => this.download());
    showCrash(this.place, this.lang, save);
    this.dispatch("error", { code: "crashed", message: "The engine stopped; reload the page." });
  }

  /** Opens the file that a person chose. */
  async read(input) {
    const [file] = input.files;
    // So that choosing the same file again is a change again.
    input.value = "";
    if (!file) return;
    // A record is at most 1 MiB; one byte more is enough for the engine to refuse it.
    const value = await file.slice(0, 2 ** 20 + 1).text();
    if (this.guide) this.act("open", { value });
  }

  // What the engine asks of this side: see `Host` in src/web/guide/mod.rs.

  fill(place, html) {
    fill(place, html);
    this.writeAnswers();
  }

  dispatch(name, detail) {
    const event = new CustomEvent(`reflectiewijzer:${name}`, { bubbles: true, composed: true, detail });
    this.element.dispatchEvent(event);
  }

  pushHistory() {
    this.history?.push();
  }

  remember(record) {
    this.records.set(this.instrument, record);
    this.writeAnswers();
  }

  /** Where nothing can be saved, the answers stand on the screen as text. */
  writeAnswers() {
    const text = this.root.querySelector("[data-live=answers]");
    if (text) text.value = this.remembered ?? "";
  }

  /** Copies that text; whether it was copied. In a sandbox only this old way works. */
  copy() {
    this.root.querySelector("[data-live=answers]").select();
    return document.execCommand("copy");
  }

  download() {
    if (this.remembered) saveFile("reflectiewijzer.json", this.remembered);
  }

  save(name, text) {
    saveFile(name, text);
  }

  savePage(lang) {
    savePage(lang, this.remembered, documentOf(this.instrument)).catch((error) => {
      console.error(`Reflectiewijzer: ${error.message}`);
      if (this.guide) this.act("page-failed");
    });
  }

  print() {
    printAlone(this.element);
  }

  /** Fetches the engine's later part. Of what went wrong the guide says only what a person notices. */
  fetchLater() {
    const { guide } = this;
    // An element that was taken out meanwhile has no use for it.
    if (!guide) return;
    const tell = (action) => guide === this.guide && this.act(action);
    load().then(
      () => tell("later-came"),
      (error) => {
        // That the engine stopped is said elsewhere.
        if (error.code === "crashed") return;
        console.warn(`Reflectiewijzer (${error.code}): ${error.message}`);
        tell("later-failed");
      },
    );
  }

  saveFigure(name, svg, width, height) {
    saveFigure(name, svg, width, height).catch((error) => console.error(`Reflectiewijzer: ${error.message}`));
  }
}

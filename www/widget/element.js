/** <reflectie-wijzer>: the thin class around a guide that lives in the engine. */
import { kept } from "supply";

import styles from "./reflectiewijzer.css";

import { attribute, callToAction, checkLanguage, languageOf, OBSERVED } from "./attributes.js";
import { enter, load, onCrash } from "./engine.js";
import { LoadError } from "./faults.js";
import { fill } from "./html.js";
import { LANGUAGES, showCrash, showFailure, showLoading } from "./messages.js";
import { printAlone } from "./print.js";
import { saveFigure, saveFile, savePage } from "./save.js";
import { dropUnkept, isConfined } from "./shelf.js";
import { Trail } from "./trail.js";
import { point, walk } from "./walk.js";

/** What the guide has to do for a file, the radar as a figure; the record itself is remembered on this side. */
const FILES = {
  __proto__: null,
  csv: ["csv"],
  svg: ["save-svg", "buffers"],
  png: ["save-png", "buffers"],
  html: ["html"],
  ics: ["ics"],
};

// Where there is no browser the class is never used, but importing it must not fail.
const Base = globalThis.HTMLElement ?? class {};

let sheet;

function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}

/** What belongs to one element and is nobody else's business. */
class Inside {
  constructor(element) {
    this.element = element;
    this.root = element.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [styleSheet()];
    this.place = document.createElement("div");
    this.root.append(this.place);
    /** The guide in the engine, while there is one. */
    this.guide = null;
    /** The last record as JSON text: what a panic or a removal cannot take. */
    this.remembered = kept?.record && JSON.stringify(kept.record);
    this.attempt = 0;
  }

  get lang() {
    return languageOf(this.element);
  }

  /** Loads the engine and mounts a guide, unless the element is taken out meanwhile. */
  async mount() {
    const attempt = ++this.attempt;
    showLoading(this.place, this.lang);
    try {
      await load();
      if (attempt === this.attempt && !this.guide) this.open();
    } catch (fault) {
      if (attempt === this.attempt) this.fail(fault);
    }
  }

  open() {
    this.forgetCrash = onCrash(() => this.crashed());
    const settings = this.settings();
    checkLanguage(this.element, LANGUAGES);
    this.guide = enter(({ Guide }) => new Guide(this.root, this.place, this, settings, this.remembered));
    this.stopListening = this.listen();
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.place);
    this.tell("ready", {});
  }

  settings() {
    return {
      lang: this.lang,
      form: attribute(this.element, "form"),
      storage: isConfined() ? "none" : attribute(this.element, "storage"),
      share: attribute(this.element, "share"),
      name: this.name,
      isConfined: isConfined(),
      isFile: Boolean(kept?.record),
      ...callToAction(this.element),
    };
  }

  /** Keeps several guides on one site apart. */
  get name() {
    return this.element.getAttribute("name") ?? "";
  }

  listen() {
    const abort = new AbortController();
    const on = (name, handle, options) =>
      this.place.addEventListener(
        name,
        (event) => event.target instanceof Element && this.hear((guide) => handle(guide, event)),
        { signal: abort.signal, ...options },
      );
    on("click", (guide, { target }) => this.clicked(guide, target.closest("button[data-action]")));
    on("change", (guide, { target }) => this.changed(guide, target));
    on("pointerover", (_, { target }) => point(target));
    on("keydown", (guide, event) => {
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (plain && this.pressed(guide, event.target, event.key)) event.preventDefault();
    });
    // What was folded away had no width to be drawn at. This event does not bubble.
    on("toggle", (guide) => guide.resized(), { capture: true });
    // Only other tabs are heard here.
    const follow = ({ key, newValue }) => {
      if (newValue === null) dropUnkept(key);
      if (key) this.hear((guide) => guide.follow(key, newValue === null));
    };
    addEventListener("storage", follow, { signal: abort.signal });
    // Not every browser hands over the storage events of the time that it kept the page frozen.
    const comeBack = ({ persisted }) => persisted && this.hear((guide) => guide.comeBack());
    addEventListener("pageshow", comeBack, { signal: abort.signal });
    if (this.element.hasAttribute("history")) this.trail = this.leaveTrail(abort.signal);
    return () => abort.abort();
  }

  clicked(guide, button) {
    const action = button?.dataset.action;
    if (action === "skip") return guide.answer(itemOf(button), 0);
    if (action === "paste") return guide.importFile(this.root.querySelector("[name=pasted]").value);
    if (action) guide.act(action, button.closest("[data-chart]")?.dataset.chart);
  }

  changed(guide, input) {
    const { action } = input.dataset;
    if (action === "consent") return guide.act(`consent-${input.checked}`);
    if (action === "open") return this.read(input);
    // What was not shown had no width to be drawn at.
    if (action === "view") return guide.resized();
    if (itemOf(input)) guide.answer(itemOf(input), Number(input.value));
  }

  /** True when the key meant something: 1 to 5 answer the statement that has the focus, and no other. */
  pressed(guide, target, key) {
    const input = /^[1-5]$/.test(key) && target.closest("[data-item]")?.querySelector(`[value="${key}"]`);
    if (!input) return walk(target, key);
    guide.answer(itemOf(input), Number(key));
    input.focus();
    return true;
  }

  /** Both attributes of the call to action are set one after the other, and belong together. */
  invite() {
    if (this.inviting) return;
    this.inviting = true;
    queueMicrotask(() => {
      this.inviting = false;
      const { href, label } = callToAction(this.element);
      if (this.guide) this.hear((guide) => guide.invite(href, label));
    });
  }

  leaveTrail(signal) {
    return new Trail(this.name, (call) => this.hear(call), signal);
  }

  /** Calls the guide for something that a person did; that the engine stopped is said elsewhere. */
  hear(call) {
    try {
      return this.use(call);
    } catch (fault) {
      if (fault.code !== "crashed") throw fault;
    }
  }

  /** Calls the guide; without one the engine's own error says why. */
  use(call) {
    return enter(() => {
      if (!this.guide) throw new LoadError("not-ready", "Wait for reflectiewijzer:ready first.");
      return call(this.guide);
    });
  }

  close() {
    this.attempt += 1;
    this.observer?.disconnect();
    this.stopListening?.();
    this.forgetCrash?.();
    const guide = this.guide;
    this.guide = null;
    if (guide) enter(() => guide.free());
  }

  resized() {
    const width = this.place.clientWidth;
    if (width === this.width) return;
    this.width = width;
    if (this.guide) this.hear((guide) => guide.resized());
  }

  fail(fault) {
    if (fault.code === "crashed") return this.crashed();
    console.error(`Reflectiewijzer (${fault.code}): ${fault.message}`);
    showFailure(this.place, this.lang, fault.code, () => this.mount());
    this.tell("error", { code: fault.code, message: fault.message });
  }

  crashed() {
    if (this.dead) return;
    this.dead = true;
    this.guide = null;
    this.observer?.disconnect();
    this.stopListening?.();
    const save = this.remembered && (() => this.download());
    showCrash(this.place, this.lang, save);
    this.tell("error", { code: "crashed", message: "The engine stopped; reload the page." });
  }

  // What the engine asks of this side: see `Host` in src/web/guide/mod.rs.

  fill(place, html) {
    fill(place, html);
    this.write();
  }

  tell(name, detail) {
    const event = new CustomEvent(`reflectiewijzer:${name}`, { bubbles: true, composed: true, detail });
    if (name === "screen") this.trail?.step();
    this.element.dispatchEvent(event);
  }

  remember(record) {
    this.remembered = record;
    this.write();
  }

  /** Where nothing can be saved, the answers stand on the screen as text. */
  write() {
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
    savePage(lang, this.remembered).catch((fault) => {
      console.error(`Reflectiewijzer: ${fault.message}`);
      this.hear((guide) => guide.act("page-failed"));
    });
  }

  print() {
    printAlone(this.element);
  }

  saveFigure(name, svg, width, height) {
    saveFigure(name, svg, width, height).catch((fault) => console.error(`Reflectiewijzer: ${fault.message}`));
  }

  /** Opens the file that a person chose. */
  async read(input) {
    const [file] = input.files;
    // So that choosing the same file again is a change again.
    input.value = "";
    if (!file) return;
    // A record is at most 1 MiB; one byte more is enough for the engine to refuse it.
    const text = await file.slice(0, 2 ** 20 + 1).text();
    if (this.guide) this.hear((guide) => guide.importFile(text));
  }
}

/** The statement that a control belongs to. */
const itemOf = (control) => control.closest("[data-item]")?.dataset.item;

const insides = new WeakMap();

/** The guide as an element; see reflectiewijzer.d.ts for all that it does. */
export class ReflectieWijzer extends Base {
  static observedAttributes = OBSERVED;

  connectedCallback() {
    let inside = insides.get(this);
    if (!inside) insides.set(this, (inside = new Inside(this)));
    if (!inside.guide && !inside.dead) inside.mount();
  }

  disconnectedCallback() {
    // A move in the page takes an element out and puts it back at once: that loses nothing.
    queueMicrotask(() => {
      if (!this.isConnected) insides.get(this)?.close();
    });
  }

  attributeChangedCallback(name) {
    const inside = insides.get(this);
    if (!inside?.guide) return;
    if (name === "lang") return inside.hear((guide) => guide.speak(inside.lang));
    inside.invite();
  }

  /** The record, or null until the person agreed that the page may see it. */
  get record() {
    return this.#ask((guide) => guide.record());
  }

  set record(record) {
    this.#use((guide) => guide.setRecord(record));
  }

  /** The scores, or null until the person agreed that the page may see them. */
  get scores() {
    return this.#ask((guide) => guide.scores());
  }

  /** The name of the screen that is shown; null before the guide is there. */
  get screen() {
    return this.#ask((guide) => guide.screen());
  }

  /** Begins, or goes on, with a form: "short" or "full". */
  start(form) {
    const name = String(form);
    this.#use((guide) => guide.act(`start-${name}`));
  }

  /** Erases the answers. */
  reset() {
    this.#use((guide) => guide.act("erase-yes"));
  }

  /** Opens answers from JSON text; throws a RecordError and changes nothing when it cannot. */
  importRecord(json) {
    const text = String(json);
    this.#use((guide) => guide.importRecord(text));
  }

  /**
   * Offers a file: the answers ("json"), the guide with the answers in it ("html"), the numbers ("csv"), the radar
   * ("svg", "png") or dates ("ics").
   */
  download(kind = "json") {
    if (kind in FILES) return this.#use((guide) => guide.act(...FILES[kind]));
    if (kind !== "json") {
      throw new RangeError(`Unknown kind of file "${kind}". Choose "json", "${Object.keys(FILES).join('", "')}".`);
    }
    // Also without an engine: what it remembered is here.
    if (!insides.get(this)?.remembered) this.#use(() => undefined);
    insides.get(this).download();
  }

  #use(call) {
    const inside = insides.get(this);
    if (!inside) throw new LoadError("not-ready", "Put the element in the page first.");
    return inside.use(call);
  }

  #ask(call) {
    const inside = insides.get(this);
    return inside?.guide ? inside.use(call) : null;
  }
}

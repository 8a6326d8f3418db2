/** <reflectie-wijzer>: the thin class around a guide that lives in the engine. */
import { OBSERVED } from "./attributes.js";
import { Controller } from "./controller.js";
import { LoadError } from "./errors.js";
import { Readiness } from "./readiness.js";

/** The guide's action for each kind of file, a figure being the radar; the record itself is remembered on this side. */
const FILES = {
  __proto__: null,
  csv: ["csv"],
  svg: ["save-svg", { figure: "radar" }],
  png: ["save-png", { figure: "radar" }],
  html: ["html"],
  ics: ["ics"],
  dossier: ["dossier"],
};

// Where there is no browser the class is never used, but importing it must not fail.
const Base = globalThis.HTMLElement ?? class {};

const controllers = new WeakMap();

/** Of each element whether its guide is there; and what the page set before it was. */
const readinesses = new WeakMap();
const early = new WeakMap();

/** The guide as an element; see reflectiewijzer.d.ts for all that it does. */
export class ReflectieWijzer extends Base {
  static observedAttributes = OBSERVED;

  constructor() {
    super();
    readinesses.set(this, new Readiness());
    takeOver(this);
  }

  connectedCallback() {
    let controller = controllers.get(this);
    if (!controller) {
      controller = new Controller(this, { readiness: readinesses.get(this), takeEarly: () => take(this) });
      controllers.set(this, controller);
    }
    if (!controller.guide && !controller.dead) controller.mount();
  }

  disconnectedCallback() {
    // A move in the page takes an element out and puts it back at once: that loses nothing.
    queueMicrotask(() => {
      if (!this.isConnected) controllers.get(this)?.close();
    });
  }

  attributeChangedCallback(name, before, now) {
    const controller = controllers.get(this);
    if (!controller || before === now) return;
    if (name === "instrument") return controller.mountAnew();
    if (!controller.guide) return;
    if (name === "lang") return controller.act("language", { value: controller.lang });
    controller.renewCallToAction();
  }

  /** The record, or null until the person agreed that the page may see it. */
  get record() {
    return this.#ask((guide) => guide.record());
  }

  /**
   * Before the guide is there it is kept until then. What is wrong with it is said by an event: a framework that sets
   * properties for a page expects no error.
   */
  set record(record) {
    this.#set({ record });
  }

  /** Everything that is kept but what stays the person's own, or null until they agreed that the page may see it. */
  get dossier() {
    return this.#ask((guide) => guide.dossier());
  }

  /** As a record: kept until the guide is there, and what is wrong with it is said by an event. */
  set dossier(dossier) {
    this.#set({ dossier });
  }

  /** Resolves when the guide is there, and rejects with a LoadError when it cannot be; trying again renews it. */
  get ready() {
    return readinesses.get(this).promise;
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
   * ("svg", "png"), dates ("ics") or everything that is kept ("dossier").
   */
  download(kind = "json") {
    if (kind in FILES) {
      const [action, { figure } = {}] = FILES[kind];
      return this.#use((guide) => guide.act(action, undefined, figure));
    }
    if (kind !== "json") {
      throw new RangeError(`Unknown kind of file "${kind}". Choose "json", "${Object.keys(FILES).join('", "')}".`);
    }
    const controller = controllers.get(this);
    if (controller?.guide) return controller.act("download");
    // Also without an engine: what it remembered is here.
    if (!controller?.remembered) this.#use(() => undefined);
    controllers.get(this).host.download();
  }

  #set(values) {
    const controller = controllers.get(this);
    if (!controller?.guide) return early.set(this, { ...early.get(this), ...values });
    for (const [name, value] of Object.entries(values)) controller.set(name, value);
  }

  #use(work) {
    const controller = controllers.get(this);
    if (!controller) throw new LoadError("not-ready", "Put the element in the page first.");
    return controller.use(work);
  }

  #ask(work) {
    const controller = controllers.get(this);
    return controller?.guide ? controller.use(work) : null;
  }
}

/** What a page set before the element was defined stands on the element itself, in the way of what the class makes of it. */
function takeOver(element) {
  const members = Object.entries(Object.getOwnPropertyDescriptors(ReflectieWijzer.prototype));
  for (const [name] of members.filter(([name, { set }]) => set && Object.hasOwn(element, name))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** Gives what was set early, once. */
function take(element) {
  const values = early.get(element) ?? {};
  early.delete(element);
  return values;
}

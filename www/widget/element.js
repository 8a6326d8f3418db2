/** <reflectie-wijzer>: the thin class around a guide that lives in the engine. */
import { OBSERVED } from "./attributes.js";
import { Controller } from "./controller.js";
import { LoadError } from "./errors.js";

/** The guide's action for each kind of file, a figure being the radar; the record itself is remembered on this side. */
const FILES = {
  __proto__: null,
  csv: ["csv"],
  svg: ["save-svg", { figure: "radar" }],
  png: ["save-png", { figure: "radar" }],
  html: ["html"],
  ics: ["ics"],
};

// Where there is no browser the class is never used, but importing it must not fail.
const Base = globalThis.HTMLElement ?? class {};

const controllers = new WeakMap();

/** The guide as an element; see reflectiewijzer.d.ts for all that it does. */
export class ReflectieWijzer extends Base {
  static observedAttributes = OBSERVED;

  connectedCallback() {
    let controller = controllers.get(this);
    if (!controller) controllers.set(this, (controller = new Controller(this)));
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
    controller.invite();
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

// Every door through which a text of someone else's comes in. To add one, add an entry to a table below.
import { chart, draw, instrument, load, parseRecord, score } from "../../../../pkg/reflectiewijzer.js";
import { guide, jsonWith, mount, offered, record, refused, showResults, told, wordy } from "./desk.mjs";

// The module's functions, and figures as files, come with the whole engine.
await load();

/** Where a guide without a name keeps what it keeps; a single record is read there too. */
const KEPT = "reflectiewijzer/2/reflectiewijzer/";

/**
 * @typedef {object} Door
 * @property {(text: string) => unknown} put Brings a text in, and leaves the page as it then looks. An error that it
 *   throws is a fault: what must be refused is expected with `refused`.
 * @property {boolean} [together] Whether all texts come in as one, where one at a time would take long and shows no more.
 * @property {string[]} [harmless] Texts after which the page looks as it may look; "harmless" when left out.
 * @property {string[]} [warnings] The attributes that the console names.
 */

/** Attributes as the site owner's system writes them. @type {Record<string, Door>} */
const ATTRIBUTES = {
  "every attribute from the beginning": {
    put: (text) => {
      const names = ["lang", "form", "storage", "name", "share", "history", "cta-href", "cta-label"];
      return mount(Object.fromEntries(names.map((name) => [name, text])));
    },
    warnings: ["lang", "form", "storage", "share", "cta-href"],
  },
  "the language, changed later": {
    put: (text) => guide().setAttribute("lang", text),
  },
  "the name": {
    put: (text) => mount({ name: text }),
  },
  "the words of the call to action, and the end of its address": {
    put: (text) => invite(`https://example.org/${text}`, text),
    harmless: ["harmless", " "],
    warnings: ["cta-label"],
  },
  "the address of the call to action": {
    put: (text) => invite(text, "harmless"),
    harmless: ["harmless", "javascript:harmless"],
    warnings: ["cta-href"],
  },
  "the host's own words in the slot": {
    put: (text) => {
      const words = document.createElement("p");
      words.slot = "help";
      words.textContent = text;
      return mount({}, words);
    },
  },
};

/** Answers from a file, from the page, or from an earlier visit. @type {Record<string, Door>} */
const RECORDS = {
  "texts in a record that the page sets": {
    put: (text) => {
      guide().record = wordy(text);
    },
  },
  "the results of a record full of texts": {
    put: (text) => {
      const element = guide();
      element.record = wordy(text);
      showResults(element);
    },
    together: true,
  },
  "texts in JSON that the page imports": {
    put: (text) => guide().importRecord(JSON.stringify(wordy(text))),
  },
  "a field of any name": {
    put: (text) => guide().importRecord(jsonWith(text, { polluted: text })),
  },
  "a note of any name": {
    put: (text) => guide().importRecord(jsonWith("notes", {}).replace("{}", `{${JSON.stringify(text)}:"x"}`)),
  },
  "a text instead of JSON": {
    put: (text) => refused("RecordError", () => guide().importRecord(text)),
  },
  "the name of a statement": {
    put: (text) => refused("RecordError", () => guide().importRecord(JSON.stringify(record({ answers: { [`x${text}`]: 1 } })))),
  },
  "the names and values that are checked": {
    put: (text) => {
      const element = guide();
      for (const field of ["format", "version", "instrument", "form", "answers", "startedAt", "updatedAt"]) {
        told("RecordError", element, record({ [field]: text }));
      }
      for (const field of ["notes", "desired", "plan"]) {
        told("RecordError", element, record({ [field]: text }));
      }
      told("RecordError", element, record({ desired: { [`x${text}`]: 1 } }));
      for (const action of [{ goal: text }, { goal: "mini-retreats", firstStep: text }]) {
        told("RecordError", element, record({ plan: [action] }));
      }
    },
  },
  "a file that someone chooses": {
    put: (text) => choose(guide(), text, "[role=alert]"),
  },
  "texts in a file that someone chooses": {
    put: (text) => choose(guide(), JSON.stringify(wordy(text)), "[role=status]"),
  },
  "texts that an earlier visit left": {
    put: async (text) => {
      localStorage.setItem(KEPT, JSON.stringify(wordy(text)));
      await mount();
    },
  },
  "rubbish that an earlier visit left": {
    put: (text) => {
      localStorage.clear();
      localStorage.setItem(KEPT, text);
      return mount();
    },
  },
};

/** What other tabs and the browser's history tell. @type {Record<string, Door>} */
const SURROUNDINGS = {
  "what another tab keeps": {
    put: (text) => {
      guide();
      for (const kept of [text, JSON.stringify(wordy(text))]) tellOfTab(KEPT, kept);
    },
  },
  "the key that another tab speaks of": {
    put: (text) => {
      guide();
      tellOfTab(text, text);
    },
  },
  "a place in the browser's history": {
    put: async (text) => {
      const element = await mount({ name: text, history: "" });
      element.record = record();
      for (const places of [text, { [text]: text }, { [text]: { [text]: text } }, { other: "results" }, [], 7]) {
        visit({ reflectiewijzer: places });
      }
      visit(text);
    },
  },
};

/** Arguments of methods and of the module's functions. @type {Record<string, Door>} */
const ARGUMENTS = {
  "the arguments of the element's methods": {
    put: (text) => {
      const element = guide();
      element.start(text);
      refused("RangeError", () => element.download(text));
    },
  },
  "the arguments of the module's functions": {
    put: (text) => {
      const into = document.createElement("div");
      const figures = [(...rest) => chart(...rest), (...rest) => draw(into, ...rest)];
      for (const figure of figures) {
        refused("RangeError", () => figure(text, record()));
        for (const option of ["lang", "width", "history"]) {
          refused("RangeError", () => figure("buffers", record(), { [option]: text }));
        }
        refused("RecordError", () => figure("buffers", record(), { earlier: text }));
        refused("RecordError", () => figure("buffers", text));
      }
      refused("RecordError", () => score(text));
      refused("RecordError", () => parseRecord(text));
      refused("RangeError", () => parseRecord(JSON.stringify(record()), text));
      refused("RangeError", () => instrument(text));
    },
  },
  "figures of a record full of texts": {
    put: (text) => {
      const into = document.createElement("div");
      document.querySelector("main").replaceChildren(document.querySelector("reflectie-wijzer"), into);
      for (const kind of ["buffers", "forces", "bandwidth", "continua", "levers"]) {
        const options = { earlier: wordy(text), history: [wordy(text)], desired: true };
        draw(into, kind, wordy(text), options);
        const plain = { earlier: record(), history: [record()], desired: true };
        if (chart(kind, wordy(text), options) !== chart(kind, record(), plain)) throw new Error(`${kind} shows a text`);
      }
    },
    together: true,
  },
  "the files that the guide offers": {
    put: async (text) => {
      const element = guide();
      element.record = wordy(text);
      const back = JSON.parse(await offered(() => element.download("json")));
      // What stands for half a character takes its place on the way.
      if (back.plan[0].what !== text.toWellFormed()) throw new Error("another text in the record");
      const files = {};
      for (const kind of ["csv", "svg", "ics"]) files[kind] = await offered(() => element.download(kind));
      const calm = guide();
      calm.record = wordy("harmless");
      for (const kind of ["csv", "svg"]) {
        if (files[kind] !== (await offered(() => calm.download(kind)))) throw new Error(`a text in the ${kind} file`);
      }
      const expected = propertiesOf(await offered(() => calm.download("ics")));
      if (propertiesOf(files.ics) !== expected) throw new Error("another property in the calendar");
    },
  },
};

export const DOORS = { ...ATTRIBUTES, ...RECORDS, ...SURROUNDINGS, ...ARGUMENTS };

/** Gives the results, shown once for all texts, another call to action. */
async function invite(href, label) {
  const element = document.querySelector("reflectie-wijzer");
  if (element.screen !== "results") {
    element.record = record();
    showResults(element);
  }
  element.setAttribute("cta-href", href);
  element.setAttribute("cta-label", label);
  // The guide waits for both.
  await Promise.resolve();
}

/** Lets someone choose a file with this text, and waits for what the guide says of it. */
async function choose(element, text, said) {
  const input = element.shadowRoot.querySelector('input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], "answers.json", { type: "application/json" }));
  // What erasing said is not what is waited for.
  element.shadowRoot.querySelector("[data-live=notice]").replaceChildren();
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  const end = Date.now() + 5_000;
  while (!element.shadowRoot.querySelector(said)) {
    if (Date.now() > end) throw new Error("nothing was said of the file");
    await new Promise((done) => setTimeout(done));
  }
}

/** Another tab of this site keeps a text: this one hears of it. */
function tellOfTab(key, text) {
  localStorage.setItem(key, text);
  dispatchEvent(new StorageEvent("storage", { key, newValue: text, storageArea: localStorage }));
}

/** The browser leads to an entry of its history with this state. */
function visit(state) {
  history.replaceState(state, "");
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

/** The names of a calendar's properties, in their order, without what an empty text leaves out. */
function propertiesOf(calendar) {
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
  return lines.map((line) => line.split(/[:;]/)[0]).join(" ");
}

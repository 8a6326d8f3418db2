// What the doors share: a guide on the page, a record with texts, and a way to say that something must be refused.

/** Takes the guide that is there away and puts another in its place, with these attributes; waits until it is there. */
export async function mount(attributes = {}, ...inside) {
  const element = document.createElement("reflectie-wijzer");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  const ready = new Promise((done) => element.addEventListener("reflectiewijzer:ready", done, { once: true }));
  document.querySelector("main").replaceChildren(element);
  await ready;
  return element;
}

/** The guide that is there, with nothing in it. */
export function guide() {
  const element = document.querySelector("reflectie-wijzer");
  element.reset();
  return element;
}

/** To the results, by the guide's own control. */
export function showResults(element) {
  const button = element.shadowRoot.querySelector('[data-action="results"]');
  if (!button) throw new Error("there is no way to the results");
  button.click();
}

/** A short form with every answer, by which all figures can be drawn. */
const ANSWERS = Object.fromEntries(
  [
    ...["core-compass", "talent-use", "healthy-lifestyle", "agenda-control", "strong-core-team"],
    ...["trusted-sparring-partners", "emotional-intelligence", "mini-retreats", "shadow-awareness"],
    ...["mental-bandwidth", "energy-management", "inspiring-environment", "psychological-safety"],
    ...["embodied-reflection", "pressure", "signals", "functioning", "wellbeing"],
  ].map((scale, index) => [`${scale}-1`, 1 + (index % 5)]),
);
Object.assign(ANSWERS, { "pressure-2": 4, "signals-4": 2 });

/** A record with every answer and these fields. */
export const record = (more = {}) => ({
  format: "reflectiewijzer/record",
  version: 1,
  instrument: "reflectiewijzer",
  form: "short",
  answers: ANSWERS,
  updatedAt: "2026-11-24T08:00:00Z",
  ...more,
});

/** A record with a text in every place that takes one. */
export const wordy = (text) =>
  record({
    notes: { reflex: text, [`${text}-id`]: text },
    plan: [
      {
        goal: "mini-retreats",
        reality: text,
        options: [text, text],
        what: text,
        firstStep: "2026-12-01",
        lookBack: "2027-01-24",
        sign: text,
        askedBy: text,
      },
    ],
  });

/** Fails unless the call throws an error of this name. */
export function refused(name, call) {
  let fault;
  try {
    call();
  } catch (thrown) {
    fault = thrown;
  }
  if (fault?.name !== name) throw new Error(`expected a ${name}, got ${fault ?? "nothing"}`);
}

/** Fails unless the guide refuses a record that the page sets: by an event, never by an error in the page's code. */
export function told(name, element, record) {
  let code;
  const hear = ({ detail }) => (code = detail.code);
  element.addEventListener("reflectiewijzer:error", hear);
  element.record = record;
  element.removeEventListener("reflectiewijzer:error", hear);
  if (!code) throw new Error(`expected to hear of a ${name}`);
}

/** JSON text with these two in it, however they are called: an object literal would take `__proto__` for something else. */
export const jsonWith = (key, value) => {
  const text = JSON.stringify(record());
  return `${text.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
};

/** The text of the file that a guide offers, which is not downloaded. */
export async function offered(call) {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  let file;
  URL.createObjectURL = (blob) => createObjectURL.call(URL, (file = blob));
  HTMLAnchorElement.prototype.click = () => {};
  try {
    call();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  if (!file) throw new Error("no file was offered");
  return file.text();
}

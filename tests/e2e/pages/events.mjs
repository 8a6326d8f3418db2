// Notes every event of every widget on the page, for the tests to read.
const NAMES = ["ready", "change", "screen", "complete", "error"];

/** @type {{name: string, from: string, detail: object}[]} */
export const events = [];

for (const name of NAMES) {
  document.addEventListener(`reflectiewijzer:${name}`, ({ target, detail }) => {
    events.push({ name, from: target.id, detail: structuredClone(detail) });
  });
}

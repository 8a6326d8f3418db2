// Each instrument that the package ships loads by its id, scores a record and shows the results.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { journey } from "./support/browser.mjs";
import { showResults } from "./support/figures.mjs";
import { answersTo, figuresOf, recordFor } from "./support/instruments.mjs";

const FOLDER = new URL("../../pkg/instruments/", import.meta.url);
const DOCUMENTS = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")));

for (const document of DOCUMENTS) {
  const lang = "nl";
  const settings = { attributes: { instrument: document.id, lang }, files: ["/pkg/instruments/"] };

  journey(`${document.id} loads, scores and shows its results`, settings, async ({ tab, widget }) => {
    const record = recordFor(document, "full", answersTo(document, "full"));
    await showResults(widget, record);
    const scores = await tab.withModule(({ score }, given) => score(given), record);
    assert.equal(scores.answered, scores.total);
    assert.ok(Object.values(scores.scales).every((score) => score >= 0 && score <= 100));

    const shown = await widget.run((_, root) => ({
      kinds: [...root.querySelectorAll("figure[data-chart]:has(svg)")].map((figure) => figure.dataset.chart),
      labels: [...root.querySelectorAll("details.rw-numbers th[scope=row]")].map((name) => name.textContent),
      levers: [...root.querySelectorAll(".rw-levers li h4")].map((name) => name.textContent.trim()),
    }));
    const label = (id) => document.texts[lang][`scale.${id}.label`];
    assert.deepEqual(shown.kinds, figuresOf(document));
    assert.deepEqual(shown.labels, document.parts.flatMap(({ scales }) => scales.map(label)));
    assert.deepEqual(shown.levers, scores.levers.map(({ scale }) => label(scale)));
  });
}

// What a site would write for the same guide with SurveyJS: a form of eight pages, and at the end a radar by Chart.js.
// It gets less than ours has: no wording of its own, no skipping, nothing is kept in the browser, one figure.
import { Model } from "survey-core";
import "survey-core/i18n/dutch";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import { answers, buffers, steps } from "../../../target/bench/survey/statements.json";
import { Chart } from "./chartjs.js";

const choices = answers.map((text, index) => ({ value: index + 1, text }));

const survey = new Model({
  locale: "nl",
  showProgressBar: true,
  progressBarType: "questions",
  pages: steps.map(({ title, description, items }) => ({
    title,
    description,
    elements: items.map(({ id, text }) => ({ type: "radiogroup", name: id, title: text, colCount: 0, choices })),
  })),
});

/** 0 to 100: the mean of a buffer's answers. */
function score({ items }, given) {
  const values = items.map(({ id, reverse }) => (reverse ? 6 - given[id] : given[id]));
  return 25 * (values.reduce((sum, value) => sum + value) / values.length - 1);
}

function showRadar({ data }) {
  const canvas = document.querySelector("#radar canvas");
  new Chart(canvas, {
    type: "radar",
    data: {
      labels: buffers.map(({ label }) => label),
      datasets: [{ data: buffers.map((buffer) => score(buffer, data)), fill: true }],
    },
    options: { animation: false, scales: { r: { min: 0, max: 100, ticks: { stepSize: 25 } } } },
  });
}

survey.onComplete.add(showRadar);
survey.render(document.querySelector("#survey"));

// So that the benchmark can ask whether the answers arrived.
globalThis.survey = survey;

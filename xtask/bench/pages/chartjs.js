// The same radar in Chart.js: as large, round, four rings, lightly filled.
import { Chart } from "/target/bench/chartjs.js";

export function open(into, { width, height, labels }, { scores }) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  into.append(canvas);
  const chart = new Chart(canvas, {
    type: "radar",
    data: { labels, datasets: [{ data: scores, fill: true }] },
    options: {
      animation: false,
      responsive: false,
      scales: { r: { min: 0, max: 100, ticks: { stepSize: 25 }, grid: { circular: true } } },
    },
  });
  return {
    redraw({ scores }) {
      chart.data.datasets[0].data = scores;
      // Without animation this draws before it returns.
      chart.update("none");
    },
    close: () => chart.destroy(),
  };
}

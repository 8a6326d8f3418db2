// The same radar in ECharts: as large, round, four rings, lightly filled.
import { init } from "/target/bench/echarts.js";

export function open(into, { width, height, labels }, { scores }) {
  // Told its size, it need not ask the page.
  const chart = init(into, null, { renderer: "svg", width, height });
  const indicator = labels.map((name) => ({ name, max: 100 }));
  chart.setOption({
    animation: false,
    radar: { shape: "circle", splitNumber: 4, indicator },
    series: [{ type: "radar", areaStyle: { opacity: 0.12 }, data: [{ value: scores }] }],
  });
  return {
    redraw: ({ scores }) => chart.setOption({ series: [{ data: [{ value: scores }] }] }),
    close: () => chart.dispose(),
  };
}

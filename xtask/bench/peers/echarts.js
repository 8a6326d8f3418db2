// What a site that shows one radar would take of ECharts: the bundler leaves out all the rest.
import { RadarChart } from "echarts/charts";
import { RadarComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([RadarChart, RadarComponent, SVGRenderer]);

export { init };

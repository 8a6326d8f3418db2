// What a site that shows one radar would take of Chart.js: the bundler leaves out all the rest.
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from "chart.js";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

export { Chart };

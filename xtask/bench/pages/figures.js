// Runs in the page: draws the same radar with each library in turn, and gives back how long each drawing took.
import { instrument, load } from "/pkg/reflectiewijzer.js";
import * as chartjs from "./chartjs.js";
import { check } from "./check.js";
import * as echarts from "./echarts.js";
import * as ours from "./ours.js";
import { WIDTH, emptyElement, layOut, takeAway } from "./places.js";
import { samples } from "./samples.js";

const LIBRARIES = Object.entries({ ours, chartjs, echarts });

const FIRST = { warmUp: 30, rounds: 120 };
const REDRAW = { warmUp: 60, rounds: 300 };

/** Milliseconds per library: `{ours: {first: […], redraw: […]}, …}`. */
export async function measure() {
  // Elsewhere the clock is too coarse for what is measured here.
  if (!crossOriginIsolated) throw new Error("the page is not isolated");
  await load();
  const data = samples();
  const next = () => data.next().value;
  const size = { width: WIDTH, height: heightOfOurs(next()), labels: labels() };

  const first = await inTurns(FIRST, next, (library, sample) => timeFirst(library, size, sample));
  const redraw = await timeRedraws(size, next);
  LIBRARIES.forEach(([name, library]) => check(name, library, size, next));
  return Object.fromEntries(LIBRARIES.map(([name]) => [name, { first: first[name], redraw: redraw[name] }]));
}

const labels = () => instrument("nl").forces.flatMap(({ buffers }) => buffers.map(({ label }) => label));

/** The others become as high as ours. */
function heightOfOurs(sample) {
  const into = emptyElement();
  ours.open(into, {}, sample);
  const { height } = layOut(into);
  into.remove();
  return Math.round(height);
}

/**
 * Calls `time` for each library in each round, all with the same data, and collects what it gives.
 * Every round another library begins: the first after a pause finds the processor cold.
 */
async function inTurns({ warmUp, rounds }, next, time) {
  const times = Object.fromEntries(LIBRARIES.map(([name]) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    // Each round is painted before the next, as in a page that someone looks at.
    await new Promise(requestAnimationFrame);
    const sample = next();
    for (let turn = 0; turn < LIBRARIES.length; turn++) {
      const [name, library] = LIBRARIES[(turn + round + warmUp) % LIBRARIES.length];
      const duration = time(library, sample);
      if (round >= 0) times[name].push(duration);
    }
  }
  return times;
}

/** Each library keeps its last drawing until its next turn, so all of them are painted. */
const kept = new Map();

function timeFirst(library, size, sample) {
  kept.get(library)?.();
  const into = emptyElement();
  let drawing;
  const duration = timed(into, () => (drawing = library.open(into, size, sample)));
  kept.set(library, () => takeAway(drawing, into));
  return duration;
}

async function timeRedraws(size, next) {
  kept.forEach((close) => close());
  const places = new Map(
    LIBRARIES.map(([, library]) => {
      const into = emptyElement();
      return [library, { into, drawing: library.open(into, size, next()) }];
    }),
  );
  const times = await inTurns(REDRAW, next, (library, sample) => {
    const { into, drawing } = places.get(library);
    return timed(into, () => drawing.redraw(sample));
  });
  places.forEach(({ into, drawing }) => takeAway(drawing, into));
  return times;
}

function timed(into, draw) {
  // The page's own layout is done before: what is left is the drawing's.
  document.body.getBoundingClientRect();
  const start = performance.now();
  draw();
  layOut(into);
  return performance.now() - start;
}

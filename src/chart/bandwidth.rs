//! The bandwidth figure: the corridor from -B to +B, and through it the wave `N·sin` that this
//! pressure asks. With several dated measurements x is real time: corridor and wave run through
//! every date.

use std::f64::consts::{PI, TAU};

use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::Texts;
use crate::record::Record;
use crate::scoring::{Score, Scores};

use super::Options;
use super::backend::Open;
use super::legend::{Legend, SAMPLE, Sample};
use super::lettering::wrap;
use super::palette::{self, BEYOND, GRID, INK, LABEL, NOW, QUIET, SMALL};
use super::pen::{Pen, Plane, Point, draw_on};
use super::scene::{Scene, Still};
use super::timeline::{Measurement, timeline, tipping_point};
use super::wave::{Course, Stretch, stretches};

/// The highest value that the figure has room for.
const TOP: f64 = 120.0;
/// How many periods the wave makes, and from one measurement to the next where there is room.
const PERIODS: f64 = 2.0;
/// The shortest period that still reads as a wave, in CSS pixels.
const SHORTEST: f64 = 28.0;

/// Draws the bandwidth figure.
pub fn scene(record: &Record, scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let measurements = timeline(&options.history, record);
    let view = View::new(scores, &measurements, options);
    let layout = Layout::new(&view, options.width);
    let size = (layout.width, layout.height);
    let moving = draw_on(size, |pen| view.draw(pen, &layout));
    Scene {
        width: layout.width,
        height: layout.height,
        title: texts.get("chart.bandwidth.title").to_owned(),
        description: description(scores, &measurements, texts),
        still: Still::paper(size, options),
        moving,
    }
}

/// A sentence from the data: the bandwidth beside what the pressure asks, and whether two
/// measurements in a row lie outside.
fn description(scores: &Scores, measurements: &[Measurement], texts: Texts) -> String {
    let number = |score| texts.lang.number(score);
    let now = match (scores.bandwidth, scores.needed, scores.zone) {
        (Some(bandwidth), Some(needed), Some(zone)) => texts.fill(
            "chart.bandwidth.description",
            &[
                ("bandwidth", &number(bandwidth)),
                ("needed", &number(needed)),
                ("zone", texts.joined(&["zone.", zone.id()])),
            ],
        ),
        (Some(bandwidth), ..) => {
            texts.fill("chart.bandwidth.only", &[("bandwidth", &number(bandwidth))])
        }
        _ => texts.get("chart.bandwidth.unknown").to_owned(),
    };
    match tipping_point(measurements) {
        Some(_) => now + " " + texts.get("chart.bandwidth.tipping.sentence"),
        None => now,
    }
}

/// A value on a day: the phase that the wave has there, corridor and wave.
#[derive(Clone, Copy)]
struct Station {
    phase: f64,
    bandwidth: Score,
    needed: Score,
}

/// What is drawn, without where.
struct View<'data> {
    texts: Texts,
    measurements: &'data [Measurement],
    /// One station for a single measurement, else one per measurement; phases rise.
    stations: Vec<Station>,
    end: f64,
    provisional: bool,
}

impl<'data> View<'data> {
    fn new(scores: &Scores, measurements: &'data [Measurement], options: &Options) -> Self {
        let several = measurements.len() > 1;
        let between = measurements.len().saturating_sub(1).max(1);
        let most = (options.width / SHORTEST).floor().max(PERIODS);
        let end = TAU * (PERIODS * between as f64).min(most);
        let stations = if several {
            dated_stations(measurements, end)
        } else {
            vec![Station {
                phase: 0.0,
                bandwidth: scores.bandwidth,
                needed: scores.needed,
            }]
        };
        let measurements = if several { measurements } else { &[] };
        Self {
            texts: Texts::of(options.lang),
            measurements,
            stations,
            end,
            provisional: scores.provisional,
        }
    }

    fn knows_bandwidth(&self) -> bool {
        self.stations
            .iter()
            .any(|station| station.bandwidth.is_some())
    }

    fn knows_needed(&self) -> bool {
        self.stations.iter().any(|station| station.needed.is_some())
    }

    fn stretches(&self) -> Vec<Stretch> {
        let mut found = Vec::new();
        for run in self.runs(&|station| station.needed) {
            if let [from, .., to] = run[..] {
                found.append(&mut stretches(self, from, to));
            }
        }
        found
    }

    /// The phases of stations in a row at which a value is known; a gap between two of them ends
    /// a run. A single measurement holds from side to side.
    fn runs(&self, value: &dyn Fn(&Station) -> Score) -> Vec<Vec<f64>> {
        let mut runs = Vec::new();
        let mut run = Vec::new();
        for station in &self.stations {
            if value(station).is_some() {
                run.push(station.phase);
            } else if !run.is_empty() {
                runs.push(std::mem::take(&mut run));
            }
        }
        if self.stations.len() == 1 && !run.is_empty() {
            run.push(self.end);
        }
        if !run.is_empty() {
            runs.push(run);
        }
        runs
    }

    /// A value at this phase: in proportion between the stations on both sides, unknown where one
    /// of them is.
    fn between(&self, phase: f64, value: &dyn Fn(&Station) -> Score) -> Score {
        if let [only] = &*self.stations {
            return value(only);
        }
        let place = self
            .stations
            .partition_point(|station| station.phase < phase);
        let after = self.stations.get(place)?;
        if after.phase == phase {
            return value(after);
        }
        let before = self.stations.get(place.checked_sub(1)?)?;
        let (low, high) = (value(before)?, value(after)?);
        Some(low + (high - low) * (phase - before.phase) / (after.phase - before.phase))
    }
}

/// Stations in proportion to the days between them.
fn dated_stations(measurements: &[Measurement], end: f64) -> Vec<Station> {
    let first = measurements[0].day.number();
    let days = measurements[measurements.len() - 1].day.number() - first;
    let station = |measurement: &Measurement| Station {
        phase: end * f64::from(measurement.day.number() - first) / f64::from(days.max(1)),
        bandwidth: measurement.scores.bandwidth,
        needed: measurement.scores.needed,
    };
    measurements.iter().map(station).collect()
}

impl Course for View<'_> {
    fn bandwidth(&self, phase: f64) -> Option<f64> {
        self.between(phase, &|station| station.bandwidth)
    }

    fn needed(&self, phase: f64) -> f64 {
        self.between(phase, &|station| station.needed)
            .unwrap_or_default()
    }
}

/// Where things stand, in CSS pixels.
struct Layout {
    width: f64,
    height: f64,
    top: f64,
    bottom: f64,
    legend: Legend,
    legend_top: f64,
    stretches: Vec<Stretch>,
}

impl Layout {
    fn new(view: &View, width: f64) -> Self {
        let top = 22.0;
        let bottom = top + (width * 0.42).clamp(190.0, 300.0);
        let stretches = view.stretches();
        let legend = Legend::new(samples(view, &stretches), width);
        let dates = if view.measurements.is_empty() {
            0.0
        } else {
            18.0
        };
        let legend_top = bottom + 24.0 + dates;
        let height = legend_top + legend.height;
        Self {
            width,
            height,
            top,
            bottom,
            legend,
            legend_top,
            stretches,
        }
    }
}

fn samples(view: &View, stretches: &[Stretch]) -> Vec<(Sample, String)> {
    let texts = view.texts;
    let mut samples: Vec<(Sample, String)> = Vec::new();
    if view.knows_bandwidth() {
        let mut room = texts.get("chart.bandwidth.corridor").to_owned();
        if view.provisional {
            room = room + " (" + texts.get("chart.bandwidth.provisional") + ")";
        }
        samples.push((draw_corridor_sample, room));
    }
    if view.knows_needed() {
        let wave = texts.get("chart.bandwidth.wave").to_owned();
        samples.push((draw_wave_sample, wave));
    }
    if stretches.iter().any(|stretch| stretch.outside) {
        let above = texts.get("chart.bandwidth.overdrive");
        let below = texts.get("chart.bandwidth.withdrawal");
        samples.push((draw_beyond_sample, [above, " / ", below].concat()));
    }
    samples
}

impl View<'_> {
    fn draw(&self, pen: &Pen, layout: &Layout) {
        if !self.knows_bandwidth() && !self.knows_needed() {
            return self.draw_unknown(pen, layout);
        }
        let corners = [(0.0, layout.top), (layout.width, layout.bottom)];
        let plane = pen.plane(0.0..self.end, -TOP..TOP, corners);
        if self.knows_bandwidth() {
            self.draw_corridor(pen, &plane);
        }
        self.draw_axis(pen, &plane, layout);
        self.draw_wave(pen, &plane, &layout.stretches);
        self.draw_tipping_point(pen, &plane, layout);
        self.draw_names(pen, &plane, &layout.stretches);
        // Along several measurements the wave leaves no room beside the edges for their names.
        if self.measurements.is_empty() {
            self.draw_edges(pen, &plane, layout);
        }
        self.draw_dates(pen, &plane, layout);
        layout.legend.draw(pen, layout.legend_top);
    }

    /// Says in the figure itself that there is nothing to draw yet.
    fn draw_unknown(&self, pen: &Pen, layout: &Layout) {
        let lines = wrap(
            self.texts.get("chart.bandwidth.unknown"),
            LABEL,
            layout.width - 24.0,
        );
        let middle = (layout.top + layout.bottom) / 2.0;
        pen.group(Open::group("rw-unknown"), || {
            for (index, line) in lines.iter().enumerate() {
                let style = palette::letters(LABEL, QUIET, HPos::Center, VPos::Center);
                pen.text(
                    line,
                    (layout.width / 2.0, middle + 16.0 * index as f64),
                    style,
                );
            }
        });
    }

    /// The corridor; a provisional one has a soft edge and a dotted line.
    fn draw_corridor(&self, pen: &Pen, plane: &Plane) {
        let insets: &[f64] = if self.provisional {
            &[1.0, 0.93, 0.86, 0.79]
        } else {
            &[1.0]
        };
        let number = |score| self.texts.lang.number(score);
        let now = self
            .stations
            .iter()
            .rev()
            .find_map(|station| station.bandwidth);
        let title = self.titled("chart.bandwidth.corridor", now.map(number));
        let dashes = if self.provisional { "1.5 4" } else { "none" };
        let group = Open::group("rw-corridor rw-point")
            .titled(&title)
            .dashed(dashes);
        pen.group(group, || {
            for run in self.runs(&|station| station.bandwidth) {
                self.draw_room(pen, plane, &run, insets);
            }
        });
    }

    /// One stretch of the corridor. A measurement between two unknown ones has no length: it is a
    /// line as high as the corridor.
    fn draw_room(&self, pen: &Pen, plane: &Plane, run: &[f64], insets: &[f64]) {
        let style = palette::line(NOW, 1.5);
        let [upper, lower] = [1.0, -1.0].map(|side| self.edge(plane, run, side));
        if run.len() == 1 {
            return pen.line(&[upper, lower].concat(), style);
        }
        for inset in insets {
            let mut corners = self.edge(plane, run, *inset);
            corners.extend(self.edge(plane, run, -inset).into_iter().rev());
            pen.polygon(&corners, palette::fill(NOW, 0.16 / insets.len() as f64));
        }
        for edge in [upper, lower] {
            pen.line(&edge, style);
        }
    }

    /// The corridor's edge at these phases, times a factor.
    fn edge(&self, plane: &Plane, run: &[f64], factor: f64) -> Vec<Point> {
        let height = |phase| self.bandwidth(phase).unwrap_or_default() * factor;
        let points = run.iter().map(|phase| plane.at(*phase, height(*phase)));
        points.collect()
    }

    fn titled(&self, key: &str, number: Option<String>) -> String {
        let name = self.texts.get(key);
        number.map_or(name.to_owned(), |number| [name, ": ", &number].concat())
    }

    fn draw_axis(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        pen.group(Open::group("rw-axis"), || {
            pen.group(Open::group("rw-rest").dashed("2 4"), || {
                pen.line(
                    &[plane.at(0.0, 0.0), plane.at(self.end, 0.0)],
                    palette::line(GRID, 1.5),
                );
            });
            let label = |key: &str, y: f64, side: VPos| {
                let style = palette::letters(SMALL, QUIET, HPos::Left, side);
                pen.text(self.texts.get(key), (0.0, y), style);
            };
            label("chart.bandwidth.effort", layout.top - 6.0, VPos::Bottom);
            label("chart.bandwidth.recovery", layout.bottom + 6.0, VPos::Top);
        });
    }

    /// The wave: where it leaves the corridor it changes in colour, weight and pattern.
    fn draw_wave(&self, pen: &Pen, plane: &Plane, stretches: &[Stretch]) {
        let now = self
            .stations
            .iter()
            .rev()
            .find_map(|station| station.needed);
        let title = self.titled(
            "chart.bandwidth.wave",
            now.map(|now| self.texts.lang.number(now)),
        );
        let inside = (Open::group("rw-wave"), palette::line(INK, 2.0));
        let beyond = (
            Open::group("rw-wave rw-beyond").dashed("7 3"),
            palette::line(BEYOND, 4.0),
        );
        pen.group(Open::group("rw-point").titled(&title), || {
            for ((group, line), outside) in [(inside, false), (beyond, true)] {
                pen.group(group, || {
                    for stretch in stretches
                        .iter()
                        .filter(|stretch| stretch.outside == outside)
                    {
                        let points = stretch.points.iter().map(|(x, y)| plane.at(*x, *y));
                        pen.line(&points.collect::<Vec<_>>(), line);
                    }
                });
            }
        });
    }

    /// Names the crest and the trough that leave the corridor furthest from the figure's sides.
    fn draw_names(&self, pen: &Pen, plane: &Plane, stretches: &[Stretch]) {
        pen.group(Open::group("rw-names").haloed(), || {
            for (key, sign) in [("overdrive", 1.0), ("withdrawal", -1.0)] {
                let Some((phase, height)) = self.outermost(stretches, sign) else {
                    continue;
                };
                let (x, y) = plane.at(phase, height);
                let side = if sign > 0.0 { VPos::Bottom } else { VPos::Top };
                let style = palette::bold(LABEL, BEYOND, HPos::Center, side);
                let name = self.texts.joined(&["chart.bandwidth.", key]);
                pen.text(name, (x, y - 5.0 * sign), style);
            }
        });
    }

    /// The top of the stretch above (sign 1) or below (sign -1) that lies nearest to the middle.
    fn outermost(&self, stretches: &[Stretch], sign: f64) -> Option<Point> {
        let outside = stretches.iter().filter(|stretch| stretch.outside);
        let tops = outside.filter_map(|stretch| {
            let points = stretch.points.iter().copied();
            let top = points.max_by(|a, b| (a.1 * sign).total_cmp(&(b.1 * sign)))?;
            (top.1 * sign > 0.0).then_some(top)
        });
        // The overdrive stands right of the middle and the withdrawal left of it.
        let middle = self.end / 2.0 + sign * PI / 2.0;
        tops.min_by(|a, b| (a.0 - middle).abs().total_cmp(&(b.0 - middle).abs()))
    }

    /// Names the corridor's edges where the wave is not: the upper one at the right, where the
    /// wave ends below the rest line, the lower one at the left, where it begins above.
    fn draw_edges(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let (Some(first), Some(last)) = (self.bandwidth(0.0), self.bandwidth(self.end)) else {
            return;
        };
        pen.group(Open::group("rw-edges").haloed(), || {
            let (_, upper) = plane.at(self.end, last);
            let (_, lower) = plane.at(0.0, -first);
            let right = palette::letters(SMALL, QUIET, HPos::Right, VPos::Bottom);
            let left = palette::letters(SMALL, QUIET, HPos::Left, VPos::Top);
            pen.text(
                self.texts.get("chart.bandwidth.upper"),
                (layout.width, upper - 3.0),
                right,
            );
            pen.text(
                self.texts.get("chart.bandwidth.lower"),
                (0.0, lower + 3.0),
                left,
            );
        });
    }

    /// The first and the last day, and a mark for every measurement.
    fn draw_dates(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let (Some(first), Some(last)) = (self.measurements.first(), self.measurements.last())
        else {
            return;
        };
        let beneath = layout.bottom + 24.0;
        pen.group(Open::group("rw-dates"), || {
            for station in &self.stations {
                let (x, _) = plane.at(station.phase, 0.0);
                pen.line(
                    &[(x, layout.bottom - 4.0), (x, layout.bottom)],
                    palette::line(QUIET, 1.5),
                );
            }
            let ends = [(first, 0.0, HPos::Left), (last, layout.width, HPos::Right)];
            for (measurement, x, side) in ends {
                let style = palette::letters(SMALL, QUIET, side, VPos::Top);
                pen.text(&self.texts.day(measurement.day), (x, beneath), style);
            }
        });
    }

    /// The one place where the word tipping point stands: a line through the second of two
    /// measurements outside.
    fn draw_tipping_point(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let Some(place) = tipping_point(self.measurements) else {
            return;
        };
        let (x, _) = plane.at(self.stations[place].phase, 0.0);
        pen.group(Open::group("rw-names").haloed(), || {
            pen.group(Open::group("rw-wave rw-beyond").dashed("2 3"), || {
                let ends = [(x, layout.top), (x, layout.bottom)];
                pen.line(&ends, palette::line(BEYOND, 1.5));
            });
            let style = palette::bold(LABEL, BEYOND, HPos::Right, VPos::Bottom);
            let at = (x.max(layout.width * 0.4), layout.top - 6.0);
            pen.text(self.texts.get("chart.bandwidth.tipping"), at, style);
        });
    }
}

fn draw_corridor_sample(pen: &Pen, (x, y): Point) {
    let corners = [(x, y - 6.0), (x + SAMPLE, y + 6.0)];
    pen.group(Open::group("rw-corridor"), || {
        pen.rectangle(corners, palette::fill(NOW, 0.16));
        pen.rectangle(corners, palette::line(NOW, 1.5));
    });
}

fn draw_wave_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave"), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(INK, 2.0));
    });
}

fn draw_beyond_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave rw-beyond").dashed("7 3"), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(BEYOND, 4.0));
    });
}

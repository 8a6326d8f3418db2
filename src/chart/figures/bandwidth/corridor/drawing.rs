//! How the bandwidth figure is drawn, part by part.

use std::f64::consts::PI;

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, BEYOND, GRID, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Plane, Point};
use crate::chart::parts::legend::SAMPLE;
use crate::chart::parts::timeline::tipping_point;
use crate::chart::parts::wave::{Course, Stretch};
use crate::texts::{Key, key};

use super::{Layout, View};

/// The highest value that the figure has room for.
const TOP: f64 = 120.0;

impl View<'_> {
    /// Draws what is known, in the order in which it lies over each other.
    pub fn draw(&self, pen: &Pen, layout: &Layout) {
        if !self.stations.knows_anything() {
            return self.draw_unknown(pen, layout);
        }
        let corners = [(0.0, layout.top), (layout.width, layout.bottom)];
        let plane = pen.plane(0.0..self.stations.end, -TOP..TOP, corners);
        if self.stations.knows_bandwidth() {
            self.draw_corridor(pen, &plane);
        }
        self.draw_axis(pen, &plane, layout);
        self.draw_wave(pen, &plane, &layout.stretches);
        self.draw_tipping_point(pen, &plane, layout);
        self.draw_names(pen, &plane, &layout.stretches);
        // Along several measurements the wave leaves no room beside the edges for their names.
        if self.timeline.is_empty() {
            self.draw_edges(pen, &plane, layout);
        }
        self.draw_dates(pen, &plane, layout);
        layout.legend.draw(pen, layout.legend_top);
    }

    /// Says in the figure itself that there is nothing to draw yet.
    fn draw_unknown(&self, pen: &Pen, layout: &Layout) {
        let lines = wrap(
            self.texts.get(key!("chart.bandwidth.unknown")),
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
        let now = self.stations.latest(&|station| station.bandwidth);
        let title = self.titled(key!("chart.bandwidth.corridor"), now.map(number));
        let dashes = if self.provisional { "1.5 4" } else { "none" };
        let group = Open::group("rw-corridor rw-point")
            .titled(&title)
            .dashed(dashes);
        pen.group(group, || {
            for run in self.stations.runs(&|station| station.bandwidth) {
                self.draw_room(pen, plane, &run, insets);
            }
        });
    }

    /// One stretch of the corridor. A measurement between two unknown ones has no length: it is a
    /// line as high as the corridor.
    fn draw_room(&self, pen: &Pen, plane: &Plane, run: &[f64], insets: &[f64]) {
        let style = palette::line(NOW, 1.5);
        let (upper, lower) = (self.edge(plane, run, 1.0), self.edge(plane, run, -1.0));
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
        let height = |phase| self.stations.bandwidth(phase).unwrap_or_default() * factor;
        let points = run.iter().map(|phase| plane.at(*phase, height(*phase)));
        points.collect()
    }

    fn titled(&self, key: Key, number: Option<String>) -> String {
        let name = self.texts.get(key);
        number.map_or(name.to_owned(), |number| [name, ": ", &number].concat())
    }

    fn draw_axis(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        pen.group(Open::group("rw-axis"), || {
            pen.group(Open::group("rw-rest").dashed("2 4"), || {
                pen.line(
                    &[plane.at(0.0, 0.0), plane.at(self.stations.end, 0.0)],
                    palette::line(GRID, 1.5),
                );
            });
            let label = |key: Key, y: f64, side: VPos| {
                let style = palette::letters(SMALL, QUIET, HPos::Left, side);
                pen.text(self.texts.get(key), (0.0, y), style);
            };
            label(
                key!("chart.bandwidth.effort"),
                layout.top - 6.0,
                VPos::Bottom,
            );
            label(
                key!("chart.bandwidth.recovery"),
                layout.bottom + 6.0,
                VPos::Top,
            );
        });
    }

    /// The wave: where it leaves the corridor it changes in colour, weight and pattern.
    fn draw_wave(&self, pen: &Pen, plane: &Plane, stretches: &[Stretch]) {
        let now = self.stations.latest(&|station| station.needed);
        let title = self.titled(
            key!("chart.bandwidth.wave"),
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
            for (key, sign) in [
                (key!("chart.bandwidth.overdrive"), 1.0),
                (key!("chart.bandwidth.withdrawal"), -1.0),
            ] {
                let Some((phase, height)) = self.outermost(stretches, sign) else {
                    continue;
                };
                let (x, y) = plane.at(phase, height);
                let side = if sign > 0.0 { VPos::Bottom } else { VPos::Top };
                let style = palette::bold(LABEL, BEYOND, HPos::Center, side);
                let name = self.texts.get(key);
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
        let middle = self.stations.end / 2.0 + sign * PI / 2.0;
        tops.min_by(|a, b| (a.0 - middle).abs().total_cmp(&(b.0 - middle).abs()))
    }

    /// Names the corridor's edges where the wave is not: the upper one at the right, where the
    /// wave ends below the rest line, the lower one at the left, where it begins above.
    fn draw_edges(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let (Some(first), Some(last)) = (
            self.stations.bandwidth(0.0),
            self.stations.bandwidth(self.stations.end),
        ) else {
            return;
        };
        pen.group(Open::group("rw-edges").haloed(), || {
            let (_, upper) = plane.at(self.stations.end, last);
            let (_, lower) = plane.at(0.0, -first);
            let right = palette::letters(SMALL, QUIET, HPos::Right, VPos::Bottom);
            let left = palette::letters(SMALL, QUIET, HPos::Left, VPos::Top);
            pen.text(
                self.texts.get(key!("chart.bandwidth.upper")),
                (layout.width, upper - 3.0),
                right,
            );
            pen.text(
                self.texts.get(key!("chart.bandwidth.lower")),
                (0.0, lower + 3.0),
                left,
            );
        });
    }

    /// The first and the last day, and a mark for every measurement.
    fn draw_dates(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let (Some(first), Some(last)) = (self.timeline.first(), self.timeline.last()) else {
            return;
        };
        let beneath = layout.bottom + 24.0;
        pen.group(Open::group("rw-dates"), || {
            for station in &self.stations.list {
                let (x, _) = plane.at(station.phase, 0.0);
                pen.line(
                    &[(x, layout.bottom - 4.0), (x, layout.bottom)],
                    palette::line(QUIET, 1.5),
                );
            }
            let ends = [(first, 0.0, HPos::Left), (last, layout.width, HPos::Right)];
            for (dated, x, side) in ends {
                let style = palette::letters(SMALL, QUIET, side, VPos::Top);
                pen.text(&self.texts.day(dated.day), (x, beneath), style);
            }
        });
    }

    /// The one place where the word tipping point stands: a line through the second of two
    /// measurements outside.
    fn draw_tipping_point(&self, pen: &Pen, plane: &Plane, layout: &Layout) {
        let Some(place) = tipping_point(self.timeline) else {
            return;
        };
        let (x, _) = plane.at(self.stations.list[place].phase, 0.0);
        pen.group(Open::group("rw-names").haloed(), || {
            pen.group(Open::group("rw-wave rw-beyond").dashed("2 3"), || {
                let ends = [(x, layout.top), (x, layout.bottom)];
                pen.line(&ends, palette::line(BEYOND, 1.5));
            });
            let style = palette::bold(LABEL, BEYOND, HPos::Right, VPos::Bottom);
            let at = (x.max(layout.width * 0.4), layout.top - 6.0);
            pen.text(self.texts.get(key!("chart.bandwidth.tipping")), at, style);
        });
    }
}

/// The corridor's sample in the legend, with its left middle at this point.
pub fn draw_corridor_sample(pen: &Pen, (x, y): Point) {
    let corners = [(x, y - 6.0), (x + SAMPLE, y + 6.0)];
    pen.group(Open::group("rw-corridor"), || {
        pen.rectangle(corners, palette::fill(NOW, 0.16));
        pen.rectangle(corners, palette::line(NOW, 1.5));
    });
}

/// The wave's sample.
pub fn draw_wave_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave"), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(INK, 2.0));
    });
}

/// The sample of the wave outside the corridor.
pub fn draw_beyond_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave rw-beyond").dashed("7 3"), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(BEYOND, 4.0));
    });
}

//! How the bandwidth figure is drawn, part by part.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, BEYOND, DESIRED, INK, LABEL, NOW, QUIET};
use crate::chart::canvas::pen::{Pen, Plane, Point};
use crate::chart::parts::legend::SAMPLE;
use crate::chart::parts::spots::Placed;
use crate::chart::parts::wave::{Course, Stretch};
use crate::texts::{Key, key};

use super::{Layout, View};

/// How strong the corridor's colour is, what a wish adds to it, and what lies between wave and edge.
const ROOM: f64 = 0.15;
const ADDED: f64 = 0.1;
const OVER: f64 = 0.13;
/// The dashes of a wish, and of the wave outside.
const WISHED: &str = "6 4";
const BROKEN: &str = "9 4";

impl View<'_> {
    /// Draws what is known, in the order in which it lies over each other.
    pub fn draw(&self, pen: &Pen, layout: &Layout) {
        if !self.stations.knows_anything() {
            return self.draw_unknown(pen, layout);
        }
        let (corners, span) = (
            [(0.0, layout.top), (layout.right, layout.bottom)],
            self.span(),
        );
        let plane = pen.plane(0.0..self.stations.end, -span..span, corners);
        let labels = self.labels(&plane, layout);
        if self.stations.knows_bandwidth() {
            self.draw_corridor(pen, &plane);
        }
        self.draw_wish(pen, &plane);
        self.draw_axis(pen, &plane, &labels.axis);
        self.draw_beyond(pen, &plane, &layout.stretches);
        self.draw_wave(pen, &plane, &layout.stretches);
        self.draw_tipping_point(pen, &plane, layout, &labels.tipping);
        draw_all(pen, Open::group("rw-names").haloed(), &labels.names);
        self.draw_dates(pen, &plane, layout, &labels.dates);
        if let Some(gutter) = &layout.gutter {
            gutter.draw(pen, &plane, layout.right);
        }
        layout.legend.draw(pen, layout.legend_top);
    }

    /// Says in the figure itself that there is nothing to draw yet.
    fn draw_unknown(&self, pen: &Pen, layout: &Layout) {
        let lines = wrap(
            self.texts.get(key!("chart.bandwidth.unknown")),
            LABEL * layout.letters.width,
            layout.width - 24.0,
        );
        let middle = (layout.top + layout.bottom) / 2.0;
        pen.group(Open::group("rw-unknown"), || {
            for (index, line) in lines.iter().enumerate() {
                let style = palette::letters(LABEL, QUIET, HPos::Center, VPos::Center);
                pen.text(
                    line,
                    (layout.width / 2.0, middle + 18.0 * index as f64),
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
        let style = palette::line(NOW, 2.0);
        let (upper, lower) = (self.edge(plane, run, 1.0), self.edge(plane, run, -1.0));
        if run.len() == 1 {
            return pen.line(&[upper, lower].concat(), style);
        }
        for inset in insets {
            let mut corners = self.edge(plane, run, *inset);
            corners.extend(self.edge(plane, run, -inset).into_iter().rev());
            pen.polygon(&corners, palette::fill(NOW, ROOM / insets.len() as f64));
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

    fn draw_axis(&self, pen: &Pen, plane: &Plane, labels: &[Placed]) {
        pen.group(Open::group("rw-axis"), || {
            pen.group(Open::group("rw-rest").dashed("2 4"), || {
                pen.line(
                    &[plane.at(0.0, 0.0), plane.at(self.stations.end, 0.0)],
                    palette::line(QUIET, 1.0),
                );
            });
            labels.iter().for_each(|label| label.draw(pen));
        });
    }

    /// The corridor that the wishes would make: dashed edges, and a tint where there is more room than now.
    fn draw_wish(&self, pen: &Pen, plane: &Plane) {
        let Some(wished) = self.wished else {
            return;
        };
        let now = self.stations.latest(&|station| station.bandwidth);
        let (left, right) = (0.0, self.stations.end);
        pen.group(Open::group("rw-wished").dashed(WISHED), || {
            for sign in [1.0, -1.0] {
                if let Some(now) = now.filter(|now| *now < wished) {
                    let (from, to) = (now * sign, wished * sign);
                    let band = [(left, from), (right, from), (right, to), (left, to)];
                    let band = band.map(|(phase, height)| plane.at(phase, height));
                    pen.polygon(&band, palette::fill(DESIRED, ADDED));
                }
                let edge = [
                    plane.at(left, wished * sign),
                    plane.at(right, wished * sign),
                ];
                pen.line(&edge, palette::line(DESIRED, 2.0));
            }
        });
    }

    /// A tint between the wave and the edge that it passes.
    fn draw_beyond(&self, pen: &Pen, plane: &Plane, stretches: &[Stretch]) {
        pen.group(Open::group("rw-over"), || {
            for stretch in stretches.iter().filter(|stretch| stretch.outside) {
                let edge = stretch.points.iter().rev().map(|(phase, height)| {
                    let room = self.stations.bandwidth(*phase).unwrap_or_default();
                    (*phase, room * height.signum())
                });
                let around = stretch.points.iter().copied().chain(edge);
                let corners: Vec<_> = around.map(|(x, y)| plane.at(x, y)).collect();
                pen.polygon(&corners, palette::fill(BEYOND, OVER));
            }
        });
    }

    /// The wave: where it leaves the corridor it changes in colour, weight and pattern.
    fn draw_wave(&self, pen: &Pen, plane: &Plane, stretches: &[Stretch]) {
        let now = self.stations.latest(&|station| station.needed);
        let title = self.titled(
            key!("chart.bandwidth.wave"),
            now.map(|now| self.texts.lang.number(now)),
        );
        let inside = (Open::group("rw-wave"), palette::line(INK, 2.5));
        let beyond = (
            Open::group("rw-wave rw-beyond").dashed(BROKEN),
            palette::line(BEYOND, 5.0),
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

    /// A line for every measurement, from the corridor's edge to its day.
    fn draw_dates(&self, pen: &Pen, plane: &Plane, layout: &Layout, days: &[Placed]) {
        if self.timeline.is_empty() {
            return;
        }
        pen.group(Open::group("rw-dates"), || {
            for station in &self.stations.list {
                let lower = -station.bandwidth.unwrap_or_default();
                let (x, y) = plane.at(station.phase, lower);
                pen.line(
                    &[(x, y), (x, layout.bottom + 20.0)],
                    palette::line(QUIET, 1.0),
                );
            }
            days.iter().for_each(|day| day.draw(pen));
        });
    }

    /// The one place where the word tipping point stands: a line through the second of two
    /// measurements outside.
    fn draw_tipping_point(&self, pen: &Pen, plane: &Plane, layout: &Layout, word: &[Placed]) {
        let Some(x) = self.tipping_x(plane) else {
            return;
        };
        pen.group(Open::group("rw-names").haloed(), || {
            pen.group(Open::group("rw-wave rw-beyond").dashed("2 3"), || {
                let ends = [(x, layout.top), (x, layout.bottom)];
                pen.line(&ends, palette::line(BEYOND, 1.5));
            });
            word.iter().for_each(|label| label.draw(pen));
        });
    }
}

/// Draws labels in a group of their own, where there are any.
fn draw_all(pen: &Pen, group: Open, labels: &[Placed]) {
    if !labels.is_empty() {
        pen.group(group, || labels.iter().for_each(|label| label.draw(pen)));
    }
}

/// The corridor's sample in the legend, with its left middle at this point.
pub fn draw_corridor_sample(pen: &Pen, (x, y): Point) {
    let corners = [(x, y - 6.0), (x + SAMPLE, y + 6.0)];
    pen.group(Open::group("rw-corridor"), || {
        pen.rectangle(corners, palette::fill(NOW, ROOM));
        pen.rectangle(corners, palette::line(NOW, 2.0));
    });
}

/// The sample of the corridor that is wished for.
pub fn draw_wish_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wished").dashed(WISHED), || {
        for edge in [y - 5.0, y + 5.0] {
            pen.line(
                &[(x, edge), (x + SAMPLE, edge)],
                palette::line(DESIRED, 2.0),
            );
        }
    });
}

/// The wave's sample.
pub fn draw_wave_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave"), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(INK, 2.5));
    });
}

/// The sample of the wave outside the corridor.
pub fn draw_beyond_sample(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-wave rw-beyond").dashed(BROKEN), || {
        pen.line(&[(x, y), (x + SAMPLE, y)], palette::line(BEYOND, 5.0));
    });
}

//! How the bandwidth figure is drawn, part by part.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, BEYOND, GRID, INK, LABEL, NOW, QUIET};
use crate::chart::canvas::pen::{Pen, Plane, Point};
use crate::chart::parts::legend::SAMPLE;
use crate::chart::parts::spots::Placed;
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
        let labels = self.labels(&plane, layout);
        if self.stations.knows_bandwidth() {
            self.draw_corridor(pen, &plane);
        }
        self.draw_axis(pen, &plane, &labels.axis);
        self.draw_wave(pen, &plane, &layout.stretches);
        self.draw_tipping_point(pen, &plane, layout, &labels.tipping);
        draw_all(pen, Open::group("rw-names").haloed(), &labels.names);
        draw_all(pen, Open::group("rw-edges").haloed(), &labels.edges);
        self.draw_dates(pen, &plane, layout, &labels.dates);
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

    fn draw_axis(&self, pen: &Pen, plane: &Plane, labels: &[Placed]) {
        pen.group(Open::group("rw-axis"), || {
            pen.group(Open::group("rw-rest").dashed("2 4"), || {
                pen.line(
                    &[plane.at(0.0, 0.0), plane.at(self.stations.end, 0.0)],
                    palette::line(GRID, 1.5),
                );
            });
            labels.iter().for_each(|label| label.draw(pen));
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

    /// A mark for every measurement, and the days.
    fn draw_dates(&self, pen: &Pen, plane: &Plane, layout: &Layout, days: &[Placed]) {
        if self.timeline.is_empty() {
            return;
        }
        pen.group(Open::group("rw-dates"), || {
            for station in &self.stations.list {
                let (x, _) = plane.at(station.phase, 0.0);
                pen.line(
                    &[(x, layout.bottom - 4.0), (x, layout.bottom)],
                    palette::line(QUIET, 1.5),
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

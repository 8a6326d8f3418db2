//! The two continua: functioning across, wellbeing up, four named quadrants, today's point, and
//! earlier points as a path.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::scoring::continua::CUT;
use crate::scoring::{Continua, Scores};
use crate::texts::{Texts, key};
use crate::value::Day;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, GRID, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Plane, Point, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::timeline::{Dated, timeline};
use crate::chart::{Measurement, Options};

/// Room above and below the square for the names of the axes.
const MARGIN: f64 = 24.0;
/// The widest square.
const WIDEST: f64 = 420.0;
/// Room for today's point on the square's edge.
const TODAY: f64 = 8.0;
const LEADING: f64 = 15.0;

/// A quadrant: what it is called and its corners, left, right, lower and upper.
const QUADRANTS: [(Continua, [f64; 4]); 4] = [
    (Continua::Recovering, [0.0, CUT, CUT, 100.0]),
    (Continua::Flourishing, [CUT, 100.0, CUT, 100.0]),
    (Continua::Stuck, [0.0, CUT, 0.0, CUT]),
    (Continua::Willpower, [CUT, 100.0, 0.0, CUT]),
];

/// A sentence from the data: both scores, and the quadrant in which they meet.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    sentence(&measurement.scores, Texts::of(options.lang))
}

fn sentence(scores: &Scores, texts: Texts) -> String {
    let (Some(functioning), Some(wellbeing), Some(continua)) =
        (scores.functioning, scores.wellbeing, scores.continua)
    else {
        return texts.get(key!("chart.continua.unknown")).to_owned();
    };
    texts.fill(
        key!("chart.continua.description"),
        &[
            ("functioning", &texts.lang.number(functioning)),
            ("wellbeing", &texts.lang.number(wellbeing)),
            ("quadrant", texts.get(words::continua_label(continua))),
        ],
    )
}

/// Draws the two continua.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let scores = &measurement.scores;
    let side = options.width.min(WIDEST) - 2.0 * TODAY;
    let left = (options.width - side) / 2.0;
    let height = side + 2.0 * MARGIN;
    let path = path(measurement, options);
    // The last stop is today's, unless today is unknown.
    let earlier = path
        .len()
        .saturating_sub(usize::from(scores.continua.is_some()));
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        let corners = [(left, MARGIN), (left + side, MARGIN + side)];
        let plane = pen.plane(0.0..100.0, 0.0..100.0, corners);
        draw_quadrants(pen, &plane, scores);
        draw_axes(pen, &plane, texts);
        draw_path(pen, &plane, &path);
        draw_names(pen, &plane, texts);
        draw_earlier(pen, &plane, &path[..earlier], texts);
        draw_today(pen, &plane, scores, texts);
    });
    Picture {
        width: options.width,
        height,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// A dated point of the path.
struct Stop {
    day: Day,
    functioning: f64,
    wellbeing: f64,
}

/// The dated points up to today's, the earliest first; nothing when there is only one.
fn path(today: &Measurement, options: &Options) -> Vec<Stop> {
    let mut stops = Vec::new();
    for Dated { day, scores } in timeline(&options.history, today) {
        if let (Some(functioning), Some(wellbeing)) = (scores.functioning, scores.wellbeing) {
            stops.push(Stop {
                day,
                functioning,
                wellbeing,
            });
        }
    }
    if stops.len() > 1 { stops } else { Vec::new() }
}

impl Stop {
    fn at(&self, plane: &Plane) -> Point {
        plane.at(self.functioning, self.wellbeing)
    }

    /// What someone who points at it is told: the day and both scores.
    fn title(&self, texts: Texts) -> String {
        let number = |score| texts.lang.number(score);
        [
            &*texts.day(self.day),
            ": ",
            texts.get(key!("scale.functioning.label")),
            " ",
            &number(self.functioning),
            ", ",
            texts.get(key!("scale.wellbeing.label")),
            " ",
            &number(self.wellbeing),
        ]
        .concat()
    }
}

fn class_of(continua: Continua, scores: &Scores) -> (&'static str, f64) {
    if scores.continua == Some(continua) {
        ("rw-quadrant rw-here", 0.12)
    } else {
        ("rw-quadrant", 0.0)
    }
}

fn draw_quadrants(pen: &Pen, plane: &Plane, scores: &Scores) {
    for (continua, [left, right, lower, upper]) in QUADRANTS {
        let (class, tint) = class_of(continua, scores);
        let corners = [plane.at(left, upper), plane.at(right, lower)];
        pen.group(Open::group(class), || {
            pen.rectangle(corners, palette::fill(NOW, tint));
            pen.rectangle(corners, palette::line(GRID, 1.0));
        });
    }
}

/// Names the quadrants at their outer sides, where points are rare.
fn draw_names(pen: &Pen, plane: &Plane, texts: Texts) {
    pen.group(Open::group("rw-quadrants").haloed(), || {
        for (continua, [left, right, lower, upper]) in QUADRANTS {
            let [start, end] = [plane.at(left, upper), plane.at(right, lower)];
            let label = texts.get(words::continua_label(continua));
            let lines = wrap(label, LABEL, end.0 - start.0 - 14.0);
            let first = if upper == 100.0 {
                start.1 + 8.0
            } else {
                end.1 - 6.0 - LEADING * lines.len() as f64
            };
            for (index, line) in lines.iter().enumerate() {
                let at = (start.0 + 8.0, first + LEADING * index as f64);
                let style = palette::letters(LABEL, INK, HPos::Left, VPos::Top);
                pen.text(line, at, style);
            }
        }
    });
}

fn draw_axes(pen: &Pen, plane: &Plane, texts: Texts) {
    let (corner, end) = (plane.at(0.0, 100.0), plane.at(100.0, 0.0));
    pen.group(Open::group("rw-axis"), || {
        let up = [texts.get(key!("scale.wellbeing.label")), " ↑"].concat();
        let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Bottom);
        pen.text(&up, (corner.0, corner.1 - 6.0), style);
        let across = [texts.get(key!("scale.functioning.label")), " →"].concat();
        let style = palette::letters(SMALL, QUIET, HPos::Right, VPos::Top);
        pen.text(&across, (end.0, end.1 + 6.0), style);
    });
}

/// The line through all points of a path.
fn draw_path(pen: &Pen, plane: &Plane, path: &[Stop]) {
    if path.is_empty() {
        return;
    }
    let points: Vec<_> = path.iter().map(|stop| stop.at(plane)).collect();
    pen.group(Open::group("rw-series rw-earlier"), || {
        pen.group(Open::group("rw-outline"), || {
            pen.line(&points, palette::line(QUIET, 1.5));
        });
    });
}

/// The points of a path without today's own.
fn draw_earlier(pen: &Pen, plane: &Plane, earlier: &[Stop], texts: Texts) {
    for stop in earlier {
        let (x, y) = stop.at(plane);
        pen.group(Open::group("rw-series rw-earlier"), || {
            pen.group(Open::group("rw-point").titled(&stop.title(texts)), || {
                let corners = [(x - 3.5, y - 3.5), (x + 3.5, y + 3.5)];
                pen.rectangle(corners, palette::fill(QUIET, 1.0));
            });
        });
    }
}

fn draw_today(pen: &Pen, plane: &Plane, scores: &Scores, texts: Texts) {
    let (Some(functioning), Some(wellbeing)) = (scores.functioning, scores.wellbeing) else {
        return;
    };
    pen.group(Open::group("rw-series rw-now"), || {
        pen.group(
            Open::group("rw-point").titled(&sentence(scores, texts)),
            || {
                pen.circle(
                    plane.at(functioning, wellbeing),
                    7.0,
                    palette::fill(NOW, 1.0),
                );
            },
        );
    });
}

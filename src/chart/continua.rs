//! The two continua: functioning across, wellbeing up, four named quadrants, today's point, and
//! earlier points as a path.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::Texts;
use crate::record::Record;
use crate::scoring::continua::CUT;
use crate::scoring::{Continua, Scores};

use super::Options;
use super::backend::Open;
use super::lettering::wrap;
use super::palette::{self, GRID, INK, LABEL, NOW, QUIET, SMALL};
use super::pen::{Pen, Plane, Point, draw_on};
use super::scene::Scene;
use super::still::Still;
use super::timeline::timeline;

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

/// Draws the two continua.
pub fn scene(record: &Record, scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let side = options.width.min(WIDEST) - 2.0 * TODAY;
    let left = (options.width - side) / 2.0;
    let height = side + 2.0 * MARGIN;
    let path = path(record, options);
    let size = (options.width, height);
    let moving = draw_on(size, |pen| {
        let corners = [(left, MARGIN), (left + side, MARGIN + side)];
        let plane = pen.plane(0.0..100.0, 0.0..100.0, corners);
        draw_quadrants(pen, &plane, scores, texts);
        draw_axes(pen, &plane, texts);
        draw_path(pen, &plane, &path, scores.continua.is_some());
        draw_today(pen, &plane, scores, texts);
    });
    Scene {
        width: options.width,
        height,
        title: texts.get("chart.continua.title").to_owned(),
        description: description(scores, texts),
        still: Still::paper(size, options),
        moving,
    }
}

/// A sentence from the data: both scores, and the quadrant in which they meet.
fn description(scores: &Scores, texts: Texts) -> String {
    let (Some(functioning), Some(wellbeing), Some(continua)) =
        (scores.functioning, scores.wellbeing, scores.continua)
    else {
        return texts.get("chart.continua.unknown").to_owned();
    };
    texts.fill(
        "chart.continua.description",
        &[
            ("functioning", &texts.lang.number(functioning)),
            ("wellbeing", &texts.lang.number(wellbeing)),
            (
                "quadrant",
                texts.joined(&["continua.", continua.id(), ".label"]),
            ),
        ],
    )
}

/// The dated points up to today's, the earliest first.
fn path(record: &Record, options: &Options) -> Vec<Point> {
    let measurements = timeline(&options.history, record);
    let points = measurements.iter().filter_map(|measurement| {
        Some((
            measurement.scores.functioning?,
            measurement.scores.wellbeing?,
        ))
    });
    let points: Vec<_> = points.collect();
    if points.len() > 1 { points } else { Vec::new() }
}

fn draw_quadrants(pen: &Pen, plane: &Plane, scores: &Scores, texts: Texts) {
    for (continua, [left, right, lower, upper]) in QUADRANTS {
        let here = scores.continua == Some(continua);
        let class = if here {
            "rw-quadrant rw-here"
        } else {
            "rw-quadrant"
        };
        let corners = [plane.at(left, upper), plane.at(right, lower)];
        pen.group(Open::group(class), || {
            pen.rectangle(corners, palette::fill(NOW, if here { 0.12 } else { 0.0 }));
            pen.rectangle(corners, palette::line(GRID, 1.0));
            let room = corners[1].0 - corners[0].0 - 14.0;
            let label = texts.joined(&["continua.", continua.id(), ".label"]);
            let lines = wrap(label, LABEL, room);
            // At the outer side, where points are rare.
            let first = if upper == 100.0 {
                corners[0].1 + 8.0
            } else {
                corners[1].1 - 6.0 - LEADING * lines.len() as f64
            };
            for (index, line) in lines.iter().enumerate() {
                let at = (corners[0].0 + 8.0, first + LEADING * index as f64);
                pen.text(
                    line,
                    at,
                    palette::letters(LABEL, INK, HPos::Left, VPos::Top),
                );
            }
        });
    }
}

fn draw_axes(pen: &Pen, plane: &Plane, texts: Texts) {
    let (corner, end) = (plane.at(0.0, 100.0), plane.at(100.0, 0.0));
    pen.group(Open::group("rw-axis"), || {
        let up = [texts.label("scale", "wellbeing"), " ↑"].concat();
        let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Bottom);
        pen.text(&up, (corner.0, corner.1 - 6.0), style);
        let across = [texts.label("scale", "functioning"), " →"].concat();
        let style = palette::letters(SMALL, QUIET, HPos::Right, VPos::Top);
        pen.text(&across, (end.0, end.1 + 6.0), style);
    });
}

fn draw_path(pen: &Pen, plane: &Plane, path: &[Point], known_today: bool) {
    let points: Vec<_> = path.iter().map(|(x, y)| plane.at(*x, *y)).collect();
    // The last one is today's own, unless that is unknown.
    let count = if known_today {
        points.len().saturating_sub(1)
    } else {
        points.len()
    };
    let earlier = &points[..count];
    if earlier.is_empty() {
        return;
    }
    pen.group(Open::group("rw-series rw-earlier"), || {
        pen.group(Open::group("rw-outline"), || {
            pen.line(&points, palette::line(QUIET, 1.5));
        });
        for (index, (x, y)) in earlier.iter().enumerate() {
            let title = ["-", &(earlier.len() - index).to_string()].concat();
            pen.group(Open::group("rw-point").titled(&title), || {
                let corners = [(x - 3.5, y - 3.5), (x + 3.5, y + 3.5)];
                pen.rectangle(corners, palette::fill(QUIET, 1.0));
            });
        }
    });
}

fn draw_today(pen: &Pen, plane: &Plane, scores: &Scores, texts: Texts) {
    let (Some(functioning), Some(wellbeing)) = (scores.functioning, scores.wellbeing) else {
        return;
    };
    pen.group(Open::group("rw-series rw-now"), || {
        pen.group(
            Open::group("rw-point").titled(&description(scores, texts)),
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

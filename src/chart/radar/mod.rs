//! A radar: spokes in a wheel, arcs that group them, and series that lie over each other.
//!
//! From [`LABELLED`] CSS pixels wide the labels stand at the spokes; below that numbers stand
//! there, with a key beneath.

mod key;
mod labels;
mod series;

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::scoring::Score;

use super::backend::Open;
use super::palette::{self, GRID, GROUND, INK, QUIET, SMALL};
use super::pen::{Pen, Point, draw_on};
use super::polar::Wheel;
use super::scene::{Element, number};

/// The width from which labels stand at the spokes.
pub const LABELLED: f64 = 480.0;
/// How far outside the rim the middle of an arc lies.
const ARC: f64 = 12.0;
/// How far outside the rim the labels begin.
const OUTSIDE: f64 = 28.0;
const RINGS: [f64; 4] = [25.0, 50.0, 75.0, 100.0];

/// One spoke.
#[derive(Clone, Debug)]
pub struct Spoke {
    /// What it is called.
    pub label: String,
    /// Asked and shown, but not counted: drawn with a broken line and a hollow marker.
    pub bonus: bool,
}

/// A group of neighbouring spokes.
#[derive(Clone, Debug)]
pub struct Group {
    /// The letter in its arc.
    pub letter: char,
    /// What the group is called.
    pub label: String,
    /// Its first spoke.
    pub first: usize,
    /// How many spokes it has.
    pub size: usize,
}

/// One line around the wheel.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its class: `rw-now`, `rw-desired`.
    pub class: &'static str,
    /// Its colour for viewers without CSS.
    pub color: RGBColor,
    /// Its dashes, as SVG writes them; empty for a solid line.
    pub dashes: &'static str,
    /// Whether its inside is lightly filled.
    pub filled: bool,
    /// A score per spoke; an unknown one leaves a gap in the line.
    pub scores: Vec<Score>,
    /// What a viewer shows when someone points at a marker, per spoke.
    pub titles: Vec<String>,
}

/// A whole radar.
#[derive(Clone, Debug)]
pub struct Radar {
    /// The spokes, clockwise from the top.
    pub spokes: Vec<Spoke>,
    /// The groups; together they hold every spoke.
    pub groups: Vec<Group>,
    /// The series, the one at the back first.
    pub series: Vec<Series>,
}

/// Draws a radar this wide; gives its height and the drawing.
pub fn draw(radar: &Radar, width: f64) -> (f64, Vec<Element>) {
    let numbered = width < LABELLED;
    let wheel = place_wheel(radar, width, numbered);
    let beneath = wheel.center.1 + wheel.radius + if numbered { 46.0 } else { 72.0 };
    let key = key::lay_out(radar, width, numbered);
    let height = beneath + key.height;
    let drawing = draw_on(width, height, |pen| {
        draw_grid(pen, radar, &wheel);
        radar
            .groups
            .iter()
            .for_each(|group| draw_group(pen, group, &wheel));
        labels::draw(pen, radar, &wheel, width);
        radar
            .series
            .iter()
            .for_each(|line| series::draw(pen, radar, line, &wheel));
        key::draw(pen, &key, beneath);
    });
    (height, drawing)
}

fn place_wheel(radar: &Radar, width: f64, numbered: bool) -> Wheel {
    let radius = if numbered {
        (width / 2.0 - OUTSIDE - 14.0).min(150.0)
    } else {
        let label = (width * 0.2).clamp(100.0, 150.0);
        (width / 2.0 - label - OUTSIDE).min(200.0)
    };
    let above = if numbered { 46.0 } else { 64.0 };
    Wheel {
        center: (width / 2.0, above + radius),
        radius,
        spokes: radar.spokes.len(),
    }
}

fn draw_grid(pen: &Pen, radar: &Radar, wheel: &Wheel) {
    pen.group(Open::group("rw-grid"), || {
        for ring in RINGS {
            let strength = if ring == 100.0 { 1.5 } else { 1.0 };
            let distance = wheel.radius * ring / 100.0;
            pen.circle(wheel.center, distance, palette::line(GRID, strength));
        }
        for (index, spoke) in radar.spokes.iter().enumerate() {
            let dashes = if spoke.bonus { "3 3" } else { "none" };
            pen.group(Open::group("rw-spoke").dashed(dashes), || {
                let ends = [wheel.center, wheel.score(index, 100.0)];
                pen.line(ends, palette::line(GRID, 1.0));
            });
        }
        for ring in RINGS {
            let style = palette::letters(SMALL, QUIET, HPos::Center, VPos::Center);
            pen.text(
                &number(ring),
                wheel.at(0.5, wheel.radius * ring / 100.0),
                style,
            );
        }
    });
}

fn draw_group(pen: &Pen, group: &Group, wheel: &Wheel) {
    pen.group(Open::group("rw-group").titled(&group.label), || {
        let (first, last) = (group.first as f64, (group.first + group.size - 1) as f64);
        let arc = wheel.arc(first - 0.42, last + 0.42, wheel.radius + ARC);
        pen.line(arc, palette::line(GRID, 5.0));
        draw_letter(
            pen,
            group.letter,
            wheel.at((first + last) / 2.0, wheel.radius + ARC),
        );
    });
}

fn draw_letter(pen: &Pen, letter: char, at: Point) {
    pen.circle(at, 9.0, palette::fill(GROUND, 1.0));
    pen.circle(at, 9.0, palette::line(QUIET, 1.0));
    let style = palette::bold(SMALL, INK, HPos::Center, VPos::Center);
    pen.text(letter.encode_utf8(&mut [0; 4]), at, style);
}

//! A radar: spokes in a wheel, arcs that group them, and series that lie over each other.
//!
//! From [`LABELLED`] CSS pixels wide the labels stand at the spokes; below that, where there are more than
//! [`MOST_LABELS`] and where one of them is too long, numbers stand there, with a key beneath.

mod key;
mod labels;
mod series;

use std::f64::consts::TAU;

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::scoring::Score;
use crate::texts::{Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::breakable;
use crate::chart::canvas::palette::{self, GRID, INK, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::canvas::units::number;
use crate::chart::measurement::Measurement;
use crate::chart::options::{Letters, Options};
use crate::chart::parts::polar::Wheel;
use crate::chart::parts::{shapes, steps};

/// The width from which labels stand at the spokes.
pub const LABELLED: f64 = 480.0;
/// The most labels for which there is room around the wheel.
pub const MOST_LABELS: usize = 20;
/// How far outside the rim the middle of an arc lies.
const ARC: f64 = 11.0;
/// How wide an arc is.
const WIDE: f64 = 6.0;
/// Between two groups, in radians.
const GAP: f64 = 0.056;
/// How far outside the rim the labels begin: beyond the arcs, beyond shapes that stand at the spokes
/// themselves, or without any closer by.
const BEYOND_ARCS: f64 = 28.0;
const BEYOND_SHAPES: f64 = 35.0;
const BEYOND_RIM: f64 = 12.0;
/// The radius from which there is room for the rings' names.
const NAMED_FROM: f64 = 72.0;
const RINGS: [f64; 4] = [25.0, 50.0, 75.0, 100.0];

/// One spoke.
#[derive(Clone, Debug)]
pub struct Spoke {
    /// What it is called.
    name: &'static str,
    /// Asked and shown, but not counted: drawn with a broken line and a hollow marker.
    bonus: bool,
}

impl Spoke {
    /// A spoke with this name.
    pub fn new(name: &'static str, bonus: bool) -> Self {
        Self { name, bonus }
    }

    /// What stands at it, with soft hyphens where it may break.
    fn label(&self, breaks: &str, texts: Texts) -> String {
        let label = breakable(self.name, breaks);
        if self.bonus {
            [&label, " (", texts.get(key!("results.bonus")), ")"].concat()
        } else {
            label
        }
    }
}

/// A group of neighbouring spokes.
#[derive(Clone, Debug)]
pub struct Group {
    /// The face that it wears: a hue and a shape.
    pub face: usize,
    /// What the group is called.
    pub label: String,
    /// Its first spoke.
    pub first: usize,
    /// How many spokes it has.
    pub size: usize,
}

/// What a series stands for; each looks different in dash and marker, not in colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The scores of this record: solid, round markers, lightly filled.
    Now,
    /// What is wished for: dashed, diamonds.
    Desired,
    /// An earlier record: thin, squares.
    Earlier,
}

/// One line around the wheel.
#[derive(Clone, Debug)]
pub struct Series {
    style: Style,
    /// A score per spoke; an unknown one leaves a gap in the line.
    scores: Vec<Score>,
    /// What a viewer shows when someone points at a marker, per spoke.
    titles: Vec<String>,
}

/// A whole radar.
#[derive(Clone, Debug)]
pub struct Radar {
    /// The spokes, clockwise from the top.
    spokes: Vec<Spoke>,
    /// Where long words may break: words with `|` in them.
    pub breaks: &'static str,
    /// The groups; together they hold every spoke, or there are none.
    pub groups: Vec<Group>,
    /// What the rings are called, from the middle to the rim.
    rings: [String; 5],
    /// The series, the one at the back first.
    series: Vec<Series>,
}

impl Radar {
    /// A radar without groups and series.
    pub fn new(spokes: Vec<Spoke>, rings: [String; 5]) -> Self {
        Self {
            spokes,
            breaks: "",
            groups: Vec::new(),
            rings,
            series: Vec::new(),
        }
    }

    /// How far outside the rim the labels begin, in CSS pixels.
    fn outside(&self) -> f64 {
        match self.groups.is_empty() {
            true => BEYOND_RIM,
            false if self.has_lone_groups() => BEYOND_SHAPES,
            false => BEYOND_ARCS,
        }
    }

    /// Whether every spoke has a group of its own, of the same name.
    fn has_lone_groups(&self) -> bool {
        !self.groups.is_empty() && self.groups.iter().all(|group| group.size == 1)
    }

    /// What stands at a spoke, or beside its number.
    fn label(&self, spoke: usize, texts: Texts) -> String {
        self.spokes[spoke].label(self.breaks, texts)
    }

    /// Lays the scales of a measurement over each other: earlier ones, wishes, today's.
    pub fn add_all(&mut self, measurement: &Measurement, options: &Options) {
        let texts = Texts::of(options.lang);
        if let Some(earlier) = &options.earlier {
            self.add(Style::Earlier, &earlier.on_radar(), texts);
        }
        if let Some(wishes) = measurement.wishes().filter(|_| options.desired) {
            self.add(Style::Desired, &wishes, texts);
        }
        self.add(Style::Now, &measurement.scores.on_radar(), texts);
    }

    /// Lays a series over those that are there.
    pub fn add(&mut self, style: Style, scores: &[Score], texts: Texts) {
        let mut titles = Vec::with_capacity(scores.len());
        for (spoke, score) in self.spokes.iter().zip(scores) {
            let said = texts.get(words::word(*score));
            let number = score.map_or_else(String::new, |score| texts.lang.number(score));
            titles.push([spoke.name, ": ", said, " (", &number, ")"].concat());
        }
        self.series.push(Series {
            style,
            scores: scores.to_vec(),
            titles,
        });
    }
}

/// Draws a radar; `name` is the figure's, and begins that of its static layer.
pub fn draw(radar: &Radar, name: &str, options: &Options) -> Picture {
    let (width, texts) = (options.width, Texts::of(options.lang));
    let labelled = place_labelled(radar, options);
    let numbered = labelled.is_none();
    let (wheel, beneath) = labelled.unwrap_or_else(|| place_numbered(radar, options));
    let key = key::Key::new(radar, options, numbered, texts);
    let legend = series::legend(radar, options, texts);
    let height = beneath + key.height + legend.height;
    let size = (width, height);
    let name = layer_name(radar, name, options);
    let static_layer = StaticLayer::new(name, size, options.shown_layer.as_deref(), |pen| {
        draw_grid(pen, radar, &wheel);
        radar
            .groups
            .iter()
            .for_each(|group| draw_group(pen, group, &wheel));
        labels::draw(pen, radar, &wheel, numbered, options);
        draw_ring_names(pen, radar, &wheel, options);
        legend.draw(pen, beneath);
        key.draw(pen, beneath + legend.height);
    });
    let data_layer = draw_on(size, |pen| {
        radar
            .series
            .iter()
            .for_each(|line| series::draw(pen, radar, line, &wheel));
    });
    Picture {
        width,
        height,
        static_layer,
        data_layer,
    }
}

/// All that the static layer depends on; the legend names the series.
fn layer_name(radar: &Radar, name: &str, options: &Options) -> String {
    let mut name = [name, " ", options.lang.tag(), " ", &number(options.width)].concat();
    if options.letters != Letters::USUAL {
        name.push(' ');
        name.push_str(&number(options.letters.width));
    }
    if options.numbers {
        name.push_str(" numbers");
    }
    for series in &radar.series {
        name.push(' ');
        name.push_str(series.style.class());
    }
    name
}

/// The wheel with the labels at its spokes, and from which height on there is room beneath it; `None` where
/// the figure is narrow, has many spokes, or has a label for which there is no room.
fn place_labelled(radar: &Radar, options: &Options) -> Option<(Wheel, f64)> {
    let width = options.width;
    if width < options.fitting(LABELLED) || radar.spokes.len() > MOST_LABELS {
        return None;
    }
    let label = options.fitting((width * 0.2).clamp(110.0, 150.0));
    let radius = (width / 2.0 - label - radar.outside()).min(210.0);
    let (mut wheel, mut beneath) = place_wheel(radar, width, radius, 8.0);
    let [above, below] = labels::overhang(radar, &wheel, options, beneath)?;
    wheel.center.1 += above;
    beneath += above + below + 8.0;
    Some((wheel, beneath))
}

/// The same with numbers at the spokes, and their names beneath the figure.
fn place_numbered(radar: &Radar, options: &Options) -> (Wheel, f64) {
    let aside = radar.outside() + 14.0 + 2.0 * labels::wider_numbers(options);
    let radius = (options.width / 2.0 - aside).min(170.0);
    place_wheel(radar, options.width, radius, 18.0)
}

/// A wheel of this radius in a figure of this width, with this much room above and below its labels.
fn place_wheel(radar: &Radar, width: f64, radius: f64, room: f64) -> (Wheel, f64) {
    let reach = radar.outside() + room + radius;
    let wheel = Wheel {
        center: (width / 2.0, reach),
        radius,
        spokes: radar.spokes.len(),
    };
    (wheel, 2.0 * reach)
}

fn draw_grid(pen: &Pen, radar: &Radar, wheel: &Wheel) {
    pen.group(Open::group("rw-grid"), || {
        for ring in RINGS {
            let distance = wheel.radius * ring / 100.0;
            pen.circle(wheel.center, distance, palette::line(GRID, 1.0));
        }
        for (index, spoke) in radar.spokes.iter().enumerate() {
            let dashes = if spoke.bonus { "3 3" } else { "none" };
            pen.group(Open::group("rw-spoke").dashed(dashes), || {
                let ends = [wheel.center, wheel.score(index, 100.0)];
                pen.line(&ends, palette::line(GRID, 1.0));
            });
        }
    });
}

/// What the rings are called, in the gap between the last spoke and the first.
fn draw_ring_names(pen: &Pen, radar: &Radar, wheel: &Wheel, options: &Options) {
    if wheel.radius < options.fitting(NAMED_FROM) {
        return;
    }
    let apart = wheel.at(-0.5, wheel.radius * 0.75).1 - wheel.at(-0.5, wheel.radius).1;
    // On a small wheel every second ring has its name.
    let every = if apart < SMALL * 1.2 { 2 } else { 1 };
    let rings = steps::STEPS.iter().zip(&radar.rings);
    pen.group(Open::group("rw-rings").haloed(), || {
        for (ring, name) in rings.rev().step_by(every).filter(|(ring, _)| **ring > 0.0) {
            let style = palette::letters(SMALL, INK, HPos::Center, VPos::Center);
            pen.text(name, wheel.at(-0.5, wheel.radius * ring / 100.0), style);
        }
    });
}

/// A group: its sector, its arc, and between two of its spokes its shape.
fn draw_group(pen: &Pen, group: &Group, wheel: &Wheel) {
    let hue = palette::HUES[group.face];
    let class = ["rw-group ", shapes::HUES[group.face]].concat();
    pen.group(Open::group(&class).titled(&group.label), || {
        let half = 0.5 - GAP / 2.0 * wheel.spokes as f64 / TAU;
        let (from, to) = (
            group.first as f64 - half,
            (group.first + group.size - 1) as f64 + half,
        );
        let mut sector = wheel.arc(from, to, wheel.radius);
        sector.push(wheel.center);
        pen.polygon(&sector, palette::fill(hue, 0.075));
        let arc = wheel.arc(from, to, wheel.radius + ARC);
        pen.line(&arc, palette::line(hue, WIDE));
        let seat = group.first as f64 + seat_of(group.size);
        shapes::seat(pen, group.face, wheel.at(seat, wheel.radius + ARC));
    });
}

/// Where the shape of a group of this size stands, counted from its first spoke: between two spokes, so
/// that no label meets it, as near to the middle as that is; a single spoke's stands at it.
fn seat_of(size: usize) -> f64 {
    match size {
        1 => 0.0,
        size => (size / 2) as f64 - 0.5,
    }
}

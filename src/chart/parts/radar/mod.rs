//! A radar: spokes in a wheel, arcs that group them, and series that lie over each other.
//!
//! From [`LABELLED`] CSS pixels wide the labels stand at the spokes; below that, where there are more than
//! [`MOST_LABELS`] and where one of them is too long, numbers stand there, with a key beneath.

mod key;
mod labels;
mod series;

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::scoring::Score;
use crate::texts::{Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::breakable;
use crate::chart::canvas::palette::{self, GRID, GROUND, INK, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Point, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::canvas::units::number;
use crate::chart::measurement::Measurement;
use crate::chart::options::{Letters, Options};
use crate::chart::parts::polar::Wheel;

/// The width from which labels stand at the spokes.
pub const LABELLED: f64 = 480.0;
/// The most labels for which there is room around the wheel.
pub const MOST_LABELS: usize = 20;
/// How far outside the rim the middle of an arc lies.
const ARC: f64 = 12.0;
/// How far outside the rim the labels begin: beyond the arcs, or without any closer by.
const BEYOND_ARCS: f64 = 28.0;
const BEYOND_RIM: f64 = 12.0;
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
    /// The letter in its arc.
    pub letter: char,
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
    /// The series, the one at the back first.
    series: Vec<Series>,
}

impl Radar {
    /// A radar without groups and series.
    pub fn new(spokes: Vec<Spoke>) -> Self {
        Self {
            spokes,
            breaks: "",
            groups: Vec::new(),
            series: Vec::new(),
        }
    }

    /// How far outside the rim the labels begin, in CSS pixels.
    fn outside(&self) -> f64 {
        if self.groups.is_empty() {
            BEYOND_RIM
        } else {
            BEYOND_ARCS
        }
    }

    /// Whether numbers stand at the spokes, and their names beneath the figure: where it is narrow, has
    /// many spokes, or has a label for which there is no room.
    fn is_numbered(&self, options: &Options) -> bool {
        if options.width < options.fitting(LABELLED) || self.spokes.len() > MOST_LABELS {
            return true;
        }
        let (wheel, beneath) = place_wheel(self, options, false);
        !labels::have_room(self, &wheel, beneath, options)
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
    let numbered = radar.is_numbered(options);
    let (wheel, beneath) = place_wheel(radar, options, numbered);
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
    for series in &radar.series {
        name.push(' ');
        name.push_str(series.style.class());
    }
    name
}

/// The wheel, and from which height on there is room beneath it.
fn place_wheel(radar: &Radar, options: &Options, numbered: bool) -> (Wheel, f64) {
    let width = options.width;
    let outside = radar.outside();
    let radius = if numbered {
        (width / 2.0 - outside - 14.0 - 2.0 * labels::wider_numbers(options)).min(150.0)
    } else {
        let label = options.fitting((width * 0.2).clamp(100.0, 150.0));
        (width / 2.0 - label - outside).min(200.0)
    };
    let above = outside + if numbered { 18.0 } else { 36.0 };
    let below = outside + if numbered { 18.0 } else { 44.0 };
    let mut wheel = Wheel {
        center: (width / 2.0, above + radius),
        radius,
        spokes: radar.spokes.len(),
    };
    let mut beneath = above + 2.0 * radius + below;
    // Wide letters make more lines than the usual room above and below holds.
    if !numbered && options.letters.width > 1.0 {
        let [above, below] = labels::overhang(radar, &wheel, options, beneath);
        wheel.center.1 += above;
        beneath += above + below;
    }
    (wheel, beneath)
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
                pen.line(&ends, palette::line(GRID, 1.0));
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
        pen.line(&arc, palette::line(GRID, 5.0));
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

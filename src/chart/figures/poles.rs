//! Places between two good ends: a line per scale with today's place on it, and the place wished for.
//! There is no score: neither end is better.

use plotters::style::TextStyle;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::Scale;
use crate::texts::{Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{BOLD, wrap_within};
use crate::chart::canvas::palette::{self, DESIRED, GRID, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Point, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::legend::{Legend, SAMPLE, Sample};
use crate::chart::{Measurement, Options, words};
use crate::scoring::Score;

/// Between the lines of a text, in CSS pixels.
const LEADING: f64 = 17.0;
/// Room at both sides for a marker on the end of a line.
const ASIDE: f64 = 10.0;
/// From a name to its line, and from the line to its ends' names.
const BESIDE: f64 = 20.0;
/// Between two scales.
const BETWEEN: f64 = 22.0;

/// How many places are known; of each the figure itself says where it is.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let known = places(measurement, options)
        .into_iter()
        .filter(|place| place.now.is_some());
    let sentences: Vec<_> = known.map(|place| place.title(texts)).collect();
    match sentences.is_empty() {
        true => texts.get(key!("chart.poles.unknown")).to_owned(),
        false => sentences.join(" "),
    }
}

/// A scale with its two ends, and where someone stands between them.
struct Place {
    label: &'static str,
    ends: [&'static str; 2],
    now: Score,
    desired: Score,
}

fn places(measurement: &Measurement, options: &Options) -> Vec<Place> {
    let (scales, words) = (
        &measurement.scores.instrument.scales,
        measurement.words(options),
    );
    let desired = measurement.desired.as_ref().filter(|_| options.desired);
    let place = |scale: &'static Scale| Place {
        label: words.label(scale),
        ends: words.ends_of(scale),
        now: measurement.scores.scales[scale.place],
        desired: desired.and_then(|wishes| wishes[scale.place]),
    };
    scales.iter().map(place).collect()
}

impl Place {
    /// Where someone stands, in words.
    fn title(&self, texts: Texts) -> String {
        [
            self.label,
            ": ",
            &words::place(self.now, self.ends, texts),
            ".",
        ]
        .concat()
    }
}

/// Draws the lines, one under the other, and the legend where a wish is shown too.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let (texts, width) = (Texts::of(options.lang), options.width);
    let places = places(measurement, options);
    let legend = legend(&places, options, texts);
    let rows: Vec<_> = places
        .iter()
        .map(|place| Row::new(place, options))
        .collect();
    let below: f64 = rows.iter().map(Row::height).sum();
    let size = (width, below + legend.height);
    let data_layer = draw_on(size, |pen| {
        let mut top = 0.0;
        for (place, row) in places.iter().zip(&rows) {
            pen.group(Open::group("rw-point").titled(&place.title(texts)), || {
                row.draw(pen, place, top, width);
            });
            top += row.height();
        }
        legend.draw(pen, below);
    });
    Picture {
        width,
        height: size.1,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// The texts of a place in lines.
struct Row {
    label: Vec<String>,
    ends: [Vec<String>; 2],
}

impl Row {
    fn new(place: &Place, options: &Options) -> Self {
        let (bold, small) = (options.fitting(LABEL * BOLD), options.fitting(SMALL));
        let room = options.width / 2.0 - 2.0 * ASIDE;
        Self {
            label: wrap_within(place.label, bold, options.width - 2.0 * ASIDE),
            ends: place.ends.map(|end| wrap_within(end, small, room)),
        }
    }

    /// From the top of the row to its line.
    fn line(&self) -> f64 {
        self.label.len() as f64 * LEADING + BESIDE - LEADING / 2.0
    }

    fn height(&self) -> f64 {
        let ends = self.ends.iter().map(Vec::len).max().unwrap_or_default();
        self.line() + BESIDE + ends as f64 * LEADING + BETWEEN
    }

    fn draw(&self, pen: &Pen, place: &Place, top: f64, width: f64) {
        let (left, right, line) = (ASIDE, width - ASIDE, top + self.line());
        let at = |score: f64| (left + (right - left) * score / 100.0, line);
        let first = top + LEADING / 2.0;
        draw_lines(
            pen,
            &self.label,
            (left, first),
            palette::bold(LABEL, INK, HPos::Left, VPos::Center),
        );
        pen.group(Open::group("rw-grid"), || {
            pen.line(&[(left, line), (right, line)], palette::line(GRID, 1.5));
            for step in [0.0, 25.0, 50.0, 75.0, 100.0] {
                let (x, y) = at(step);
                pen.line(&[(x, y - 4.0), (x, y + 4.0)], palette::line(GRID, 1.5));
            }
        });
        let sides = [(left, HPos::Left), (right, HPos::Right)];
        for (lines, (x, side)) in self.ends.iter().zip(sides) {
            let style = palette::letters(SMALL, QUIET, side, VPos::Center);
            draw_lines(pen, lines, (x, line + BESIDE), style);
        }
        place
            .desired
            .into_iter()
            .for_each(|wish| draw_wish(pen, at(wish)));
        place.now.into_iter().for_each(|now| draw_now(pen, at(now)));
    }
}

fn draw_lines(pen: &Pen, lines: &[String], (x, y): Point, style: TextStyle<'static>) {
    for (index, line) in lines.iter().enumerate() {
        pen.text(line, (x, y + LEADING * index as f64), style.clone());
    }
}

fn draw_now(pen: &Pen, at: Point) {
    pen.group(Open::group("rw-series rw-now"), || {
        pen.circle(at, 6.0, palette::fill(NOW, 1.0));
    });
}

/// A diamond around today's place, so that both are seen where they are the same.
fn draw_wish(pen: &Pen, (x, y): Point) {
    let corners = [
        (x, y - 9.0),
        (x + 9.0, y),
        (x, y + 9.0),
        (x - 9.0, y),
        (x, y - 9.0),
    ];
    pen.group(Open::group("rw-series rw-desired"), || {
        pen.line(&corners, palette::line(DESIRED, 2.0));
    });
}

fn legend(places: &[Place], options: &Options, texts: Texts) -> Legend {
    let mut names: Vec<(Sample, String)> = Vec::new();
    if places.iter().any(|place| place.desired.is_some()) {
        names.push((
            |pen, (x, y)| draw_now(pen, (x + SAMPLE / 2.0, y)),
            texts.get(key!("chart.now")).to_owned(),
        ));
        names.push((
            |pen, (x, y)| draw_wish(pen, (x + SAMPLE / 2.0, y)),
            texts.get(key!("chart.desired")).to_owned(),
        ));
    }
    Legend::new(names, options)
}

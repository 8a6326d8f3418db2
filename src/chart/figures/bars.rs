//! The scales on the radar as bars from low to high: a radar's twin, for comparing lengths instead of an area.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::instrument::Scale;
use crate::scoring::rounding::compare;
use crate::scoring::{Score, Scores};
use crate::texts::Texts;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap_within;
use crate::chart::canvas::palette::{self, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::track::{BAR, LINE, Track, draw_bar};
use crate::chart::{Measurement, Options};

/// Room beneath a bar.
const BENEATH: f64 = 12.0;

/// The same sentence as the radar's: which scale stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    match measurement.scores.bandwidth {
        Some(_) => super::bandwidth::buffers::describe(measurement, options),
        None => super::scales::describe(measurement, options),
    }
}

/// Draws the scales as bars, the lowest first and the unknown ones last.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let words = measurement.words(options);
    let track = Track::new(options.width);
    let mut rows = Vec::new();
    for (scale, score) in in_order(&measurement.scores) {
        rows.push(Row::new(words.label(scale), score, &track));
    }
    let height = rows.iter().map(Row::height).sum();
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        let mut top = 0.0;
        for row in &rows {
            row.draw(pen, &track, top, texts);
            top += row.height();
        }
    });
    Picture {
        width: options.width,
        height,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// The scales in the order in which they are drawn; equal ones stay in instrument order.
fn in_order(scores: &Scores) -> Vec<(&'static Scale, Score)> {
    let height = |score: Score| score.unwrap_or(f64::INFINITY);
    let mut rows = Vec::new();
    for scale in scores.instrument.on_radar() {
        rows.push((scale, scores.scales[scale.place]));
    }
    rows.sort_unstable_by(|left, right| {
        let by_score = compare(height(left.1), height(right.1));
        by_score.then(left.0.place.cmp(&right.0.place))
    });
    rows
}

/// A scale: its name in lines, and its bar.
struct Row {
    name: &'static str,
    lines: Vec<String>,
    score: Score,
}

impl Row {
    fn new(name: &'static str, score: Score, track: &Track) -> Self {
        Self {
            name,
            lines: wrap_within(name, LABEL, track.right),
            score,
        }
    }

    /// From the top of the row to its bar.
    fn above(&self) -> f64 {
        self.lines.len() as f64 * LINE
    }

    fn height(&self) -> f64 {
        self.above() + BAR + BENEATH
    }

    fn draw(&self, pen: &Pen, track: &Track, top: f64, texts: Texts) {
        let said = texts.get(words::word(self.score));
        let number = self
            .score
            .map_or_else(String::new, |score| texts.lang.number(score));
        let space = if number.is_empty() { "" } else { " " };
        let title = [self.name, ": ", said, space, &number].concat();
        let middle = top + self.above() + BAR / 2.0;
        pen.group(Open::group("rw-point").titled(&title), || {
            for (index, line) in self.lines.iter().enumerate() {
                pen.text(
                    line,
                    (0.0, top + LINE * (index as f64 + 0.5)),
                    palette::letters(LABEL, INK, HPos::Left, VPos::Center),
                );
            }
            track.draw(pen, middle);
            match self.score {
                Some(score) => draw_score(pen, track, middle, score, &number),
                None => {
                    let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                    pen.text("–", (track.right + 8.0, middle), style);
                }
            }
        });
    }
}

fn draw_score(pen: &Pen, track: &Track, middle: f64, score: f64, number: &str) {
    draw_bar(pen, [track.left, track.at(score)], middle);
    let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
    pen.text(number, (track.right + 8.0, middle), style);
}

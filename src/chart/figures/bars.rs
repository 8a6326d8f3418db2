//! Bars on a scale from 0 to 100, and the buffers as bars from low to high: a radar's twin, for
//! comparing lengths instead of an area.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::instrument::{Buffer, buffers};
use crate::scoring::rounding::below;
use crate::scoring::{BufferScores, Score, Scores};
use crate::texts::{Texts, key};

use crate::chart::Options;
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, GRID, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::{Scene, StaticLayer};

/// How high a bar is, in CSS pixels.
pub const BAR: f64 = 10.0;
/// From the middle of one line of text to the next.
pub const LINE: f64 = 16.0;

/// A scale from 0 to 100 from left to right.
#[derive(Clone, Copy, Debug)]
pub struct Track {
    /// Where 0 lies, in CSS pixels.
    pub left: f64,
    /// Where 100 lies.
    pub right: f64,
}

impl Track {
    /// Where this score lies.
    pub fn at(&self, score: f64) -> f64 {
        self.left + (self.right - self.left) * score / 100.0
    }

    /// Draws the empty scale with its middle at this height.
    pub fn draw(&self, pen: &Pen, y: f64) {
        pen.group(Open::group("rw-grid"), || {
            pen.line(&[(self.left, y), (self.right, y)], palette::line(GRID, 1.5));
        });
    }
}

/// Draws the buffers as bars, the lowest first and the unknown ones last.
pub fn scene(scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let rows = rows(&scores.buffers);
    let track = Track {
        left: 0.0,
        right: options.width - 44.0,
    };
    let height = rows.len() as f64 * (LINE + BAR + 12.0);
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        for (index, (buffer, score)) in rows.iter().enumerate() {
            let name = texts.get(buffer.label());
            let top = index as f64 * (LINE + BAR + 12.0);
            draw_row(pen, &track, top, name, *score, texts);
        }
    });
    Scene {
        width: options.width,
        height,
        title: texts.get(key!("chart.bars.title")).to_owned(),
        description: super::buffers::description(&scores.buffers, texts),
        static_layer: StaticLayer::paper(size, options),
        data_layer,
    }
}

/// The buffers in the order in which they are drawn; equal ones stay in instrument order.
fn rows(scores: &BufferScores) -> Vec<(&'static Buffer, Score)> {
    let order = |score: Score| score.unwrap_or(f64::INFINITY);
    let mut rows: Vec<(&Buffer, Score)> = Vec::new();
    for (buffer, score) in buffers().zip(scores) {
        let higher = |row: &(&Buffer, Score)| below(order(*score), order(row.1));
        let place = rows.iter().position(higher);
        rows.insert(place.unwrap_or(rows.len()), (buffer, *score));
    }
    rows
}

fn draw_row(pen: &Pen, track: &Track, top: f64, name: &str, score: Score, texts: Texts) {
    let said = texts.get(words::word(score));
    let number = score.map_or_else(String::new, |score| texts.lang.number(score));
    let space = if number.is_empty() { "" } else { " " };
    let title = [name, ": ", said, space, &number].concat();
    let middle = top + LINE + BAR / 2.0;
    pen.group(Open::group("rw-point").titled(&title), || {
        let line = wrap(name, LABEL, track.right).swap_remove(0);
        pen.text(
            &line,
            (0.0, top + LINE / 2.0),
            palette::letters(LABEL, INK, HPos::Left, VPos::Center),
        );
        track.draw(pen, middle);
        match score {
            Some(score) => draw_bar(pen, track, middle, score, &number),
            None => {
                let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                pen.text("–", (track.right + 8.0, middle), style);
            }
        }
    });
}

fn draw_bar(pen: &Pen, track: &Track, middle: f64, score: f64, number: &str) {
    let corners = [
        (track.left, middle - BAR / 2.0),
        (track.at(score), middle + BAR / 2.0),
    ];
    pen.group(Open::group("rw-bar"), || {
        pen.rectangle(corners, palette::fill(NOW, 1.0))
    });
    let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
    pen.text(number, (track.right + 8.0, middle), style);
}

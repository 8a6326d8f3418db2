//! A bar on a scale from 0 to 100, from left to right.

use plotters::style::TextStyle;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{breakable, wrap_within};
use crate::chart::canvas::palette::{self, GRID, NOW};
use crate::chart::canvas::pen::Pen;
use crate::chart::options::Options;
use crate::texts::{Texts, key};

/// How high a bar is, in CSS pixels.
pub const BAR: f64 = 10.0;
/// From the middle of one line of text to the next.
pub const LINE: f64 = 16.0;
/// Room at the right of a track for a number.
const NUMBER: f64 = 44.0;

/// A scale from 0 to 100.
#[derive(Clone, Copy, Debug)]
pub struct Track {
    /// Where 0 lies, in CSS pixels.
    pub left: f64,
    /// Where 100 lies.
    pub right: f64,
}

impl Track {
    /// The scale of a figure, with room for a number beside it.
    pub fn new(options: &Options) -> Self {
        Self {
            left: 0.0,
            right: options.width - options.fitting(NUMBER),
        }
    }

    /// A name in lines over the track, in letters of this size.
    pub fn name(&self, name: &str, size: f64, options: &Options) -> Vec<String> {
        let breaks = Texts::of(options.lang).get(key!("chart.breaks"));
        wrap_within(&breakable(name, breaks), options.fitting(size), self.right)
    }

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

/// Draws the lines of a name over a track, from this height on.
pub fn draw_name(pen: &Pen, lines: &[String], top: f64, style: &TextStyle<'static>) {
    for (index, line) in lines.iter().enumerate() {
        let middle = top + (index as f64 + 0.5) * LINE;
        pen.text(line, (0.0, middle), style.clone());
    }
}

/// Draws a bar between two places, with its middle at this height.
pub fn draw_bar(pen: &Pen, [from, to]: [f64; 2], y: f64) {
    let corners = [(from, y - BAR / 2.0), (to, y + BAR / 2.0)];
    pen.group(Open::group("rw-bar"), || {
        pen.rectangle(corners, palette::fill(NOW, 1.0));
    });
}

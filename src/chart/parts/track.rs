//! A scale from 0 to 100, from left to right, and bars on it.

use plotters::style::{RGBColor, TextStyle};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{breakable, wrap_within};
use crate::chart::canvas::palette::{self, GRID, GROUND};
use crate::chart::canvas::pen::{Pen, Point};
use crate::chart::options::Options;
use crate::chart::parts::shapes;
use crate::texts::{Texts, key};

/// How high a bar is, in CSS pixels.
pub const BAR: f64 = 12.0;
/// From the middle of one line of text to the next.
pub const LINE: f64 = 19.0;
/// From the left side to a name, beside a shape.
const NAME: f64 = 24.0;

/// A scale from 0 to 100.
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

    /// Draws the empty bar with its middle at this height.
    pub fn draw(&self, pen: &Pen, y: f64) {
        pen.group(Open::group("rw-track"), || {
            let corners = [(self.left, y - BAR / 2.0), (self.right, y + BAR / 2.0)];
            pen.rectangle(corners, palette::fill(GRID, 0.55));
        });
    }

    /// Draws the bar from one score to another with its middle at this height.
    pub fn draw_bar(&self, pen: &Pen, [from, to]: [f64; 2], y: f64, color: RGBColor) {
        draw_bar(pen, [self.at(from), self.at(to)], y, color);
    }

    /// Cuts through the bar at these scores.
    pub fn cut(&self, pen: &Pen, scores: [f64; 2], y: f64) {
        pen.group(Open::group("rw-notch"), || {
            for score in scores {
                let (x, half) = (self.at(score), BAR / 2.0);
                pen.line(&[(x, y - half), (x, y + half)], palette::line(GROUND, 2.0));
            }
        });
    }
}

/// Draws a bar between two places, with its middle at this height.
pub fn draw_bar(pen: &Pen, [from, to]: [f64; 2], y: f64, color: RGBColor) {
    let corners = [(from, y - BAR / 2.0), (to, y + BAR / 2.0)];
    pen.group(Open::group("rw-bar"), || {
        pen.rectangle(corners, palette::fill(color, 1.0));
    });
}

/// A name in lines, in letters of this size, with room for a shape before it.
pub fn name_lines(name: &str, size: f64, options: &Options) -> Vec<String> {
    let breaks = Texts::of(options.lang).get(key!("chart.breaks"));
    let room = options.width - NAME;
    wrap_within(&breakable(name, breaks), options.fitting(size), room)
}

/// Draws a shape and the lines of a name after it, from this height on.
pub fn draw_name(pen: &Pen, face: usize, lines: &[String], top: f64, style: &TextStyle<'static>) {
    let middle = |index: usize| top + (index as f64 + 0.5) * LINE;
    shapes::draw(pen, face, (shapes::SIDE / 2.0 + 1.0, middle(0)));
    for (index, line) in lines.iter().enumerate() {
        let at: Point = (NAME, middle(index));
        pen.text(line, at, style.clone());
    }
}

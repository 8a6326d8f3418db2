//! The legend beneath a figure: a sample and a name for each thing that is drawn, side by side as
//! far as they fit.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{text_width, wrap};
use crate::chart::canvas::palette::{self, INK, LABEL};
use crate::chart::canvas::pen::{Pen, Point};
use crate::chart::options::Options;

/// How wide a sample is, in CSS pixels.
pub const SAMPLE: f64 = 24.0;
/// Room for the lines of the first sample.
const EDGE: f64 = 1.0;
/// From the middle of one row to the next.
const ROW: f64 = 22.0;

/// Draws a sample from its left middle.
pub type Sample = fn(&Pen, Point);

/// Between the lines of a name.
const LEADING: f64 = 17.0;
/// From a sample to its name.
const BESIDE: f64 = 6.0;

/// Samples and names with their places.
pub struct Legend {
    /// How high it is, in CSS pixels.
    pub height: f64,
    entries: Vec<(Sample, Vec<String>, Point)>,
}

impl Legend {
    /// Lays out samples and names in a figure. A name that is wider than the figure goes on in more
    /// lines.
    pub fn new(names: Vec<(Sample, String)>, options: &Options) -> Self {
        let (size, width) = (options.fitting(LABEL), options.width);
        let (mut x, mut y, mut row) = (EDGE, 10.0, ROW);
        let mut entries = Vec::with_capacity(names.len());
        for (sample, name) in names {
            let wide = SAMPLE + 10.0 + text_width(&name, size);
            if x > EDGE && x + wide > width {
                (x, y, row) = (EDGE, y + row, ROW);
            }
            let lines = wrap(&name, size, width - EDGE - SAMPLE - BESIDE);
            row = row.max(ROW + LEADING * (lines.len() as f64 - 1.0));
            entries.push((sample, lines, (x, y)));
            x += wide + 14.0;
        }
        let height = if entries.is_empty() {
            0.0
        } else {
            y + row - ROW + 12.0
        };
        Self { height, entries }
    }

    /// Draws the legend from this height on.
    pub fn draw(&self, pen: &Pen, top: f64) {
        pen.group(Open::group("rw-key"), || {
            for (sample, lines, (x, y)) in &self.entries {
                sample(pen, (*x, top + y));
                for (index, line) in lines.iter().enumerate() {
                    let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
                    let middle = top + y + LEADING * index as f64;
                    pen.text(line, (x + SAMPLE + BESIDE, middle), style);
                }
            }
        });
    }
}

//! The legend beneath a figure: a sample and a name for each thing that is drawn, side by side as
//! far as they fit.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::text_width;
use crate::chart::canvas::palette::{self, INK, LABEL};
use crate::chart::canvas::pen::{Pen, Point};

/// How wide a sample is, in CSS pixels.
pub const SAMPLE: f64 = 24.0;
/// Room for the lines of the first sample.
const EDGE: f64 = 1.0;
/// From the middle of one row to the next.
const ROW: f64 = 20.0;

/// Draws a sample from its left middle.
pub type Sample = fn(&Pen, Point);

/// Samples and names with their places.
pub struct Legend {
    /// How high it is, in CSS pixels.
    pub height: f64,
    entries: Vec<(Sample, String, Point)>,
}

impl Legend {
    /// Lays out samples and names in a figure this wide.
    pub fn new(names: Vec<(Sample, String)>, width: f64) -> Self {
        let (mut x, mut y) = (EDGE, 10.0);
        let mut entries = Vec::with_capacity(names.len());
        for (sample, name) in names {
            let wide = SAMPLE + 10.0 + text_width(&name, LABEL);
            if x > EDGE && x + wide > width {
                (x, y) = (EDGE, y + ROW);
            }
            entries.push((sample, name, (x, y)));
            x += wide + 14.0;
        }
        let height = if entries.is_empty() { 0.0 } else { y + 12.0 };
        Self { height, entries }
    }

    /// Draws the legend from this height on.
    pub fn draw(&self, pen: &Pen, top: f64) {
        pen.group(Open::group("rw-key"), || {
            for (sample, name, (x, y)) in &self.entries {
                sample(pen, (*x, top + y));
                let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
                pen.text(name, (x + SAMPLE + 6.0, top + y), style);
            }
        });
    }
}

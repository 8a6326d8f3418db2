//! The legend beneath a figure: a sample and a name for each thing that is drawn, side by side as
//! far as they fit.

use plotters_backend::text_anchor::{HPos, VPos};

use super::backend::Open;
use super::lettering::text_width;
use super::palette::{self, INK, LABEL};
use super::pen::{Pen, Point};

/// How wide a sample is, in CSS pixels.
pub const SAMPLE: f64 = 24.0;
/// Room for the lines of the first sample.
const EDGE: f64 = 1.0;
/// From the middle of one row to the next.
const ROW: f64 = 20.0;

/// A thing that is drawn, and what it is called.
pub struct Entry<Sample> {
    /// What its sample looks like.
    pub sample: Sample,
    /// Its name.
    pub name: String,
    at: Point,
}

/// A legend with its places.
pub struct Legend<Sample> {
    /// How high it is, in CSS pixels.
    pub height: f64,
    entries: Vec<Entry<Sample>>,
}

impl<Sample> Legend<Sample> {
    /// Lays out samples and names in a figure this wide.
    pub fn new(names: impl IntoIterator<Item = (Sample, String)>, width: f64) -> Self {
        let mut entries: Vec<Entry<Sample>> = Vec::new();
        let (mut x, mut y) = (EDGE, 10.0);
        for (sample, name) in names {
            let wide = SAMPLE + 10.0 + text_width(&name, LABEL);
            if x > EDGE && x + wide > width {
                (x, y) = (EDGE, y + ROW);
            }
            entries.push(Entry {
                sample,
                name,
                at: (x, y),
            });
            x += wide + 14.0;
        }
        let height = if entries.is_empty() { 0.0 } else { y + 12.0 };
        Self { height, entries }
    }

    /// Draws the legend from this height on; `draw` draws a sample from its left middle.
    pub fn draw(&self, pen: &Pen, top: f64, draw: impl Fn(&Sample, Point)) {
        pen.group(Open::group("rw-key"), || {
            for Entry { sample, name, at } in &self.entries {
                draw(sample, (at.0, top + at.1));
                let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
                pen.text(name, (at.0 + SAMPLE + 6.0, top + at.1), style);
            }
        });
    }
}

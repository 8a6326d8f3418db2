//! How a figure is drawn, and what it shows besides today's measurement.

use crate::scoring::Scores;
use crate::texts::Lang;

use super::measurement::Measurement;

/// The narrowest and the widest figure, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<f64> = 280.0..=1600.0;

/// How a figure is drawn, and what it shows besides today's measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language of title, description and labels.
    pub lang: Lang,
    /// The width in CSS pixels, within [`WIDTHS`]; the height follows.
    pub width: f64,
    /// Whether the wishes are drawn over the buffer radar.
    pub desired: bool,
    /// Earlier scores, drawn thinly behind a radar.
    pub earlier: Option<Box<Scores>>,
    /// Earlier measurements: the bandwidth over time, and the path through the continua.
    pub history: Vec<Measurement>,
    /// The name of the static layer that the page shows already, so that it is not drawn again.
    pub shown_layer: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            width: 640.0,
            desired: false,
            earlier: None,
            history: Vec::new(),
            shown_layer: None,
        }
    }
}

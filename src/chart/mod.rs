//! The figures, drawn with plotters through our own backend.
//!
//! A figure is described once, as a [`scene::Scene`]: from it come both the standalone SVG
//! document ([`scene::Scene::to_svg`]) and the drawing in a page, which [`crate::web`] updates in
//! place. One file per figure; what figures share stands once: [`backend`], [`palette`],
//! [`pen`], [`lettering`], [`polar`], [`radar`].

pub mod backend;
pub mod bandwidth;
pub mod buffers;
pub mod lettering;
pub mod palette;
pub mod pen;
pub mod polar;
pub mod radar;
pub mod scene;

use crate::instrument::Lang;
use crate::record::Record;
use crate::scoring::score;

use scene::Scene;

/// The narrowest and the widest figure, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<f64> = 280.0..=1600.0;

/// The figures that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The radar of fourteen buffers.
    Buffers,
    /// The corridor of the bandwidth and the wave that the pressure asks.
    Bandwidth,
}

/// All figures, in the order in which the results show them.
pub const KINDS: [Kind; 2] = [Kind::Bandwidth, Kind::Buffers];

impl Kind {
    /// Reads a figure's name as the contract spells it; `None` for any other text.
    pub fn from_id(id: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.id() == id)
    }

    /// The figure's name as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Buffers => "buffers",
            Self::Bandwidth => "bandwidth",
        }
    }
}

/// How a figure is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language of title, description and labels.
    pub lang: Lang,
    /// The width in CSS pixels, within [`WIDTHS`]; the height follows.
    pub width: f64,
    /// Whether the wishes in the record are drawn over the radar.
    pub desired: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            width: 640.0,
            desired: false,
        }
    }
}

/// Draws one figure of a record.
pub fn figure(kind: Kind, record: &Record, options: &Options) -> Scene {
    let scores = score(record);
    match kind {
        Kind::Buffers => buffers::scene(record, &scores, options),
        Kind::Bandwidth => bandwidth::scene(&scores, options),
    }
}

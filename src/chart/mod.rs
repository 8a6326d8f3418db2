//! The figures, drawn with plotters through our own backend.
//!
//! A figure is described once, as a [`scene::Scene`]: from it come both the standalone SVG
//! document ([`scene::Scene::to_svg`]) and the drawing in a page, which [`crate::web`] updates in
//! place. One file per figure; what figures share stands once: [`backend`], [`palette`], [`pen`],
//! [`lettering`], [`polar`], [`radar`], [`legend`], [`bars`].

pub mod canvas;
pub mod figures;
pub mod parts;
pub mod words;

use crate::record::Record;
use crate::scoring::score;
use crate::texts::Lang;

use canvas::scene::Scene;
use figures::{bandwidth, bars, buffers, continua, forces, levers, live};

/// The narrowest and the widest figure, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<f64> = 280.0..=1600.0;

/// The figures that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The corridor of the bandwidth and the wave that the pressure asks.
    Bandwidth,
    /// The radar of fourteen buffers.
    Buffers,
    /// The radar of five forces.
    Forces,
    /// Functioning and well-being as two continua.
    Continua,
    /// The levers: score now, and what a step would add.
    Levers,
    /// The buffers as bars, from low to high: the radar's twin. Only the guide shows it.
    Bars,
    /// The bandwidth in the making, beside the questions. Only the guide shows it.
    Live,
}

/// The figures of the contract.
pub const KINDS: [Kind; 5] = [
    Kind::Bandwidth,
    Kind::Buffers,
    Kind::Forces,
    Kind::Continua,
    Kind::Levers,
];

impl Kind {
    /// Reads a figure's name as the contract spells it; `None` for any other text.
    pub fn from_id(id: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.id() == id)
    }

    /// The figure's name as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Bandwidth => "bandwidth",
            Self::Buffers => "buffers",
            Self::Forces => "forces",
            Self::Continua => "continua",
            Self::Levers => "levers",
            Self::Bars => "bars",
            Self::Live => "live",
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
    /// Whether the wishes in the record are drawn over the buffer radar.
    pub desired: bool,
    /// An earlier record, drawn thinly behind a radar.
    pub earlier: Option<Box<Record>>,
    /// Earlier records: the bandwidth over time, and the path through the continua.
    pub history: Vec<Record>,
    /// The name of the still part that the page shows already, so that it is not drawn again.
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

/// Draws one figure of a record.
pub fn figure(kind: Kind, record: &Record, options: &Options) -> Scene {
    #[cfg(faulty)]
    crate::fault::point("drawing", record);
    // For `cargo xtask bench figure-bytes`: an engine in which nothing is left of the figures.
    if cfg!(figureless) {
        return Scene::default();
    }
    let scores = score(record);
    match kind {
        Kind::Bandwidth => bandwidth::scene(record, &scores, options),
        Kind::Buffers => buffers::scene(record, &scores, options),
        Kind::Forces => forces::scene(&scores, options),
        Kind::Continua => continua::scene(record, &scores, options),
        Kind::Levers => levers::scene(&scores, options),
        Kind::Bars => bars::scene(&scores, options),
        Kind::Live => live::scene(&scores, options),
    }
}

//! Which figures there are.

use crate::instrument::{AnswerKind, Instrument};

/// The figures that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The corridor of the bandwidth and the wave that the pressure asks.
    Bandwidth,
    /// The bandwidth through time.
    Trend,
    /// The radar of the buffers, grouped per force.
    Buffers,
    /// The radar of the forces.
    Forces,
    /// Functioning and well-being as two continua.
    Continua,
    /// The levers: score now, and what a step would add.
    Levers,
    /// The radar of an instrument without forces.
    Scales,
    /// Two scales of such an instrument against each other, plane by plane.
    Planes,
    /// Places between two good ends.
    Poles,
    /// The radar's scales as bars, from low to high: its twin. Only the guide shows it.
    Bars,
}

/// The figures of the contract.
pub const KINDS: [Kind; 9] = [
    Kind::Buffers,
    Kind::Forces,
    Kind::Bandwidth,
    Kind::Continua,
    Kind::Levers,
    Kind::Scales,
    Kind::Planes,
    Kind::Poles,
    Kind::Trend,
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
            Self::Trend => "trend",
            Self::Buffers => "buffers",
            Self::Forces => "forces",
            Self::Continua => "continua",
            Self::Levers => "levers",
            Self::Scales => "scales",
            Self::Planes => "planes",
            Self::Poles => "poles",
            Self::Bars => "bars",
        }
    }

    /// Whether an instrument has this figure.
    pub fn is_of(self, instrument: &Instrument) -> bool {
        let on_radar = !instrument.on_radar().is_empty();
        match self {
            Self::Bandwidth
            | Self::Trend
            | Self::Buffers
            | Self::Forces
            | Self::Continua
            | Self::Levers => instrument.has_bandwidth(),
            Self::Scales => on_radar && !instrument.has_bandwidth(),
            Self::Planes => !instrument.planes.is_empty() && !instrument.has_bandwidth(),
            Self::Poles => instrument.answers == AnswerKind::Poles,
            Self::Bars => on_radar,
        }
    }

    /// The figures of the contract that an instrument has.
    pub fn all_of(instrument: &Instrument) -> Vec<Self> {
        KINDS
            .into_iter()
            .filter(|kind| kind.is_of(instrument))
            .collect()
    }

    /// The radar of an instrument, or what stands for it.
    pub fn main_of(instrument: &Instrument) -> Self {
        match instrument.answers {
            _ if instrument.has_bandwidth() => Self::Buffers,
            AnswerKind::Poles => Self::Poles,
            _ => Self::Scales,
        }
    }
}

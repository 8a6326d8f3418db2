//! Which figures there are.

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

//! Rule 7: performing and feeling well are two continua, not one.

use super::Score;
use super::rounding::at_least;

/// Halfway "soms" and "vaak"; a score on the cut counts as high.
pub const CUT: f64 = 62.5;

/// The four quadrants of functioning and wellbeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continua {
    /// Both high.
    Flourishing,
    /// Functioning high, wellbeing low.
    Willpower,
    /// Functioning low, wellbeing high.
    Recovering,
    /// Both low.
    Stuck,
}

impl Continua {
    /// The quadrant as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Flourishing => "flourishing",
            Self::Willpower => "willpower",
            Self::Recovering => "recovering",
            Self::Stuck => "stuck",
        }
    }
}

/// Rule 7 of `model.md`: both cut at 62.5; unknown if either is.
pub fn continua(functioning: Score, wellbeing: Score) -> Option<Continua> {
    let (works, well) = (at_least(functioning?, CUT), at_least(wellbeing?, CUT));
    Some(match (works, well) {
        (true, true) => Continua::Flourishing,
        (true, false) => Continua::Willpower,
        (false, true) => Continua::Recovering,
        (false, false) => Continua::Stuck,
    })
}

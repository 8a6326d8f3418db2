//! Rule 6: when buffers and signals tell different stories.

use crate::scoring::Score;
use crate::scoring::rounding::{at_least, below};

use super::Zone;

/// What to hold up to the person, always as a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mirror {
    /// There is room by the buffers, yet many signals are noticed.
    SignalsDisagree,
    /// There is too little room by the buffers, yet few signals are noticed.
    SignalsLag,
}

impl Mirror {
    /// The mirror as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::SignalsDisagree => "signals-disagree",
            Self::SignalsLag => "signals-lag",
        }
    }
}

/// Rule 6 of `model.md`: within and signals >= 50, or outside and signals < 37.5.
pub fn mirror(zone: Option<Zone>, signals: Score) -> Option<Mirror> {
    let signals = signals?;
    match zone? {
        Zone::Within if at_least(signals, 50.0) => Some(Mirror::SignalsDisagree),
        Zone::Outside if below(signals, 37.5) => Some(Mirror::SignalsLag),
        _ => None,
    }
}

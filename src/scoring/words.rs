//! The words for a buffer or a force; nothing else gets one.

use super::Score;
use super::rounding::below;

/// Below this a score needs attention.
pub const ATTENTION: f64 = 40.0;
/// From this on it is well organised.
pub const ORGANISED: f64 = 70.0;

/// What a score is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Below 40.
    Attention,
    /// Below 70.
    Varies,
    /// 70 and up.
    Organised,
    /// The score is unknown.
    Unknown,
}

/// `model.md`, "Words for a buffer or force": below 40, below 70, else.
pub fn word(score: Score) -> Word {
    match score {
        None => Word::Unknown,
        Some(score) if below(score, ATTENTION) => Word::Attention,
        Some(score) if below(score, ORGANISED) => Word::Varies,
        Some(_) => Word::Organised,
    }
}

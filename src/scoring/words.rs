//! The words for a buffer or a force; nothing else gets one.

use super::Score;
use super::rounding::below;
use crate::instrument::{Key, Part, key};

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

impl Word {
    /// The word itself.
    pub fn text(self) -> Key {
        match self {
            Self::Attention => key!("word.attention"),
            Self::Varies => key!("word.varies"),
            Self::Organised => key!("word.organised"),
            Self::Unknown => key!("word.unknown"),
        }
    }

    /// The buffer's text that says how it stands; of an unknown score nothing can be said.
    pub fn standing(self) -> Option<Part> {
        match self {
            Self::Attention => Some(Part::Attention),
            Self::Varies => Some(Part::Varies),
            Self::Organised => Some(Part::Organised),
            Self::Unknown => None,
        }
    }
}

/// `model.md`, "Words for a buffer or force": below 40, below 70, else.
pub fn word(score: Score) -> Word {
    match score {
        None => Word::Unknown,
        Some(score) if below(score, 40.0) => Word::Attention,
        Some(score) if below(score, 70.0) => Word::Varies,
        Some(_) => Word::Organised,
    }
}

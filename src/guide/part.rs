//! The parts in which the engine comes, where it is loaded in parts (`src/later.rs`).

/// A part of the engine beyond the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Figures, results, and what host pages ask for.
    Later,
    /// Every language but Dutch.
    Words,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Later, Self::Words];

    /// The name by which the browser side knows it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Words => "words",
        }
    }

    /// The part with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

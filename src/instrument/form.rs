//! The two forms: how much is asked.

use super::Item;

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The core items only.
    Short,
    /// Every item.
    Full,
}

impl Form {
    /// Reads `"short"` or `"full"`; anything else is `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "short" => Some(Self::Short),
            "full" => Some(Self::Full),
            _ => None,
        }
    }

    /// `"short"` or `"full"`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Full => "full",
        }
    }

    /// Whether this form asks the item.
    pub fn asks(self, item: &Item) -> bool {
        self == Self::Full || item.core
    }
}

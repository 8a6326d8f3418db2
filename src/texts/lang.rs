//! The languages that there are, and how each writes numbers.

use crate::value::digits::one_decimal;

use super::conventions::conventions_of;
use super::{NAMES, TAGS};

/// A language that the engine speaks: one of the files beside this one. The default is Dutch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lang(pub(super) usize);

impl Lang {
    /// Every language, Dutch first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TAGS.len()).map(Self)
    }

    /// Reads a BCP 47 tag by its first part: `en`, `en-GB` and `EN` are English. `None` for a
    /// language that the engine does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim_ascii();
        Self::all().find(|lang| {
            let known = lang.tag();
            let begins = tag.get(..known.len()).unwrap_or_default();
            let ends = matches!(tag.as_bytes().get(known.len()), None | Some(b'-' | b'_'));
            ends && begins.eq_ignore_ascii_case(known)
        })
    }

    /// The BCP 47 tag: `nl` or `en`.
    pub fn tag(self) -> &'static str {
        TAGS[self.0]
    }

    /// What this language calls itself.
    pub fn name(self) -> &'static str {
        NAMES[self.0]
    }

    /// What stands before decimals in this language.
    pub fn decimal_mark(self) -> String {
        conventions_of(self).mark.clone()
    }

    /// How this language writes a number with at most one decimal: `12,5` or `12.5`.
    pub fn number(self, value: f64) -> String {
        one_decimal(value, &conventions_of(self).mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_their_first_part() {
        assert_eq!(Lang::from_tag("en-GB"), Lang::from_tag("en"));
        assert_eq!(Lang::from_tag("NL_be"), Some(Lang::default()));
        for other in ["de", "", "n", "nld", "é", "-nl"] {
            assert_eq!(Lang::from_tag(other), None);
        }
    }
}

//! What can be wrong with a record, where, and what to do about it.

use crate::texts::{Key, Texts, key};
use crate::value::Unreadable;
use crate::value::place::At;

/// The contract's error codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The text is not JSON.
    NotJson,
    /// More than 1 MiB.
    TooLarge,
    /// Nested more deeply than any record is.
    TooDeep,
    /// A value of another type than belongs there.
    WrongType,
    /// `format` is not `reflectiewijzer/record`.
    WrongFormat,
    /// `version` is higher than this engine knows.
    NewerVersion,
    /// `version` is not a version.
    UnknownVersion,
    /// `instrument` names none that is on this page, or another one than belongs here.
    UnknownInstrument,
    /// `form` is neither `short` nor `full`, or the instrument has no such form.
    UnknownForm,
    /// An answer to an item that does not exist.
    UnknownItem,
    /// A wish or a goal for a scale that does not exist, or cannot be wished for.
    UnknownBuffer,
    /// An answer, wish or date of the right type with an impossible value.
    OutOfRange,
}

impl Code {
    /// The code as the contract spells it, for example `not-json`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::WrongType => "wrong-type",
            Self::WrongFormat => "wrong-format",
            Self::NewerVersion => "newer-version",
            Self::UnknownVersion => "unknown-version",
            Self::UnknownInstrument => "unknown-instrument",
            Self::UnknownForm => "unknown-form",
            Self::UnknownItem => "unknown-item",
            Self::UnknownBuffer => "unknown-buffer",
            Self::OutOfRange => "out-of-range",
        }
    }
}

/// Why a record was refused.
pub type RecordError = At<Code>;

impl Code {
    /// The sentence that says what to do about it.
    pub fn text(self) -> Key {
        match self {
            Self::NotJson => key!("error.record.not-json"),
            Self::TooLarge => key!("error.record.too-large"),
            Self::TooDeep => key!("error.record.too-deep"),
            Self::WrongType => key!("error.record.wrong-type"),
            Self::WrongFormat => key!("error.record.wrong-format"),
            Self::NewerVersion => key!("error.record.newer-version"),
            Self::UnknownVersion => key!("error.record.unknown-version"),
            Self::UnknownInstrument => key!("error.record.unknown-instrument"),
            Self::UnknownForm => key!("error.record.unknown-form"),
            Self::UnknownItem => key!("error.record.unknown-item"),
            Self::UnknownBuffer => key!("error.record.unknown-buffer"),
            Self::OutOfRange => key!("error.record.out-of-range"),
        }
    }
}

impl From<Unreadable> for Code {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::NotJson => Self::NotJson,
            Unreadable::TooLarge => Self::TooLarge,
            Unreadable::TooDeep => Self::TooDeep,
            Unreadable::WrongType => Self::WrongType,
        }
    }
}

impl RecordError {
    /// A sentence that names the place and the remedy.
    pub fn message(&self, texts: Texts) -> String {
        let place = self.place(texts.get(key!("error.record.root")));
        texts.fill(self.code.text(), &[("place", &place)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn every_code_has_a_sentence_in_every_language() {
        let codes = [
            Code::NotJson,
            Code::TooLarge,
            Code::TooDeep,
            Code::WrongType,
            Code::WrongFormat,
            Code::NewerVersion,
            Code::UnknownVersion,
            Code::UnknownInstrument,
            Code::UnknownForm,
            Code::UnknownItem,
            Code::UnknownBuffer,
            Code::OutOfRange,
        ];
        for lang in Lang::all() {
            for code in codes {
                let message = RecordError::whole(code).message(Texts::of(lang));
                assert!(
                    message.ends_with('.') && !message.contains('{'),
                    "{message}"
                );
            }
        }
    }

    #[test]
    fn a_very_long_path_is_cut_between_characters() {
        let error = RecordError {
            code: Code::UnknownItem,
            path: "é".repeat(10_000),
        };
        assert!(error.message(Texts::of(Lang::default())).chars().count() < 250);
    }
}

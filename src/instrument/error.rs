//! What can be wrong with an instrument's document, where, and what to do about it.

use crate::texts::{Key, Texts, key};
use crate::value::Unreadable;
use crate::value::place::At;

/// The contract's error codes for documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The text is not JSON.
    NotJson,
    /// More than 256 KiB.
    TooLarge,
    /// Nested more deeply than any document is.
    TooDeep,
    /// A value of another type than belongs there, or none where one has to be.
    WrongType,
    /// `format` is not `reflectiewijzer/instrument`.
    WrongFormat,
    /// `version` is higher than this engine knows.
    NewerVersion,
    /// `version` is not a version.
    UnknownVersion,
    /// An id that is not `[a-z][a-z0-9-]{1,39}`, or is taken by the built-in instrument.
    BadId,
    /// An id that stands twice.
    DuplicateId,
    /// An instrument with this id, and other content, is on the page already.
    KnownId,
    /// A scale that stands in no part.
    UnplacedScale,
    /// A part or a plane names a scale that does not exist.
    UnknownScale,
    /// A word or a number of the right type with an impossible value.
    OutOfRange,
    /// Some scales have an item for the short form, and some have none.
    MixedForms,
    /// There is no language at all.
    NoLanguage,
    /// A text that is said somewhere is missing in the first language.
    MissingText,
    /// A text of more than 600 characters.
    TooLong,
    /// A text with `{…}` in it, which nobody fills in.
    UnknownPlaceholder,
    /// More than 40 scales or 200 items.
    TooMany,
}

impl Code {
    /// The code as the contract spells it, for example `missing-text`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::WrongType => "wrong-type",
            Self::WrongFormat => "wrong-format",
            Self::NewerVersion => "newer-version",
            Self::UnknownVersion => "unknown-version",
            Self::BadId => "bad-id",
            Self::DuplicateId => "duplicate-id",
            Self::KnownId => "known-id",
            Self::UnplacedScale => "unplaced-scale",
            Self::UnknownScale => "unknown-scale",
            Self::OutOfRange => "out-of-range",
            Self::MixedForms => "mixed-forms",
            Self::NoLanguage => "no-language",
            Self::MissingText => "missing-text",
            Self::TooLong => "too-long",
            Self::UnknownPlaceholder => "unknown-placeholder",
            Self::TooMany => "too-many",
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

/// Why a document was refused.
pub type InstrumentError = At<Code>;

impl Code {
    /// The sentence that says what to do about it.
    pub fn text(self) -> Key {
        match self {
            Self::NotJson => key!("error.instrument.not-json"),
            Self::TooLarge => key!("error.instrument.too-large"),
            Self::TooDeep => key!("error.instrument.too-deep"),
            Self::WrongType => key!("error.instrument.wrong-type"),
            Self::WrongFormat => key!("error.instrument.wrong-format"),
            Self::NewerVersion => key!("error.instrument.newer-version"),
            Self::UnknownVersion => key!("error.instrument.unknown-version"),
            Self::BadId => key!("error.instrument.bad-id"),
            Self::DuplicateId => key!("error.instrument.duplicate-id"),
            Self::KnownId => key!("error.instrument.known-id"),
            Self::UnplacedScale => key!("error.instrument.unplaced-scale"),
            Self::UnknownScale => key!("error.instrument.unknown-scale"),
            Self::OutOfRange => key!("error.instrument.out-of-range"),
            Self::MixedForms => key!("error.instrument.mixed-forms"),
            Self::NoLanguage => key!("error.instrument.no-language"),
            Self::MissingText => key!("error.instrument.missing-text"),
            Self::TooLong => key!("error.instrument.too-long"),
            Self::UnknownPlaceholder => key!("error.instrument.unknown-placeholder"),
            Self::TooMany => key!("error.instrument.too-many"),
        }
    }
}

impl InstrumentError {
    /// A sentence that names the place and the remedy.
    pub fn message(&self, texts: Texts) -> String {
        let place = self.place(texts.get(key!("error.instrument.root")));
        texts.fill(self.code.text(), &[("place", &place)])
    }
}

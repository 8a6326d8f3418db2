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

/// Every code, as the contract spells it, and with the sentence that says what to do.
pub(super) const CODES: [(Code, &str, Key); 19] = [
    (Code::NotJson, "not-json", key!("error.instrument.not-json")),
    (
        Code::TooLarge,
        "too-large",
        key!("error.instrument.too-large"),
    ),
    (Code::TooDeep, "too-deep", key!("error.instrument.too-deep")),
    (
        Code::WrongType,
        "wrong-type",
        key!("error.instrument.wrong-type"),
    ),
    (
        Code::WrongFormat,
        "wrong-format",
        key!("error.instrument.wrong-format"),
    ),
    (
        Code::NewerVersion,
        "newer-version",
        key!("error.instrument.newer-version"),
    ),
    (
        Code::UnknownVersion,
        "unknown-version",
        key!("error.instrument.unknown-version"),
    ),
    (Code::BadId, "bad-id", key!("error.instrument.bad-id")),
    (
        Code::DuplicateId,
        "duplicate-id",
        key!("error.instrument.duplicate-id"),
    ),
    (Code::KnownId, "known-id", key!("error.instrument.known-id")),
    (
        Code::UnplacedScale,
        "unplaced-scale",
        key!("error.instrument.unplaced-scale"),
    ),
    (
        Code::UnknownScale,
        "unknown-scale",
        key!("error.instrument.unknown-scale"),
    ),
    (
        Code::OutOfRange,
        "out-of-range",
        key!("error.instrument.out-of-range"),
    ),
    (
        Code::MixedForms,
        "mixed-forms",
        key!("error.instrument.mixed-forms"),
    ),
    (
        Code::NoLanguage,
        "no-language",
        key!("error.instrument.no-language"),
    ),
    (
        Code::MissingText,
        "missing-text",
        key!("error.instrument.missing-text"),
    ),
    (Code::TooLong, "too-long", key!("error.instrument.too-long")),
    (
        Code::UnknownPlaceholder,
        "unknown-placeholder",
        key!("error.instrument.unknown-placeholder"),
    ),
    (Code::TooMany, "too-many", key!("error.instrument.too-many")),
];

impl Code {
    /// The code as the contract spells it, for example `missing-text`.
    pub fn id(self) -> &'static str {
        CODES[self as usize].1
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

impl InstrumentError {
    /// A sentence that names the place and the remedy.
    pub fn message(&self, texts: Texts) -> String {
        let whole = texts.get(key!("error.instrument.root"));
        let key = CODES[self.code as usize].2;
        texts.fill(key, &[("place", &self.place(whole))])
    }
}

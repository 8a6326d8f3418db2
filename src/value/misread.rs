//! What can be wrong with something that was read, and where.

/// The contract's codes, of records and of instruments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The text is not JSON.
    NotJson,
    /// More bytes than are read.
    TooLarge,
    /// Nested more deeply than anything that is read.
    TooDeep,
    /// A value of another type than belongs there, or none where one has to be.
    WrongType,
    /// `format` says something else.
    WrongFormat,
    /// `version` is higher than this engine knows.
    NewerVersion,
    /// `version` is not a version.
    UnknownVersion,
    /// A value of the right type that is impossible.
    OutOfRange,
    /// In a record: `instrument` names none that is on this page, or another one than belongs here.
    UnknownInstrument,
    /// In a record: `form` is neither `short` nor `full`, or the instrument has no such form.
    UnknownForm,
    /// In a record: an answer to an item that does not exist.
    UnknownItem,
    /// In a record: a wish or a goal for a scale that does not exist, or cannot be wished for.
    UnknownBuffer,
    /// In an instrument: an id that is not `[a-z][a-z0-9-]{1,39}`, or that of the built-in one.
    BadId,
    /// In an instrument: an id that stands twice.
    DuplicateId,
    /// In an instrument: another one with this id is on the page already.
    KnownId,
    /// In an instrument: a scale that stands in no part.
    UnplacedScale,
    /// In an instrument: a part or a plane names a scale that does not exist.
    UnknownScale,
    /// In an instrument: some scales have an item for the short form, and some have none.
    MixedForms,
    /// In an instrument: there is no language at all.
    NoLanguage,
    /// In an instrument: a text that is said somewhere is missing in the first language.
    MissingText,
    /// In an instrument: a text of more than 600 characters.
    TooLong,
    /// In an instrument: a text with `{…}` in it, which nobody fills in.
    UnknownPlaceholder,
    /// In an instrument: more than 40 scales or 200 items.
    TooMany,
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
            Self::OutOfRange => "out-of-range",
            Self::UnknownInstrument => "unknown-instrument",
            Self::UnknownForm => "unknown-form",
            Self::UnknownItem => "unknown-item",
            Self::UnknownBuffer => "unknown-buffer",
            Self::BadId => "bad-id",
            Self::DuplicateId => "duplicate-id",
            Self::KnownId => "known-id",
            Self::UnplacedScale => "unplaced-scale",
            Self::UnknownScale => "unknown-scale",
            Self::MixedForms => "mixed-forms",
            Self::NoLanguage => "no-language",
            Self::MissingText => "missing-text",
            Self::TooLong => "too-long",
            Self::UnknownPlaceholder => "unknown-placeholder",
            Self::TooMany => "too-many",
        }
    }
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// What is wrong.
    pub code: Code,
    /// Where, as a JSON Pointer (RFC 6901); empty for the whole.
    pub path: String,
}

impl From<Code> for Misread {
    /// Something about the whole.
    fn from(code: Code) -> Self {
        Self {
            code,
            path: String::new(),
        }
    }
}

impl Misread {
    /// The place as a sentence names it, in quotation marks; `whole` where it is about the whole.
    pub fn place(&self, whole: &str) -> String {
        match &*self.path {
            "" => whole.to_owned(),
            path => ["“", &shortened(path), "”"].concat(),
        }
    }
}

/// Keeps a hostile key of a megabyte from filling the screen.
fn shortened(path: &str) -> String {
    const LONGEST: usize = 80;
    match path.char_indices().nth(LONGEST) {
        Some((end, _)) => [&path[..end], "…"].concat(),
        None => path.to_owned(),
    }
}

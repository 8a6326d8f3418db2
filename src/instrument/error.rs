//! What is said of a document that is no instrument.

use crate::later::later;
use crate::texts::{Key, Texts, key};
use crate::value::{Code, Misread};

/// Why a document was refused.
pub type InstrumentError = Misread;

later! { "12":
    /// A sentence that names the place and the remedy.
    pub fn message(error: &InstrumentError, texts: Texts) -> String = sentence
}

fn sentence(error: &InstrumentError, texts: Texts) -> String {
    let place = error.place(texts.get(key!("error.instrument.root")));
    texts.fill(text(error.code), &[("place", &place)])
}

/// The sentence of a code; those of records are never an instrument's.
fn text(code: Code) -> Key {
    match code {
        Code::NotJson => key!("error.instrument.not-json"),
        Code::TooLarge => key!("error.instrument.too-large"),
        Code::TooDeep => key!("error.instrument.too-deep"),
        Code::WrongFormat => key!("error.instrument.wrong-format"),
        Code::NewerVersion => key!("error.instrument.newer-version"),
        Code::UnknownVersion => key!("error.instrument.unknown-version"),
        Code::BadId => key!("error.instrument.bad-id"),
        Code::DuplicateId => key!("error.instrument.duplicate-id"),
        Code::KnownId => key!("error.instrument.known-id"),
        Code::UnplacedScale => key!("error.instrument.unplaced-scale"),
        Code::UnknownScale => key!("error.instrument.unknown-scale"),
        Code::OutOfRange => key!("error.instrument.out-of-range"),
        Code::MixedForms => key!("error.instrument.mixed-forms"),
        Code::NoLanguage => key!("error.instrument.no-language"),
        Code::MissingText => key!("error.instrument.missing-text"),
        Code::TooLong => key!("error.instrument.too-long"),
        Code::UnknownPlaceholder => key!("error.instrument.unknown-placeholder"),
        Code::TooMany => key!("error.instrument.too-many"),
        _ => key!("error.instrument.wrong-type"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn every_code_has_a_sentence_of_its_own_in_every_language() {
        let codes = [
            Code::NotJson,
            Code::TooLarge,
            Code::TooDeep,
            Code::WrongFormat,
            Code::NewerVersion,
            Code::UnknownVersion,
            Code::BadId,
            Code::DuplicateId,
            Code::KnownId,
            Code::UnplacedScale,
            Code::UnknownScale,
            Code::OutOfRange,
            Code::MixedForms,
            Code::NoLanguage,
            Code::MissingText,
            Code::TooLong,
            Code::UnknownPlaceholder,
            Code::TooMany,
            Code::WrongType,
        ];
        for lang in Lang::all() {
            let sentences: std::collections::BTreeSet<_> = codes
                .iter()
                .map(|code| message(&(*code).into(), Texts::of(lang)))
                .collect();
            assert_eq!(sentences.len(), codes.len());
            assert!(
                sentences
                    .iter()
                    .all(|said| said.ends_with('.') && !said.contains('{'))
            );
        }
    }
}

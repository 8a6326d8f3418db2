//! What is said of a record that cannot be read.

use crate::texts::{Key, Texts, key};
use crate::value::{Code, Misread};

/// Why a record was refused.
pub type RecordError = Misread;

/// A sentence that names the place and the remedy.
pub fn message(error: &RecordError, texts: Texts) -> String {
    let place = error.place(texts.get(key!("error.record.root")));
    texts.fill(text(error.code), &[("place", &place)])
}

/// The sentence of a code; those of instruments are never a record's.
fn text(code: Code) -> Key {
    match code {
        Code::NotJson => key!("error.record.not-json"),
        Code::TooLarge => key!("error.record.too-large"),
        Code::TooDeep => key!("error.record.too-deep"),
        Code::WrongFormat => key!("error.record.wrong-format"),
        Code::NewerVersion => key!("error.record.newer-version"),
        Code::UnknownVersion => key!("error.record.unknown-version"),
        Code::UnknownInstrument => key!("error.record.unknown-instrument"),
        Code::UnknownForm => key!("error.record.unknown-form"),
        Code::UnknownItem => key!("error.record.unknown-item"),
        Code::UnknownBuffer => key!("error.record.unknown-buffer"),
        Code::OutOfRange => key!("error.record.out-of-range"),
        _ => key!("error.record.wrong-type"),
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
                let message = message(&code.into(), Texts::of(lang));
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
        assert!(message(&error, Texts::of(Lang::default())).chars().count() < 250);
    }
}

//! Names: attributes of the element, arguments of its methods, places in the browser's history.
//! Each is one that exists, or nothing; and an error that repeats it stays a sentence.

use reflectiewijzer::chart::Kind;
use reflectiewijzer::guide::{Screen, Storage};
use reflectiewijzer::instrument::{Form, built_in};
use reflectiewijzer::record::{Code, RecordError, message};
use reflectiewijzer::texts::{Key, Lang, Texts};

use super::input::Input;

/// Reads every text as every kind of name.
pub fn check(input: &Input) {
    for text in input.all() {
        check_name(text);
        check_sentences(text, input.words());
    }
}

fn check_name(text: &str) {
    assert!(Form::from_id(text).is_none_or(|form| form.id() == text));
    let instrument = built_in();
    assert!(instrument.item(text).is_none_or(|item| item.id == text));
    assert!(Kind::from_id(text).is_none_or(|kind| kind.id() == text));
    assert!(
        Screen::from_place(text, instrument.parts.len())
            .is_none_or(|screen| screen.place() == text)
    );
    assert_eq!(
        Storage::from_id(text).is_some(),
        ["local", "session", "none"].contains(&text)
    );
    let scale = instrument.scale(text);
    assert!(scale.is_none_or(|scale| scale.id == text));
    let lang = Lang::from_tag(text);
    assert!(lang.is_none_or(|lang| text.trim().to_lowercase().starts_with(lang.tag())));
}

fn check_sentences(text: &str, texts: Texts) {
    let sentence = texts.fill(const { Key::of("error.chart.kind") }, &[("kind", text)]);
    assert!(sentence.contains(text));
    let error = RecordError {
        code: Code::UnknownItem,
        path: ["/answers/", text].concat(),
    };
    let message = message(&error, texts);
    assert!(message.chars().count() < 400, "longer than a screen");
    let start: String = text.chars().take(40).collect();
    assert!(message.contains(&start), "the place is not named");
}

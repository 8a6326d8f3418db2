//! The words of an instrument are whoever's wrote it: everywhere they come out as words.
//!
//! Every text of a document is the same payload, and once a harmless word. What comes out must have the
//! same structure both times, and give the text back as it was.

use reflectiewijzer::chart::{Kind, Measurement, Options, draw};
use reflectiewijzer::export::csv;
use reflectiewijzer::guide::screens::view;
use reflectiewijzer::guide::{Screen, Settings, State};
use reflectiewijzer::instrument::publish::publish;
use reflectiewijzer::instrument::read::{MAX_TEXT, instrument_from_json};
use reflectiewijzer::instrument::{Form, Instrument};
use reflectiewijzer::record::{Answer, Record};
use reflectiewijzer::texts::{Lang, Texts};
use reflectiewijzer::value::{Code, Node};
use serde_json::Value;

use crate::lent;
use crate::page_texts::{markup, svg, table};

/// What stands in the place of each payload; no word of the engine's own holds it.
const HARMLESS: &str = "harmless";

/// Checks a payload in this document.
pub fn check(document: &str, payload: &str) {
    let shaped = shaped(payload);
    match instrument_from_json(&filled(document, payload)) {
        Ok(_) => assert_eq!(shaped, payload),
        Err(error) => {
            let codes = [Code::OutOfRange, Code::TooLong, Code::UnknownPlaceholder];
            assert!(codes.contains(&error.code) && error.path.starts_with("/texts/"));
            assert!(shaped != payload || payload.trim().is_empty(), "{error:?}");
        }
    }
    if shaped.trim().is_empty() {
        return;
    }
    let read = |text: &str| instrument_from_json(&filled(document, text)).expect("it is shaped");
    lent::with(read(&shaped), |instrument| {
        lent::with(read(HARMLESS), |calm| {
            check_published(instrument, &shaped);
            for lang in Lang::all() {
                check_screens(instrument, calm, lang, &shaped);
                check_figures(instrument, calm, lang, &shaped);
                check_table(instrument, calm, lang, &shaped);
            }
        });
    });
}

/// A payload as a document can hold it: one line, of bounded length, with nothing to fill in.
fn shaped(payload: &str) -> String {
    let plain = payload.chars().map(|character| match character {
        '{' => '(',
        control if control.is_control() => ' ',
        other => other,
    });
    // A bracket that is closed nowhere is no placeholder.
    let is_right = payload
        .find('{')
        .is_none_or(|open| !payload[open..].contains('}'));
    let is_one_line = !payload.contains(char::is_control);
    match is_right && is_one_line && payload.chars().count() <= MAX_TEXT {
        true => payload.to_owned(),
        false => plain.take(MAX_TEXT).collect(),
    }
}

/// The document with this in the place of every text.
fn filled(document: &str, text: &str) -> String {
    let mut document: Value = serde_json::from_str(document).expect("a document of ours");
    let languages = document["texts"].as_object_mut().expect("languages");
    for texts in languages.values_mut() {
        let texts = texts.as_object_mut().expect("texts");
        texts.values_mut().for_each(|value| *value = text.into());
    }
    document.to_string()
}

/// A host page gets the words as they are.
fn check_published(instrument: &Instrument, text: &str) {
    let published = publish(instrument, "nl");
    for key in ["title", "lead", "what", "source"] {
        assert_eq!(published.known(key).and_then(Node::text), Some(text));
    }
}

/// Answers at every step, so that every word, sentence and lever comes by somewhere.
fn record(instrument: &'static Instrument) -> Record {
    let mut record = Record::new(instrument, Form::Full);
    for item in &instrument.items {
        let value = item.scale as u8 * 2 % instrument.steps + 1;
        record.answers.set(item, Answer::Given(value));
    }
    record
}

fn pages(instrument: &'static Instrument, lang: Lang) -> Vec<String> {
    let settings = Settings {
        instrument,
        ..Settings::default()
    };
    let mut state = State {
        settings,
        lang,
        record: Some(record(instrument)),
        ..State::default()
    };
    let questions = (0..instrument.parts.len()).map(Screen::Questions);
    let others = [Screen::Start, Screen::Results];
    let mut pages = Vec::new();
    for screen in questions.chain(others) {
        state.screen = screen;
        pages.push(view(&state).into_string());
    }
    state.record = Some(Record::new(instrument, Form::Full));
    for screen in [Screen::Review, Screen::Results] {
        state.screen = screen;
        pages.push(view(&state).into_string());
    }
    pages
}

fn check_screens(
    instrument: &'static Instrument,
    calm: &'static Instrument,
    lang: Lang,
    text: &str,
) {
    let content = markup::as_content(text);
    let attribute = markup::as_attribute(text);
    let mut count = 0;
    for (page, calm) in pages(instrument, lang).iter().zip(pages(calm, lang)) {
        let (found, expected) = (markup::read(page), markup::read(&calm));
        assert_eq!(found.len(), expected.len(), "another number of tags");
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found.tag, expected.tag);
            assert_eq!(found.text, expected.text.replace(HARMLESS, &content));
            count += expected.text.matches(HARMLESS).count();
            let wanted = expected.attributes.iter();
            let wanted =
                wanted.map(|(name, value)| (name.clone(), value.replace(HARMLESS, &attribute)));
            assert!(found.attributes.iter().cloned().eq(wanted), "{found:?}");
        }
    }
    assert!(count > 20, "the texts come by only {count} times");
}

fn check_figures(
    instrument: &'static Instrument,
    calm: &'static Instrument,
    lang: Lang,
    text: &str,
) {
    let [measured, calm_measured] = [instrument, calm].map(|one| Measurement::of(&record(one)));
    let bars = Some(Kind::Bars).filter(|bars| bars.is_of(instrument));
    for kind in Kind::all_of(instrument).into_iter().chain(bars) {
        for width in [280.0, 640.0] {
            let options = Options {
                lang,
                width,
                ..Options::default()
            };
            let scene = draw(kind, &measured, &options);
            let expected = draw(kind, &calm_measured, &options).description;
            assert_eq!(scene.description, expected.replace(HARMLESS, text));
            svg::check_lines(&scene);
            let written = without_spaces(&svg::read(&scene).texts.concat());
            let given = without_spaces(&svg::as_text(text));
            assert!(written.contains(&given), "{} at {width}", kind.id());
        }
    }
}

/// Lines break at spaces.
fn without_spaces(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

fn check_table(instrument: &'static Instrument, calm: &'static Instrument, lang: Lang, text: &str) {
    let rows = |instrument: &'static Instrument| {
        let record = record(instrument);
        let scores = Measurement::of(&record).scores;
        table::read_safely(&csv(&record, &scores, Texts::of(lang)))
    };
    let is_formula = text.starts_with(['=', '+', '-', '@']);
    let name = [if is_formula { "'" } else { "" }, text].concat();
    let expected = rows(calm).into_iter();
    let expected = expected.map(|row| {
        row.into_iter().map(|cell| match &*cell {
            HARMLESS => name.clone(),
            _ => cell,
        })
    });
    let expected: Vec<Vec<_>> = expected.map(Iterator::collect).collect();
    assert_eq!(rows(instrument), expected);
}

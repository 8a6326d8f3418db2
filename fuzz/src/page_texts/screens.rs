//! Screens: the site owner's call to action, an error that names a place in a file, a record full
//! of texts.

use reflectiewijzer::chart::Measurement;
use reflectiewijzer::guide::browser::MemoryBrowser;
use reflectiewijzer::guide::screens::{notice, progress_text, time_left, view};
use reflectiewijzer::guide::{
    Before, CallToAction, Message, Patch, Screen, Settings, State, Storage, update,
};
use reflectiewijzer::instrument::{Form, built_in};
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::record::write::record_to_json;
use reflectiewijzer::record::{Record, RecordError};
use reflectiewijzer::value::Day;
use serde_json::json;

use super::input::Input;
use super::markup::{self, Piece};

/// Shows one screen twice and compares.
pub fn check(input: &Input) {
    let harmless = input.harmless();
    let (state, calm) = (state(input), state(&harmless));
    let pairs = Pairs::of(&state, &calm);
    pairs.compare(&view(&state).into_string(), &view(&calm).into_string());
    pairs.compare(&notice(&state).into_string(), &notice(&calm).into_string());
    check_live_parts(&state);
}

/// A state with a text in every place that takes one.
fn state(input: &Input) -> State {
    let record = input.record();
    assert_eq!(
        record_from_json(&record_to_json(&record)).as_ref(),
        Ok(&record)
    );
    let bit = |index: u8| input.host >> index & 1 == 1;
    let mut state = State {
        lang: input.lang(),
        settings: Settings {
            offered: bit(2).then_some(Form::Full),
            storage: [Storage::Local, Storage::None][usize::from(bit(3))],
            share: bit(4),
            ..Settings::default()
        },
        consent: bit(5),
        record: bit(6).then(|| record.clone()),
        before: bit(7).then(|| before(&input.measurement(9))),
        today: Day::of_moment("2026-11-24"),
        call_to_action: Some(CallToAction {
            href: input.text(8).to_owned(),
            label: input.text(9).to_owned(),
        }),
        ..State::default()
    };
    told(&mut state, input, record);
    state.screen = screen(input.place);
    state
}

fn before(record: &Record) -> Before {
    Before {
        answers: record.answers.clone(),
        measurement: Measurement::of(record).into(),
    }
}

/// Something is said above the screen.
fn told(state: &mut State, input: &Input, record: Record) {
    let message = match input.days % 4 {
        0 => Message::Import(Box::new(record)),
        1 | 2 => Message::Refuse(refusal(input.text(10))),
        _ => Message::PageNotSaved,
    };
    update(state, message, &MemoryBrowser::at("2026-11-24T08:00:00Z"));
}

/// Why a file with this text as the name of a statement cannot be opened.
fn refusal(text: &str) -> RecordError {
    let file = json!({
        "format": "reflectiewijzer/record", "version": 1, "instrument": "reflectiewijzer", "form": "short",
        "answers": { text: 9 },
    });
    record_from_json(&file.to_string()).expect_err("nothing is answered with nine")
}

fn screen(place: u8) -> Screen {
    match place / 7 % 11 {
        0 => Screen::Start,
        1 => Screen::Review,
        2 => Screen::Results,
        step => Screen::Questions(usize::from(step - 3) % built_in().parts.len()),
    }
}

/// Harmless texts, and what stands in their places.
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn of(state: &State, calm: &State) -> Self {
        let texts = |state: &State| {
            let call = state
                .call_to_action
                .clone()
                .expect("every state here has one");
            let detail = state.notice.as_ref().map(|notice| notice.detail.clone());
            [call.href, call.label, detail.unwrap_or_default()]
        };
        Self(texts(calm).into_iter().zip(texts(state)).collect())
    }

    /// The same structure, and in the place of each harmless text the other one.
    fn compare(&self, html: &str, calm: &str) {
        let (found, expected) = (markup::read(html), markup::read(calm));
        assert_eq!(found.len(), expected.len(), "another number of tags");
        for (found, expected) in found.iter().zip(&expected) {
            self.compare_piece(found, expected);
        }
    }

    fn compare_piece(&self, found: &Piece, expected: &Piece) {
        assert_eq!(found.tag, expected.tag);
        assert_eq!(
            found.text,
            self.instead_of(&expected.text, markup::as_content)
        );
        assert_eq!(
            found.attributes.len(),
            expected.attributes.len(),
            "{found:?}"
        );
        for ((name, value), (wanted, calm)) in found.attributes.iter().zip(&expected.attributes) {
            assert_eq!(name, wanted);
            // An address that is the same is as safe as when the browser's side let it through.
            assert_eq!(*value, self.instead_of(calm, markup::as_attribute));
        }
    }

    fn instead_of(&self, calm: &str, read: fn(&str) -> String) -> String {
        let pair = self
            .0
            .iter()
            .find(|(harmless, _)| !calm.is_empty() && harmless == calm);
        pair.map_or_else(|| calm.to_owned(), |(_, text)| read(text))
    }
}

/// What changes while someone answers goes to the page in lines, with tabs between their parts.
fn check_live_parts(state: &State) {
    let Some(record) = &state.record else {
        return;
    };
    let texts = state.texts();
    for words in [progress_text(record, texts), time_left(record, texts)] {
        assert!(
            !words.contains(['\t', '\n']) && !words.is_empty(),
            "{words:?}"
        );
    }
    let patch = Patch::answered(state, None);
    let apart = |line: &str| line.split('\t').count();
    assert!(patch.lines().lines().all(|line| apart(line) == 3));
}

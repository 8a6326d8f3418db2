//! A journey of any actions in any order: every text is the name of an action, a place in the
//! browser's history, or an answer such as `core-compass-1=3`.

use reflectiewijzer::guide::browser::MemoryBrowser;
use reflectiewijzer::guide::screens::view;
use reflectiewijzer::guide::{Control, Message, Screen, State, update};
use reflectiewijzer::instrument::built_in;
use reflectiewijzer::record::Answer;

use super::input::Input;
use super::markup;

/// How many steps a journey has at most.
const LONGEST: usize = 40;

/// Goes where the texts lead, and looks at every screen on the way.
pub fn check(input: &Input) {
    let browser = MemoryBrowser::at("2026-11-24T08:00:00Z");
    let mut state = State::default();
    let mut shown = None;
    for text in input.all().iter().take(LONGEST) {
        let Some(message) = message(text) else {
            continue;
        };
        update(&mut state, message, &browser);
        assert!(
            state.screen == Screen::Start || state.record.is_some(),
            "a screen about nothing"
        );
        // Answering shows no screen anew.
        if shown != Some(state.screen) {
            markup::read(&view(&state).into_string());
            shown = Some(state.screen);
        }
    }
}

fn message(text: &str) -> Option<Message> {
    let control = Control {
        action: text,
        ..Control::default()
    };
    let action = Message::of_control(control, built_in());
    let visit = || Screen::from_place(text, built_in().parts.len()).map(Message::Visit);
    action
        .or_else(visit)
        .or_else(|| answer(text))
        .or_else(|| opened(text))
}

fn answer(text: &str) -> Option<Message> {
    let (item, value) = text.split_once('=')?;
    let answer = match value {
        "0" => Answer::Skipped,
        _ => Answer::Given(value.parse().ok().filter(|value| (1..=5).contains(value))?),
    };
    Some(Message::Answer(built_in().item(item)?, answer))
}

/// A file that someone opens.
fn opened(text: &str) -> Option<Message> {
    text.starts_with('{')
        .then(|| Message::OpenText(text.to_owned()))
}

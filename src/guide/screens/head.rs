//! What stands above every screen: the name, the way through, and what can be taken along.

use maud::{Markup, html};

use crate::guide::{Screen, State};
use crate::instrument::AnswerKind;
use crate::texts::{Key, key};

use super::parts::own;
use super::save;

/// The way through after the statements, in order. The last three are still to be built: they keep their place, and lead
/// nowhere.
const ONWARD: [Key; 4] = [
    key!("journey.insight"),
    key!("journey.outlook"),
    key!("journey.plan"),
    key!("journey.lookback"),
];

/// What leads back to the first of them.
const BEHIND: [&str; 2] = ["questions", "results"];

/// The head of the screen. On the start there is no way yet: it says itself what comes.
pub fn head(state: &State, languages: &Markup) -> Markup {
    let here = stage(state.screen);
    html! {
        div.rw-head {
            p.rw-brand { (mark()) span { (own(state, state.words().title())) } }
            @match here {
                Some(here) => (way(here, state)),
                None => (languages),
            }
            @if state.screen == Screen::Results && !state.settings.is_confined { (save::menu(state)) }
        }
    }
}

/// Which of the stages this screen belongs to; none of the start.
fn stage(screen: Screen) -> Option<usize> {
    match screen {
        Screen::Start => None,
        Screen::Questions(_) | Screen::Review => Some(0),
        Screen::Results => Some(1),
        Screen::Compare => Some(4),
    }
}

/// A corridor with the wave in it.
fn mark() -> Markup {
    html! {
        svg.rw-logo viewBox="0 0 30 22" aria-hidden="true" {
            path.rw-room d="M0 5h30v12H0z" {}
            path.rw-rim d="M0 5h30M0 17h30" {}
            path.rw-swing d="M0 11C4-2 8-2 12.500 8S23 26 30 11" {}
        }
    }
}

fn way(here: usize, state: &State) -> Markup {
    let texts = state.texts();
    let first = match state.settings.instrument.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => key!("journey.statements"),
        AnswerKind::Rating | AnswerKind::Poles => key!("journey.questions"),
    };
    html! {
        ol.rw-journey aria-label=(texts.get(key!("journey.label"))) {
            @for (place, name) in [first].into_iter().chain(ONWARD).enumerate() {
                @let name = texts.get(name);
                @if place == here {
                    li aria-current="step" { (name) }
                } @else if let Some(action) = BEHIND.get(place).filter(|_| place < here) {
                    // What lies behind can be gone back to.
                    li.rw-done {
                        button type="button" data-action=(action) {
                            span { (name) } span.rw-unseen { ", " (texts.get(key!("journey.done"))) }
                        }
                    }
                } @else {
                    li { span { (name) } span.rw-unseen { ", " (texts.get(key!("journey.later"))) } }
                }
            }
        }
    }
}

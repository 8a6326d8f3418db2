//! The end of the results: where to go from here, what it is not, and the way to help.

use maud::{Markup, html};

use crate::guide::State;
use crate::scoring::Scores;
use crate::texts::key;

use super::super::parts::{asked, help, lasting, notice};
use super::Section;
use super::section::section as with_heading;
use super::table::table;

/// Where to go from here. The one button is filled unless the site owner offers something.
pub fn section(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    let is_first = state.call_to_action.is_none();
    html! {
        div.rw-next {
            (with_heading(Section::Next, texts.get(key!("results.next.title")), html! {
                @if scores.bandwidth.is_some() { p.rw-lead { (texts.get(key!("results.next"))) } }
                div.rw-actions {
                    @if !state.settings.is_confined {
                        button.rw-button.rw-first[is_first] type="button" data-action="ics" {
                            (texts.get(key!("results.ics")))
                        }
                    }
                    (way("questions", back(state)))
                    (way("home", texts.get(key!("results.start"))))
                    (way("measure", texts.get(key!("history.again"))))
                    @if !state.past.records.is_empty() { (way("compare", texts.get(key!("history.compare")))) }
                }
            }))
        }
    }
}

/// What stands at the end of every result: help, what this is not, how long it stays,
/// and all numbers.
pub fn last(scores: &Scores, help_first: bool, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        section.rw-section {
            div.rw-even {
                @if !help_first { (help(texts)) }
                div {
                    (notice(state))
                    @match state.settings.is_confined {
                        true => p { (texts.get(key!("confined"))) },
                        false => p.rw-small.rw-lasting { (lasting(state)) },
                    }
                }
            }
            (table(scores, state))
        }
    }
}

/// What leads to what was asked.
fn back(state: &State) -> String {
    let texts = state.texts();
    let asked = asked(state.settings.instrument, texts);
    texts.fill(key!("results.back"), &[("asked", asked)])
}

fn way(action: &str, words: impl maud::Render) -> Markup {
    html! {
        button.rw-link type="button" data-action=(action) { (words) }
    }
}

//! What a statement is answered with: words for how often or how much, a mark, or a place between two
//! good ends.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{AnswerKind, Item};
use crate::record::Answer;

use super::parts::own;

/// How many answers stand beside each other on a narrow screen.
const BAR: u8 = 5;
/// How many letters of a word have room there.
const LONGEST: usize = 9;

/// The controls of one statement.
pub fn answers(item: &Item, answer: Answer, state: &State) -> Markup {
    match state.settings.instrument.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => worded(item, answer, state),
        AnswerKind::Rating => rating(item, answer, state),
        AnswerKind::Poles => slider(item, answer, state),
    }
}

fn worded(item: &Item, answer: Answer, state: &State) -> Markup {
    let (words, steps) = (state.words(), state.settings.instrument.steps);
    let answers = (1..=steps).filter_map(|value| words.answer(value));
    let is_wide = steps > BAR || answers.into_iter().any(is_long);
    html! {
        div.rw-scale.rw-wide[is_wide] {
            @for value in 1..=steps {
                label.rw-answer {
                    (radio(item, answer, value))
                    span { (own(state, words.answer(value).unwrap_or_default())) }
                }
            }
        }
    }
}

/// Whether words do not fit in a fifth of a narrow screen.
fn is_long(answer: &str) -> bool {
    answer.split(' ').any(|word| word.chars().count() > LONGEST)
}

/// Numbers, with words at both ends: beneath them for who sees, with their numbers for who hears.
fn rating(item: &Item, answer: Answer, state: &State) -> Markup {
    let steps = state.settings.instrument.steps;
    let [low, high] = state.words().ends();
    let said = |value: u8| match value {
        1 => Some(low),
        last if last == steps => Some(high),
        _ => None,
    };
    html! {
        div.rw-scale.rw-rating {
            @for value in 1..=steps {
                label.rw-answer {
                    (radio(item, answer, value))
                    span {
                        (value)
                        @if let Some(end) = said(value) { span.rw-unseen { " " (own(state, end)) } }
                    }
                }
            }
        }
        div.rw-ends aria-hidden="true" {
            span { "1: " (own(state, low)) }
            span { (steps) ": " (own(state, high)) }
        }
    }
}

fn radio(item: &Item, answer: Answer, value: u8) -> Markup {
    let is_given = answer.given() == Some(value);
    html! {
        input type="radio" name=(item.id) value=(value) checked[is_given];
    }
}

/// A slider always stands somewhere: without an answer in the middle, and it says that it has none.
fn slider(item: &Item, answer: Answer, state: &State) -> Markup {
    let steps = state.settings.instrument.steps;
    let value = answer.given().unwrap_or(steps.div_ceil(2));
    let [left, right] = state.words().poles(item);
    html! {
        div.rw-pole {
            span { (own(state, left)) }
            input type="range" name=(item.id) min="1" max=(steps) step="1" value=(value)
                data-unset[answer.given().is_none()]
                aria-label=(state.words().statement(item))
                aria-valuetext=(words::place_of(item, answer, state.words(), state.texts()));
            span { (own(state, right)) }
        }
    }
}

//! The statements of one step.

use maud::{Markup, html};

use crate::chart::{Kind, describe};
use crate::guide::steps::{STEPS, asked_in, meaning, title};
use crate::guide::{Scope, State};
use crate::instrument::{ANSWERS, Item};
use crate::record::{Answer, Record};
use crate::texts::{Key, Texts, key};
use crate::value::digits::digits;

use super::parts::{chart_options, heading};

/// Seconds that a statement takes; measured loosely, said loosely.
const SECONDS_EACH: usize = 8;

/// The statement that needs a word of explanation, so that nobody leaves it open without need.
const EXPLAINED: &str = "psychological-safety-1";
const EXPLANATION: Key = Key::joined(&["item.", EXPLAINED, ".help"]);

/// One step of the questions.
pub fn screen(state: &State, index: usize) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let asked = asked_in(index, record.form, &|item| state.scope.asks(item));
    let (title, meaning) = match &state.scope {
        Scope::Buffer(buffer) => (texts.get(buffer.label()), None),
        Scope::All | Scope::Only(_) => (title(index, texts), meaning(index, texts)),
    };
    html! {
        (progress(record, index, &state.scope, texts))
        (heading(title))
        @if let Some(meaning) = meaning { p { (meaning) } }
        p.rw-small {
            (texts.get(key!("questions.period")))
            span.rw-keys { " " (texts.get(key!("questions.keys"))) }
        }
        div.rw-items role="group" aria-label=(title) {
            @for item in &asked { (question(item, record, texts)) }
        }
        (ways(state))
        (live(state))
    }
}

/// On, back, and where else the person may come from.
fn ways(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        div.rw-actions.rw-way {
            @if matches!(state.scope, Scope::Buffer(_)) {
                button.rw-button.rw-first type="button" data-action="results" { (texts.get(key!("questions.back"))) }
            } @else {
                button.rw-button type="button" data-action="previous" { (texts.get(key!("questions.previous"))) }
                button.rw-button.rw-first type="button" data-action="next" { (texts.get(key!("questions.next"))) }
                @if state.reviewing {
                    button.rw-button type="button" data-action="review" { (texts.get(key!("questions.review"))) }
                }
            }
        }
    }
}

/// The bandwidth in the making; [`crate::web`] draws it anew after every answer.
fn live(state: &State) -> Markup {
    html! {
        figure.rw-live {
            div data-drawing=(Kind::Live.id()) {}
            figcaption data-live="bandwidth" { (live_text(state)) }
        }
    }
}

/// What is known of the bandwidth so far, in a sentence.
pub fn live_text(state: &State) -> String {
    let known = state.measurement();
    known.map_or_else(String::new, |known| {
        describe(Kind::Live, &known, &chart_options(state))
    })
}

/// How far the person is: answered of total.
pub fn progress_text(record: &Record, texts: Texts) -> String {
    let (answered, total) = (digits(record.answered()), digits(record.form.total()));
    texts.fill(
        key!("questions.progress"),
        &[("answered", &answered), ("total", &total)],
    )
}

/// How long the rest will take: what was skipped takes no time any more.
pub fn time_left(record: &Record, texts: Texts) -> String {
    let open = crate::instrument::items()
        .filter(|item| record.form.asks(item))
        .filter(|item| record.answers.get(item) == Answer::Missing)
        .count();
    match (open, (open * SECONDS_EACH).div_ceil(60)) {
        (0, _) if record.answered() == record.form.total() => {
            texts.get(key!("questions.done")).to_owned()
        }
        (0, _) => texts.get(key!("questions.none")).to_owned(),
        (_, 1) => texts.get(key!("questions.minute")).to_owned(),
        (_, minutes) => texts.fill(key!("questions.minutes"), &[("minutes", &digits(minutes))]),
    }
}

fn progress(record: &Record, index: usize, scope: &Scope, texts: Texts) -> Markup {
    let (step, steps) = (digits(index + 1), digits(STEPS));
    html! {
        div.rw-progress {
            p.rw-small {
                @if !matches!(scope, Scope::Buffer(_)) {
                    span { (texts.fill(key!("questions.step"), &[("step", &step), ("steps", &steps)])) }
                }
                span {
                    span data-live="progress" { (progress_text(record, texts)) }
                    ", "
                    span data-live="time" { (time_left(record, texts)) }
                }
            }
            progress data-live="bar" value=(record.answered()) max=(record.form.total())
                aria-label=(progress_text(record, texts)) {}
        }
    }
}

fn question(item: &Item, record: &Record, texts: Texts) -> Markup {
    let id = item.id();
    let answer = record.answers.get(item);
    html! {
        fieldset.rw-item data-item=(id) part="item" {
            legend { (texts.get(item.statement)) }
            @if id == EXPLAINED { p.rw-small { (texts.get(EXPLANATION)) } }
            div.rw-scale {
                @for (value, label) in (1..).zip(&ANSWERS) {
                    label.rw-answer {
                        input type="radio" name=(id) value=(value) checked[answer.given() == Some(value)];
                        span { (texts.get(*label)) }
                    }
                }
            }
            button.rw-link.rw-skip type="button" data-action="skip"
                aria-pressed=(if answer == Answer::Skipped { "true" } else { "false" }) {
                (texts.get(key!("answer.skip")))
            }
        }
    }
}

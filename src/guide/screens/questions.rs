//! The statements of one step.

use maud::{Markup, html};

use crate::guide::State;
use crate::guide::steps::{STEPS, step};
use crate::instrument::{Item, Texts};
use crate::record::{Answer, Record};

use super::parts::heading;

/// One step of the questions.
pub fn screen(state: &State, index: usize) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let step = step(index, texts);
    let last = index + 1 == STEPS;
    html! {
        (progress(record, index, texts))
        (heading(step.title))
        @if !step.meaning.is_empty() { p { (step.meaning) } }
        p.rw-small { (texts.get("questions.period")) }
        div.rw-items {
            @for item in step.items(record.form) { (question(&item, record, texts)) }
        }
        div.rw-actions.rw-way {
            button.rw-button type="button" data-action="previous" { (texts.get("questions.previous")) }
            @if last {
                button.rw-button.rw-first type="button" data-action="results" { (texts.get("questions.results")) }
            } @else {
                button.rw-button.rw-first type="button" data-action="next" { (texts.get("questions.next")) }
            }
        }
    }
}

/// How far the person is: answered of total.
pub fn progress_text(record: &Record, texts: Texts) -> String {
    let (answered, total) = (
        record.answered().to_string(),
        record.form.total().to_string(),
    );
    texts.fill(
        "questions.progress",
        &[("answered", &answered), ("total", &total)],
    )
}

fn progress(record: &Record, index: usize, texts: Texts) -> Markup {
    let (step, steps) = ((index + 1).to_string(), STEPS.to_string());
    html! {
        div.rw-progress {
            p.rw-small {
                span { (texts.fill("questions.step", &[("step", &step), ("steps", &steps)])) }
                span data-live="progress" { (progress_text(record, texts)) }
            }
            progress data-live="bar" value=(record.answered()) max=(record.form.total())
                aria-label=(progress_text(record, texts)) {}
        }
    }
}

fn question(item: &Item, record: &Record, texts: Texts) -> Markup {
    let id = item.id();
    let answer = record.answers.get(item);
    let hint = texts.find(&format!("help.{id}"));
    html! {
        fieldset.rw-item data-item=(id) part="item" {
            legend { (texts.statement(item)) }
            @if let Some(hint) = hint { p.rw-small { (hint) } }
            div.rw-scale {
                @for value in 1..=5_u8 {
                    label.rw-answer {
                        input type="radio" name=(id) value=(value) checked[answer.given() == Some(value)];
                        span { (texts.answer(value)) }
                    }
                }
            }
            button.rw-link.rw-skip type="button" data-action="skip"
                aria-pressed=(if answer == Answer::Skipped { "true" } else { "false" }) {
                (texts.get("answer.skip"))
            }
        }
    }
}

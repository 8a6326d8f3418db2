//! Between the last statement and the results: what is still open, and the way back to it.

use maud::{Markup, html};

use crate::digits::digits;
use crate::guide::State;
use crate::guide::steps::{step, unanswered};
use crate::instrument::{Item, Texts};
use crate::record::{Answer, Record};

use super::parts::heading;

/// The review.
pub fn screen(state: &State) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let open = unanswered(record);
    html! {
        (heading(texts.get("review.title")))
        p.rw-lead { (summary(record, open.is_empty(), texts)) }
        @for (index, items) in &open {
            section.rw-open {
                h3 { (step(*index, texts).title) }
                ul {
                    @for item in items { (open_item(item, record, texts)) }
                }
            }
        }
        div.rw-actions.rw-way {
            button.rw-button type="button" data-action="previous" { (texts.get("questions.previous")) }
            button.rw-button.rw-first type="button" data-action="results" { (texts.get("questions.results")) }
        }
    }
}

fn summary(record: &Record, complete: bool, texts: Texts) -> String {
    let key = if complete {
        "review.complete"
    } else {
        "review.open"
    };
    let answered = digits(record.answered());
    let total = digits(record.form.total());
    texts.fill(key, &[("answered", &answered), ("total", &total)])
}

/// A statement that leads to itself.
fn open_item(item: &Item, record: &Record, texts: Texts) -> Markup {
    html! {
        li {
            button.rw-link type="button" data-action={ "jump-" (item.id()) } { (texts.statement(item)) }
            @if record.answers.get(item) == Answer::Skipped {
                " " span.rw-small { "(" (texts.get("review.skipped")) ")" }
            }
        }
    }
}

//! Between the last statement and the results: what is still open, and the way back to it.

use maud::{Markup, html};

use crate::guide::State;
use crate::guide::steps::asked_in;
use crate::instrument::Item;
use crate::record::{Answer, Record};
use crate::texts::{Texts, key};
use crate::value::digits::digits;

use super::parts::{asked, face_of_part, glyph, heading, hue, own};

/// The review.
pub fn screen(state: &State) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let no_answer = |item: &Item| record.answers.get(item).given().is_none();
    html! {
        (heading(texts.get(key!("review.title"))))
        p.rw-lead { (summary(record, texts)) }
        @for (step, part) in record.instrument.parts.iter().enumerate() {
            @let open = asked_in(record.instrument, step, record.form, &no_answer);
            @if !open.is_empty() {
                @let face = face_of_part(record.instrument, step);
                section.rw-open.(face.map_or("", hue)) {
                    h3 {
                        @if let Some(face) = face { (glyph(face)) }
                        (own(state, state.words().part_label(part)))
                    }
                    ul {
                        @for item in open { (open_item(item, record, state)) }
                    }
                }
            }
        }
        div.rw-actions {
            button.rw-button.rw-first type="button" data-action="results" { (texts.get(key!("questions.results"))) }
            button.rw-link type="button" data-action="previous" { (texts.get(key!("questions.previous"))) }
        }
    }
}

fn summary(record: &Record, texts: Texts) -> String {
    let key = if record.answered() == record.total() {
        key!("review.complete")
    } else {
        key!("review.open")
    };
    let answered = digits(record.answered());
    let total = digits(record.total());
    texts.fill(
        key,
        &[
            ("answered", &answered),
            ("total", &total),
            ("asked", asked(record.instrument, texts)),
        ],
    )
}

/// A statement that leads to itself.
fn open_item(item: &Item, record: &Record, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        li {
            button.rw-link type="button" data-action={ "jump-" (item.id) } { (own(state, state.words().statement(item))) }
            @if record.answers.get(item) == Answer::Skipped {
                " " span.rw-small { "(" (texts.get(key!("review.skipped"))) ")" }
            }
        }
    }
}

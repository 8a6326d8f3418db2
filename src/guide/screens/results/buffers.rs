//! The buffers one by one: what each is, how it stands, what to try and what to think about.

use maud::{Markup, html};

use crate::instrument::{Buffer, FORCES, Key, Part, Texts, key};
use crate::scoring::words::word;
use crate::scoring::{Score, Scores};

use super::section;

/// All fourteen, folded, under their forces.
pub fn each(scores: &Scores, texts: Texts) -> Markup {
    section(
        key!("results.each"),
        texts,
        html! {
            @for force in &FORCES {
                h4 { (texts.get(force.label)) }
                @for buffer in force.buffers { (one(buffer, scores.buffers[buffer.place], texts)) }
            }
        },
    )
}

fn one(buffer: &Buffer, score: Score, texts: Texts) -> Markup {
    let word = word(score);
    let of_buffer = |part: Part| texts.get(buffer.text(part));
    html! {
        details.rw-buffer {
            summary {
                (texts.get(buffer.label()))
                " " span.rw-word { (texts.get(word.text())) }
            }
            p { (of_buffer(Part::Meaning)) }
            @if let Some(standing) = word.standing() { p { (of_buffer(standing)) } }
            (pair(key!("results.hints"), [of_buffer(Part::FirstHint), of_buffer(Part::SecondHint)], texts))
            (pair(key!("results.questions"), [of_buffer(Part::FirstQuestion), of_buffer(Part::SecondQuestion)], texts))
            button.rw-link type="button" data-action={ "change-" (buffer.id()) } {
                (texts.get(key!("results.change")))
                span.rw-unseen { ": " (texts.get(buffer.label())) }
            }
        }
    }
}

fn pair(heading: Key, sentences: [&str; 2], texts: Texts) -> Markup {
    html! {
        p.rw-pair { (texts.get(heading)) }
        ul { @for sentence in sentences { li { (sentence) } } }
    }
}

//! The buffers one by one: what each is, how it stands, what to try and what to think about.

use maud::{Markup, html};

use crate::instrument::{Buffer, FORCES, Texts};
use crate::scoring::words::word;
use crate::scoring::{Score, Scores};

use super::section;

/// All fourteen, folded, under their forces.
pub fn each(scores: &Scores, texts: Texts) -> Markup {
    section(
        "results.each",
        texts,
        html! {
            @for force in &FORCES {
                h4 { (texts.label("force", force.id)) }
                @for buffer in force.buffers { (one(buffer, scores.buffers[buffer.place], texts)) }
            }
        },
    )
}

fn one(buffer: &Buffer, score: Score, texts: Texts) -> Markup {
    let id = buffer.id();
    let said = word(score).id();
    let of_buffer = |part: &str| texts.joined(&["buffer.", id, ".", part]);
    html! {
        details.rw-buffer {
            summary {
                (texts.label("buffer", id))
                " " span.rw-word { (texts.joined(&["word.", said])) }
            }
            p { (of_buffer("meaning")) }
            @if score.is_some() { p { (of_buffer(said)) } }
            (pair("results.hints", [of_buffer("hint.1"), of_buffer("hint.2")], texts))
            (pair("results.questions", [of_buffer("question.1"), of_buffer("question.2")], texts))
            button.rw-link type="button" data-action={ "change-" (id) } {
                (texts.get("results.change"))
                span.rw-unseen { ": " (texts.label("buffer", id)) }
            }
        }
    }
}

fn pair(heading: &str, sentences: [&str; 2], texts: Texts) -> Markup {
    html! {
        p.rw-pair { (texts.get(heading)) }
        ul { @for sentence in sentences { li { (sentence) } } }
    }
}

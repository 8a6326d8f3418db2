//! The buffers one by one: what each is, how it stands, what to try and what to think about.

use maud::{Markup, html};

use crate::chart::words;
use crate::instrument::{Buffer, FORCES};
use crate::scoring::Word;
use crate::scoring::words::word;
use crate::scoring::{Score, Scores};
use crate::texts::{Key, Texts, key};

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
    html! {
        details.rw-buffer {
            summary {
                (texts.get(buffer.label()))
                " " span.rw-word { (texts.get(words::word(score))) }
            }
            p { (texts.get(buffer.scale.meaning)) }
            @if let Some(standing) = standing(buffer, score) { p { (texts.get(standing)) } }
            (pair(key!("results.hints"), buffer.texts.hints, texts))
            (pair(key!("results.questions"), buffer.texts.questions, texts))
            button.rw-link type="button" data-action={ "change-" (buffer.id()) } {
                (texts.get(key!("results.change")))
                span.rw-unseen { ": " (texts.get(buffer.label())) }
            }
        }
    }
}

fn pair(heading: Key, sentences: [Key; 2], texts: Texts) -> Markup {
    html! {
        p.rw-pair { (texts.get(heading)) }
        ul { @for sentence in sentences { li { (texts.get(sentence)) } } }
    }
}

/// How a buffer stands, in a sentence of its own; of an unknown score nothing can be said.
pub fn standing(buffer: &Buffer, score: Score) -> Option<Key> {
    match word(score) {
        Word::Attention => Some(buffer.texts.attention),
        Word::Varies => Some(buffer.texts.varies),
        Word::Organised => Some(buffer.texts.organised),
        Word::Unknown => None,
    }
}

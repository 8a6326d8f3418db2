//! The scales one by one: what each is, how it stands, what to try and what to think about.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{Part, Role, Scale, Words};
use crate::scoring::words::word;
use crate::scoring::{Score, Scores, Word};
use crate::texts::{Key, key};

use super::super::parts::own;
use super::section;

/// All of them, folded, under their parts.
pub fn each(scores: &Scores, state: &State) -> Markup {
    let heading = match scores.bandwidth {
        Some(_) => key!("results.each"),
        None => key!("results.each.scale"),
    };
    section(
        state.texts().get(heading),
        html! {
            @for part in &scores.instrument.parts {
                @let scales = shown_in(part, scores);
                @if !scales.is_empty() {
                    h4 { (own(state, state.words().part_label(part))) }
                    @for scale in scales { (one(scale, scores.scales[scale.place], state)) }
                }
            }
        },
    )
}

/// The scales of a part that there is something to say of.
fn shown_in(part: &Part, scores: &Scores) -> Vec<&'static Scale> {
    let scales = part
        .scales
        .iter()
        .map(|place| &scores.instrument.scales[*place]);
    let is_shown = |scale: &&Scale| matches!(scale.role, Role::Radar | Role::Axis | Role::Pole);
    scales.filter(is_shown).collect()
}

fn one(scale: &Scale, score: Score, state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let instrument = state.settings.instrument;
    html! {
        details.rw-buffer {
            summary {
                (own(state, words.label(scale)))
                @if scale.role == Role::Radar {
                    " " span.rw-word { (texts.get(words::word(score))) }
                }
            }
            p { (own(state, words.meaning(scale))) }
            @if scale.role == Role::Pole {
                p { strong { (texts.get(key!("results.table.place"))) ": " } (words::place(score, words.poles(&instrument.items_of(scale)[0]), texts)) "." }
            }
            @if let Some(standing) = standing(scale, score, words) { p { (own(state, standing)) } }
            (list(key!("results.hints"), &words.hints(scale), state))
            (list(key!("results.questions"), &words.questions(scale), state))
            button.rw-link type="button" data-action={ "change-" (scale.id) } {
                (texts.get(key!("results.change")))
                span.rw-unseen { ": " (own(state, words.label(scale))) }
            }
        }
    }
}

fn list(heading: Key, sentences: &[&str], state: &State) -> Markup {
    html! {
        @if !sentences.is_empty() {
            p.rw-pair { (state.texts().get(heading)) }
            ul { @for sentence in sentences { li { (own(state, sentence)) } } }
        }
    }
}

/// How a scale on the radar stands, in a sentence of its own; of an unknown score nothing can be said.
pub fn standing(scale: &Scale, score: Score, words: Words<'static>) -> Option<&'static str> {
    words.of_scale(
        scale,
        match word(score) {
            Word::Attention => "attention",
            Word::Varies => "varies",
            Word::Organised => "organised",
            Word::Unknown => return None,
        },
    )
}

//! The scales one by one: what each is, how it stands, what to try and what to think about.

use maud::{Markup, html};

use crate::chart::{Kind, Measurement, words};
use crate::guide::State;
use crate::instrument::{Part, Role, Scale, Words};
use crate::scoring::words::word;
use crate::scoring::{Score, Scores, Word};
use crate::texts::{Key, key};

use super::super::parts::{face_of_part, glyph, hue, meter, number, own};
use super::Section;
use super::figures::{figure, views};
use super::section::section as with_heading;

/// The scales as figures, and one by one beside them.
pub fn section(state: &State, known: &Measurement) -> Markup {
    let (texts, scores) = (state.texts(), &known.scores);
    let instrument = scores.instrument;
    let has_bandwidth = scores.bandwidth.is_some();
    let heading = match has_bandwidth {
        true => key!("results.buffers"),
        false => key!("results.scales"),
    };
    with_heading(
        Section::Scales,
        texts.get(heading),
        html! {
            @if has_bandwidth { p { (texts.get(key!("results.buffers.lead"))) } }
            div.rw-split {
                div.rw-stick {
                    @if Kind::Bars.is_of(instrument) { (views(state, known)) }
                    @if Kind::Poles.is_of(instrument) { (figure(Kind::Poles, state, known)) }
                }
                (each(scores, state))
            }
        },
    )
}

/// All of them, each folded, under their forces or parts.
fn each(scores: &Scores, state: &State) -> Markup {
    let parts = scores.instrument.parts.iter().enumerate();
    html! {
        div.rw-each {
            p.rw-small { (state.texts().get(key!("results.each.lead"))) }
            @for (place, part) in parts {
                @let scales = shown_in(part, scores);
                @if !scales.is_empty() { (group(place, part, &scales, scores, state)) }
            }
        }
    }
}

/// One force, or one part of an instrument without forces.
fn group(place: usize, part: &Part, scales: &[&Scale], scores: &Scores, state: &State) -> Markup {
    let (texts, instrument) = (state.texts(), scores.instrument);
    let face = face_of_part(instrument, place);
    let force = scores.bandwidth.as_ref().zip(face);
    let force = force.and_then(|(bandwidth, face)| bandwidth.forces.get(face).copied());
    html! {
        section.rw-family.(face.map_or("", hue)) {
            h4 {
                @if let Some(face) = face { (glyph(face)) }
                span { (own(state, state.words().part_label(part))) }
                @if let Some(score) = force {
                    " "
                    span.rw-word { (texts.get(words::word(score))) (number(said(score, state))) }
                }
            }
            @for scale in scales { (one(scale, scores.scales[scale.place], state)) }
        }
    }
}

/// A score as a number, for who asked for numbers.
fn said(score: Score, state: &State) -> String {
    score.map_or_else(|| "–".to_owned(), |score| state.texts().lang.number(score))
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
                span.rw-label {
                    (own(state, words.label(scale)))
                    @if instrument.is_bonus(scale) { " " span.rw-small { (texts.get(key!("results.bonus"))) } }
                }
                @if scale.role == Role::Radar {
                    (meter(score))
                    " " span.rw-word { (texts.get(words::word(score))) (number(said(score, state))) }
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

//! What the answers show: where someone stands first, then figures, scales, levers, and what now.

mod effect;
mod figures;
mod levers;
mod next;
mod planes;
mod scales;
mod section;
mod signals;
mod standing;
mod table;

use maud::{Markup, html};

use crate::chart::Kind;
use crate::guide::{CallToAction, State};
use crate::instrument::Form;
use crate::later::later;
use crate::scoring::bandwidth::WELLBEING;
use crate::scoring::rounding::below;
use crate::texts::key;
use crate::value::digits::digits;

use super::parts::{asked, help_first_of_all, own};
use figures::figure;

pub use figures::figure_of;

pub use section::{Section, numbers_switch};

/// Below this well-being the way to help stands first.
const HELP_FIRST: f64 = 25.0;

later! { "01":
    /// The results.
    pub fn screen(state: &State) -> Markup = whole
}

fn whole(state: &State) -> Markup {
    let Some(known) = state.measurement() else {
        return html! {};
    };
    let (texts, scores) = (state.texts(), &known.scores);
    let wellbeing = scores.bandwidth.as_ref().and(scores.of(WELLBEING));
    let help_first = wellbeing.is_some_and(|score| below(score, HELP_FIRST));
    html! {
        @if help_first { (help_first_of_all(texts)) }
        (letterhead(state))
        (standing::standing(scores, state))
        @if let Some(before) = &state.before { (effect::effect(&before.measurement.scores, scores, state)) }
        (section::contents(scores, state))
        @if Kind::Bandwidth.is_of(scores.instrument) { (bandwidth(state, &known)) }
        (scales::section(state, &known))
        (planes::section(state, &known))
        @if !scores.on_radar().is_empty() { (levers::section(state, &known)) }
        (closing_questions(state))
        (next::section(scores, state))
        (next::last(scores, help_first, state))
        @if let Some(call) = &state.call_to_action { (call_to_action(call)) }
    }
}

/// When these answers were given, and how much of what was asked they are; on paper also of what.
fn letterhead(state: &State) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let (texts, instrument) = (state.texts(), record.instrument);
    let day = record.day().map(|day| texts.day(day)).unwrap_or_default();
    let values = [
        ("day", &*day),
        ("answered", &*digits(record.answered())),
        ("total", &*digits(record.total())),
        ("asked", asked(instrument, texts)),
    ];
    let form = match (instrument.has_choice(), record.form) {
        (false, _) => key!("results.day.only"),
        (true, Form::Short) => key!("results.day.short"),
        (true, Form::Full) => key!("results.day.full"),
    };
    html! {
        p.rw-small.rw-letterhead {
            span.rw-paper { (own(state, state.words().title())) }
            @if !day.is_empty() { span.rw-paper { " · " } (texts.fill(form, &values)) }
        }
    }
}

/// The one figure that says it all, over the whole width.
fn bandwidth(state: &State, known: &crate::chart::Measurement) -> Markup {
    let texts = state.texts();
    let zone = known
        .scores
        .bandwidth
        .as_ref()
        .and_then(|bandwidth| bandwidth.zone);
    section::section(
        Section::Bandwidth,
        texts.get(key!("results.bandwidth")),
        html! {
            (figure(Kind::Bandwidth, state, known))
            div.rw-split.rw-words {
                p { (texts.get(key!("results.bandwidth.lead"))) }
                @if zone.is_some_and(standing::asks_more) {
                    p.rw-mirror { (texts.get(key!("results.pressure"))) }
                }
            }
        },
    )
}

/// Questions to end with, where the instrument has them.
fn closing_questions(state: &State) -> Markup {
    let questions = state.words().reflect();
    html! {
        @if !questions.is_empty() {
            section.rw-section {
                h3 { (state.texts().get(key!("reflect.title"))) }
                p { (state.texts().get(key!("reflect.lead"))) }
                ol.rw-closing { @for question in questions { li { (own(state, question)) } } }
            }
        }
    }
}

/// What the site owner offers, only here and only when they set it.
fn call_to_action(call: &CallToAction) -> Markup {
    html! {
        p.rw-invitation {
            a.rw-button.rw-first href=(call.href) part="invitation" { (call.label) }
        }
    }
}

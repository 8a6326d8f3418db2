//! What the answers show: where someone stands first, then figures, levers, scales and numbers.

mod effect;
mod figures;
mod levers;
mod scales;
mod standing;
mod table;

use maud::{Markup, html};

use crate::guide::{CallToAction, State};
use crate::scoring::bandwidth::WELLBEING;
use crate::scoring::rounding::below;
use crate::texts::{Key, key};

use super::parts::{about, asked, heading, help, lasting, notice};

/// Below this well-being the way to help stands first.
const HELP_FIRST: f64 = 25.0;

/// What can be taken along, by its action and its words.
const TAKEN_ALONG: [(&str, Key); 5] = [
    ("print", key!("results.print")),
    ("html", key!("saved.page")),
    ("download", key!("saved.download")),
    ("csv", key!("results.csv")),
    ("ics", key!("results.ics")),
];

/// The results.
pub fn screen(state: &State) -> Markup {
    let Some(known) = state.measurement() else {
        return html! {};
    };
    let texts = state.texts();
    let scores = &known.scores;
    let wellbeing = scores.bandwidth.as_ref().and(scores.of(WELLBEING));
    let help_first = wellbeing.is_some_and(|score| below(score, HELP_FIRST));
    html! {
        (heading(texts.get(key!("results.title"))))
        @if let Some(before) = &state.before { (effect::effect(&before.measurement.scores, scores, state)) }
        @if help_first { (help(texts)) }
        (standing::standing(scores, state))
        (notice(state))
        (figures::all(state, &known))
        @if !scores.on_radar().is_empty() { (levers::section(state, &known)) }
        (scales::each(scores, state))
        (table::table(scores, state))
        (about(state))
        @if !help_first { (help(texts)) }
        (ways(state))
        @if let Some(call) = &state.call_to_action { (call_to_action(call)) }
    }
}

/// Where to go from here, and what to take along.
fn ways(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        @match state.settings.is_confined {
            true => p { (texts.get(key!("confined"))) },
            false => p.rw-small { (lasting(state)) },
        }
        div.rw-actions.rw-way {
            (way("questions", back(state)))
            @if !state.settings.is_confined {
                @for taken in TAKEN_ALONG { (way(taken.0, texts.get(taken.1))) }
            }
            (way("home", texts.get(key!("results.start"))))
        }
    }
}

/// What leads to what was asked.
fn back(state: &State) -> String {
    let texts = state.texts();
    let asked = asked(state.settings.instrument, texts);
    texts.fill(key!("results.back"), &[("asked", asked)])
}

fn way(action: &str, words: impl maud::Render) -> Markup {
    html! {
        button.rw-button type="button" data-action=(action) { (words) }
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

/// A part of the results with its heading.
fn section(heading: impl maud::Render, inside: Markup) -> Markup {
    html! {
        section {
            h3 { (heading) }
            (inside)
        }
    }
}

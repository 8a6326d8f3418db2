//! Where most room is to be gained.

use maud::{Markup, html};

use crate::chart::{Kind, Measurement};
use crate::guide::State;
use crate::scoring::levers::SHOWN;
use crate::scoring::{Lever, Scores};
use crate::texts::{Key, key};

use super::super::parts::own;
use super::figures::figure;
use super::scales::standing;

/// The levers, in words, and drawn where they widen a bandwidth.
pub fn section(state: &State, known: &Measurement) -> Markup {
    let scores = &known.scores;
    let is_drawn = Kind::Levers.is_of(scores.instrument) && !scores.levers.is_empty();
    super::section(
        state.texts().get(match scores.bandwidth {
            Some(_) => key!("chart.levers.title"),
            None => key!("results.room"),
        }),
        html! {
            (list(scores, state))
            @if is_drawn { (figure(Kind::Levers, state, known)) }
        },
    )
}

fn list(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    let has_bandwidth = scores.bandwidth.is_some();
    html! {
        @if let Some(key) = instead(scores) {
            p { (texts.get(key)) }
        } @else {
            p {
                @if has_bandwidth { (texts.get(key!("results.levers.lead"))) }
                @else { (texts.get(key!("results.room.lead"))) }
            }
            ol.rw-levers {
                @for lever in scores.levers.iter().take(SHOWN) { (row(lever, has_bandwidth, state)) }
            }
        }
    }
}

/// What is said where there is no lever.
fn instead(scores: &Scores) -> Option<Key> {
    let is_known = scores.on_radar().iter().any(Option::is_some);
    match (&scores.bandwidth, scores.levers.is_empty()) {
        (Some(bandwidth), _) if bandwidth.room.is_none() => Some(key!("results.levers.unknown")),
        (Some(_), true) => Some(key!("results.levers.none")),
        (None, true) if is_known => Some(key!("results.room.none")),
        (None, true) => Some(key!("results.room.unknown")),
        _ => None,
    }
}

/// A lever: what it would add, what is the matter now, and something to try this week.
fn row(lever: &Lever, has_bandwidth: bool, state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let gain = texts.lang.number(lever.gain);
    html! {
        li {
            strong { (own(state, words.label(lever.scale))) }
            @if has_bandwidth {
                span.rw-gain.rw-num { (texts.fill(key!("results.levers.gain"), &[("gain", &gain)])) }
            }
            @if let Some(standing) = standing(lever.scale, Some(lever.score), words) {
                p { (own(state, standing)) }
            }
            @if let Some(hint) = words.hints(lever.scale).first() { p { (own(state, hint)) } }
        }
    }
}

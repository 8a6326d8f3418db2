//! Where most room is to be gained.

use maud::{Markup, html};

use crate::chart::parts::shapes::face_of_scale;
use crate::chart::{Kind, Measurement};
use crate::guide::State;
use crate::scoring::levers::SHOWN;
use crate::scoring::rounding::below;
use crate::scoring::{Lever, Scores};
use crate::texts::{Key, key};

use super::super::parts::{glyph, number, own};
use super::Section;
use super::figures::figure;
use super::scales::standing;
use super::section::section as with_heading;

/// A gain from which on the first lever is said to give most room.
const MUCH: f64 = 2.5;

/// The levers, drawn where they widen a bandwidth, and in words.
pub fn section(state: &State, known: &Measurement) -> Markup {
    let scores = &known.scores;
    let is_drawn = Kind::Levers.is_of(scores.instrument) && !scores.levers.is_empty();
    with_heading(
        Section::Levers,
        state.texts().get(match scores.bandwidth {
            Some(_) => key!("chart.levers.title"),
            None => key!("results.room"),
        }),
        html! {
            @if is_drawn {
                div.rw-split {
                    (figure(Kind::Levers, state, known))
                    div { (list(scores, state)) }
                }
            } @else {
                (list(scores, state))
            }
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
                @for (rank, lever) in scores.levers.iter().take(SHOWN).enumerate() {
                    @let room = scores.bandwidth.as_ref().map(|_| room(rank, scores));
                    (row(lever, room, state))
                }
            }
        }
    }
}

/// How much room a lever gives beside the others, in words.
fn room(rank: usize, scores: &Scores) -> Key {
    let gain = |rank: usize| scores.levers.get(rank).map_or(0.0, |lever| lever.gain);
    let is_most = rank == 0 && !below(gain(0), MUCH) && below(gain(1), gain(0));
    match is_most {
        true => key!("results.levers.most"),
        false => key!("results.levers.more"),
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

/// A lever: what it would give, how it stands now, and something to try this week.
fn row(lever: &Lever, room: Option<Key>, state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let gain = texts.lang.number(lever.gain);
    html! {
        li {
            h4 {
                (glyph(face_of_scale(state.settings.instrument, lever.scale)))
                (own(state, words.label(lever.scale)))
            }
            @if let Some(room) = room {
                p {
                    (texts.get(room))
                    (number(texts.fill(key!("results.levers.gain"), &[("gain", &gain)])))
                }
            }
            @if let Some(standing) = standing(lever.scale, Some(lever.score), words) {
                p { (own(state, standing)) }
            }
            @if let Some(hint) = words.hints(lever.scale).first() { p.rw-small { (own(state, hint)) } }
        }
    }
}

//! Where a small step does most.

use maud::{Markup, html};

use crate::chart::{Kind, Measurement};
use crate::guide::State;
use crate::scoring::levers::SHOWN;
use crate::scoring::{Lever, Scores};
use crate::texts::{Texts, key};

use super::buffers::standing;
use super::figures::figure;

/// The levers, in words and drawn.
pub fn section(state: &State, known: &Measurement) -> Markup {
    let (texts, scores) = (state.texts(), &known.scores);
    super::section(
        key!("results.levers"),
        texts,
        html! {
            (list(scores, texts))
            @if !scores.levers.is_empty() { (figure(Kind::Levers, state, known)) }
        },
    )
}

fn list(scores: &Scores, texts: Texts) -> Markup {
    let instead = match scores.bandwidth {
        None => Some(key!("results.levers.unknown")),
        Some(_) if scores.levers.is_empty() => Some(key!("results.levers.none")),
        Some(_) => None,
    };
    html! {
        @if let Some(key) = instead {
            p { (texts.get(key)) }
        } @else {
            p { (texts.get(key!("results.levers.lead"))) }
            ol.rw-levers {
                @for lever in scores.levers.iter().take(SHOWN) { (row(lever, texts)) }
            }
        }
    }
}

/// A lever: what it would add, what is the matter now, and something to try this week.
fn row(lever: &Lever, texts: Texts) -> Markup {
    let gain = texts.lang.number(lever.gain);
    html! {
        li {
            strong { (texts.get(lever.buffer.label())) }
            span.rw-gain { (texts.fill(key!("results.levers.gain"), &[("gain", &gain)])) }
            @if let Some(standing) = standing(lever.buffer, Some(lever.score)) { p { (texts.get(standing)) } }
            p { (texts.get(lever.buffer.texts.hints[0])) }
        }
    }
}

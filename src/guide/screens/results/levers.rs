//! Where a small step does most.

use maud::{Markup, html};

use crate::chart::Kind;
use crate::guide::State;
use crate::instrument::Texts;
use crate::record::Record;
use crate::scoring::levers::SHOWN;
use crate::scoring::words::word;
use crate::scoring::{Lever, Scores};

use super::figures::figure;

/// The levers, in words and drawn.
pub fn section(state: &State, record: &Record, scores: &Scores) -> Markup {
    let texts = state.texts();
    super::section(
        "results.levers",
        texts,
        html! {
            (list(scores, texts))
            @if !scores.levers.is_empty() { (figure(Kind::Levers, state, record)) }
        },
    )
}

fn list(scores: &Scores, texts: Texts) -> Markup {
    let instead = match scores.bandwidth {
        None => Some("results.levers.unknown"),
        Some(_) if scores.levers.is_empty() => Some("results.levers.none"),
        Some(_) => None,
    };
    html! {
        @if let Some(key) = instead {
            p { (texts.get(key)) }
        } @else {
            p { (texts.get("results.levers.lead")) }
            ol.rw-levers {
                @for lever in scores.levers.iter().take(SHOWN) { (row(lever, texts)) }
            }
        }
    }
}

/// A lever: what it would add, what is the matter now, and something to try this week.
fn row(lever: &Lever, texts: Texts) -> Markup {
    let of_buffer = |part: &str| texts.joined(&["buffer.", lever.buffer, ".", part]);
    let gain = texts.lang.number(lever.gain);
    html! {
        li {
            strong { (texts.label("buffer", lever.buffer)) }
            span.rw-gain { (texts.fill("results.levers.gain", &[("gain", &gain)])) }
            p { (of_buffer(word(Some(lever.score)).id())) }
            p { (of_buffer("hint.1")) }
        }
    }
}

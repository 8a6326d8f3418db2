//! Where the ideas come from, what the figures can and cannot say, and how they are computed.

use maud::{Markup, html};

use crate::guide::State;
use crate::later::later;
use crate::texts::{Texts, key};

use super::parts::{limits, own};

later! { "26":
    /// All of that, folded away below every screen.
    pub fn section(state: &State) -> Markup = whole
}

fn whole(state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let has_bandwidth = state.settings.instrument.has_bandwidth();
    html! {
        details.rw-about {
            summary { (texts.get(key!("about.title"))) }
            p { (limits(state)) }
            @if has_bandwidth { p { (texts.get(key!("about.pressure"))) } }
            p { (own(state, words.source())) }
            @if has_bandwidth {
                p { (texts.get(key!("about.placing"))) }
                (sum(texts))
            }
        }
    }
}

/// Enough to compute a result again with a pocket calculator.
fn sum(texts: Texts) -> Markup {
    let steps = [
        key!("about.sum.1"),
        key!("about.sum.skipped"),
        key!("about.bandwidth"),
        key!("about.sum.2"),
        key!("about.sum.signals"),
        key!("about.sum.3"),
        key!("about.sum.4"),
    ];
    html! {
        h3 { (texts.get(key!("about.sum.title"))) }
        ol.rw-sum { @for step in steps { li { (texts.get(step)) } } }
    }
}

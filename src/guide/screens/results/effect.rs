//! What another answer did, for someone who changed it from the results.

use maud::{Markup, html};

use crate::guide::State;
use crate::scoring::{Score, Scores};
use crate::texts::{Key, key};

/// What changed: the bandwidth, or else the scale that was answered anew.
pub fn effect(before: &Scores, now: &Scores, state: &State) -> Markup {
    if now.bandwidth.is_some() {
        let keys = [key!("results.effect"), key!("results.effect.none")];
        return sentence(keys, "", before.room(), now.room(), state);
    }
    let pairs = before.scales.iter().zip(&now.scales);
    let Some(place) = pairs.into_iter().position(|(before, now)| before != now) else {
        return html! {};
    };
    let label = state.words().label(&now.instrument.scales[place]);
    let keys = [key!("results.effect.scale"), key!("results.effect.scale")];
    sentence(keys, label, before.scales[place], now.scales[place], state)
}

/// The first sentence says what changed, the second that nothing did.
fn sentence(keys: [Key; 2], scale: &str, before: Score, now: Score, state: &State) -> Markup {
    let (Some(before), Some(after)) = (before, now) else {
        return html! {};
    };
    let texts = state.texts();
    let (before, after) = (texts.lang.number(before), texts.lang.number(after));
    let [changed, same] = keys;
    let key = if before == after { same } else { changed };
    let sentence = texts.fill(
        key,
        &[("scale", scale), ("before", &before), ("after", &after)],
    );
    html! {
        p.rw-notice role="status" { (sentence) }
    }
}

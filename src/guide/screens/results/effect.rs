//! What another answer did, for someone who changed it from the results.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{Role, Scale};
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
    let scale = &now.instrument.scales[place];
    of_scale(scale, before.scales[place], now.scales[place], state)
}

/// From what to what a scale went; between poles that is a place and no score.
fn of_scale(scale: &Scale, before: Score, now: Score, state: &State) -> Markup {
    let key = key!("results.effect.scale");
    if scale.role != Role::Pole {
        return sentence([key, key], state.words().label(scale), before, now, state);
    }
    if before.is_none() || now.is_none() {
        return html! {};
    }
    let (texts, words) = (state.texts(), state.words());
    let [before, after] =
        [before, now].map(|place| words::place(place, words.ends_of(scale), texts));
    let values = [
        ("scale", words.label(scale)),
        ("before", &before),
        ("after", &after),
    ];
    said(&texts.fill(key, &values))
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
    said(&sentence)
}

fn said(sentence: &str) -> Markup {
    html! {
        p.rw-notice role="status" { (sentence) }
    }
}

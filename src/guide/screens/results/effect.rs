//! What another answer did, for someone who changed it from the results.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{Role, Scale};
use crate::scoring::rounding::below;
use crate::scoring::{Score, Scores};
use crate::texts::{Key, key};

/// What is said of a score that rose, fell or stayed.
struct Sentences {
    more: Key,
    less: Key,
    same: Key,
}

/// Of the bandwidth.
const ROOM: Sentences = Sentences {
    more: key!("results.effect.wider"),
    less: key!("results.effect.narrower"),
    same: key!("results.effect.none"),
};
/// Of a scale.
const SCALE: Sentences = Sentences {
    more: key!("results.effect.scale.more"),
    less: key!("results.effect.scale.less"),
    same: key!("results.effect.scale.none"),
};

/// What changed: the bandwidth, or else the scale that was answered anew.
pub fn effect(before: &Scores, now: &Scores, state: &State) -> Markup {
    if now.bandwidth.is_some() {
        return sentence(&ROOM, "", before.room(), now.room(), state);
    }
    let pairs = before.scales.iter().zip(&now.scales);
    let Some(place) = pairs.into_iter().position(|(before, now)| before != now) else {
        return html! {};
    };
    let scale = &now.instrument.scales[place];
    of_scale(scale, before.scales[place], now.scales[place], state)
}

/// What became of a scale; between poles that is from one place to another, and no score.
fn of_scale(scale: &Scale, before: Score, now: Score, state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    if scale.role != Role::Pole {
        return sentence(&SCALE, words.label(scale), before, now, state);
    }
    if before.is_none() || now.is_none() {
        return html! {};
    }
    let [before, after] =
        [before, now].map(|place| words::place(place, words.ends_of(scale), texts));
    let values = [
        ("scale", words.label(scale)),
        ("before", &before),
        ("after", &after),
    ];
    said(&texts.fill(key!("results.effect.scale"), &values), "")
}

/// In words which way a score went, and from what to what for whoever wants numbers.
fn sentence(
    sentences: &Sentences,
    scale: &str,
    before: Score,
    now: Score,
    state: &State,
) -> Markup {
    let (Some(before), Some(now)) = (before, now) else {
        return html! {};
    };
    let texts = state.texts();
    let key = match (below(before, now), below(now, before)) {
        (true, _) => sentences.more,
        (_, true) => sentences.less,
        _ => sentences.same,
    };
    let [before, after] = [before, now].map(|score| texts.lang.number(score));
    let numbers = match key == sentences.same {
        true => String::new(),
        false => texts.fill(
            key!("results.effect.numbers"),
            &[("before", &before), ("after", &after)],
        ),
    };
    said(&texts.fill(key, &[("scale", scale)]), &numbers)
}

fn said(sentence: &str, numbers: &str) -> Markup {
    html! {
        p.rw-notice role="status" {
            (sentence)
            @if !numbers.is_empty() { span.rw-num { " " (numbers) } }
        }
    }
}

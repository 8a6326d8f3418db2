//! Where someone stands, in sentences.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{Form, Role};
use crate::scoring::bandwidth::{Mirror, PRESSURE, Zone};
use crate::scoring::rounding::below;
use crate::scoring::{Bandwidth, Scores};
use crate::texts::{Key, key};

use super::super::parts::{filled, heading, own};

/// Forces that differ less than this stand about level.
const LEVEL: f64 = 10.0;

/// Where someone stands: in their bandwidth, or else before the question that the instrument asks.
pub fn standing(scores: &Scores, state: &State) -> Markup {
    match &scores.bandwidth {
        Some(bandwidth) => in_bandwidth(scores, bandwidth, state),
        None => html! {
            (heading(state.texts().get(key!("results.title"))))
            p.rw-lead { (own(state, state.words().lead())) }
            @if scores.form == Form::Short { p { (state.texts().get(key!("results.sketch"))) } }
            @let unknown = unknown_scales(scores, state);
            @if !unknown.is_empty() { p { (missing(&unknown, state)) } }
        },
    }
}

/// The sentence of the zone, what stands out, and what buffers and signals say of each other.
fn in_bandwidth(scores: &Scores, bandwidth: &Bandwidth, state: &State) -> Markup {
    let texts = state.texts();
    let zone = bandwidth.zone.map_or(key!("zone.unknown"), words::zone);
    html! {
        (heading(texts.get(zone)))
        @if let Some(sentence) = standing_out(bandwidth, state) { p.rw-lead { (sentence) } }
        @if scores.form == Form::Short { p { (texts.get(key!("results.short"))) } }
        @if bandwidth.zone.is_none() { p { (missing(&unknown_forces(scores, bandwidth, state), state)) } }
        @if bandwidth.provisional { p { (texts.get(key!("zone.provisional"))) } }
        @if let Some(mirror) = bandwidth.mirror {
            p.rw-mirror { (texts.get(question(mirror))) }
        }
    }
}

/// Whether this pressure asks about all the room there is, or more.
pub fn asks_more(zone: Zone) -> bool {
    matches!(zone, Zone::Edge | Zone::Outside)
}

/// What the mirror asks.
fn question(mirror: Mirror) -> Key {
    match mirror {
        Mirror::SignalsDisagree => key!("mirror.signals-disagree"),
        Mirror::SignalsLag => key!("mirror.signals-lag"),
    }
}

/// Which force is strongest and which one narrows the whole; nothing while one is unknown.
fn standing_out(bandwidth: &Bandwidth, state: &State) -> Option<Markup> {
    let (texts, words) = (state.texts(), state.words());
    // Of equal forces the first in instrument order is named.
    let (mut lowest, mut highest) = (("", f64::MAX), ("", f64::MIN));
    for (force, score) in state
        .settings
        .instrument
        .forces
        .iter()
        .zip(&bandwidth.forces)
    {
        let this = (words.force_label(force), (*score)?);
        if below(this.1, lowest.1) {
            lowest = this;
        }
        if below(highest.1, this.1) {
            highest = this;
        }
    }
    if below(highest.1 - lowest.1, LEVEL) {
        return Some(html! { (texts.get(key!("results.stands.level"))) });
    }
    let named = |name: &str| html! { strong { (own(state, name)) } };
    let names = [("highest", named(highest.0)), ("lowest", named(lowest.0))];
    Some(filled(texts.get(key!("results.stands")), &names))
}

/// The forces, and the pressure, that too little is known about.
fn unknown_forces(scores: &Scores, bandwidth: &Bandwidth, state: &State) -> Vec<&'static str> {
    let words = state.words();
    let mut places = Vec::new();
    for (force, score) in scores.instrument.forces.iter().zip(&bandwidth.forces) {
        if score.is_none() {
            places.push(words.force_label(force));
        }
    }
    if let Some(pressure) = scores.instrument.scale(PRESSURE)
        && scores.of(PRESSURE).is_none()
    {
        places.push(words.label(pressure));
    }
    places
}

/// The scales that too little is known about, each in quotes: their names may be half a sentence.
fn unknown_scales(scores: &Scores, state: &State) -> Vec<String> {
    let scales = scores.instrument.scales.iter();
    let unknown =
        scales.filter(|scale| scale.role != Role::Signal && scores.scales[scale.place].is_none());
    let name = |scale| {
        let label = state.words().label(scale);
        state
            .texts()
            .fill(key!("results.missing.scale"), &[("scale", label)])
    };
    unknown.map(name).collect()
}

fn missing(places: &[impl AsRef<str>], state: &State) -> String {
    let places = in_a_row(places, state);
    state
        .texts()
        .fill(key!("results.missing"), &[("places", &places)])
}

/// Names as a sentence has them: “A, B and C”.
fn in_a_row(names: &[impl AsRef<str>], state: &State) -> String {
    let and = state.texts().get(key!("results.missing.and"));
    let mut row = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 && index + 1 == names.len() {
            row = [&row, " ", and, " "].concat();
        } else if index > 0 {
            row.push_str(", ");
        }
        row.push_str(name.as_ref());
    }
    row
}

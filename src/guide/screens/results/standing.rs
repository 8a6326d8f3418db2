//! Where someone stands, in sentences.

use maud::{Markup, html};

use crate::chart::words;
use crate::instrument::FORCES;
use crate::scoring::rounding::below;
use crate::scoring::{Mirror, Scores};
use crate::texts::{Key, Texts, key};

/// Forces that differ less than this stand about level.
const LEVEL: f64 = 10.0;

/// Where someone stands, what stands out, and what buffers and signals say of each other.
pub fn standing(scores: &Scores, texts: Texts) -> Markup {
    let zone = scores.zone.map_or(key!("zone.unknown"), words::zone);
    html! {
        p.rw-lead { (texts.get(zone)) }
        @if let Some(sentence) = standing_out(scores, texts) { p { (sentence) } }
        @if scores.zone.is_none() { p { (missing(scores, texts)) } }
        @if scores.provisional { p { (texts.get(key!("zone.provisional"))) } }
        @if let Some(mirror) = scores.mirror {
            p.rw-mirror { (texts.get(question(mirror))) }
        }
    }
}

/// What the mirror asks.
fn question(mirror: Mirror) -> Key {
    match mirror {
        Mirror::SignalsDisagree => key!("mirror.signals-disagree"),
        Mirror::SignalsLag => key!("mirror.signals-lag"),
    }
}

/// Which force is strongest and which one narrows the whole; nothing while one is unknown.
fn standing_out(scores: &Scores, texts: Texts) -> Option<String> {
    // Of equal forces the first in instrument order is named.
    let (mut lowest, mut highest) = (("", f64::MAX), ("", f64::MIN));
    for (force, score) in FORCES.iter().zip(scores.forces) {
        let this = (texts.get(force.label), score?);
        if below(this.1, lowest.1) {
            lowest = this;
        }
        if below(highest.1, this.1) {
            highest = this;
        }
    }
    if below(highest.1 - lowest.1, LEVEL) {
        return Some(texts.get(key!("results.stands.level")).to_owned());
    }
    let names = [("highest", highest.0), ("lowest", lowest.0)];
    Some(texts.fill(key!("results.stands"), &names))
}

/// Names the forces, or the pressure, that too little is known about.
fn missing(scores: &Scores, texts: Texts) -> String {
    let mut places = Vec::new();
    for (force, score) in FORCES.iter().zip(&scores.forces) {
        if score.is_none() {
            places.push(texts.get(force.label));
        }
    }
    if scores.pressure.is_none() {
        places.push(texts.get(key!("scale.pressure.label")));
    }
    texts.fill(
        key!("results.missing"),
        &[("places", &in_a_row(&places, texts))],
    )
}

/// Names as a sentence has them: “A, B and C”.
fn in_a_row(names: &[&str], texts: Texts) -> String {
    let mut row = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 && index + 1 == names.len() {
            row = [&row, " ", texts.get(key!("results.missing.and")), " "].concat();
        } else if index > 0 {
            row.push_str(", ");
        }
        row.push_str(name);
    }
    row
}

/// What another answer did to the bandwidth, for someone who changed it from the results.
pub fn effect(before: &Scores, now: &Scores, texts: Texts) -> Markup {
    let (Some(before), Some(after)) = (before.bandwidth, now.bandwidth) else {
        return html! {};
    };
    let (before, after) = (texts.lang.number(before), texts.lang.number(after));
    let key = if before == after {
        key!("results.effect.none")
    } else {
        key!("results.effect")
    };
    let sentence = texts.fill(key, &[("before", &before), ("after", &after)]);
    html! {
        p.rw-notice role="status" { (sentence) }
    }
}

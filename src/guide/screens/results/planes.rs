//! Two scales against each other, in words and as a figure, and the signals beside them.

use maud::{Markup, html};

use crate::chart::{Kind, Measurement};
use crate::guide::State;
use crate::instrument::{Instrument, Plane, Quadrant};
use crate::scoring::Scores;
use crate::texts::key;

use super::super::parts::own;
use super::Section;
use super::figures::figure;
use super::section::section as with_heading;
use super::signals::signals;

/// The planes: one figure of all, and the quadrant of each in words. Nothing where none is known.
pub fn section(state: &State, known: &Measurement) -> Markup {
    let scores = &known.scores;
    let kind = match scores.bandwidth {
        Some(_) => Kind::Continua,
        None => Kind::Planes,
    };
    let is_known = scores.planes.iter().any(Option::is_some);
    let texts = state.texts();
    html! {
        @if is_known {
            (with_heading(Section::Planes, titles(scores.instrument, state), html! {
                div.rw-split {
                    (figure(kind, state, known))
                    div.rw-mid {
                        @for (plane, quadrant) in known_planes(scores) { (place(plane, quadrant, state)) }
                        @if scores.bandwidth.is_some() { p { (texts.get(key!("results.continua.lead"))) } }
                        (signals(scores, state))
                    }
                }
            }))
        }
    }
}

/// What the planes are called, each in its own language.
fn titles(instrument: &Instrument, state: &State) -> Markup {
    html! {
        @for (index, plane) in instrument.planes.iter().enumerate() {
            @if index > 0 { ", " }
            (own(state, state.words().plane_label(plane)))
        }
    }
}

fn known_planes(scores: &Scores) -> impl Iterator<Item = (&'static Plane, Quadrant)> {
    let planes = scores.instrument.planes.iter().zip(&scores.planes);
    planes.filter_map(|(plane, quadrant)| Some((plane, (*quadrant)?)))
}

fn place(plane: &Plane, quadrant: Quadrant, state: &State) -> Markup {
    let words = state.words();
    html! {
        p.rw-quote {
            strong { (own(state, words.quadrant_label(plane, quadrant))) ". " }
            (own(state, words.quadrant(plane, quadrant)))
        }
    }
}

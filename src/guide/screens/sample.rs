//! Beside the start: what someone will see, drawn of nobody's answers. It has no `data-chart`, as it is
//! no figure of the person's.

use maud::{Markup, html};

use crate::chart::parts::polar::Wheel;
use crate::guide::State;
use crate::instrument::Instrument;
use crate::texts::key;
use crate::value::digits::one_decimal;

use super::parts::{asked, face_of_part, glyph, hue, own};

/// The sample's scores of fourteen buffers, and with them of as many as there may be.
const SCORES: [f64; 14] = [
    72.0, 58.0, 45.0, 60.0, 80.0, 70.0, 66.0, 40.0, 52.0, 64.0, 48.0, 76.0, 58.0, 50.0,
];
/// The radius of the radar, and of the arcs around it.
const RADIUS: f64 = 92.0;
const ARCS: f64 = 106.0;
/// What stays open at the end of an arc, in spokes.
const GAP: f64 = 0.06;

/// The sample of this instrument: a bandwidth with its forces, or else what it asks about.
pub fn sample(state: &State) -> Markup {
    let (texts, instrument) = (state.texts(), state.settings.instrument);
    html! {
        figure.rw-sample {
            @if instrument.has_bandwidth() {
                (wave())
                div.rw-faces { (radar(instrument)) (faces(state)) }
                figcaption.rw-small {
                    (texts.get(key!("start.sample")))
                }
            } @else {
                figcaption.rw-small {
                    (texts.fill(key!("start.parts"), &[("asked", asked(instrument, texts))]))
                }
                (faces(state))
            }
        }
    }
}

/// The forces, or the parts where there are none, with their shapes.
fn faces(state: &State) -> Markup {
    let (instrument, words) = (state.settings.instrument, state.words());
    let parts = instrument.parts.iter().enumerate();
    html! {
        ul {
            @for (place, part) in parts {
                @if let Some(face) = face_of_part(instrument, place) {
                    li { (glyph(face)) span { (own(state, words.part_label(part))) } }
                }
            }
        }
    }
}

/// A corridor, and a wave that stays within it.
fn wave() -> Markup {
    html! {
        svg.rw-pattern viewBox="0 0 400 128" aria-hidden="true" {
            path.rw-room d="M0 8H400V120H0Z" {}
            path.rw-rim d="M0 8H400M0 120H400" {}
            path.rw-rest d="M0 64H400" {}
            path.rw-swing d="M0 64C36 1 64 1 100 64S164 127 200 64S264 1 300 64S364 127 400 64" {}
        }
    }
}

/// A radar with as many spokes as the instrument has buffers.
fn radar(instrument: &Instrument) -> Markup {
    let wheel = Wheel {
        center: (0.0, 0.0),
        radius: RADIUS,
        spokes: instrument
            .forces
            .iter()
            .map(|force| force.scales.len())
            .sum(),
    };
    let mut first = 0;
    let arcs = instrument.forces.iter().enumerate().map(|(place, force)| {
        let from = first;
        first += force.scales.len();
        (hue(place), arc(from, first, &wheel))
    });
    html! {
        svg.rw-pattern viewBox="-112 -112 224 224" aria-hidden="true" {
            @for ring in [25.0, 50.0, 75.0, 100.0] { circle.rw-ring r=(one_decimal(ring * RADIUS / 100.0, ".")) {} }
            @for (hue, arc) in arcs { path.rw-arc.(hue) d=(arc) {} }
            path.rw-shape d=(outline(&wheel)) {}
        }
    }
}

/// The sample's scores as a closed line.
fn outline(wheel: &Wheel) -> String {
    let scores = SCORES.iter().cycle().take(wheel.spokes).enumerate();
    let points: Vec<String> = scores
        .map(|(spoke, score)| point(wheel.score(spoke, *score)))
        .collect();
    ["M", &points.join("L"), "Z"].concat()
}

/// The arc around the spokes of one force, half a spoke beyond the outer ones.
fn arc(from: usize, to: usize, wheel: &Wheel) -> String {
    let ends = [from as f64 - 0.5 + GAP, to as f64 - 0.5 - GAP];
    let [start, end] = ends.map(|spoke| point(wheel.at(spoke, ARCS)));
    let radius = one_decimal(ARCS, ".");
    ["M", &start, "A", &radius, " ", &radius, " 0 0 1 ", &end].concat()
}

fn point((across, down): (f64, f64)) -> String {
    [&*one_decimal(across, "."), " ", &one_decimal(down, ".")].concat()
}

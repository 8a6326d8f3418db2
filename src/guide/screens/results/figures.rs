//! The figures of the results, each with the sentence that says what it shows.

use maud::{Markup, html};

use crate::chart::{self, Kind, Measurement};
use crate::guide::State;
use crate::instrument::{Instrument, Plane, Quadrant};
use crate::scoring::Scores;
use crate::texts::{Key, key};

use super::super::parts::{chart_options, own};
use super::section;

/// Ways to look at the same scores, as far as an instrument has them; the first is shown until someone
/// chooses another.
const VIEWS: [(Kind, Key); 4] = [
    (Kind::Buffers, key!("results.view.buffers")),
    (Kind::Forces, key!("results.view.forces")),
    (Kind::Scales, key!("results.view.scales")),
    (Kind::Bars, key!("results.view.bars")),
];

/// All figures that the instrument has, but the levers'.
pub fn all(state: &State, known: &Measurement) -> Markup {
    let (texts, instrument) = (state.texts(), known.scores.instrument);
    let buffers = match known.scores.bandwidth {
        Some(_) => key!("results.buffers"),
        None => key!("results.scales"),
    };
    html! {
        @if Kind::Bandwidth.is_of(instrument) {
            (section(texts.get(key!("results.bandwidth")), figure(Kind::Bandwidth, state, known)))
        }
        @if Kind::Bars.is_of(instrument) {
            (section(texts.get(buffers), views(state, known)))
        }
        @if Kind::Poles.is_of(instrument) {
            (section(texts.get(buffers), figure(Kind::Poles, state, known)))
        }
        (planes(state, known))
    }
}

/// Native radio buttons choose the view, so that no script stands between them and the style
/// sheet; on paper all but the bars are shown.
fn views(state: &State, known: &Measurement) -> Markup {
    let texts = state.texts();
    let views = VIEWS
        .into_iter()
        .filter(|(kind, _)| kind.is_of(known.scores.instrument));
    let views: Vec<_> = views.collect();
    html! {
        div.rw-views {
            fieldset.rw-view {
                legend.rw-small { (texts.get(key!("results.view"))) }
                @for (index, (kind, key)) in views.iter().enumerate() {
                    label.rw-choice {
                        input type="radio" name="rw-view" value=(kind.id()) data-action="view" checked[index == 0];
                        span { (texts.get(*key)) }
                    }
                }
            }
            @for (kind, _) in &views { (figure(*kind, state, known)) }
        }
    }
}

/// A figure with the sentence that says what it shows, and the ways to its numbers and files.
/// The drawing comes from [`crate::chart`] at the width that the page gives it; someone can walk
/// along its points, and what each says stands beneath.
pub fn figure(kind: Kind, state: &State, known: &Measurement) -> Markup {
    let (texts, options) = (state.texts(), chart_options(state));
    // The places stand in the figure with all their words: who sees needs them once.
    let is_said = kind != Kind::Poles;
    let title = chart::title(kind, known, &options);
    html! {
        figure data-chart=[(kind != Kind::Bars).then_some(kind.id())] data-view=(kind.id()) part="figure" {
            div.rw-drawing data-drawing=(kind.id()) tabindex="0" role="group"
                aria-label={ (title) ". " (texts.get(key!("figure.walk"))) } {}
            p.rw-small.rw-readout data-live="readout" role="status" {}
            figcaption.rw-unseen[!is_said] { (chart::describe(kind, known, &options)) }
            (tools(kind, state))
        }
    }
}

fn tools(kind: Kind, state: &State) -> Markup {
    let texts = state.texts();
    let files = [
        ("save-svg", key!("figure.svg")),
        ("save-png", key!("figure.png")),
    ];
    let numbers = match kind {
        Kind::Poles => key!("figure.places"),
        _ => key!("figure.numbers"),
    };
    html! {
        div.rw-tools {
            button.rw-link type="button" data-action="numbers" { (texts.get(numbers)) }
            // The bars are a view of the guide, not a figure that the engine gives away.
            @if kind != Kind::Bars && !state.settings.is_confined {
                @for (action, key) in files {
                    button.rw-link type="button" data-action=(action) { (texts.get(key)) }
                }
            }
        }
    }
}

/// The planes: the quadrant of each in words, and one figure of all. Nothing where none is known.
fn planes(state: &State, known: &Measurement) -> Markup {
    let scores = &known.scores;
    let kind = match scores.bandwidth {
        Some(_) => Kind::Continua,
        None => Kind::Planes,
    };
    let is_known = scores.planes.iter().any(Option::is_some);
    html! {
        @if is_known {
            (section(titles(scores.instrument, state), html! {
                @for (plane, quadrant) in known_planes(scores) { (place(plane, quadrant, state)) }
                (figure(kind, state, known))
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
        p {
            strong { (own(state, words.quadrant_label(plane, quadrant))) ". " }
            (own(state, words.quadrant(plane, quadrant)))
        }
    }
}

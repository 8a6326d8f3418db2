//! The figures of the results, each with the sentence that says what it shows.

use maud::{Markup, html};

use crate::chart::words;
use crate::chart::{self, Kind, Measurement};
use crate::guide::State;
use crate::scoring::Scores;
use crate::texts::{Key, Texts, key};

use super::super::parts::chart_options;
use super::section;

/// Three ways to look at the same scores; the first is shown until someone chooses another.
const VIEWS: [(Kind, Key); 3] = [
    (Kind::Buffers, key!("results.view.buffers")),
    (Kind::Forces, key!("results.view.forces")),
    (Kind::Bars, key!("results.view.bars")),
];

/// Bandwidth, buffers and forces, and the two continua.
pub fn all(state: &State, known: &Measurement) -> Markup {
    let texts = state.texts();
    html! {
        (section(key!("results.bandwidth"), texts, figure(Kind::Bandwidth, state, known)))
        (section(key!("results.buffers"), texts, views(state, known)))
        @if known.scores.continua.is_some() {
            (section(key!("results.continua"), texts, html! {
                (continua(&known.scores, texts))
                (figure(Kind::Continua, state, known))
            }))
        }
    }
}

/// Native radio buttons choose the view, so that no script stands between them and the style
/// sheet; on paper the first two are both shown.
fn views(state: &State, known: &Measurement) -> Markup {
    let texts = state.texts();
    html! {
        div.rw-views {
            fieldset.rw-view {
                legend.rw-small { (texts.get(key!("results.view"))) }
                @for (kind, key) in VIEWS {
                    label.rw-choice {
                        input type="radio" name="rw-view" value=(kind.id()) data-action="view" checked[kind == Kind::Buffers];
                        span { (texts.get(key)) }
                    }
                }
            }
            @for (kind, _) in VIEWS { (figure(kind, state, known)) }
        }
    }
}

/// A figure with the sentence that says what it shows, and the ways to its numbers and files.
/// The drawing comes from [`crate::chart`] at the width that the page gives it; someone can walk
/// along its points, and what each says stands beneath.
pub fn figure(kind: Kind, state: &State, known: &Measurement) -> Markup {
    let texts = state.texts();
    html! {
        figure data-chart=[(kind != Kind::Bars).then_some(kind.id())] data-view=(kind.id()) part="figure" {
            div.rw-drawing data-drawing=(kind.id()) tabindex="0" role="group"
                aria-label={ (chart::title(kind, texts)) ". " (texts.get(key!("figure.walk"))) } {}
            p.rw-small.rw-readout data-live="readout" role="status" {}
            figcaption { (chart::describe(kind, known, &chart_options(state))) }
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
    html! {
        div.rw-tools {
            button.rw-link type="button" data-action="numbers" { (texts.get(key!("figure.numbers"))) }
            // The bars are a view of the guide, not a figure that the engine gives away.
            @if kind != Kind::Bars && !state.settings.is_confined {
                @for (action, key) in files {
                    button.rw-link type="button" data-action=(action) { (texts.get(key)) }
                }
            }
        }
    }
}

fn continua(scores: &Scores, texts: Texts) -> Markup {
    let Some(continua) = scores.continua else {
        return html! {};
    };
    html! {
        p {
            strong { (texts.get(words::continua_label(continua))) ". " }
            (texts.get(words::continua(continua)))
        }
    }
}

//! The figures of the results, each with the sentence that says what it shows.

use maud::{Markup, html};

use crate::chart::{self, Kind, Measurement, Options};
use crate::guide::State;
use crate::texts::{Key, key};

use super::super::parts::chart_options;

/// Ways to look at the same scores, as far as an instrument has them; the first is shown until someone
/// chooses another.
const VIEWS: [(Kind, Key); 4] = [
    (Kind::Buffers, key!("results.view.buffers")),
    (Kind::Forces, key!("results.view.forces")),
    (Kind::Scales, key!("results.view.scales")),
    (Kind::Bars, key!("results.view.bars")),
];

/// Native radio buttons choose the view, so that no script stands between them and the style
/// sheet; on paper all but the bars are shown.
pub fn views(state: &State, known: &Measurement) -> Markup {
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
    figure_of(kind, state, known, &chart_options(state))
}

/// The same with something beside this measurement.
pub fn figure_of(kind: Kind, state: &State, known: &Measurement, options: &Options) -> Markup {
    let texts = state.texts();
    let title = chart::title(kind, known, options);
    html! {
        figure data-chart=[(kind != Kind::Bars).then_some(kind.id())] data-view=(kind.id()) part="figure" {
            div.rw-drawing data-drawing=(kind.id()) tabindex="0" role="group"
                aria-label={ (title) ". " (texts.get(key!("figure.walk"))) } {}
            p.rw-small.rw-readout data-live="readout" role="status" {}
            (tools(kind, &title, state))
            // It says scores: for who hears it. Who sees reads words beside the figure.
            figcaption.rw-unseen { (chart::describe(kind, known, options)) }
        }
    }
}

fn tools(kind: Kind, title: &str, state: &State) -> Markup {
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
            button.rw-link type="button" data-action="table" { (texts.get(numbers)) }
            // The bars are a view of the guide, not a figure that the engine gives away.
            @if kind != Kind::Bars && !state.settings.is_confined {
                details.rw-menu {
                    summary { (texts.get(key!("results.save"))) span.rw-unseen { ": " (title) } }
                    ul {
                        @for (action, key) in files {
                            li { button type="button" data-action=(action) { (texts.get(key)) } }
                        }
                    }
                }
            }
        }
    }
}

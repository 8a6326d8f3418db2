//! All numbers in one table: what every figure shows.

use maud::{Markup, html};

use crate::chart::words;
use crate::guide::State;
use crate::instrument::{AnswerKind, Part, Role, Scale};
use crate::scoring::levers::SHOWN;
use crate::scoring::{Bandwidth, Score, Scores};
use crate::texts::key;

use super::super::parts::own;

/// The table, folded until someone wants the numbers.
pub fn table(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    if scores.instrument.answers == AnswerKind::Poles {
        return places(scores, state);
    }
    html! {
        details.rw-numbers {
            summary { (texts.get(key!("results.table"))) }
            table {
                thead { tr {
                    th scope="col" { (texts.get(key!("results.table.name"))) }
                    th scope="col" { (texts.get(key!("results.table.word"))) }
                    th scope="col" { (texts.get(key!("results.table.score"))) }
                } }
                @match &scores.bandwidth {
                    Some(bandwidth) => (of_bandwidth(scores, bandwidth, state)),
                    None => (of_parts(scores, state)),
                }
            }
            @if scores.bandwidth.is_some() { p.rw-small { (texts.get(key!("results.bonus.note"))) } }
        }
    }
}

/// Of places between two good ends there are no numbers: each in words.
fn places(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        details.rw-numbers {
            summary { (texts.get(key!("results.table.places"))) }
            table.rw-places {
                thead { tr {
                    th scope="col" { (texts.get(key!("results.table.name"))) }
                    th scope="col" { (texts.get(key!("results.table.place"))) }
                } }
                (of_parts(scores, state))
            }
        }
    }
}

/// Forces with their buffers, the other scales, the bandwidth, and what would widen it.
fn of_bandwidth(scores: &Scores, bandwidth: &Bandwidth, state: &State) -> Markup {
    let (texts, instrument) = (state.texts(), scores.instrument);
    let results = [
        (key!("results.bandwidth"), bandwidth.room),
        (key!("results.needed"), bandwidth.needed),
        (key!("results.margin"), bandwidth.margin),
    ];
    html! {
        @for (force, score) in instrument.forces.iter().zip(&bandwidth.forces) {
            tbody {
                tr.rw-force {
                    th scope="rowgroup" { (own(state, state.words().force_label(force))) }
                    (worded(*score, state))
                }
                @for place in &force.scales { (row(&instrument.scales[*place], scores, state)) }
            }
        }
        tbody {
            (group(texts.get(key!("results.table.other")), scores))
            @for scale in instrument.scales.iter().filter(|scale| scale.role != Role::Radar) {
                (row(scale, scores, state))
            }
            @for (key, score) in results {
                tr {
                    th scope="row" { (texts.get(key)) }
                    td {}
                    td { (number(score, state)) }
                }
            }
        }
        (lever_rows(scores, state))
    }
}

/// Every scale under the part in which it was asked.
fn of_parts(scores: &Scores, state: &State) -> Markup {
    let scales = |part: &'static Part| {
        part.scales
            .iter()
            .map(|place| &scores.instrument.scales[*place])
    };
    html! {
        @for part in &scores.instrument.parts {
            tbody {
                (group(own(state, state.words().part_label(part)), scores))
                @for scale in scales(part) { (row(scale, scores, state)) }
            }
        }
    }
}

/// A heading of rows over all columns: of places there are two, of numbers three.
fn group(label: impl maud::Render, scores: &Scores) -> Markup {
    let columns = if scores.instrument.has_radios() { 3 } else { 2 };
    html! { tr.rw-force { th scope="rowgroup" colspan=(columns) { (label) } } }
}

fn row(scale: &Scale, scores: &Scores, state: &State) -> Markup {
    let (texts, score) = (state.texts(), scores.scales[scale.place]);
    html! {
        tr {
            th scope="row" {
                (own(state, state.words().label(scale)))
                @if scores.instrument.is_bonus(scale) { " (" (texts.get(key!("results.bonus"))) ")" }
            }
            @match scale.role {
                Role::Radar => (worded(score, state)),
                // A place between two good ends is no score.
                Role::Pole => td { (words::place(score, state.words().ends_of(scale), texts)) },
                Role::Axis | Role::Signal | Role::Model => { td {} td { (number(score, state)) } },
            }
        }
    }
}

fn lever_rows(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        @if !scores.levers.is_empty() {
            tbody {
                (group(texts.get(key!("chart.levers.gain")), scores))
                @for lever in scores.levers.iter().take(SHOWN) {
                    tr {
                        th scope="row" { (own(state, state.words().label(lever.scale))) }
                        td {}
                        td { "+" (texts.lang.number(lever.gain)) }
                    }
                }
            }
        }
    }
}

fn worded(score: Score, state: &State) -> Markup {
    html! {
        td { (state.texts().get(words::word(score))) }
        td { (number(score, state)) }
    }
}

fn number(score: Score, state: &State) -> String {
    let known = score.map(|score| state.texts().lang.number(score));
    known.unwrap_or_else(|| "–".to_owned())
}

//! What the answers show: the zone first, then figures, levers and numbers.

use maud::{Markup, html};

use crate::chart::{Kind, describe, title};
use crate::guide::State;
use crate::instrument::{FORCES, Texts, buffer_index, buffers};
use crate::record::Record;
use crate::scoring::levers::SHOWN;
use crate::scoring::rounding::below;
use crate::scoring::words::word;
use crate::scoring::{Lever, Score, Scores, score};

use super::parts::{about, heading, help, notice};

/// Below this well-being the way to help stands first.
const HELP_FIRST: f64 = 25.0;

/// The results.
pub fn screen(state: &State) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let scores = score(record);
    let help_first = scores
        .wellbeing
        .is_some_and(|score| below(score, HELP_FIRST));
    html! {
        (heading(texts.get("results.title")))
        @if help_first { (help(texts)) }
        (standing(&scores, texts))
        (notice(state))
        (section("results.bandwidth", texts, figure(Kind::Bandwidth, record, state)))
        (section("results.buffers", texts, html! {
            (figure(Kind::Buffers, record, state))
            details.rw-twin {
                summary { (texts.get("results.bars")) }
                (drawing(Kind::Bars, record, state))
            }
        }))
        (section("results.forces", texts, figure(Kind::Forces, record, state)))
        @if scores.continua.is_some() {
            (section("results.continua", texts, html! {
                (continua(&scores, texts))
                (figure(Kind::Continua, record, state))
            }))
        }
        (section("results.levers", texts, html! {
            (levers(&scores, texts))
            @if !scores.levers.is_empty() { (figure(Kind::Levers, record, state)) }
        }))
        (table(&scores, texts))
        (about(texts))
        @if !help_first { (help(texts)) }
        div.rw-actions.rw-way {
            button.rw-button type="button" data-action="questions" { (texts.get("results.back")) }
            button.rw-button type="button" data-action="home" { (texts.get("results.start")) }
            button.rw-button type="button" data-action="download" { (texts.get("saved.download")) }
        }
    }
}

/// Where the person stands, in one sentence, and what buffers and signals say of each other.
fn standing(scores: &Scores, texts: Texts) -> Markup {
    let zone = scores.zone.map_or("unknown", |zone| zone.id());
    html! {
        p.rw-lead { (texts.joined(&["zone.", zone])) }
        @if scores.zone.is_none() { p { (missing(scores, texts)) } }
        @if scores.provisional { p { (texts.get("zone.provisional")) } }
        @if let Some(mirror) = scores.mirror {
            p.rw-mirror { (texts.joined(&["mirror.", mirror.id()])) }
        }
    }
}

/// Names the forces, or the pressure, that too little is known about.
fn missing(scores: &Scores, texts: Texts) -> String {
    let forces = FORCES.iter().zip(&scores.forces);
    let mut places: Vec<_> = forces
        .filter(|(_, score)| score.is_none())
        .map(|(force, _)| texts.label("force", force.id))
        .collect();
    if scores.pressure.is_none() {
        places.push(texts.label("scale", "pressure"));
    }
    texts.fill("results.missing", &[("places", &places.join(", "))])
}

fn section(heading: &str, texts: Texts, inside: Markup) -> Markup {
    html! {
        section {
            h3 { (texts.get(heading)) }
            (inside)
        }
    }
}

/// A figure with the sentence that says what it shows, and the ways to its numbers and files.
fn figure(kind: Kind, record: &Record, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        figure data-chart=(kind.id()) part="figure" {
            (drawing(kind, record, state))
            figcaption { (describe(kind, record, state.lang)) }
            div.rw-tools {
                @for (action, key) in [("numbers", "figure.numbers"), ("save-svg", "figure.svg"), ("save-png", "figure.png")] {
                    button.rw-link type="button" data-action=(action) { (texts.get(key)) }
                }
            }
        }
    }
}

/// A place for a drawing, which comes from [`crate::chart`] at the width that the page gives it.
/// Someone can walk along its points; what each says stands beneath.
fn drawing(kind: Kind, record: &Record, state: &State) -> Markup {
    let walk = state.texts().get("figure.walk");
    let title = title(kind, record, state.lang);
    html! {
        div.rw-drawing data-drawing=(kind.id()) tabindex="0" role="group" aria-label={ (title) ". " (walk) } {}
        p.rw-small.rw-readout data-live="readout" role="status" {}
    }
}

fn continua(scores: &Scores, texts: Texts) -> Markup {
    let Some(continua) = scores.continua else {
        return html! {};
    };
    html! {
        p {
            strong { (texts.joined(&["continua.", continua.id(), ".label"])) ". " }
            (texts.joined(&["continua.", continua.id()]))
        }
    }
}

fn levers(scores: &Scores, texts: Texts) -> Markup {
    let instead = match scores.bandwidth {
        None => Some("results.levers.unknown"),
        Some(_) if scores.levers.is_empty() => Some("results.levers.none"),
        Some(_) => None,
    };
    html! {
        @if let Some(key) = instead {
            p { (texts.get(key)) }
        } @else {
            p { (texts.get("results.levers.lead")) }
            ol.rw-levers {
                @for lever in scores.levers.iter().take(SHOWN) { (lever_row(lever, scores, texts)) }
            }
        }
    }
}

fn lever_row(lever: &Lever, scores: &Scores, texts: Texts) -> Markup {
    let score = buffer_index(lever.buffer).and_then(|index| scores.buffers[index]);
    let sentence = texts.joined(&["buffer.", lever.buffer, ".", word(score).id()]);
    let gain = texts.lang.number(lever.gain);
    html! {
        li {
            strong { (texts.label("buffer", lever.buffer)) }
            span.rw-gain { (texts.fill("results.levers.gain", &[("gain", &gain)])) }
            p { (sentence) }
        }
    }
}

fn table(scores: &Scores, texts: Texts) -> Markup {
    let others = [
        ("pressure", scores.pressure),
        ("signals", scores.signals),
        ("functioning", scores.functioning),
        ("wellbeing", scores.wellbeing),
    ];
    html! {
        details.rw-numbers {
            summary { (texts.get("results.table")) }
            table {
                thead { tr {
                    th scope="col" { (texts.get("results.table.name")) }
                    th scope="col" { (texts.get("results.table.word")) }
                    th scope="col" { (texts.get("results.table.score")) }
                } }
                @for (force, force_score) in FORCES.iter().zip(scores.forces) {
                    tbody {
                        tr.rw-force {
                            th scope="rowgroup" { (texts.label("force", force.id)) }
                            (worded(force_score, texts))
                        }
                        @for (buffer, score) in buffers().zip(scores.buffers) {
                            @if force.buffers.contains(buffer) {
                                tr {
                                    th scope="row" {
                                        (texts.label("buffer", buffer.id()))
                                        @if buffer.bonus { " (" (texts.get("results.bonus")) ")" }
                                    }
                                    (worded(score, texts))
                                }
                            }
                        }
                    }
                }
                tbody {
                    tr.rw-force { th scope="rowgroup" colspan="3" { (texts.get("results.table.other")) } }
                    @for (id, score) in others {
                        tr {
                            th scope="row" { (texts.label("scale", id)) }
                            td {}
                            td { (number(score, texts)) }
                        }
                    }
                    @for (key, score) in [("results.bandwidth", scores.bandwidth), ("results.needed", scores.needed), ("results.margin", scores.margin)] {
                        tr {
                            th scope="row" { (texts.get(key)) }
                            td {}
                            td { (number(score, texts)) }
                        }
                    }
                }
                (lever_rows(scores, texts))
            }
            p.rw-small { (texts.get("results.bonus.note")) }
        }
    }
}

fn lever_rows(scores: &Scores, texts: Texts) -> Markup {
    html! {
        @if !scores.levers.is_empty() {
            tbody {
                tr.rw-force { th scope="rowgroup" colspan="3" { (texts.get("chart.levers.gain")) } }
                @for lever in scores.levers.iter().take(SHOWN) {
                    tr {
                        th scope="row" { (texts.label("buffer", lever.buffer)) }
                        td {}
                        td { "+" (texts.lang.number(lever.gain)) }
                    }
                }
            }
        }
    }
}

fn worded(score: Score, texts: Texts) -> Markup {
    html! {
        td { (texts.joined(&["word.", word(score).id()])) }
        td { (number(score, texts)) }
    }
}

fn number(score: Score, texts: Texts) -> String {
    score.map_or_else(|| "–".to_owned(), |score| texts.lang.number(score))
}

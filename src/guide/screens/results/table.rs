//! All numbers in one table: what every figure shows.

use maud::{Markup, html};

use crate::chart::words;
use crate::instrument::{FORCES, buffers};
use crate::scoring::levers::SHOWN;
use crate::scoring::{Score, Scores};
use crate::texts::{Texts, key};

/// The table, folded until someone wants the numbers.
pub fn table(scores: &Scores, texts: Texts) -> Markup {
    let others = [
        (key!("scale.pressure.label"), scores.pressure),
        (key!("scale.signals.label"), scores.signals),
        (key!("scale.functioning.label"), scores.functioning),
        (key!("scale.wellbeing.label"), scores.wellbeing),
        (key!("results.bandwidth"), scores.bandwidth),
        (key!("results.needed"), scores.needed),
        (key!("results.margin"), scores.margin),
    ];
    html! {
        details.rw-numbers {
            summary { (texts.get(key!("results.table"))) }
            table {
                thead { tr {
                    th scope="col" { (texts.get(key!("results.table.name"))) }
                    th scope="col" { (texts.get(key!("results.table.word"))) }
                    th scope="col" { (texts.get(key!("results.table.score"))) }
                } }
                @for (force, force_score) in FORCES.iter().zip(scores.forces) {
                    tbody {
                        tr.rw-force {
                            th scope="rowgroup" { (texts.get(force.label)) }
                            (worded(force_score, texts))
                        }
                        @for (buffer, score) in buffers().zip(scores.buffers) {
                            @if force.buffers.contains(buffer) {
                                tr {
                                    th scope="row" {
                                        (texts.get(buffer.label()))
                                        @if buffer.bonus { " (" (texts.get(key!("results.bonus"))) ")" }
                                    }
                                    (worded(score, texts))
                                }
                            }
                        }
                    }
                }
                tbody {
                    tr.rw-force { th scope="rowgroup" colspan="3" { (texts.get(key!("results.table.other"))) } }
                    @for (key, score) in others {
                        tr {
                            th scope="row" { (texts.get(key)) }
                            td {}
                            td { (number(score, texts)) }
                        }
                    }
                }
                (lever_rows(scores, texts))
            }
            p.rw-small { (texts.get(key!("results.bonus.note"))) }
        }
    }
}

fn lever_rows(scores: &Scores, texts: Texts) -> Markup {
    html! {
        @if !scores.levers.is_empty() {
            tbody {
                tr.rw-force { th scope="rowgroup" colspan="3" { (texts.get(key!("chart.levers.gain"))) } }
                @for lever in scores.levers.iter().take(SHOWN) {
                    tr {
                        th scope="row" { (texts.get(lever.buffer.label())) }
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
        td { (texts.get(words::word(score))) }
        td { (number(score, texts)) }
    }
}

fn number(score: Score, texts: Texts) -> String {
    score.map_or_else(|| "–".to_owned(), |score| texts.lang.number(score))
}

//! All numbers in one table: what every figure shows.

use maud::{Markup, html};

use crate::instrument::{FORCES, Texts, buffers};
use crate::scoring::levers::SHOWN;
use crate::scoring::words::word;
use crate::scoring::{Score, Scores};

/// The table, folded until someone wants the numbers.
pub fn table(scores: &Scores, texts: Texts) -> Markup {
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

//! Scores and answers as a table that a spreadsheet opens.

use crate::instrument::{Role, Words};
use crate::later::later;
use crate::record::Record;
use crate::scoring::{Bandwidth, Score, Scores};
use crate::texts::{Texts, key};
use crate::value::digits::{digits, one_decimal};

later! { "03":
    /// Scores and answers as CSV (RFC 4180): one row per thing, with its kind, id, name and value. A
    /// byte order mark makes spreadsheets read it as UTF-8.
    pub fn csv(record: &Record, scores: &Scores, texts: Texts) -> String = table
}

fn table(record: &Record, scores: &Scores, texts: Texts) -> String {
    let words = record.instrument.words(texts.lang.tag());
    let mut table = Table("\u{feff}".to_owned());
    table.row(["kind", "id", "name", "value"]);
    if let Some(bandwidth) = &scores.bandwidth {
        add_forces(&mut table, scores, bandwidth, words);
    }
    add_scales(&mut table, scores, words);
    match &scores.bandwidth {
        Some(bandwidth) => add_results(&mut table, bandwidth, texts),
        None => add_planes(&mut table, scores, words),
    }
    for item in record.asked() {
        let answer = record.answers.get(item).given();
        let value = answer.map_or_else(String::new, digits);
        table.row(["answer", &item.id, words.statement(item), &value]);
    }
    table.0
}

fn add_forces(table: &mut Table, scores: &Scores, bandwidth: &Bandwidth, words: Words) {
    for (force, score) in scores.instrument.forces.iter().zip(&bandwidth.forces) {
        table.score("force", &force.id, words.force_label(force), *score);
    }
}

/// What builds a force is a buffer.
fn add_scales(table: &mut Table, scores: &Scores, words: Words) {
    for scale in &scores.instrument.scales {
        let is_buffer = scale.role == Role::Radar && scores.bandwidth.is_some();
        let kind = if is_buffer { "buffer" } else { "scale" };
        table.score(
            kind,
            &scale.id,
            words.label(scale),
            scores.scales[scale.place],
        );
    }
}

fn add_planes(table: &mut Table, scores: &Scores, words: Words) {
    for (plane, quadrant) in scores.instrument.planes.iter().zip(&scores.planes) {
        let value = quadrant.map_or("", |quadrant| quadrant.id());
        table.row(["plane", &plane.id, words.plane_label(plane), value]);
    }
}

fn add_results(table: &mut Table, bandwidth: &Bandwidth, texts: Texts) {
    for (id, name, score) in [
        ("bandwidth", key!("results.bandwidth"), bandwidth.room),
        ("needed", key!("results.needed"), bandwidth.needed),
        ("margin", key!("results.margin"), bandwidth.margin),
    ] {
        table.score("result", id, texts.get(name), score);
    }
}

/// Rows of CSV.
struct Table(String);

impl Table {
    fn row(&mut self, cells: [&str; 4]) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.0.push('"');
            self.0.push_str(&cell.replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    /// A score with a full stop and at most one decimal; an unknown one is empty.
    fn score(&mut self, kind: &str, id: &str, name: &str, score: Score) {
        let value = score.map_or_else(String::new, |score| one_decimal(score, "."));
        self.row([kind, id, name, &value]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Form, built_in};
    use crate::record::Answer;
    use crate::scoring::score;
    use crate::texts::Lang;

    fn record() -> Record {
        let mut record = Record::new(built_in(), Form::Full);
        for item in built_in().items.iter() {
            record.answers.set(item, Answer::Given(3));
        }
        record
    }

    #[test]
    fn the_table_has_every_score_and_every_answer() {
        let record = record();
        let csv = csv(&record, &score(&record), Texts::of(Lang::default()));
        let rows: Vec<_> = csv.trim_end().split("\r\n").collect();
        assert_eq!(rows.len(), 1 + 5 + 14 + 4 + 3 + 60);
        assert!(csv.starts_with("\u{feff}\"kind\",\"id\",\"name\",\"value\""));
        assert!(rows.contains(&"\"buffer\",\"core-compass\",\"Eigen kernkompas\",\"50\""));
        assert!(rows.last().unwrap().ends_with("\"3\""));
    }
}

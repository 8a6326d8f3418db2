//! Scores and answers as a table that a spreadsheet opens.

use crate::instrument::{FORCES, SCALES, buffers, items};
use crate::record::Record;
use crate::scoring::{Score, Scores};
use crate::texts::{Texts, key};
use crate::value::digits::{digits, one_decimal};

/// Scores and answers as CSV (RFC 4180): one row per thing, with its kind, id, name and value. A
/// byte order mark makes spreadsheets read it as UTF-8.
pub fn csv(record: &Record, scores: &Scores, texts: Texts) -> String {
    let mut table = Table("\u{feff}".to_owned());
    table.row(["kind", "id", "name", "value"]);
    add_scores(&mut table, scores, texts);
    for item in items().filter(|item| record.form.asks(item)) {
        let answer = record.answers.get(&item).given();
        let value = answer.map_or_else(String::new, digits);
        table.row(["answer", &item.id(), texts.get(item.statement), &value]);
    }
    table.0
}

fn add_scores(table: &mut Table, scores: &Scores, texts: Texts) {
    for (force, score) in FORCES.iter().zip(scores.forces) {
        table.score("force", force.id, texts.get(force.label), score);
    }
    for (buffer, score) in buffers().zip(scores.buffers) {
        let id = buffer.id();
        table.score("buffer", id, texts.get(buffer.label()), score);
    }
    let of_scales = [
        scores.pressure,
        scores.signals,
        scores.functioning,
        scores.wellbeing,
    ];
    for (scale, score) in SCALES.iter().zip(of_scales) {
        table.score("scale", scale.id, texts.get(scale.label), score);
    }
    for (id, name, score) in [
        ("bandwidth", key!("results.bandwidth"), scores.bandwidth),
        ("needed", key!("results.needed"), scores.needed),
        ("margin", key!("results.margin"), scores.margin),
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
    use crate::instrument::Form;
    use crate::record::Answer;
    use crate::scoring::score;
    use crate::texts::Lang;

    fn record() -> Record {
        let mut record = Record::new(Form::Full);
        for item in items() {
            record.answers.set(&item, Answer::Given(3));
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

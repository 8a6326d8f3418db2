//! Scores and answers as a table that a spreadsheet opens.

use crate::instrument::{Role, Words};
use crate::later::later;
use crate::record::Record;
use crate::scoring::{Bandwidth, Score, Scores};
use crate::texts::{Texts, key};
use crate::value::digits::{digits, one_decimal};

later! { "03":
    /// Scores and answers as CSV (RFC 4180): one row per thing, with its kind, id, name and value, as a
    /// spreadsheet in the guide's language reads it by a double click. A byte order mark makes it read the
    /// letters as UTF-8; where a comma stands before decimals, a semicolon stands between cells.
    pub fn csv(record: &Record, scores: &Scores, texts: Texts) -> String = table
}

fn table(record: &Record, scores: &Scores, texts: Texts) -> String {
    let words = record.instrument.words(texts.lang.tag());
    let mark = texts.lang.decimal_mark();
    let mut table = Table {
        text: "\u{feff}".to_owned(),
        between: if mark == "," { ';' } else { ',' },
        mark,
    };
    table.row(["kind", "id", "name"], "value");
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
        table.row(["answer", &item.id, words.statement(item)], &value);
    }
    table.text
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
        table.row(["plane", &plane.id, words.plane_label(plane)], value);
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
struct Table {
    text: String,
    between: char,
    /// What stands before decimals.
    mark: String,
}

impl Table {
    /// A row: words, which may be anyone's, and a value, which is ours.
    fn row(&mut self, words: [&str; 3], value: &str) {
        for cell in words {
            self.cell(&harmless(cell));
            self.text.push(self.between);
        }
        self.cell(value);
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        self.text.push('"');
        self.text.push_str(&cell.replace('"', "\"\""));
        self.text.push('"');
    }

    /// A score with at most one decimal; an unknown one is empty.
    fn score(&mut self, kind: &str, id: &str, name: &str, score: Score) {
        let value = score.map_or_else(String::new, |score| one_decimal(score, &self.mark));
        self.row([kind, id, name], &value);
    }
}

/// Words of an instrument that a spreadsheet would take for a formula, so that it shows them instead.
fn harmless(cell: &str) -> String {
    let reckons = cell.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    [if reckons { "'" } else { "" }, cell].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Form, built_in};
    use crate::record::Answer;
    use crate::scoring::score;
    use crate::texts::{Conventions, Lang, localise_by};

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
        assert!(csv.starts_with("\u{feff}\"kind\";\"id\";\"name\";\"value\""));
        assert!(rows.contains(&"\"buffer\";\"core-compass\";\"Eigen kernkompas\";\"50\""));
        assert!(rows.last().unwrap().ends_with("\"3\""));
    }

    /// A table in a language, where a scale is at 41.7.
    fn halves(lang: &str) -> String {
        localise_by(|tag| Conventions {
            mark: if tag == "nl" { "," } else { "." }.into(),
            ..Conventions::default()
        });
        let mut record = record();
        let compass = built_in().item("core-compass-1").unwrap();
        record.answers.set(compass, Answer::Given(2));
        let lang = Lang::from_tag(lang).unwrap();
        csv(&record, &score(&record), Texts::of(lang))
    }

    #[test]
    fn a_spreadsheet_finds_four_columns_and_numbers_in_each_language() {
        let (dutch, english) = (halves("nl"), halves("en"));
        assert!(
            dutch.contains("\"Eigen kernkompas\";\"41,7\"\r\n"),
            "{dutch}"
        );
        assert!(english.contains("\",\"41.7\"\r\n"), "{english}");
        for (table, between) in [(dutch, "\";\""), (english, "\",\"")] {
            assert!(table.starts_with('\u{feff}'));
            assert!(
                table.lines().all(|row| row.matches(between).count() == 3),
                "{table}"
            );
        }
    }

    #[test]
    fn words_that_would_reckon_are_only_words() {
        for reckoning in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u{ff1d}1"] {
            assert_eq!(harmless(reckoning), ["'", reckoning].concat());
        }
        assert_eq!(harmless("Rust, 1 = 1"), "Rust, 1 = 1");
    }
}

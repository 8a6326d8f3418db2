//! The table of numbers as CSV: no text of someone else's is in it, and no cell is a formula.

use reflectiewijzer::export::csv;
use reflectiewijzer::scoring::score;

use super::input::Input;

/// Writes the table and reads it back.
pub fn check(input: &Input) {
    let record = input.record();
    let table = csv(&record, &score(&record), input.words());
    let harmless = input.harmless().record();
    assert_eq!(table, csv(&harmless, &score(&harmless), input.words()));
    let rows = read_safely(&table);
    assert_eq!(rows.len(), 1 + 5 + 14 + 4 + 3 + record.total());
}

/// The rows of a table, of which no cell is a formula.
pub fn read_safely(table: &str) -> Vec<Vec<String>> {
    let rows = read(table.strip_prefix('\u{feff}').expect("a byte order mark"));
    for row in &rows {
        assert_eq!(row.len(), 4, "{row:?}");
        row.iter()
            .for_each(|cell| assert!(!is_formula(cell), "{cell}"));
    }
    rows
}

/// What a spreadsheet might reckon with; a number below zero is only a number.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
        && cell.replace(',', ".").parse::<f64>().is_err()
}

/// RFC 4180, strictly, as Dutch has it: every cell in quotes, semicolons between, every line with its end.
fn read(table: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = table;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (cell, after) = read_cell(rest);
            row.push(cell);
            match after.strip_prefix(';') {
                Some(more) => rest = more,
                None => {
                    rest = after.strip_prefix("\r\n").expect("a row ends");
                    break;
                }
            }
        }
        rows.push(row);
    }
    rows
}

/// A cell, and what stands after it.
fn read_cell(text: &str) -> (String, &str) {
    let mut rest = text.strip_prefix('"').expect("a cell begins with a quote");
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"').expect("a cell ends with a quote");
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => return (cell, after),
        }
    }
}

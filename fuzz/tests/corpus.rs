//! Every input that once led somewhere new, as an ordinary test.

use std::fs;
use std::path::Path;

use reflectiewijzer_fuzz::{documents, instrument_reader, page_texts, record_parser};

fn check_all(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/corpus")
        .join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("there is a corpus") {
        let path = entry.expect("the corpus can be read").path();
        // Shown only when what follows fails.
        println!("{}", path.display());
        check(&fs::read(&path).expect("an input can be read"));
        count += 1;
    }
    assert!(
        count >= 10,
        "{} holds only {count} inputs",
        folder.display()
    );
}

#[test]
fn records_are_read_as_a_whole_or_not_at_all() {
    check_all("record_parser", record_parser::check);
}

#[test]
fn instruments_are_read_as_a_whole_or_not_at_all() {
    check_all("instrument_reader", instrument_reader::check);
}

#[test]
fn what_holds_for_any_instrument_holds_for_ours() {
    for json in documents::all() {
        instrument_reader::check(json.as_bytes());
    }
}

#[test]
fn texts_stay_texts() {
    check_all("page_texts", page_texts::check);
}

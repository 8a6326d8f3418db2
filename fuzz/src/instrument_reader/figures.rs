//! Every figure of an instrument is a drawing, and its table is a table.

use reflectiewijzer::chart::{Kind, Measurement, Options, WIDTHS, describe, draw};
use reflectiewijzer::export::csv;
use reflectiewijzer::instrument::{Form, Instrument};
use reflectiewijzer::record::Record;
use reflectiewijzer::texts::{Lang, Texts};

use super::journey::answer;
use crate::page_texts::{svg, table};
use crate::record_parser::scores;

/// A record of this instrument, answered as the seed says.
pub fn record(instrument: &'static Instrument, seed: u32) -> Record {
    let mut record = Record::new(instrument, Form::Full);
    for item in &instrument.items {
        let answer = answer(item.place, instrument.steps, seed);
        record.answers.set(item, answer);
    }
    record
}

/// Draws all figures at one width.
pub fn check(instrument: &'static Instrument, seed: u32) {
    let record = record(instrument, seed);
    scores::check(&record);
    let measurement = Measurement::of(&record);
    let lang = Lang::all().nth(seed as usize % Lang::all().count());
    let lang = lang.unwrap_or_default();
    let room = WIDTHS.end() - WIDTHS.start();
    let options = Options {
        lang,
        width: WIDTHS.start() + room * f64::from(seed % 101) / 100.0,
        ..Options::default()
    };
    let bars = Some(Kind::Bars).filter(|bars| bars.is_of(instrument));
    for kind in Kind::all_of(instrument).into_iter().chain(bars) {
        let scene = draw(kind, &measurement, &options);
        assert!(scene.height > 0.0 && scene.height.is_finite());
        assert_eq!(scene.description, describe(kind, &measurement, &options));
        svg::read(&scene);
        svg::check_lines(&scene);
    }
    let rows = table::read_safely(&csv(&record, &measurement.scores, Texts::of(lang)));
    let expected = 1 + instrument.scales.len() + instrument.planes.len() + record.total();
    assert_eq!(rows.len(), expected);
}

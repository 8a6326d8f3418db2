//! Labels stand inside their figure and over no other, whatever was answered and however many
//! measurements there are.

use reflectiewijzer::chart::{Kind, Letters, Measurement, Options};
use reflectiewijzer::instrument::{Form, built_in};
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::record::{Answer, Record};
use reflectiewijzer::texts::{Conventions, Lang, localise_by};
use serde_json::Value;

use crate::drawing::{Drawing, Shape, drawing, drawing_of, wide};

/// What a guide, a page and a printer give a figure. The first is the narrowest that a guide draws.
const WIDTHS: [f64; 10] = [
    220.0, 280.0, 320.0, 360.0, 420.0, 480.0, 560.0, 640.0, 800.0, 1000.0,
];

/// Numbers without a pattern, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A record of this day: answers around a level, so that low and high bandwidths come too, and
    /// now and then some that are missing.
    fn record(&mut self, day: &str) -> Record {
        let form = [Form::Short, Form::Full][self.below(2) as usize];
        let (level, spread, gaps) = (self.below(5), 1 + self.below(5), self.below(4));
        let mut record = Record::new(built_in(), form);
        for item in &built_in().items {
            let value = 1 + (level + self.below(spread)) % 5;
            if self.below(10) >= gaps {
                record.answers.set(item, Answer::Given(value as u8));
            }
        }
        record.updated_at = Some(format!("{day}T08:00:00Z"));
        record
    }

    /// Up to nine measurements, the last one of which is today's; half of the time there is but one.
    fn measurements(&mut self) -> Vec<Record> {
        let count = 1 + self.below(2) * self.below(9);
        let mut days: Vec<u64> = (0..count).map(|_| self.below(28 * 12 * 30)).collect();
        days.sort_unstable();
        let date = |day: u64| {
            let (year, month) = (2000 + day / 28 / 12, 1 + day / 28 % 12);
            format!("{year}-{month:02}-{:02}", 1 + day % 28)
        };
        days.into_iter()
            .map(|day| self.record(&date(day)))
            .collect()
    }
}

/// Days as browsers write them, with the longest names that months have.
fn long_days(tag: &str) -> Conventions {
    let (date, month) = match tag {
        "nl" => ("{day} {month} {year}", "september"),
        _ => ("{month} {day}, {year}", "September"),
    };
    Conventions {
        date: date.into(),
        months: vec![month.into(); 12],
        ..Conventions::default()
    }
}

/// What is wrong with the labels of a figure.
fn faults(drawing: &Drawing, times: f64) -> Vec<String> {
    let texts: Vec<&Shape> = drawing
        .shapes
        .iter()
        .filter(|shape| shape.is("text"))
        .collect();
    let mut found = Vec::new();
    let seats = drawing.within(&["rw-seat"]);
    for (place, text) in texts.iter().enumerate() {
        let [left, top, right, bottom] = text.letters(times);
        for seat in &seats {
            let (x, y) = seat.middle();
            let away = (x - x.clamp(left, right)).hypot(y - y.clamp(top, bottom));
            if away < seat.length("r") {
                found.push(format!("{} / a force's shape", text.words()));
            }
        }
        if left < -0.02 || top < 0.0 || right > drawing.width + 0.02 || bottom > drawing.height {
            found.push(format!("outside: {}", text.words()));
        }
        for other in &texts[place + 1..] {
            let [left2, top2, right2, bottom2] = other.letters(times);
            let apart = right <= left2 || right2 <= left || bottom <= top2 || bottom2 <= top;
            if !apart {
                found.push(format!("{} / {}", text.words(), other.words()));
            }
        }
    }
    found
}

/// Draws these figures of this many random people at every width; gives what is wrong with them.
fn faults_of(people: usize, kinds: &[Kind], letters: Letters) -> Vec<String> {
    localise_by(long_days);
    let mut chance = Chance(22);
    let mut found = Vec::new();
    for person in 0..people {
        let measured = chance.measurements();
        let (today, earlier) = measured.split_last().unwrap();
        let lang = Lang::from_tag(["nl", "en"][person % 2]).unwrap();
        for width in WIDTHS {
            let history = earlier.iter().map(Measurement::of).collect();
            let options = Options {
                lang,
                history,
                letters,
                ..wide(width)
            };
            for kind in kinds {
                let here = faults(&drawing_of(*kind, today, &options), letters.width).into_iter();
                found.extend(
                    here.map(|fault| format!("{} {person} at {width}: {fault}", kind.id())),
                );
            }
        }
    }
    found
}

#[track_caller]
fn assert_none(faults: &[String]) {
    let first = &faults[..faults.len().min(20)];
    assert!(faults.is_empty(), "{} faults: {first:#?}", faults.len());
}

#[test]
fn labels_of_the_bandwidth_stay_apart_and_inside() {
    assert_none(&faults_of(100, &[Kind::Bandwidth], Letters::USUAL));
}

#[test]
fn labels_of_the_other_figures_stay_apart_and_inside() {
    use Kind::{Bars, Buffers, Continua, Forces, Levers};
    assert_none(&faults_of(
        20,
        &[Buffers, Forces, Continua, Levers, Bars],
        Letters::USUAL,
    ));
}

/// The letter and word spacing that a reader may choose, and a font that runs wide: see
/// `Letters::measured`.
#[test]
fn labels_of_wide_letters_stay_apart_and_inside() {
    use Kind::{Bandwidth, Bars, Buffers, Forces, Levers};
    for width in [1.12, 1.3, 1.5] {
        let letters = Letters { width, size: 1.0 };
        let kinds = [Bandwidth, Buffers, Forces, Levers, Bars];
        assert_none(&faults_of(4, &kinds, letters));
    }
}

#[test]
#[ignore = "takes a minute with --release: 100,000 figures"]
fn labels_of_ten_thousand_bandwidths_stay_apart_and_inside() {
    assert_none(&faults_of(10_000, &[Kind::Bandwidth], Letters::USUAL));
}

/// The figures in which labels were found over each other.
fn found() -> Vec<(Record, Options)> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../bandwidth-labels.json")).unwrap();
    let record = |value: &Value| record_from_json(&value.to_string()).unwrap();
    let case = |case: &Value| {
        let history = case["history"].as_array().into_iter().flatten();
        let options = Options {
            lang: Lang::from_tag(case["lang"].as_str().unwrap()).unwrap(),
            history: history
                .map(|value| Measurement::of(&record(value)))
                .collect(),
            ..wide(case["width"].as_f64().unwrap())
        };
        (record(&case["record"]), options)
    };
    cases.iter().map(case).collect()
}

#[test]
fn labels_that_met_stay_apart_now() {
    for (record, options) in found() {
        assert_none(&faults(&drawing("bandwidth", &record, &options), 1.0));
    }
}

#[test]
fn what_leaves_the_bandwidth_is_named_even_where_it_is_narrow() {
    for (record, options) in found() {
        let drawing = drawing("bandwidth", &record, &options);
        let named = drawing.within(&["rw-names"]);
        let is_outside = drawing
            .within(&["rw-beyond"])
            .iter()
            .any(|shape| !shape.is_in("rw-names"));
        assert_eq!(is_outside, named.iter().any(|shape| shape.is("text")));
    }
}

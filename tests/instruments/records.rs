//! Records of each instrument: written, read again, and kept where another edition asked something else.

use reflectiewijzer::instrument::{Form, Instrument, Role};
use reflectiewijzer::record::parse::{record_from_json, record_from_node};
use reflectiewijzer::record::write::{record_to_json, record_to_node};
use reflectiewijzer::record::{Action, Answer, Code, Record};
use reflectiewijzer::scoring::score;
use serde_json::{Value, json};

use crate::documents::{Pattern, all, answered, forms, named};

/// A record in which everything that can stand there does.
fn full(instrument: &'static Instrument, form: Form, pattern: Pattern) -> Record {
    let mut record = answered(instrument, form, pattern);
    let scales = instrument.scales.iter();
    let wish = |place: usize| Some(12.5 * (place % 9) as f64);
    record.desired = Some(
        scales
            .map(|scale| wish(scale.place).filter(|_| scale.role != Role::Signal))
            .collect(),
    );
    record.plan = Some(vec![Action {
        goal: instrument.scales[0].id.clone(),
        reality: Some("nu".into()),
        options: Some(vec!["één".into(), String::new()]),
        what: Some("<b>doen</b>".into()),
        first_step: Some("2026-11-30".into()),
        look_back: Some("2027-01-17".into()),
        sign: Some("rust".into()),
        asked_by: Some("Noor".into()),
        ..Action::default()
    }]);
    record.notes = Some(vec![("reflect-1".into(), "a\nb\u{0}".into())]);
    record.started_at = Some("2026-11-22T08:00:00Z".into());
    record.updated_at = Some("2026-11-22T08:05:00.250Z".into());
    record
}

#[test]
fn what_is_written_is_read_again_the_same() {
    for instrument in all() {
        for form in forms(instrument) {
            for pattern in Pattern::ALL {
                let record = full(instrument, form, pattern);
                assert_eq!(
                    record_from_json(&record_to_json(&record)).as_ref(),
                    Ok(&record)
                );
                assert_eq!(
                    record_from_node(&record_to_node(&record)).as_ref(),
                    Ok(&record)
                );
            }
        }
    }
}

#[test]
fn only_a_later_edition_than_the_first_is_written_down() {
    for instrument in all() {
        let written = record_to_json(&Record::new(instrument, Form::Full));
        let written: Value = serde_json::from_str(&written).unwrap();
        let expected = (instrument.edition > 1).then_some(f64::from(instrument.edition));
        assert_eq!(written["edition"].as_f64(), expected, "{}", instrument.id);
    }
    assert_eq!(named("odd-scales").edition, 3);
}

fn of_odd_scales(changes: &Value) -> Value {
    let mut record = json!({
        "format": "reflectiewijzer/record", "version": 1, "instrument": "odd-scales",
        "form": "full", "answers": { "long-1": 7, "short-1": 4 },
    });
    for (key, value) in changes.as_object().unwrap() {
        record[key] = value.clone();
    }
    record
}

fn read(record: &Value) -> Result<Record, (Code, String)> {
    all();
    record_from_json(&record.to_string()).map_err(|error| (error.code, error.path))
}

#[test]
fn answers_that_only_another_edition_asks_are_kept_and_never_scored() {
    let answers = json!({ "long-1": 7, "gone-1": 5, "short-1": 4, "gone-2": null });
    for changes in [
        json!({ "edition": 2, "answers": answers }),
        json!({ "edition": 4, "answers": answers }),
        // Without an edition it is the first one.
        json!({ "answers": answers }),
    ] {
        let with = of_odd_scales(&changes);
        let record = read(&with).unwrap();
        let kept = [
            ("gone-1".to_owned(), Answer::Given(5)),
            ("gone-2".to_owned(), Answer::Skipped),
        ];
        assert_eq!(record.foreign, kept);
        assert_eq!((record.answered(), record.total()), (2, 18));
        let written: Value = serde_json::from_str(&record_to_json(&record)).unwrap();
        assert_eq!(written["answers"]["gone-1"].as_f64(), Some(5.0));
        assert_eq!(written["answers"].get("gone-2"), Some(&Value::Null));
        assert_eq!(read(&written).as_ref(), Ok(&record));
        let mut without = changes.clone();
        without["answers"] = json!({ "long-1": 7, "short-1": 4 });
        assert_eq!(
            score(&record),
            score(&read(&of_odd_scales(&without)).unwrap())
        );
    }
}

#[test]
fn an_item_that_this_edition_does_not_ask_is_refused() {
    let answers = json!({ "gone-1": 5 });
    let found = read(&of_odd_scales(&json!({ "edition": 3, "answers": answers })));
    assert_eq!(
        found,
        Err((Code::UnknownItem, "/answers/gone-1".to_owned()))
    );
}

#[test]
fn what_no_record_of_the_instrument_holds_is_refused_with_its_place() {
    for (changes, code, path) in [
        (json!({ "edition": 0 }), Code::OutOfRange, "/edition"),
        (json!({ "edition": 1.5 }), Code::OutOfRange, "/edition"),
        (json!({ "edition": "3" }), Code::WrongType, "/edition"),
        (
            json!({ "edition": 3, "answers": { "long-1": 8 } }),
            Code::OutOfRange,
            "/answers/long-1",
        ),
        (
            json!({ "answers": { "gone-1": 256 } }),
            Code::OutOfRange,
            "/answers/gone-1",
        ),
        (
            json!({ "desired": { "noise": 50 } }),
            Code::UnknownBuffer,
            "/desired/noise",
        ),
        (
            json!({ "desired": { "east": 100.5 } }),
            Code::OutOfRange,
            "/desired/east",
        ),
        (
            json!({ "plan": [{ "goal": "core-compass" }] }),
            Code::UnknownBuffer,
            "/plan/0/goal",
        ),
        (
            json!({ "instrument": "odd-ratings", "form": "short", "answers": {} }),
            Code::UnknownForm,
            "/form",
        ),
        (
            json!({ "instrument": "not-here" }),
            Code::UnknownInstrument,
            "/instrument",
        ),
    ] {
        assert_eq!(read(&of_odd_scales(&changes)), Err((code, path.to_owned())));
    }
}

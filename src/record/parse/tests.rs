use serde_json::{Value, json};

use super::*;
use crate::instrument::built_in;
use crate::record::write::record_to_json;
use crate::value::node::{MAX_BYTES, MAX_DEPTH};

fn sample() -> Value {
    json!({
        "format": "reflectiewijzer/record", "version": 1, "instrument": "reflectiewijzer",
        "form": "full",
        "answers": { "core-compass-1": 4, "pressure-5": null },
        "startedAt": "2026-11-22T08:00:00Z", "updatedAt": "2026-11-22T08:05:00.250Z",
        "notes": { "reflex": "<b>versnellen</b>" },
        "desired": { "mini-retreats": 80, "core-compass": 12.5 },
        "plan": [{
            "goal": "mini-retreats", "reality": "lunch", "options": ["a", "b", "c"],
            "what": "wandelen", "firstStep": "2026-11-30", "lookBack": "2027-01-17",
            "sign": "rust", "askedBy": "Noor"
        }]
    })
}

/// Equal as JavaScript sees it, where 1 and 1.0 are one number.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.keys().eq(right.keys()) && left.iter().all(|(key, left)| same(left, &right[key]))
        }
        _ => left == right,
    }
}

fn refused(change: impl FnOnce(&mut Value)) -> (&'static str, String) {
    let mut record = sample();
    change(&mut record);
    let error = record_from_json(&record.to_string()).expect_err("must be refused");
    (error.code.id(), error.path)
}

fn set<'a>(path: &'a str, value: Value) -> impl FnOnce(&mut Value) + 'a {
    move |record| {
        let (parent, key) = path.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
            Value::Object(map) => drop(map.insert(key.to_owned(), value)),
            _ => panic!("{path}"),
        }
    }
}

#[test]
fn a_round_trip_keeps_every_known_field() {
    let record = record_from_json(&sample().to_string()).unwrap();
    let written: Value = serde_json::from_str(&record_to_json(&record)).unwrap();
    assert!(same(&written, &sample()), "{written}");
    assert_eq!(record_from_json(&record_to_json(&record)).unwrap(), record);
}

#[test]
fn empty_optional_fields_stay_and_unknown_fields_go() {
    let mut value = sample();
    for (key, empty) in [
        ("notes", json!({})),
        ("desired", json!({})),
        ("plan", json!([])),
    ] {
        value[key] = empty;
    }
    value["colour"] = json!("blue");
    let record = record_from_json(&value.to_string()).unwrap();
    let written: Value = serde_json::from_str(&record_to_json(&record)).unwrap();
    value.as_object_mut().unwrap().remove("colour");
    assert!(same(&written, &value), "{written}");
}

#[test]
fn every_mistake_has_its_code_and_place() {
    let cases: &[(&str, Value, &str)] = &[
        ("/format", json!("other"), "wrong-format"),
        ("/format", json!(1), "wrong-type"),
        ("/version", json!(2), "newer-version"),
        ("/version", json!(0), "unknown-version"),
        ("/version", json!(1.5), "unknown-version"),
        ("/version", json!("1"), "wrong-type"),
        ("/instrument", json!("other"), "unknown-instrument"),
        ("/form", json!("long"), "unknown-form"),
        ("/form", json!(null), "wrong-type"),
        ("/answers", json!([]), "wrong-type"),
        ("/answers/core-compass-4", json!(1), "unknown-item"),
        ("/answers/core-compass-1", json!(0), "out-of-range"),
        ("/answers/core-compass-1", json!(6), "out-of-range"),
        ("/answers/core-compass-1", json!(2.5), "out-of-range"),
        ("/answers/core-compass-1", json!("3"), "wrong-type"),
        ("/answers/core-compass-1", json!(true), "wrong-type"),
        ("/startedAt", json!("yesterday"), "out-of-range"),
        ("/updatedAt", json!(12), "wrong-type"),
        ("/notes", json!([]), "wrong-type"),
        ("/notes/reflex", json!(5), "wrong-type"),
        ("/desired/nothing", json!(5), "unknown-buffer"),
        ("/desired/core-compass", json!(100.5), "out-of-range"),
        ("/desired/core-compass", json!(null), "wrong-type"),
        ("/plan", json!({}), "wrong-type"),
        ("/plan/0", json!("walk"), "wrong-type"),
        ("/plan/0/goal", json!("nothing"), "unknown-buffer"),
        ("/plan/0/options/1", json!(2), "wrong-type"),
        ("/plan/0/firstStep", json!("2026-02-30"), "out-of-range"),
        ("/plan/0/askedBy", json!(["Noor"]), "wrong-type"),
    ];
    for (path, value, code) in cases {
        assert_eq!(
            refused(set(path, value.clone())),
            (*code, (*path).to_owned()),
            "{value}"
        );
    }
}

#[test]
fn missing_fields_are_named() {
    let cases = [
        ("format", "wrong-format"),
        ("version", "unknown-version"),
        ("instrument", "unknown-instrument"),
        ("form", "unknown-form"),
        ("answers", "wrong-type"),
    ];
    for (key, code) in cases {
        let found = refused(|record| drop(record.as_object_mut().unwrap().remove(key)));
        assert_eq!(found, (code, format!("/{key}")));
    }
}

#[test]
fn keys_are_escaped_in_the_pointer() {
    let found = refused(|record| record["answers"]["a/b~c"] = json!(1));
    assert_eq!(found, ("unknown-item", "/answers/a~1b~0c".to_owned()));
}

#[test]
fn texts_that_are_no_record_are_refused_as_a_whole() {
    let deep = "[".repeat(MAX_DEPTH + 1);
    let very_deep = "[".repeat(200_000);
    let large = " ".repeat(MAX_BYTES + 1);
    let deep_inside = format!("{{\"x\":{very_deep}");
    let cases = [
        ("", "not-json"),
        ("{", "not-json"),
        ("{} {}", "not-json"),
        ("\"\\ud800\"", "not-json"),
        ("NaN", "not-json"),
        ("[]", "wrong-type"),
        ("null", "wrong-type"),
        ("5", "wrong-type"),
        (&deep, "too-deep"),
        (&very_deep, "too-deep"),
        (&deep_inside, "too-deep"),
        (&large, "too-large"),
    ];
    for (json, code) in cases {
        let error = record_from_json(json).unwrap_err();
        assert_eq!((error.code.id(), error.path.as_str()), (code, ""));
    }
}

#[test]
fn of_a_key_that_stands_twice_the_last_counts() {
    let json = sample().to_string().replace(
        "\"core-compass-1\":4",
        "\"core-compass-1\":9,\"core-compass-1\":2",
    );
    let record = record_from_json(&json).unwrap();
    assert_eq!(
        record
            .answers
            .get(built_in().item("core-compass-1").unwrap()),
        Answer::Given(2)
    );
}

#[test]
fn numbers_that_only_javascript_has_are_refused() {
    for value in [f64::NAN, f64::INFINITY] {
        let place = Node::Number(value);
        let error = read(&place, |place| read_answer(place, 5)).unwrap_err();
        assert_eq!(error.code, Code::OutOfRange);
    }
}

#[test]
fn what_only_another_edition_asks_or_can_be_answered_with_is_kept_and_never_scored() {
    let mut record = sample();
    record["edition"] = json!(7);
    record["answers"] = json!({ "core-compass-1": 9, "gone-1": 3, "core-compass-2": 4 });
    let read = record_from_json(&record.to_string()).unwrap();
    assert_eq!(read.answered(), 1);
    let kept = [("core-compass-1", 9), ("gone-1", 3)];
    let kept = kept.map(|(id, value)| (id.to_owned(), Answer::Given(value)));
    assert_eq!(read.foreign, kept);
    let again = record_from_json(&record_to_json(&read)).unwrap();
    assert_eq!(again, read);
    record["edition"] = json!(1);
    assert!(record_from_json(&record.to_string()).is_err());
}

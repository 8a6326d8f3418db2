use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::instrument::{Form, built_in};
use crate::record::Answer;

fn moment_of(day: u8, minute: u8) -> String {
    format!("2026-{:02}-01T08:{minute:02}:00Z", day + 1)
}

/// A measurement begun in this month, as it was at this minute, with this note.
fn measured(month: u8, minute: u8, note: Option<&str>) -> Record {
    let mut record = Record::new(built_in(), Form::Full);
    record.started_at = Some(moment_of(month, 0));
    record.updated_at = Some(moment_of(month, minute));
    record.notes = note.map(|note| vec![("reflect-1".to_owned(), note.to_owned())]);
    record
        .answers
        .set(&built_in().items[0], Answer::Given(month % 5 + 1));
    record
}

fn dossier(records: Vec<Record>, current: Option<Record>) -> Dossier {
    let mut dossier = Dossier::new("a".into(), built_in());
    records.into_iter().for_each(|record| dossier.file(record));
    dossier.current = current;
    dossier
}

fn sample() -> Value {
    json!({
        "format": "reflectiewijzer/dossier", "version": 1, "id": "k3", "instrument": "reflectiewijzer",
        "records": [{
            "format": "reflectiewijzer/record", "version": 1, "instrument": "reflectiewijzer", "form": "short",
            "answers": { "core-compass-1": 4 }, "startedAt": "2026-01-01T08:00:00Z",
            "finishedAt": "2026-01-01T08:10:00Z", "shared": ["reflect-1"], "purpose": "coach", "readers": "Noor",
            "plan": [{
                "goal": "mini-retreats", "holds": { "know-1": 2, "dare-1": null },
                "checks": [true, false, null], "looked": [{ "day": "2026-02-01", "worked": "ja" }],
                "practice": {
                    "situation": "overleg", "steps": [{ "what": "adem", "why": "rust" }], "stage": "trying",
                    "tries": [{ "day": "2026-01-03", "seen": "stil" }]
                }
            }]
        }],
        "current": {
            "format": "reflectiewijzer/record", "version": 1, "instrument": "reflectiewijzer", "form": "full",
            "answers": {}
        },
        "observations": [{
            "format": "reflectiewijzer/observation", "version": 1, "instrument": "reflectiewijzer", "edition": 1,
            "id": "q", "role": "peer", "answers": { "talent-use-1": 4, "signals-1": null }, "open": { "help": "x" }
        }],
        "rounds": [{
            "format": "reflectiewijzer/round", "version": 1, "instrument": "reflectiewijzer", "edition": 1,
            "day": "2026-02-03", "observers": 3, "scales": { "talent-use": 58, "signals": null }
        }],
        "people": [{ "place": "friend", "name": "Noor", "last": "2026-01-02" }],
        "mentoring": { "question": "q", "talks": [{ "day": "2026-02-03" }], "done": [1, 3] }
    })
}

fn read_json(json: &Value) -> Result<Dossier, RecordError> {
    dossier_from_node(&Node::from_json(&json.to_string()).unwrap())
}

#[test]
fn what_is_read_is_written_again() {
    let first = read_json(&sample()).unwrap();
    assert_eq!(first.records.len(), 1);
    let written = serde_json::to_value(dossier_to_node(&first)).unwrap();
    assert_eq!(written["people"], sample()["people"]);
    assert_eq!(
        written["records"][0]["plan"][0]["practice"]["stage"],
        "trying"
    );
    assert_eq!(read_json(&written).unwrap(), first);
}

#[test]
fn every_mistake_has_its_place() {
    for (path, wrong, code) in [
        ("/format", json!("x"), Code::WrongFormat),
        ("/version", json!(2), Code::NewerVersion),
        ("/id", json!(4), Code::WrongType),
        ("/instrument", json!("tarot"), Code::UnknownInstrument),
        ("/records/0/finishedAt", json!("gisteren"), Code::OutOfRange),
        ("/records/0/purpose", json!("fun"), Code::OutOfRange),
        ("/records/0/shared/0", json!(1), Code::WrongType),
        ("/records/0/plan/0/holds/know-1", json!(6), Code::OutOfRange),
        ("/records/0/plan/0/checks/0", json!("ja"), Code::WrongType),
        (
            "/records/0/plan/0/looked/0/day",
            json!("2026-02-30"),
            Code::OutOfRange,
        ),
        (
            "/records/0/plan/0/practice/stage",
            json!("x"),
            Code::OutOfRange,
        ),
        ("/current/form", json!("long"), Code::UnknownForm),
        ("/observations/0/role", json!("boss"), Code::OutOfRange),
        ("/rounds/0/scales/talent-use", json!(101), Code::OutOfRange),
        ("/people/0/place", json!("moon"), Code::OutOfRange),
        ("/mentoring/done/1", json!(10), Code::OutOfRange),
    ] {
        let mut damaged = sample();
        *damaged.pointer_mut(path).unwrap() = wrong;
        let error = read_json(&damaged).unwrap_err();
        assert_eq!((error.path.as_str(), error.code), (path, code));
    }
    for (parent, name) in [
        ("/people/0", "name"),
        ("/observations/0", "answers"),
        ("", "records"),
    ] {
        let mut damaged = sample();
        let map = damaged
            .pointer_mut(parent)
            .unwrap()
            .as_object_mut()
            .unwrap();
        map.remove(name);
        let error = read_json(&damaged).unwrap_err();
        assert_eq!(error.path, format!("{parent}/{name}"));
    }
}

#[test]
fn measurements_stand_in_the_order_in_which_they_were() {
    let both = dossier(
        vec![measured(3, 1, None), measured(1, 1, None)],
        Some(measured(2, 1, None)),
    );
    let months: Vec<_> = both
        .measurements()
        .map(|record| record.started_at.clone())
        .collect();
    assert_eq!(months, [1, 3, 2].map(|month| Some(moment_of(month, 0))));
    assert_eq!(both.latest().unwrap().started_at, Some(moment_of(2, 0)));
}

#[test]
fn a_file_that_is_added_twice_counts_once() {
    let mut own = dossier(vec![measured(1, 1, Some("a"))], None);
    own.file(measured(1, 2, Some("b")));
    assert_eq!(own.records.len(), 1);
    own.file(measured(1, 2, Some("b")));
    let [record] = &own.records[..] else { panic!() };
    assert_eq!(
        record.notes,
        Some(vec![("reflect-1".into(), "b\n\na".into())])
    );
}

#[test]
fn what_one_tab_erased_stays_erased_and_what_the_other_added_stays() {
    let base = dossier(vec![measured(1, 1, None), measured(2, 1, None)], None);
    let mine = dossier(vec![measured(2, 1, None)], None);
    let theirs = dossier(
        vec![measured(1, 1, None), measured(2, 1, None)],
        Some(measured(3, 1, None)),
    );
    for both in [
        merge(Some(&base), &mine, &theirs),
        merge(Some(&base), &theirs, &mine),
    ] {
        let begun: Vec<_> = both
            .measurements()
            .map(|record| record.started_at.clone())
            .collect();
        assert_eq!(begun, [2, 3].map(|month| Some(moment_of(month, 0))));
    }
}

#[test]
fn a_measurement_that_one_tab_put_with_the_past_keeps_what_the_other_answers_in_it() {
    let base = dossier(vec![], Some(measured(1, 1, None)));
    let mut mine = base.clone();
    mine.archive();
    mine.current = Some(measured(2, 1, None));
    let theirs = dossier(vec![], Some(measured(1, 5, Some("later"))));
    for both in [
        merge(Some(&base), &mine, &theirs),
        merge(Some(&base), &theirs, &mine),
    ] {
        assert_eq!(both.records.len(), 1);
        assert_eq!(
            both.records[0].notes,
            theirs.current.as_ref().unwrap().notes
        );
        assert_eq!(both.current, mine.current);
    }
}

#[test]
fn of_two_that_were_begun_beside_each_other_none_is_lost() {
    let base = dossier(vec![], None);
    let mine = dossier(vec![], Some(measured(1, 1, None)));
    let theirs = dossier(vec![], Some(measured(2, 1, None)));
    let both = merge(Some(&base), &mine, &theirs);
    assert_eq!(both.current, theirs.current);
    assert_eq!(both.records, [measured(1, 1, None)]);
}

#[test]
fn shared_notes_and_people_are_merged() {
    let mut base = dossier(vec![], Some(measured(1, 1, None)));
    let people = |names: &[&str]| {
        let people = names
            .iter()
            .map(|name| json!({ "place": "home", "name": name }));
        let node = Node::from_json(&Value::Array(people.collect()).to_string()).unwrap();
        vec![("people".to_owned(), node)]
    };
    base.added = people(&["Noor"]);
    base.current.as_mut().unwrap().shared = Some(vec!["a".into(), "b".into()]);
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.added = people(&["Noor", "Bo"]);
    theirs.added = people(&["Noor de Wit"]);
    mine.current.as_mut().unwrap().shared = Some(vec!["b".into(), "c".into()]);
    theirs.current.as_mut().unwrap().shared = Some(vec!["a".into(), "b".into(), "d".into()]);
    let both = merge(Some(&base), &mine, &theirs);
    assert_eq!(both.added, people(&["Noor de Wit", "Bo"]));
    let shared = both.current.unwrap().shared.unwrap();
    assert_eq!(shared, ["b", "d", "c"]);
}

/// One tab's doings: what it noted, where, and whether it began anew.
fn doings() -> impl Strategy<Value = Vec<(u8, u8, String, bool)>> {
    vec((0_u8..4, 1_u8..59, "[a-d]{1,3}", any::<bool>()), 0..6)
}

fn done(start: &Dossier, doings: &[(u8, u8, String, bool)]) -> Dossier {
    let mut dossier = start.clone();
    for (month, minute, note, anew) in doings {
        if *anew {
            dossier.archive();
        }
        let record = measured(*month, *minute, Some(note));
        let is_current = dossier
            .current
            .as_ref()
            .is_some_and(|own| is_same(own, &record));
        match dossier.current.is_none() && dossier.find(&record).is_none() || is_current {
            true => dossier.current = Some(record),
            false => dossier.file(record),
        }
    }
    dossier
}

/// What is in it, whatever the order.
fn content(dossier: &Dossier) -> (Vec<Value>, Option<Value>) {
    let value = |record: &Record| serde_json::to_value(record_to_node(record)).unwrap();
    let records = dossier.records.iter().map(value).collect();
    (records, dossier.current.as_ref().map(value))
}

proptest! {
    #[test]
    fn merging_is_the_same_in_any_order_loses_no_text_and_never_grows(
        before in doings(), mine in doings(), theirs in doings(),
    ) {
        let base = done(&dossier(vec![], None), &before);
        let (mine, theirs) = (done(&base, &mine), done(&base, &theirs));
        let both = merge(Some(&base), &mine, &theirs);
        prop_assert_eq!(content(&both), content(&merge(Some(&base), &theirs, &mine)));
        let texts = |side: &Dossier| -> Vec<String> {
            let notes = side.measurements().flat_map(|record| record.notes.clone().unwrap_or_default());
            notes.map(|note| note.1).collect()
        };
        let all = texts(&both).join("\n\n");
        let known = texts(&base);
        for text in texts(&mine).into_iter().chain(texts(&theirs)) {
            let found = all.split("\n\n").any(|part| text.split("\n\n").any(|own| own == part));
            prop_assert!(found || known.contains(&text), "{} is not in {}", text, all);
        }
        prop_assert_eq!(content(&merge(Some(&both), &both, &both)), content(&both));
        prop_assert_eq!(content(&merge(Some(&base), &both, &theirs)), content(&both));
        let again = dossier_from_node(&dossier_to_node(&both)).unwrap();
        prop_assert_eq!(again, both);
    }
}

//! The worked examples of change, others and team; no engine of ours made them.

use reflectiewijzer::record::observation::observation_from_node;
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::scoring::change::{compare, comparison_to_node};
use reflectiewijzer::scoring::named::named;
use reflectiewijzer::scoring::others::{counted, others_to_node, seen};
use reflectiewijzer::scoring::score;
use reflectiewijzer::scoring::team::{Sums, team_to_node};
use reflectiewijzer::value::Node;
use serde_json::Value;

fn examples(name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("vectors-later.json")).unwrap();
    all[name].as_array().unwrap().clone()
}

/// Equal to nine decimals, whatever the order of fields.
fn assert_near(found: &Value, expected: &Value, place: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            let keys = |map: &serde_json::Map<String, Value>| {
                map.keys()
                    .cloned()
                    .collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!(keys(found), keys(expected), "{place}");
            for (key, value) in found {
                assert_near(value, &expected[key], &format!("{place}/{key}"));
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
            assert!(
                (found - expected).abs() < 1e-9,
                "{place}: {found} {expected}"
            );
        }
        _ => assert_eq!(found, expected, "{place}"),
    }
}

#[test]
fn every_change_comes_out() {
    for (index, example) in examples("compare").iter().enumerate() {
        let [before, after] =
            ["before", "after"].map(|name| record_from_json(&example[name].to_string()).unwrap());
        let found = serde_json::to_value(comparison_to_node(&compare(&before, &after))).unwrap();
        assert_near(&found, &example["result"], &index.to_string());
    }
}

#[test]
fn what_others_see_comes_out() {
    for (index, example) in examples("others").iter().enumerate() {
        let record = record_from_json(&example["record"].to_string()).unwrap();
        let observations = example["observations"].as_array().unwrap().iter();
        let observations: Vec<_> = observations
            .map(|json| {
                observation_from_node(&Node::from_json(&json.to_string()).unwrap()).unwrap()
            })
            .collect();
        let counted = counted(&record, &observations);
        let found = others_to_node(counted.len(), &seen(&record, &counted));
        let found = serde_json::to_value(found).unwrap();
        assert_near(&found, &example["result"], &index.to_string());
    }
}

#[test]
fn every_team_comes_out() {
    for (index, example) in examples("team").iter().enumerate() {
        let records = example["records"].as_array().unwrap().iter();
        let records = records.map(|json| record_from_json(&json.to_string()).unwrap());
        let mut sums: Option<Sums> = None;
        for record in records {
            let scores: Vec<_> = named(&score(&record)).iter().map(|one| one.score).collect();
            sums.get_or_insert_with(|| Sums::new(record.instrument))
                .add(&scores);
        }
        let sums = sums.unwrap();
        let found = serde_json::to_value(team_to_node(&sums.shown())).unwrap();
        assert_eq!(example["result"]["counted"], sums.counted());
        assert_near(&found, &example["result"]["scales"], &index.to_string());
    }
}

//! The worked examples of change; no engine of ours made them.

use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::scoring::change::{compare, comparison_to_node};
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

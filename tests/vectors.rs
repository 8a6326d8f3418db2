//! The worked examples of `vectors.json`: every number to 1e-9, every word exactly.

use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::scoring::score;
use reflectiewijzer::scoring::write::scores_to_node;
use serde_json::Value;

const TOLERANCE: f64 = 1e-9;

#[test]
fn every_worked_example_comes_out() {
    let vectors: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let vectors = vectors.as_array().unwrap();
    assert!(vectors.len() >= 20);
    for vector in vectors {
        let record = record_from_json(&vector["record"].to_string()).unwrap();
        let scores = serde_json::to_value(scores_to_node(&score(&record))).unwrap();
        let name = vector["name"].as_str().unwrap();
        compare(&scores, &vector["scores"], name);
    }
}

fn compare(found: &Value, expected: &Value, place: &str) {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
            assert!(
                (found - expected).abs() <= TOLERANCE,
                "{place}: {found} is not {expected}"
            );
        }
        (Value::Object(found), Value::Object(expected)) => {
            assert!(found.keys().eq(expected.keys()), "{place}: other keys");
            for (key, value) in expected {
                compare(&found[key], value, &format!("{place} {key}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{place}");
            for (index, value) in expected.iter().enumerate() {
                compare(&found[index], value, &format!("{place} {index}"));
            }
        }
        _ => assert_eq!(found, expected, "{place}"),
    }
}

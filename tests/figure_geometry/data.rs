//! Records with known scores: the worked examples of `vectors.json`.

use reflectiewijzer::record::Record;
use reflectiewijzer::record::parse::record_from_json;
use serde_json::{Value, json};

/// The forces and their buffers in instrument order.
pub const FORCES: [(&str, &[&str]); 5] = [
    (
        "self-leadership",
        &[
            "core-compass",
            "talent-use",
            "healthy-lifestyle",
            "agenda-control",
        ],
    ),
    (
        "relational-capital",
        &[
            "strong-core-team",
            "trusted-sparring-partners",
            "emotional-intelligence",
        ],
    ),
    ("bounding-pressure", &["mini-retreats", "shadow-awareness"]),
    (
        "dynamic-bandwidth",
        &[
            "mental-bandwidth",
            "energy-management",
            "inspiring-environment",
        ],
    ),
    (
        "coaching-counterforce",
        &["psychological-safety", "embodied-reflection"],
    ),
];

/// A worked example.
#[derive(Clone)]
pub struct Example {
    pub name: String,
    record: Value,
    scores: Value,
}

/// All of them.
pub fn examples() -> Vec<Example> {
    let all: Vec<Value> = serde_json::from_str(include_str!("../vectors.json")).unwrap();
    let example = |value: &Value| Example {
        name: value["name"].as_str().unwrap().to_owned(),
        record: value["record"].clone(),
        scores: value["scores"].clone(),
    };
    all.iter().map(example).collect()
}

/// The one with this name.
pub fn example(name: &str) -> Example {
    let mut all = examples().into_iter();
    all.find(|example| example.name == name).unwrap()
}

impl Example {
    /// Its record.
    pub fn record(&self) -> Record {
        record_from_json(&self.record.to_string()).unwrap()
    }

    /// The same answers, given on this day.
    pub fn record_on(&self, day: &str) -> Record {
        self.with("updatedAt", json!(format!("{day}T08:00:00Z")))
    }

    /// The same answers with these wishes.
    pub fn record_wishing(&self, wishes: &[(&str, f64)]) -> Record {
        let wishes: serde_json::Map<_, _> = wishes
            .iter()
            .map(|(id, score)| ((*id).to_owned(), json!(score)))
            .collect();
        self.with("desired", Value::Object(wishes))
    }

    fn with(&self, field: &str, value: Value) -> Record {
        let mut record = self.record.clone();
        record[field] = value;
        record_from_json(&record.to_string()).unwrap()
    }

    /// One of its scores, for example `bandwidth`; `None` is unknown.
    pub fn score(&self, name: &str) -> Option<f64> {
        self.scores[name].as_f64()
    }

    /// The scores of the fourteen buffers, in instrument order.
    pub fn buffers(&self) -> Vec<Option<f64>> {
        let ids = FORCES.iter().flat_map(|(_, buffers)| *buffers);
        ids.map(|id| self.scores["buffers"][id].as_f64()).collect()
    }

    /// The scores of the five forces, in instrument order.
    pub fn forces(&self) -> Vec<Option<f64>> {
        let ids = FORCES.iter().map(|(force, _)| force);
        ids.map(|id| self.scores["forces"][id].as_f64()).collect()
    }

    /// Every lever: the score of its buffer, and the gain.
    pub fn levers(&self) -> Vec<(f64, f64)> {
        let levers = self.scores["levers"].as_array().unwrap().iter();
        let pair = |lever: &Value| {
            let buffer = lever["buffer"].as_str().unwrap();
            let score = self.scores["buffers"][buffer].as_f64().unwrap();
            (score, lever["gain"].as_f64().unwrap())
        };
        levers.map(pair).collect()
    }
}

//! Documents of any size, written by a few lines.

use reflectiewijzer::instrument::Instrument;
use serde_json::{Map, Value, json};

use crate::documents::add;

/// How large a document is.
#[derive(Clone, Copy)]
pub struct Size<'a> {
    pub id: &'a str,
    pub scales: usize,
    pub items_each: usize,
    /// What a scale is called; its number comes after it.
    pub label: &'a str,
}

/// An instrument of scales on the radar, on the page.
pub fn instrument(size: Size) -> &'static Instrument {
    let mut texts = Map::new();
    let mut say = |key: String, text: String| texts.insert(key, Value::from(text));
    for key in [
        "title",
        "lead",
        "what",
        "source",
        "part.only.label",
        "part.only.meaning",
    ] {
        say(key.to_owned(), format!("Woorden van {key}."));
    }
    for step in 1..=5 {
        say(format!("answer.{step}"), format!("stap {step}"));
    }
    let mut scales = Vec::new();
    for scale in 0..size.scales {
        let id = format!("scale-{scale}");
        say(
            format!("scale.{id}.label"),
            format!("{} {scale}", size.label),
        );
        for what in ["meaning", "attention", "varies", "organised"] {
            say(
                format!("scale.{id}.{what}"),
                format!("Over {what} {scale}."),
            );
        }
        for what in ["hint.1", "hint.2", "question.1", "question.2"] {
            say(
                format!("scale.{id}.{what}"),
                format!("Iets met {what} {scale}?"),
            );
        }
        let items = (0..size.items_each).map(|item| format!("item-{scale}-{item}"));
        let items: Vec<_> = items
            .inspect(|item| drop(say(format!("item.{item}"), format!("Ik doe {item}."))))
            .map(|item| json!({ "id": item, "core": item.ends_with("-0") }))
            .collect();
        scales.push(json!({ "id": id, "role": "radar", "items": items }));
    }
    let ids: Vec<_> = scales.iter().map(|scale| scale["id"].clone()).collect();
    let document = json!({
        "format": "reflectiewijzer/instrument", "version": 1, "id": size.id, "edition": 1,
        "answers": "frequency", "steps": 5, "period": "none",
        "parts": [{ "id": "only", "scales": ids }],
        "scales": scales,
        "texts": { "nl": texts },
    });
    add(&document.to_string())
}

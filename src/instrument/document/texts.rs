//! Which texts a document has to have.

use crate::value::digits::digits;

use super::{AnswerKind, Document, Item, Role, Scale};

/// The texts of one language, by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTexts {
    /// The BCP 47 tag.
    pub lang: String,
    /// Keys and texts, in the document's order.
    pub texts: Vec<(String, String)>,
}

impl LanguageTexts {
    /// The text under this key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.texts.iter().find(|(name, _)| name == key);
        found.map(|(_, text)| &**text)
    }
}

/// The keys of all texts that are said somewhere, in the order in which they are needed.
pub fn needed(document: &Document) -> Vec<String> {
    let mut keys: Vec<String> = ["title", "lead", "what", "source"].map(String::from).into();
    answers(document, &mut keys);
    for part in &document.parts {
        add(&mut keys, "part", &part.id, &["label", "meaning"]);
    }
    for scale in &document.scales {
        of_scale(scale, &mut keys);
    }
    for plane in &document.planes {
        add(&mut keys, "plane", &plane.id, &["label"]);
        for quadrant in ["up-across", "up", "across", "neither"] {
            let label = [quadrant, ".label"].concat();
            add(&mut keys, "plane", &plane.id, &[quadrant, &label]);
        }
    }
    keys
}

fn answers(document: &Document, keys: &mut Vec<String>) {
    match document.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => {
            let labels = (1..=document.steps).map(|step| ["answer.", &digits(step)].concat());
            keys.extend(labels);
        }
        AnswerKind::Rating => keys.extend(["answer.low", "answer.high"].map(String::from)),
        AnswerKind::Poles => {}
    }
}

fn of_scale(scale: &Scale, keys: &mut Vec<String>) {
    let mut of_scale = |names: &[&str]| add(keys, "scale", &scale.id, names);
    of_scale(&["label", "meaning"]);
    if scale.role == Role::Radar {
        of_scale(&["attention", "varies", "organised", "hint.1", "hint.2"]);
    }
    if matches!(scale.role, Role::Radar | Role::Axis) {
        of_scale(&["question.1", "question.2"]);
    }
    for item in &scale.items {
        of_item(scale.role, item, keys);
    }
}

fn of_item(role: Role, item: &Item, keys: &mut Vec<String>) {
    match role {
        Role::Pole => add(keys, "item", &item.id, &["left", "right"]),
        Role::Radar | Role::Axis | Role::Signal => keys.push(["item.", &item.id].concat()),
    }
    if item.observed {
        keys.push(["observed.", &item.id].concat());
    }
}

fn add(keys: &mut Vec<String>, family: &str, id: &str, names: &[&str]) {
    let names = names.iter();
    keys.extend(names.map(|name| [family, ".", id, ".", name].concat()));
}

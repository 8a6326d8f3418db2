//! A document as a host page gets it: the contract's `OtherInstrument`, its structure with the texts
//! of one language filled in.

use crate::value::{Fields, Node};

use super::{AnswerKind, Document, Item, Part, Period, Plane, Role, Scale, Spoken};

/// The structure in this language, as a tree of values.
pub fn publish(document: &Document, lang: &str) -> Node {
    let texts = document.texts(lang);
    let mut fields = Fields::default();
    fields.add("id", &document.id);
    fields.add("edition", f64::from(document.edition));
    fields.add("lang", texts.lang());
    for name in ["title", "lead", "what", "source", "limits"] {
        fields.add_known(name, texts.get(name));
    }
    fields.add("answers", name_of(&AnswerKind::ALL, document.answers));
    fields.add("steps", f64::from(document.steps));
    fields.add("labels", labels(document, texts));
    fields.add("period", name_of(&Period::ALL, document.period));
    fields.add(
        "parts",
        Node::list(&document.parts, &|part| publish_part(part, texts)),
    );
    let scales = Node::list(&document.scales, &|scale| publish_scale(scale, texts));
    fields.add("scales", scales);
    fields.add(
        "planes",
        Node::list(&document.planes, &|plane| publish_plane(plane, texts)),
    );
    let reflect = ["1", "2", "3", "4", "5", "6"].map(|number| ["reflect.", number].concat());
    let known: Vec<_> = reflect.iter().filter_map(|key| texts.get(key)).collect();
    fields.add("reflect", Node::list(&known, &|text| (*text).into()));
    fields.into()
}

fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    let found = names.iter().find(|(_, known)| *known == value);
    found.map_or("", |(name, _)| name)
}

/// The words of the answers: of every step, or of both ends, or none.
fn labels(document: &Document, texts: Spoken) -> Node {
    let ends = ["low".to_owned(), "high".to_owned()];
    let steps: Vec<_> = (1..=document.steps)
        .map(crate::value::digits::digits)
        .collect();
    let names = match document.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => &steps[..],
        AnswerKind::Rating => &ends[..],
        AnswerKind::Poles => &[],
    };
    Node::list(names, &|name| texts.get(&["answer.", name].concat()).into())
}

/// An id with the texts that belong to it, as far as there are any.
fn named(family: &str, id: &str, names: &[(&str, &str)], texts: Spoken) -> Fields {
    let mut fields = Fields::default();
    fields.add("id", id);
    for (field, name) in names {
        fields.add_known(field, texts.get(&[family, ".", id, ".", name].concat()));
    }
    fields
}

const HEADING: [(&str, &str); 2] = [("label", "label"), ("meaning", "meaning")];

fn publish_part(part: &Part, texts: Spoken) -> Node {
    let mut fields = named("part", &part.id, &HEADING, texts);
    fields.add("scales", Node::list(&part.scales, &|id| id.into()));
    fields.into()
}

fn publish_scale(scale: &Scale, texts: Spoken) -> Node {
    let mut fields = named("scale", &scale.id, &HEADING, texts);
    fields.add("role", name_of(&Role::ALL, scale.role));
    let words = ["attention", "varies", "organised"].map(|name| (name, name));
    if scale.role == Role::Radar {
        for (name, _) in words {
            fields.add_known(name, texts.get(&["scale.", &scale.id, ".", name].concat()));
        }
    }
    for (field, name) in [("hints", ".hint."), ("questions", ".question.")] {
        let keys = ["1", "2"].map(|number| ["scale.", &scale.id, name, number].concat());
        let known: Vec<_> = keys.iter().filter_map(|key| texts.get(key)).collect();
        fields.add(field, Node::list(&known, &|text| (*text).into()));
    }
    fields.add(
        "items",
        Node::list(&scale.items, &|item| publish_item(item, texts)),
    );
    fields.into()
}

fn publish_item(item: &Item, texts: Spoken) -> Node {
    let names = [("help", "help"), ("left", "left"), ("right", "right")];
    let mut fields = named("item", &item.id, &names, texts);
    fields.add_known("text", texts.get(&["item.", &item.id].concat()));
    fields.add_known("observedText", texts.get(&["observed.", &item.id].concat()));
    fields.add("core", item.core);
    fields.add("reverse", item.reverse);
    fields.add("observed", item.observed);
    fields.into()
}

fn publish_plane(plane: &Plane, texts: Spoken) -> Node {
    let mut fields = named("plane", &plane.id, &[("label", "label")], texts);
    fields.add("across", &plane.across);
    fields.add("up", &plane.up);
    fields.add("cut", plane.cut);
    let mut quadrants = Fields::default();
    for name in ["up-across", "up", "across", "neither"] {
        let key = ["plane.", &plane.id, ".", name].concat();
        let mut quadrant = Fields::default();
        quadrant.add_known("label", texts.get(&[&key, ".label"].concat()));
        quadrant.add_known("text", texts.get(&key));
        quadrants.add(name, quadrant);
    }
    fields.add("quadrants", quadrants);
    fields.into()
}

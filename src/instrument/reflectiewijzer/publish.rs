//! The built-in instrument as a host page gets it: the contract's `Instrument`.

use crate::instrument::{Force, Item, Role, Scale, Words};
use crate::later::later;
use crate::texts::Lang;
use crate::value::{Fields, Node};

use super::built_in;

later! { "08":
    /// Forces, buffers, scales and items in one language, as a tree of values.
    pub fn publish(lang: Lang) -> Node = whole
}

fn whole(lang: Lang) -> Node {
    let instrument = built_in();
    let words = instrument.words(lang.tag());
    let answers: Vec<_> = (1..=instrument.steps)
        .filter_map(|step| words.answer(step))
        .collect();
    let others: Vec<_> = instrument
        .scales
        .iter()
        .filter(|scale| scale.role != Role::Radar)
        .collect();
    let mut fields = Fields::default();
    fields.add("id", &instrument.id);
    fields.add("version", 1.0);
    fields.add("lang", lang.tag());
    fields.add("answers", Node::list(&answers, &|answer| (*answer).into()));
    fields.add(
        "forces",
        Node::list(&instrument.forces, &|force| publish_force(force, words)),
    );
    fields.add(
        "scales",
        Node::list(&others, &|scale| publish_scale(scale, words)),
    );
    fields.into()
}

fn publish_force(force: &Force, words: Words) -> Node {
    let mut fields = named(&force.id, words.force_label(force));
    fields.add("meaning", words.force_meaning(force));
    fields.add(
        "buffers",
        Node::list(&force.scales, &|scale| publish_buffer(*scale, force, words)),
    );
    fields.into()
}

fn publish_buffer(place: usize, force: &Force, words: Words) -> Node {
    let scale = &built_in().scales[place];
    let mut fields = named(&scale.id, words.label(scale));
    fields.add("meaning", words.meaning(scale));
    fields.add("bonus", force.bonus.contains(&place));
    fields.add("items", publish_items(scale, words));
    fields.into()
}

fn publish_scale(scale: &Scale, words: Words) -> Node {
    let mut fields = named(&scale.id, words.label(scale));
    fields.add("items", publish_items(scale, words));
    fields.into()
}

fn named(id: &str, label: &str) -> Fields {
    let mut fields = Fields::default();
    fields.add("id", id);
    fields.add("label", label);
    fields
}

fn publish_items(scale: &Scale, words: Words) -> Node {
    Node::list(built_in().items_of(scale), &|item| {
        publish_item(item, words)
    })
}

fn publish_item(item: &Item, words: Words) -> Node {
    let mut fields = Fields::default();
    fields.add("id", &item.id);
    fields.add("text", words.statement(item));
    fields.add("core", item.core);
    fields.add("reverse", item.reverse);
    fields.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_all_sixty_statements_and_twenty_of_them_are_core() {
        let json = serde_json::to_string(&publish(Lang::default())).unwrap();
        assert_eq!(json.matches("\"text\":").count(), 60);
        assert_eq!(json.matches("\"core\":true").count(), 20);
        assert!(json.contains("Als de druk oploopt, laat ik me leiden door waar ik voor sta."));
    }
}

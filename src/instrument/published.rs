//! The instrument as a host page gets it: the contract's `Instrument`.

use crate::texts::{Lang, Texts};
use crate::value::{Fields, Node};

use super::{ANSWERS, Buffer, FORCES, Force, Item, SCALES, Scale};

/// Forces, buffers, scales and items in one language, as a tree of values.
pub fn instrument(lang: Lang) -> Node {
    let texts = Texts::of(lang);
    let mut fields = Fields::default();
    fields.add("id", "reflectiewijzer");
    fields.add("version", 1.0);
    fields.add("lang", lang.tag());
    fields.add(
        "answers",
        Node::list(&ANSWERS, &|answer| texts.get(*answer).into()),
    );
    fields.add(
        "forces",
        Node::list(&FORCES, &|force| publish_force(force, texts)),
    );
    fields.add(
        "scales",
        Node::list(&SCALES, &|scale| publish_scale(scale, texts)),
    );
    fields.into()
}

fn publish_force(force: &Force, texts: Texts) -> Node {
    let mut fields = named(force.id, texts.get(force.label));
    fields.add("meaning", texts.get(force.meaning));
    let buffers = Node::list(force.buffers, &|buffer| publish_buffer(buffer, texts));
    fields.add("buffers", buffers);
    fields.into()
}

fn publish_buffer(buffer: &Buffer, texts: Texts) -> Node {
    let mut fields = named(buffer.id(), texts.get(buffer.label()));
    fields.add("meaning", texts.get(buffer.scale.meaning));
    fields.add("bonus", buffer.bonus);
    fields.add("items", publish_items(&buffer.scale, texts));
    fields.into()
}

fn publish_scale(scale: &Scale, texts: Texts) -> Node {
    let mut fields = named(scale.id, texts.get(scale.label));
    fields.add("items", publish_items(scale, texts));
    fields.into()
}

fn named(id: &str, label: &str) -> Fields {
    let mut fields = Fields::default();
    fields.add("id", id);
    fields.add("label", label);
    fields
}

fn publish_items(scale: &Scale, texts: Texts) -> Node {
    Node::list(scale.items(), &|item| publish_item(item, texts))
}

fn publish_item(item: &Item, texts: Texts) -> Node {
    let mut fields = Fields::default();
    fields.add("id", &item.id());
    fields.add("text", texts.get(item.statement));
    fields.add("core", item.is_core());
    fields.add("reverse", item.is_reversed());
    fields.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_all_sixty_statements_and_twenty_of_them_are_core() {
        let json = serde_json::to_string(&instrument(Lang::default())).unwrap();
        assert_eq!(json.matches("\"text\":").count(), 60);
        assert_eq!(json.matches("\"core\":true").count(), 20);
        assert!(json.contains("Als de druk oploopt, kies ik vanuit waar ik voor sta."));
    }
}

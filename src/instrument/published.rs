//! The instrument as a host page gets it: the contract's `Instrument`.

use crate::record::node::Node;

use super::{Buffer, FORCES, Force, Item, Lang, SCALES, Scale, Texts};

/// Forces, buffers, scales and items in one language, as a tree of values.
pub fn instrument(lang: Lang) -> Node {
    let texts = Texts::of(lang);
    Node::map([
        ("id", "reflectiewijzer".into()),
        ("version", 1.0.into()),
        ("lang", lang.tag().into()),
        (
            "answers",
            Node::list((1..=5).map(|n| texts.get(&format!("answer.{n}")))),
        ),
        (
            "forces",
            Node::list(FORCES.iter().map(|force| publish_force(force, texts))),
        ),
        (
            "scales",
            Node::list(SCALES.iter().map(|scale| publish_scale(scale, texts))),
        ),
    ])
}

fn publish_force(force: &'static Force, texts: Texts) -> Node {
    let buffers = force.buffers.iter();
    Node::map([
        ("id", force.id.into()),
        ("label", texts.label("force", force.id).into()),
        ("meaning", texts.meaning("force", force.id).into()),
        (
            "buffers",
            Node::list(buffers.map(|buffer| publish_buffer(buffer, texts))),
        ),
    ])
}

fn publish_buffer(buffer: &'static Buffer, texts: Texts) -> Node {
    Node::map([
        ("id", buffer.id().into()),
        ("label", texts.label("buffer", buffer.id()).into()),
        ("meaning", texts.meaning("buffer", buffer.id()).into()),
        ("bonus", buffer.bonus.into()),
        ("items", publish_items(&buffer.scale, texts)),
    ])
}

fn publish_scale(scale: &'static Scale, texts: Texts) -> Node {
    Node::map([
        ("id", scale.id.into()),
        ("label", texts.label("scale", scale.id).into()),
        ("items", publish_items(scale, texts)),
    ])
}

fn publish_items(scale: &'static Scale, texts: Texts) -> Node {
    let publish = |item: Item| {
        Node::map([
            ("id", (&item.id()).into()),
            ("text", texts.get(&format!("item.{}", item.id())).into()),
            ("core", item.is_core().into()),
            ("reverse", item.is_reversed().into()),
        ])
    };
    Node::list(scale.items().map(publish))
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

//! The instrument as a host page gets it: the contract's `Instrument`.

use serde::Serialize;

use super::{Buffer, FORCES, Force, Item, Lang, SCALES, Scale, Texts};

/// Forces, buffers, scales and items in one language.
#[derive(Debug, Serialize)]
pub struct Instrument {
    /// Always `reflectiewijzer`.
    pub id: &'static str,
    /// The version of the instrument and its scoring: 1.
    pub version: u32,
    /// `nl` or `en`.
    pub lang: &'static str,
    /// The labels of answers 1 to 5, in order.
    pub answers: Vec<&'static str>,
    /// The five forces, in instrument order.
    pub forces: Vec<PublishedForce>,
    /// Pressure, signals, functioning and wellbeing.
    pub scales: Vec<PublishedScale>,
}

/// A force with its words and buffers.
#[derive(Debug, Serialize)]
pub struct PublishedForce {
    id: &'static str,
    label: &'static str,
    meaning: &'static str,
    buffers: Vec<PublishedBuffer>,
}

/// A buffer with its words and items.
#[derive(Debug, Serialize)]
pub struct PublishedBuffer {
    id: &'static str,
    label: &'static str,
    meaning: &'static str,
    bonus: bool,
    items: Vec<PublishedItem>,
}

/// One of the four scales beside the buffers.
#[derive(Debug, Serialize)]
pub struct PublishedScale {
    id: &'static str,
    label: &'static str,
    items: Vec<PublishedItem>,
}

/// A statement.
#[derive(Debug, Serialize)]
pub struct PublishedItem {
    id: String,
    text: &'static str,
    core: bool,
    reverse: bool,
}

/// The instrument in this language.
pub fn instrument(lang: Lang) -> Instrument {
    let texts = Texts::of(lang);
    Instrument {
        id: "reflectiewijzer",
        version: 1,
        lang: lang.tag(),
        answers: (1..=5).map(|n| texts.get(&format!("answer.{n}"))).collect(),
        forces: FORCES
            .iter()
            .map(|force| publish_force(force, texts))
            .collect(),
        scales: SCALES
            .iter()
            .map(|scale| publish_scale(scale, texts))
            .collect(),
    }
}

fn publish_force(force: &'static Force, texts: Texts) -> PublishedForce {
    let buffers = force.buffers.iter();
    PublishedForce {
        id: force.id,
        label: texts.label("force", force.id),
        meaning: texts.meaning("force", force.id),
        buffers: buffers
            .map(|buffer| publish_buffer(buffer, texts))
            .collect(),
    }
}

fn publish_buffer(buffer: &'static Buffer, texts: Texts) -> PublishedBuffer {
    PublishedBuffer {
        id: buffer.id(),
        label: texts.label("buffer", buffer.id()),
        meaning: texts.meaning("buffer", buffer.id()),
        bonus: buffer.bonus,
        items: publish_items(&buffer.scale, texts),
    }
}

fn publish_scale(scale: &'static Scale, texts: Texts) -> PublishedScale {
    PublishedScale {
        id: scale.id,
        label: texts.label("scale", scale.id),
        items: publish_items(scale, texts),
    }
}

fn publish_items(scale: &'static Scale, texts: Texts) -> Vec<PublishedItem> {
    let publish = |item: Item| PublishedItem {
        text: texts.get(&format!("item.{}", item.id())),
        core: item.is_core(),
        reverse: item.is_reversed(),
        id: item.id(),
    };
    scale.items().map(publish).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_all_sixty_statements_and_twenty_of_them_are_core() {
        let instrument = instrument(Lang::Nl);
        let buffers = instrument.forces.iter().flat_map(|force| &force.buffers);
        let items: Vec<_> = buffers
            .flat_map(|buffer| &buffer.items)
            .chain(instrument.scales.iter().flat_map(|scale| &scale.items))
            .collect();
        assert_eq!(items.len(), 60);
        assert_eq!(items.iter().filter(|item| item.core).count(), 20);
        assert_eq!(
            items[0].text,
            "Als de druk oploopt, kies ik vanuit waar ik voor sta."
        );
    }
}

//! An instrument as a host page gets it: the contract's `OtherInstrument`, its structure with the texts
//! of one language filled in.

use crate::later::later;
use crate::value::{Fields, Node};

use super::{AnswerKind, Instrument, Item, Part, Period, Plane, Quadrant, Role, Scale, Words};

later! { "07":
    /// The structure in this language, as a tree of values.
    pub fn publish(instrument: &Instrument, lang: &str) -> Node = whole
}

fn whole(instrument: &Instrument, lang: &str) -> Node {
    let words = instrument.words(lang);
    let mut fields = Fields::default();
    fields.add("id", &instrument.id);
    fields.add("edition", f64::from(instrument.edition));
    fields.add("lang", words.lang());
    fields.add("title", words.title());
    fields.add("lead", words.lead());
    fields.add("what", words.what());
    fields.add("source", words.source());
    fields.add_known("limits", words.limits());
    fields.add("answers", name_of(&AnswerKind::ALL, instrument.answers));
    fields.add("steps", f64::from(instrument.steps));
    fields.add("labels", each(&labels(instrument, words)));
    fields.add("period", name_of(&Period::ALL, instrument.period));
    let of = Publishing { instrument, words };
    fields.add(
        "parts",
        Node::list(&instrument.parts, &|part| of.part(part)),
    );
    fields.add(
        "scales",
        Node::list(&instrument.scales, &|scale| of.scale(scale)),
    );
    fields.add(
        "planes",
        Node::list(&instrument.planes, &|plane| of.plane(plane)),
    );
    fields.add("reflect", each(&words.reflect()));
    fields.into()
}

fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    let found = names.iter().find(|(_, known)| *known == value);
    found.map_or("", |(name, _)| name)
}

/// The words of the answers: of every step, or of both ends, or none.
fn labels<'i>(instrument: &Instrument, words: Words<'i>) -> Vec<&'i str> {
    match instrument.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => (1..=instrument.steps)
            .filter_map(|step| words.answer(step))
            .collect(),
        AnswerKind::Rating => words.ends().into(),
        AnswerKind::Poles => Vec::new(),
    }
}

fn each(texts: &[&str]) -> Node {
    Node::list(texts, &|text| (*text).into())
}

/// The parts of an instrument in one language.
#[derive(Clone, Copy)]
struct Publishing<'i> {
    instrument: &'i Instrument,
    words: Words<'i>,
}

impl Publishing<'_> {
    fn id_of(&self, scale: usize) -> Node {
        (&self.instrument.scales[scale].id).into()
    }

    fn part(&self, part: &Part) -> Node {
        let mut fields = named(&part.id, self.words.part_label(part));
        fields.add("meaning", self.words.part_meaning(part));
        fields.add(
            "scales",
            Node::list(&part.scales, &|scale| self.id_of(*scale)),
        );
        fields.into()
    }

    fn scale(&self, scale: &Scale) -> Node {
        let words = self.words;
        let mut fields = named(&scale.id, words.label(scale));
        fields.add("meaning", words.meaning(scale));
        fields.add("role", name_of(&Role::ALL, scale.role));
        for word in ["attention", "varies", "organised"] {
            fields.add_known(word, words.of_scale(scale, word));
        }
        fields.add("hints", each(&words.hints(scale)));
        fields.add("questions", each(&words.questions(scale)));
        fields.add(
            "items",
            Node::list(self.instrument.items_of(scale), &|item| {
                self.item(scale, item)
            }),
        );
        fields.into()
    }

    fn item(&self, scale: &Scale, item: &Item) -> Node {
        let words = self.words;
        let mut fields = Fields::default();
        fields.add("id", &item.id);
        if scale.role == Role::Pole {
            let [left, right] = words.poles(item);
            fields.add("left", left);
            fields.add("right", right);
        } else {
            fields.add("text", words.statement(item));
        }
        fields.add_known("help", words.help(item));
        fields.add_known("observedText", words.observed(item));
        fields.add("core", item.core);
        fields.add("reverse", item.reverse);
        fields.add("observed", item.observed);
        fields.into()
    }

    fn plane(&self, plane: &Plane) -> Node {
        let words = self.words;
        let mut fields = named(&plane.id, words.plane_label(plane));
        fields.add("across", self.id_of(plane.across));
        fields.add("up", self.id_of(plane.up));
        fields.add("cut", plane.cut);
        let mut quadrants = Fields::default();
        for quadrant in Quadrant::ALL {
            let mut texts = Fields::default();
            texts.add("label", words.quadrant_label(plane, quadrant));
            texts.add("text", words.quadrant(plane, quadrant));
            quadrants.add(quadrant.id(), texts);
        }
        fields.add("quadrants", quadrants);
        fields.into()
    }
}

fn named(id: &str, label: &str) -> Fields {
    let mut fields = Fields::default();
    fields.add("id", id);
    fields.add("label", label);
    fields
}

//! Which texts an instrument has to have.

use crate::value::digits::digits;

use super::{AnswerKind, Instrument, Item, Quadrant, Role, Scale};

/// The keys of all texts that are said somewhere, in the order in which they are needed.
pub fn needed(instrument: &Instrument) -> Vec<String> {
    let mut keys = Keys::default();
    keys.add_all("", "", &["title", "lead", "what", "source"]);
    keys.of_answers(instrument);
    for force in &instrument.forces {
        keys.add_all("force.", &force.id, &[".label", ".meaning"]);
    }
    // The built-in instrument's parts are called as the force, or the scale, of that name.
    for part in instrument
        .parts
        .iter()
        .filter(|_| !instrument.has_bandwidth())
    {
        keys.add_all("part.", &part.id, &[".label", ".meaning"]);
    }
    for scale in &instrument.scales {
        keys.of_scale(scale);
        for item in instrument.items_of(scale) {
            keys.of_item(scale.role, item);
        }
    }
    for plane in &instrument.planes {
        keys.add_all("plane.", &plane.id, &[".label"]);
        for quadrant in Quadrant::ALL {
            let key = ["plane.", &plane.id, "."].concat();
            keys.add_all(&key, quadrant.id(), &["", ".label"]);
        }
    }
    keys.0
}

/// Keys, one after the other.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    fn add(&mut self, parts: [&str; 3]) {
        self.0.push(parts.concat());
    }

    fn add_all(&mut self, family: &str, id: &str, names: &[&str]) {
        for name in names {
            self.add([family, id, name]);
        }
    }

    fn of_answers(&mut self, instrument: &Instrument) {
        match instrument.answers {
            AnswerKind::Frequency | AnswerKind::Agreement => {
                for step in 1..=instrument.steps {
                    self.add(["answer.", &digits(step), ""]);
                }
            }
            AnswerKind::Rating => self.add_all("answer.", "", &["low", "high"]),
            AnswerKind::Poles => {}
        }
    }

    fn of_scale(&mut self, scale: &Scale) {
        let mut add = |names: &[&str]| self.add_all("scale.", &scale.id, names);
        add(&[".label", ".meaning"]);
        if scale.role == Role::Radar {
            add(&[".attention", ".varies", ".organised", ".hint.1", ".hint.2"]);
        }
        if matches!(scale.role, Role::Radar | Role::Axis) {
            add(&[".question.1", ".question.2"]);
        }
    }

    fn of_item(&mut self, role: Role, item: &Item) {
        match role {
            Role::Pole => self.add_all("item.", &item.id, &[".left", ".right"]),
            Role::Radar | Role::Axis | Role::Signal | Role::Model => {
                self.add(["item.", &item.id, ""]);
            }
        }
        if item.observed {
            self.add(["observed.", &item.id, ""]);
        }
    }
}

//! Which statements are asked: all of the form, or only some of them for a while.

use crate::instrument::{Form, Item, Scale};
use crate::record::{Answer, Record};

/// Which of the form's statements are asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Scope {
    /// All of them.
    #[default]
    All,
    /// Only these: what had no answer when someone went from the short form to the full one.
    Only(Vec<&'static Item>),
    /// Only those of one scale, to see from the results what another answer does.
    Scale(&'static Scale),
}

impl Scope {
    /// What another form still lacks for someone who has finished the one in the record. Who is
    /// half-way has everything before them, and begins where the first open statement is.
    pub fn missing(record: &Record, form: Form) -> Self {
        let lacking = |form: Form| -> Vec<&'static Item> {
            let asked = record
                .instrument
                .items
                .iter()
                .filter(|item| form.asks(item));
            let open = |item: &&Item| record.answers.get(item) == Answer::Missing;
            asked.filter(open).collect()
        };
        let missing = lacking(form);
        if missing.is_empty() || !lacking(record.form).is_empty() {
            Self::All
        } else {
            Self::Only(missing)
        }
    }

    /// Whether a statement of the form is asked now.
    pub fn asks(&self, item: &Item) -> bool {
        match self {
            Self::All => true,
            Self::Only(items) => items.contains(&item),
            Self::Scale(scale) => scale.place == item.scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::built_in;

    #[test]
    fn from_short_to_full_only_what_is_missing_is_asked() {
        let instrument = built_in();
        let mut record = Record::new(instrument, Form::Short);
        let first = instrument.items.first().unwrap();
        record.answers.set(first, Answer::Given(4));
        assert_eq!(Scope::missing(&record, Form::Full), Scope::All, "half-way");
        for item in record.asked().collect::<Vec<_>>() {
            record.answers.set(item, Answer::Skipped);
        }
        let scope = Scope::missing(&record, Form::Full);
        let asked = instrument.items.iter().filter(|item| scope.asks(item));
        assert_eq!(asked.count(), 40);
        assert!(!scope.asks(instrument.item("pressure-2").unwrap()));
        assert_eq!(Scope::missing(&record, Form::Short), Scope::All);
    }
}

//! Which statements are asked: all of the form, or only some of them for a while.

use crate::instrument::{Buffer, Form, Item, items};
use crate::record::{Answer, Record};

/// Which of the form's statements are asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Scope {
    /// All of them.
    #[default]
    All,
    /// Only these: what had no answer when someone went from the short form to the full one.
    Only(Vec<Item>),
    /// Only those of one buffer, to see from the results what another answer does.
    Buffer(&'static Buffer),
}

impl Scope {
    /// What another form still lacks for someone who has finished the one in the record. Who is
    /// half-way has everything before them, and begins where the first open statement is.
    pub fn missing(record: &Record, form: Form) -> Self {
        let lacking = |form: Form| -> Vec<Item> {
            let asked = items().filter(|item| form.asks(item));
            let open = |item: &Item| record.answers.get(item) == Answer::Missing;
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
            Self::Only(items) => items.contains(item),
            Self::Buffer(buffer) => buffer.scale == *item.scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_short_to_full_only_what_is_missing_is_asked() {
        let mut record = Record::new(Form::Short);
        record
            .answers
            .set(&items().next().unwrap(), Answer::Given(4));
        assert_eq!(Scope::missing(&record, Form::Full), Scope::All, "half-way");
        for item in items().filter(|item| Form::Short.asks(item)) {
            record.answers.set(&item, Answer::Skipped);
        }
        let scope = Scope::missing(&record, Form::Full);
        let asked = items().filter(|item| scope.asks(item));
        assert_eq!(asked.count(), 40);
        assert!(!scope.asks(&Item::from_id("pressure-2").unwrap()));
        assert_eq!(Scope::missing(&record, Form::Short), Scope::All);
    }
}

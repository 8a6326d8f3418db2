//! The steps of the questions: one per part of the instrument.

use crate::instrument::{Form, Instrument, Item};
use crate::record::{Answer, Record};

use super::scope::Scope;

/// The items of a step that this form asks and that are so, as far as `is_so` says; in instrument
/// order. None for a step that there is not.
pub fn asked_in(
    instrument: &'static Instrument,
    step: usize,
    form: Form,
    is_so: &dyn Fn(&Item) -> bool,
) -> Vec<&'static Item> {
    let mut found = Vec::new();
    if let Some(part) = instrument.parts.get(step) {
        for scale in instrument.scales_in(part) {
            let items = instrument.items_of(scale).iter();
            found.extend(items.filter(|item| form.asks(item) && is_so(item)));
        }
    }
    found
}

/// The steps in which anything is asked now, in order.
pub fn asked(instrument: &'static Instrument, form: Form, scope: &Scope) -> Vec<usize> {
    let is_asked = |item: &Item| scope.asks(item);
    let steps = 0..instrument.parts.len();
    steps
        .filter(|step| !asked_in(instrument, *step, form, &is_asked).is_empty())
        .collect()
}

/// The first step with a statement that was neither answered nor skipped; `None` when there is
/// none left.
pub fn first_open(record: &Record) -> Option<usize> {
    let is_open = |item: &Item| record.answers.get(item) == Answer::Missing;
    let mut steps = 0..record.instrument.parts.len();
    steps.find(|step| !asked_in(record.instrument, *step, record.form, &is_open).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::built_in;

    #[test]
    fn the_steps_ask_every_item_once_in_instrument_order() {
        let instrument = built_in();
        for form in [Form::Short, Form::Full] {
            let steps = 0..instrument.parts.len();
            let asked: Vec<_> = steps
                .flat_map(|step| asked_in(instrument, step, form, &|_| true))
                .collect();
            let all: Vec<_> = instrument
                .items
                .iter()
                .filter(|item| form.asks(item))
                .collect();
            assert_eq!(asked, all);
        }
        for (step, count) in [12, 9, 6, 9, 6, 5, 7, 6].into_iter().enumerate() {
            let items = asked_in(instrument, step, Form::Full, &|_| true);
            assert_eq!(items.len(), count);
            assert!(items.iter().all(|item| instrument.part_with(item) == step));
        }
        assert!(asked_in(instrument, 8, Form::Full, &|_| true).is_empty());
    }

    #[test]
    fn the_first_open_step_skips_what_was_skipped() {
        let instrument = built_in();
        let mut record = Record::new(instrument, Form::Short);
        assert_eq!(first_open(&record), Some(0));
        for item in asked_in(instrument, 0, Form::Short, &|_| true) {
            record.answers.set(item, Answer::Skipped);
        }
        assert_eq!(first_open(&record), Some(1));
    }

    #[test]
    fn a_step_without_anything_to_ask_is_passed_over() {
        let instrument = built_in();
        let only = |ids: &[&str]| {
            let items = ids.iter().map(|id| instrument.item(id).unwrap());
            asked(instrument, Form::Full, &Scope::Only(items.collect()))
        };
        assert_eq!(only(&["talent-use-2", "signals-3"]), [0, 6]);
        assert_eq!(
            asked(instrument, Form::Short, &Scope::All).len(),
            instrument.parts.len()
        );
    }
}

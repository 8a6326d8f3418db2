//! The steps of the questions: one per force, then pressure, signals, and the two continua.

use crate::instrument::{FORCES, Form, Item, SCALES};
use crate::record::{Answer, Record};
use crate::texts::{Texts, key};

use super::scope::Scope;

/// How many steps there are, in both forms.
pub const STEPS: usize = FORCES.len() + 3;

/// What a step is called.
pub fn title(index: usize, texts: Texts) -> &'static str {
    let title = match (FORCES.get(index), &SCALES) {
        (Some(force), _) => force.label,
        (None, [pressure, ..]) if index == FORCES.len() => pressure.label,
        (None, [_, signals, ..]) if index == FORCES.len() + 1 => signals.label,
        _ => key!("questions.continua"),
    };
    texts.get(title)
}

/// What a step is about; `None` when its title says it all.
pub fn meaning(index: usize, texts: Texts) -> Option<&'static str> {
    let meaning = match FORCES.get(index) {
        Some(force) => force.meaning,
        None => SCALES[index - FORCES.len()].meaning,
    };
    (index + 1 < STEPS).then(|| texts.get(meaning))
}

/// The items of a step, in instrument order, whatever the form: of a force's buffers, of one scale, or
/// of the two continua.
pub fn items_of(step: usize) -> &'static [Item] {
    let beside = step.saturating_sub(FORCES.len());
    match FORCES.get(step).map(|force| force.buffers) {
        Some([first, .., last]) => first.scale.items_to(&last.scale),
        None if step + 1 == STEPS => SCALES[beside].items_to(&SCALES[SCALES.len() - 1]),
        _ => SCALES[beside].items(),
    }
}

/// The items of a step that this form asks and that are so, as far as `is_so` says.
pub fn asked_in(index: usize, form: Form, is_so: &dyn Fn(&Item) -> bool) -> Vec<Item> {
    let mut found = Vec::new();
    for item in items_of(index) {
        if form.asks(item) && is_so(item) {
            found.push(*item);
        }
    }
    found
}

/// The steps in which anything is asked now, in order.
pub fn asked(form: Form, scope: &Scope) -> Vec<usize> {
    let mut steps = Vec::new();
    for index in 0..STEPS {
        if !asked_in(index, form, &|item| scope.asks(item)).is_empty() {
            steps.push(index);
        }
    }
    steps
}

/// The step in which this item stands.
pub fn step_with(item: &Item) -> usize {
    (0..STEPS)
        .find(|step| items_of(*step).contains(item))
        .unwrap_or(0)
}

/// The first step with a statement that was neither answered nor skipped; `None` when there is
/// none left.
pub fn first_open(record: &Record) -> Option<usize> {
    let open = |item: &Item| record.answers.get(item) == Answer::Missing;
    (0..STEPS).find(|index| !asked_in(*index, record.form, &open).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::items;

    #[test]
    fn the_steps_ask_every_item_once_in_instrument_order() {
        for form in [Form::Short, Form::Full] {
            let asked: Vec<_> = (0..STEPS)
                .flat_map(|index| asked_in(index, form, &|_| true))
                .collect();
            let all: Vec<_> = items().filter(|item| form.asks(item)).collect();
            assert_eq!(asked, all);
        }
        for (index, count) in [12, 9, 6, 9, 6, 5, 7, 6].into_iter().enumerate() {
            assert_eq!(items_of(index).len(), count);
            assert!(items_of(index).iter().all(|item| step_with(item) == index));
        }
    }

    #[test]
    fn the_first_open_step_skips_what_was_skipped() {
        let mut record = Record::new(Form::Short);
        assert_eq!(first_open(&record), Some(0));
        for item in items_of(0) {
            record.answers.set(item, Answer::Skipped);
        }
        assert_eq!(first_open(&record), Some(1));
    }

    #[test]
    fn a_step_without_anything_to_ask_is_passed_over() {
        let only = |ids: &[&str]| {
            let items = ids.iter().map(|id| Item::from_id(id).unwrap());
            asked(Form::Full, &Scope::Only(items.collect()))
        };
        assert_eq!(only(&["talent-use-2", "signals-3"]), [0, 6]);
        assert_eq!(asked(Form::Short, &Scope::All).len(), STEPS);
        assert_eq!(step_with(&Item::from_id("wellbeing-3").unwrap()), STEPS - 1);
    }
}

//! The steps of the questions: one per force, then pressure, signals, and the two continua.

use crate::instrument::{FORCES, Form, Item, SCALES, Scale, Texts};
use crate::record::{Answer, Record};

use super::scope::Scope;

/// How many steps there are, in both forms.
pub const STEPS: usize = FORCES.len() + 3;

/// The statements that stand on one screen.
#[derive(Clone, Debug)]
pub struct Step {
    /// The heading.
    pub title: &'static str,
    /// What this step is about; empty when the title says it all.
    pub meaning: &'static str,
    /// The scales whose items are asked.
    pub scales: Vec<&'static Scale>,
}

impl Step {
    /// The items that this form asks in this step.
    pub fn items(&self, form: Form) -> impl Iterator<Item = Item> {
        let items = self.scales.iter().flat_map(|scale| scale.items());
        items.filter(move |item| form.asks(item))
    }
}

/// The step at this place, from 0; beyond the last one, the last.
pub fn step(index: usize, texts: Texts) -> Step {
    let [pressure, signals, functioning, wellbeing] = &SCALES;
    let after = index.saturating_sub(FORCES.len());
    match (FORCES.get(index), after) {
        (Some(force), _) => Step {
            title: texts.label("force", force.id),
            meaning: texts.meaning("force", force.id),
            scales: force.buffers.iter().map(|buffer| &buffer.scale).collect(),
        },
        (None, 0) => step_of(pressure, texts),
        (None, 1) => step_of(signals, texts),
        _ => Step {
            title: texts.get("questions.continua"),
            meaning: "",
            scales: vec![functioning, wellbeing],
        },
    }
}

fn step_of(scale: &'static Scale, texts: Texts) -> Step {
    Step {
        title: texts.label("scale", scale.id),
        meaning: texts.meaning("scale", scale.id),
        scales: vec![scale],
    }
}

/// The items of a step, whatever the language.
fn items_of(index: usize, form: Form) -> impl Iterator<Item = Item> {
    let step = step(index, Texts::of(Default::default()));
    step.scales
        .into_iter()
        .flat_map(Scale::items)
        .filter(move |item| form.asks(item))
}

/// The steps in which anything is asked now, in order.
pub fn asked(form: Form, scope: &Scope) -> Vec<usize> {
    let asks = |index: &usize| items_of(*index, form).any(|item| scope.asks(&item));
    (0..STEPS).filter(asks).collect()
}

/// The step in which this item stands.
pub fn step_with(item: &Item) -> usize {
    let holds = |index: &usize| items_of(*index, Form::Full).any(|other| other == *item);
    (0..STEPS).find(holds).unwrap_or_default()
}

/// The items that the form asks and that have no answer, with their steps: neither answered nor
/// skipped, or skipped too.
pub fn unanswered(record: &Record) -> Vec<(usize, Vec<Item>)> {
    let open = |item: &Item| record.answers.get(item).given().is_none();
    let steps = (0..STEPS).map(|index| {
        let items: Vec<_> = items_of(index, record.form).filter(open).collect();
        (index, items)
    });
    steps.filter(|(_, items)| !items.is_empty()).collect()
}

/// The first step with a statement that was neither answered nor skipped; `None` when there is
/// none left.
pub fn first_open(record: &Record) -> Option<usize> {
    let open = |item: Item| record.answers.get(&item) == Answer::Missing;
    (0..STEPS).find(|index| items_of(*index, record.form).any(open))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Lang, items};

    #[test]
    fn the_steps_ask_every_item_once_in_instrument_order() {
        for form in [Form::Short, Form::Full] {
            let texts = Texts::of(Lang::default());
            let asked: Vec<_> = (0..STEPS)
                .flat_map(|index| step(index, texts).items(form).collect::<Vec<_>>())
                .collect();
            let all: Vec<_> = items().filter(|item| form.asks(item)).collect();
            assert_eq!(asked, all);
        }
    }

    #[test]
    fn the_first_open_step_skips_what_was_skipped() {
        let mut record = Record::new(Form::Short);
        assert_eq!(first_open(&record), Some(0));
        for item in step(0, Texts::of(Lang::default())).items(Form::Short) {
            record.answers.set(&item, Answer::Skipped);
        }
        assert_eq!(first_open(&record), Some(1));
        assert_eq!(unanswered(&record).len(), STEPS);
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

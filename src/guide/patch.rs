//! Parts of the screen that change while someone answers: a line each, as `www/widget/patch.js` reads
//! them. Between tabs stand a selector, what changes (an attribute, `text`, `checked` or `focus`) and
//! to what.

use crate::chart::words;
use crate::instrument::{AnswerKind, Item, POLE_STEPS};
use crate::record::{Answer, Record};
use crate::value::digits::digits;

use super::State;
use super::effect::Focus;
use super::screens::{part_progress, progress_text, time_left};

/// Lines of changes.
#[derive(Debug, Default, PartialEq)]
pub struct Patch(String);

impl Patch {
    /// Puts the focus where it belongs on a new screen.
    pub fn focus(focus: Focus) -> Self {
        Self::to(&match focus {
            Focus::Heading => ".rw-heading".to_owned(),
            Focus::Action(action) => ["[data-action=", action, "]"].concat(),
            Focus::Item(item) => ["[data-item=", &item.id, "] input"].concat(),
        })
    }

    /// Puts the focus on what this selector finds, and unfolds what it stands in.
    pub fn to(selector: &str) -> Self {
        let mut patch = Self::default();
        patch.add(selector, "focus", "");
        patch
    }

    /// Puts words in one live part.
    pub fn words(part: &str, words: &str) -> Self {
        let mut patch = Self::default();
        patch.write(part, words);
        patch
    }

    /// Brings up to date what an answer changes: progress and the controls of this statement, or
    /// of all.
    pub fn answered(state: &State, item: Option<&Item>) -> Self {
        let mut patch = Self::default();
        let Some(record) = &state.record else {
            return patch;
        };
        let progress = progress_text(record, state.texts());
        patch.write("progress", &progress);
        patch.write("time", &time_left(record, state.texts()));
        patch.add("[data-live=bar]", "value", &digits(record.answered()));
        patch.add("[data-live=bar]", "aria-label", &progress);
        for step in 0..record.instrument.parts.len() {
            let (answered, _) = part_progress(record, step);
            let bar = ["[data-part='", &digits(step), "']"].concat();
            patch.add(&bar, "value", &digits(answered));
        }
        let changed = |other: &&Item| item.is_none_or(|item| item == *other);
        for item in record.instrument.items.iter().filter(changed) {
            patch.mark(item, record, state);
        }
        patch
    }

    /// Shows numbers beside words, or words alone.
    pub fn numbers(are_shown: bool) -> Self {
        let mut patch = Self::default();
        patch.add(".rw", "data-numbers", truth(are_shown));
        patch
    }

    /// The lines.
    pub fn lines(&self) -> &str {
        &self.0
    }

    fn add(&mut self, selector: &str, what: &str, value: &str) {
        let line = [selector, "\t", what, "\t", value, "\n"].concat();
        self.0.push_str(&line);
    }

    fn write(&mut self, part: &str, words: &str) {
        self.add(&["[data-live=", part, "]"].concat(), "text", words);
    }

    /// Makes a statement's controls show its answer.
    fn mark(&mut self, item: &Item, record: &Record, state: &State) {
        let answer = record.answers.get(item);
        let of_item = |control: &str| ["[data-item=", &item.id, "] ", control].concat();
        let is_skipped = truth(answer == Answer::Skipped);
        self.add(&of_item("[data-action=skip]"), "aria-pressed", is_skipped);
        if record.instrument.answers == AnswerKind::Poles {
            let said = words::place_of(item, answer, state.words(), state.texts());
            return self.mark_slider(&of_item("[type=range]"), answer, &said);
        }
        match answer {
            Answer::Given(value) => {
                let input = of_item(&["[value='", &digits(value), "']"].concat());
                self.add(&input, "checked", "true");
            }
            Answer::Skipped | Answer::Missing => {
                self.add(&of_item(":checked"), "checked", "false");
            }
        }
    }

    /// A slider without an answer goes back to the middle, and says that it has none.
    fn mark_slider(&mut self, slider: &str, answer: Answer, said: &str) {
        self.add(slider, "aria-valuetext", said);
        self.add(slider, "unset", truth(answer.given().is_none()));
        let value = answer.given().unwrap_or(POLE_STEPS.div_ceil(2));
        self.add(slider, "value", &digits(value));
    }
}

fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

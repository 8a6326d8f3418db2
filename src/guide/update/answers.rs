//! The record changes by an answer; and what is refused or asked.

use crate::instrument::Item;
use crate::record::{Answer, RecordError, message};
use crate::texts::key;
use crate::value::date::is_moment;

use super::super::effect::{Effect, Event, Focus};
use super::Turn;

impl Turn<'_> {
    /// An answer to one statement.
    pub(super) fn answer(&mut self, item: &'static Item, answer: Answer) {
        let Some(record) = &mut self.state.record else {
            return;
        };
        record.answers.set(item, answer);
        // A clock may be far off, and a moment that no record can hold would make the whole of it unreadable.
        let now = self.browser.now();
        if is_moment(&now) {
            record.started_at.get_or_insert_with(|| now.clone());
            record.updated_at = Some(now);
        }
        // Kept before it is shown: showing could fail.
        self.keep_answer(item);
        self.tell_to_save();
        self.then(Effect::Mark(Some(item)));
        self.then(Effect::Dispatch(Event::Change));
    }

    /// Says what is wrong with a record and where; the answers that were there have not changed.
    pub(super) fn refuse(&mut self, error: &RecordError) {
        self.say_refused(message(error, self.state.texts()));
    }

    pub(super) fn say_refused(&mut self, detail: String) {
        self.alert(key!("saved.failed"), detail, None);
        self.then(Effect::ShowNotice);
    }

    /// Asks whether everything may be erased.
    pub(super) fn ask_erase(&mut self) {
        self.state.erasing = true;
        self.then(Effect::Show(Focus::Action("erase-no")));
    }
}

//! The record changes: by an answer, by a file, by the host page.

use crate::instrument::Item;
use crate::record::{Answer, Record, RecordError, message};
use crate::texts::key;
use crate::value::date::is_moment;

use super::super::effect::{Effect, Event, Focus};
use super::super::opened::{holds_none, read_opened};
use super::super::scope::Scope;
use super::super::state::Screen;
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
        self.then(Effect::Mark(Some(item)));
        self.then(Effect::Dispatch(Event::Change));
    }

    /// Opens a record in the place of what was there.
    pub(super) fn import(&mut self, record: Record) {
        self.state.record = Some(record);
        self.state.scope = Scope::All;
        self.state.reviewing = false;
        self.state.before = None;
        self.say(key!("saved.imported"));
        self.keep_opened();
        self.state.screen = Screen::Start;
        self.then(Effect::Show(Focus::Heading));
        self.then(Effect::PushHistory);
        self.then(Effect::Dispatch(Event::Change));
        self.then(Effect::Dispatch(Event::Screen));
    }

    /// Opens a file that the person chose, or what they pasted.
    pub(super) fn open_text(&mut self, text: &str) {
        match read_opened(self.browser, self.state.settings.instrument, text) {
            Ok(record) => self.import(record),
            Err(error) if holds_none(text, &error) => {
                let detail = self.state.texts().get(key!("saved.none"));
                self.say_refused(detail.to_owned());
                self.then(Effect::Dispatch(Event::Refused(error)));
            }
            Err(error) => {
                self.refuse(&error);
                self.then(Effect::Dispatch(Event::Refused(error)));
            }
        }
    }

    /// Says what is wrong with a record and where; the answers that were there have not changed.
    pub(super) fn refuse(&mut self, error: &RecordError) {
        self.say_refused(message(error, self.state.texts()));
    }

    fn say_refused(&mut self, detail: String) {
        self.alert(key!("saved.failed"), detail, None);
        self.then(Effect::ShowNotice);
    }

    /// Asks whether everything may be erased.
    pub(super) fn ask_erase(&mut self) {
        self.state.erasing = true;
        self.then(Effect::Show(Focus::Action("erase-no")));
    }
}

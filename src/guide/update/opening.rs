//! Another record in the place of the one that is here: asked first where a person opens it, and undone
//! where a host page does.

use crate::record::Record;
use crate::record::merge::{later_of, merged};
use crate::record::write::record_to_node;
use crate::texts::key;

use super::super::effect::{Effect, Event, Focus};
use super::super::opened::{holds_none, read_opened};
use super::super::scope::Scope;
use super::super::state::{Offer, Replaced, Screen};
use super::Turn;

impl Turn<'_> {
    /// Opens a file that the person chose, or what they pasted.
    pub(super) fn open_text(&mut self, text: &str) {
        let error = match read_opened(self.browser, self.state.settings.instrument, text) {
            Ok(record) => return self.open_record(record),
            Err(error) => error,
        };
        if holds_none(text, &error) {
            let detail = self.state.texts().get(key!("saved.none"));
            self.say_refused(detail.to_owned());
        } else {
            self.refuse(&error);
        }
        self.then(Effect::Dispatch(Event::Refused(error)));
    }

    /// Into an empty guide at once, and of the same measurement what both know; over other answers only
    /// when the person says so.
    fn open_record(&mut self, record: Record) {
        let Some(mine) = self
            .state
            .record
            .as_ref()
            .filter(|_| self.state.has_anything())
        else {
            return self.import(record);
        };
        let is_same = mine.started_at.is_some() && mine.started_at == record.started_at;
        if is_same {
            let later = later_of(mine, &record);
            let both = merged(None, mine, &record_to_node(&record), later);
            return self.import(both.unwrap_or(record));
        }
        if *mine == record {
            return self.import(record);
        }
        self.state.opening = Some(Box::new(record));
        self.then(Effect::Show(Focus::Action("open-no")));
    }

    /// What was opened takes the place of what is here.
    pub(super) fn use_opened(&mut self) {
        if let Some(record) = self.state.opening.take() {
            self.import(*record);
        }
    }

    /// What is here stays.
    pub(super) fn keep_mine(&mut self) {
        self.say(key!("opening.kept"));
        self.then(Effect::Show(Focus::Heading));
    }

    /// Opens a record in the place of what was there, which can be brought back.
    pub(super) fn import(&mut self, record: Record) {
        self.hold_for_undo(&record);
        self.put(record);
        self.state.screen = Screen::Start;
        self.say(key!("saved.imported"));
        if self.state.undo.is_some() {
            self.offer(Offer::Undo);
        }
        self.keep_opened();
        self.show_opened();
    }

    /// Brings all back that the last record took the place of.
    pub(super) fn undo(&mut self) {
        let Some(replaced) = self.state.undo.take() else {
            return;
        };
        self.put(replaced.record);
        self.state.screen = replaced.screen;
        self.say(key!("opening.undone"));
        self.keep();
        self.show_opened();
    }

    fn put(&mut self, record: Record) {
        self.state.record = Some(record);
        self.state.scope = Scope::All;
        self.state.reviewing = false;
        self.state.before = None;
    }

    fn show_opened(&mut self) {
        self.then(Effect::Show(Focus::Heading));
        self.then(Effect::PushHistory);
        self.then(Effect::Dispatch(Event::Change));
        self.then(Effect::Dispatch(Event::Screen));
    }

    /// A page may set one record after the other: what is held is what the person had before the first.
    fn hold_for_undo(&mut self, next: &Record) {
        let mine = self.state.record.as_ref();
        let Some(mine) = mine.filter(|mine| self.state.has_anything() && *mine != next) else {
            return;
        };
        match &mut self.state.undo {
            Some(held) if held.by == *mine && held.record != *next => held.by = next.clone(),
            held => {
                *held = Some(Box::new(Replaced {
                    record: mine.clone(),
                    screen: self.state.screen,
                    by: next.clone(),
                }));
            }
        }
    }
}

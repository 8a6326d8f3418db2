//! A record or a dossier in the place of what is here: asked first where a person opens it, and undone
//! where a host page does. And another measurement in the place of a finished one.

use crate::record::dossier::{is_same, merge};
use crate::record::{Dossier, Record};
use crate::texts::{Key, key};

use super::super::effect::{Effect, Event, Focus};
use super::super::opened::{holds_none, read_opened};
use super::super::scope::Scope;
use super::super::state::{Offer, Replaced, Screen};
use super::Turn;

impl Turn<'_> {
    /// Opens a file that the person chose, or what they pasted.
    pub(super) fn open_text(&mut self, text: &str) {
        let error = match read_opened(self.browser, self.state.settings.instrument, text) {
            Ok(dossier) => return self.open_dossier(dossier),
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

    /// Into an empty guide at once, and of the same dossier or measurement what both know; over anything
    /// else only when the person says so.
    fn open_dossier(&mut self, opened: Dossier) {
        let there = self.state.dossier().filter(|_| self.state.has_anything());
        let Some(mine) = there else {
            return self.import_dossier(opened);
        };
        let same = match &opened.current {
            // Of a file with one record the measurement counts.
            Some(record) if opened.id.is_empty() => mine.find(record).is_some(),
            _ => opened.id == mine.id,
        };
        if same {
            return self.replace(merge(None, &mine, &opened));
        }
        self.state.opening = Some(Box::new(opened));
        self.then(Effect::Show(Focus::Action("open-no")));
    }

    /// What was opened takes the place of what is here.
    pub(super) fn use_opened(&mut self) {
        if let Some(opened) = self.state.opening.take() {
            self.import_dossier(*opened);
        }
    }

    /// The measurements of what was opened are put with those that are here.
    pub(super) fn add_opened(&mut self) {
        if let Some(opened) = self.state.opening.take() {
            let mut both = self.state.dossier().unwrap_or_default();
            opened
                .measurements()
                .for_each(|record| both.file(record.clone()));
            self.replace(both);
            self.say_with_undo(key!("history.added"));
        }
    }

    /// What is here stays.
    pub(super) fn keep_mine(&mut self) {
        self.say(key!("opening.kept"));
        self.then(Effect::Show(Focus::Heading));
    }

    /// Opens a record in the place of the measurement of now, which can be brought back.
    pub(super) fn import(&mut self, record: Record) {
        self.import_dossier(Dossier::of(record));
    }

    /// Opens a dossier in the place of everything, or one record in that of the measurement of now; both
    /// can be brought back. What a page may not see of a dossier is not taken away by one that comes from it.
    pub(super) fn import_dossier(&mut self, opened: Dossier) {
        let mine = self.state.dossier().unwrap_or_default();
        let next = match &opened.current {
            Some(record) if opened.id.is_empty() => in_place_of_current(&mine, record),
            _ if opened.id == mine.id => merge(None, &mine, &opened),
            _ => opened,
        };
        self.replace(next);
    }

    fn replace(&mut self, next: Dossier) {
        self.hold_for_undo(&next);
        self.put(next);
        self.state.screen = Screen::Start;
        self.say_with_undo(key!("saved.imported"));
        self.keep_opened();
        self.show_opened();
    }

    fn say_with_undo(&mut self, key: Key) {
        self.say(key);
        if self.state.undo.is_some() {
            self.offer(Offer::Undo);
        }
    }

    /// Brings all back that something else took the place of.
    pub(super) fn undo(&mut self) {
        let Some(replaced) = self.state.undo.take() else {
            return;
        };
        self.put(replaced.dossier);
        self.state.screen = replaced.screen;
        self.say(key!("opening.undone"));
        self.keep();
        self.show_opened();
    }

    /// Puts the measurement of now with those of before: another one can begin.
    pub(super) fn measure(&mut self) {
        self.catch_up();
        if self.state.has_answers() {
            let mut dossier = self.state.dossier().unwrap_or_default();
            dossier.archive();
            self.put(dossier);
            self.keep();
            self.then(Effect::Dispatch(Event::Change));
        }
        self.go(Screen::Start);
    }

    /// Takes a measurement out, which can be brought back.
    pub(super) fn delete(&mut self, place: usize) {
        self.catch_up();
        let mine = self.state.dossier().unwrap_or_default();
        let Some(record) = mine.records.get(place) else {
            return;
        };
        let mut next = mine.clone();
        next.records.retain(|other| !is_same(other, record));
        self.hold_for_undo(&next);
        self.put(next);
        self.say_with_undo(key!("history.deleted"));
        self.keep();
        self.then(Effect::Show(Focus::Heading));
    }

    fn put(&mut self, dossier: Dossier) {
        self.state.set_dossier(dossier);
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
    fn hold_for_undo(&mut self, next: &Dossier) {
        let mine = self.state.dossier();
        let Some(mine) = mine.filter(|mine| self.state.has_anything() && mine != next) else {
            return;
        };
        match &mut self.state.undo {
            Some(held) if held.by == mine && held.dossier != *next => held.by = next.clone(),
            held => {
                *held = Some(Box::new(Replaced {
                    dossier: mine,
                    screen: self.state.screen,
                    by: next.clone(),
                }));
            }
        }
    }
}

/// A measurement stands once: what is of now is not past as well.
fn in_place_of_current(mine: &Dossier, record: &Record) -> Dossier {
    let mut next = mine.clone();
    next.records.retain(|past| !is_same(past, record));
    next.instrument = record.instrument;
    next.current = Some(record.clone());
    next
}

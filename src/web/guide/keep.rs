//! Keeping answers: in the browser's storage together with other tabs, and in the element itself.

use crate::guide::{Focus, Message, Notice, Offer, Screen};
use crate::instrument::{Item, all_items};
use crate::record::Record;
use crate::record::write::record_to_node;
use crate::texts::key;

use super::{Guide, now};
use crate::web::record_from_text;
use crate::web::shelf::Found;
use crate::web::values::node_to_json;

impl Guide {
    /// Takes over answers that another tab kept meanwhile.
    pub(super) fn catch_up(&self) {
        let Found::Answers(kept) = self.shelf.find(&now()) else {
            return;
        };
        match &mut self.state.borrow_mut().record {
            Some(record) => record.catch_up(&kept),
            none => *none = Some(*kept),
        }
        self.remember();
    }

    /// Gives the element what there is now, for a file and for when the engine stops.
    fn remember(&self) {
        let state = self.state.borrow();
        let write = |record: &Record| node_to_json(&record_to_node(record));
        let json = state.record.as_ref().map(write);
        drop(state);
        self.host.remember(json);
    }

    /// Another tab changed what is kept: this one shows it, and the focus stays where it is.
    pub(super) fn follow_shelf(&self, erased: bool) {
        if erased && self.holds_another_visit() {
            return self.read_again();
        }
        if erased {
            return self.follow_erasure();
        }
        self.catch_up();
        self.write_back();
        self.show_followed();
    }

    /// Browsers tell late, and a tab in the background very late, that another one erased everything: by then a new
    /// visit may have begun there, which is not to be erased as well.
    fn holds_another_visit(&self) -> bool {
        let Found::Answers(kept) = self.shelf.find(&now()) else {
            return false;
        };
        let state = self.state.borrow();
        let begun = state
            .record
            .as_ref()
            .and_then(|here| here.started_at.as_ref());
        begun.is_none() || begun != kept.started_at.as_ref()
    }

    /// Shows what is kept now instead of what was here: the page was frozen and answered nothing meanwhile, or another
    /// tab erased that and began anew. What was erased may not come back, so nothing is put together.
    pub(super) fn read_again(&self) {
        match self.shelf.find(&now()) {
            Found::Nothing => self.follow_erasure(),
            Found::Answers(kept) => {
                self.state.borrow_mut().record = Some(*kept);
                self.remember();
                self.show_followed();
            }
            // Set aside, or in the way: here everything stays as it was.
            Found::SetAside(_) | Found::InTheWay(_) => {}
        }
    }

    fn show_followed(&self) {
        let state = self.state.borrow();
        match (&state.record, state.screen) {
            (Some(_), Screen::Questions(_)) => {
                drop(state);
                self.mark_all(all_items());
            }
            (_, Screen::Start) => {
                drop(state);
                self.show(None);
            }
            // Results and review stay as someone is reading them; going there again is up to date.
            _ => {}
        }
    }

    /// Keeps once more what another tab wrote over before it could know of it.
    fn write_back(&self) {
        let Found::Answers(kept) = self.shelf.find(&now()) else {
            return;
        };
        let state = self.state.borrow();
        let differs = |record: &Record| record.answers != kept.answers;
        let lost = state.record.as_ref().is_some_and(differs);
        drop(state);
        if lost {
            self.keep(None);
        }
    }

    fn follow_erasure(&self) {
        if self.state.borrow().record.is_none() {
            return;
        }
        self.shelf.forget();
        self.host.remember(None);
        let mut state = self.state.borrow_mut();
        state.record = None;
        state.consent = false;
        state.screen = Screen::Start;
        state.notice = Some(Notice {
            key: key!("saved.elsewhere"),
            detail: String::new(),
            alert: false,
            offer: None,
        });
        drop(state);
        self.show(Some(Focus::Heading));
        self.tell_screen();
    }

    /// Keeps the record. When one answer changed it is put into what is kept by now, so that two
    /// tabs keep each other's answers.
    pub(super) fn keep(&self, changed: Option<Item>) {
        let found = self.shelf.find(&now());
        let mut state = self.state.borrow_mut();
        let Some(record) = &mut state.record else {
            return;
        };
        let in_the_way = matches!(found, Found::InTheWay(_));
        if let (Some(item), Found::Answers(kept)) = (changed, found) {
            let answer = record.answers.get(&item);
            record.catch_up(&kept);
            record.answers.set(&item, answer);
        }
        let json = node_to_json(&record_to_node(record));
        let kept = if in_the_way {
            Err(key!("saved.full"))
        } else {
            self.shelf.keep(&json)
        };
        self.host.remember(Some(json));
        drop(state);
        if let Err(reason) = kept
            && !self.told_not_kept.replace(true)
        {
            self.take(Message::NotKept(reason));
        }
    }

    /// Brings back the answers of an earlier visit, or those that the element remembers.
    pub(super) fn bring_back(&self, remembered: Option<String>) {
        let earlier = remembered.and_then(|json| {
            let read = record_from_text(&json);
            read.map_err(|_| self.set_aside(json)).ok()
        });
        let record = match self.shelf.find(&now()) {
            Found::Answers(record) => Some(*record),
            Found::Nothing => earlier,
            Found::SetAside(text) | Found::InTheWay(text) => {
                self.set_aside(text);
                earlier
            }
        };
        self.state.borrow_mut().record = record;
        self.remember();
    }

    /// Offers what cannot be read, as it was.
    fn set_aside(&self, text: String) {
        self.unreadable.replace(Some(text));
        self.state.borrow_mut().notice = Some(Notice {
            key: key!("saved.unreadable"),
            detail: String::new(),
            alert: true,
            offer: Some(Offer::Unreadable),
        });
    }
}

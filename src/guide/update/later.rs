//! What waits for the engine's later part, and what becomes of it.

use crate::texts::key;

use super::super::effect::Effect;
use super::super::message::Message;
use super::super::state::{Offer, Screen};
use super::Turn;

impl Turn<'_> {
    /// Keeps what the person asked for until the part is there; everything else goes on.
    pub(super) fn await_later_part(&mut self, message: Message) {
        self.state.awaited = Some(message);
        self.fetch_later_part();
    }

    pub(super) fn fetch_later_part(&mut self) {
        self.say(key!("later.coming"));
        self.then(Effect::ShowNotice);
        self.then(Effect::FetchLater);
    }

    /// Does what waited for it. Between the questions the bandwidth in the making appears.
    pub(super) fn later_part_came(&mut self) {
        self.state.is_partial = false;
        if let Some(message) = self.state.awaited.take() {
            self.state.notice = None;
            self.then(Effect::ShowNotice);
            self.take(message);
        } else if matches!(self.state.screen, Screen::Questions(_)) {
            self.then(Effect::Mark(None));
        }
    }

    /// Nobody needs to know as long as nothing waits for it: it is fetched once more when something does.
    pub(super) fn later_part_failed(&mut self) {
        if self.state.awaited.is_some() {
            self.alert(key!("later.failed"), String::new(), Some(Offer::LaterPart));
            self.then(Effect::ShowNotice);
        }
    }
}

//! What waits for a part of the engine, and what becomes of it.

use crate::texts::key;

use super::super::effect::Effect;
use super::super::message::Message;
use super::super::part::Part;
use super::super::state::Offer;
use super::Turn;

impl Turn<'_> {
    /// Keeps what the person asked for until the part is there; everything else goes on.
    pub(super) fn wait_for(&mut self, part: Part, message: Message) {
        self.state.awaited = Some(message);
        self.say(key!("later.coming"));
        self.then(Effect::ShowNotice);
        self.then(Effect::FetchPart(part));
    }

    /// Shows what was left out below the screen, and does what waited for it.
    pub(super) fn part_came(&mut self, part: Part) {
        self.state.missing.retain(|other| *other != part);
        if part == Part::Later {
            self.then(Effect::ShowFolded);
        }
        let awaited = self
            .state
            .awaited
            .take_if(|message| message.needs() == Some(part));
        if let Some(message) = awaited {
            self.state.notice = None;
            self.then(Effect::ShowNotice);
            self.take(message);
        }
    }

    /// Nobody needs to know as long as nothing waits for it: it is fetched once more when something does.
    pub(super) fn part_failed(&mut self) {
        if self.state.awaited.is_some() {
            self.alert(key!("later.failed"), String::new(), Some(Offer::LaterPart));
            self.then(Effect::ShowNotice);
        }
    }

    /// Tries again what waits.
    pub(super) fn fetch_again(&mut self) {
        if let Some(message) = self.state.awaited.take() {
            self.take(message);
        }
    }
}

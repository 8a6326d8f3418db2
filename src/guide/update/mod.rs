//! What follows from a message: the only place where the state changes.
//!
//! `route` leads from screen to screen, `answers` changes the record, `opening` puts another in its
//! place, `sync` keeps it together with other tabs, `files` takes it along, `later` waits for the
//! engine's later part, and `rest` takes what comes only from what that part shows.

mod answers;
pub(super) mod files;
mod later;
mod opening;
mod rest;
mod route;
mod sync;

use crate::record::write::record_to_node;
use crate::texts::Key;

use super::browser::Browser;
use super::effect::{Effect, Event, Focus};
use super::message::Message;
use super::state::{Notice, Offer, Screen, State};
use rest::take_rest;

/// Takes one message, and gives what the browser side has to do, in order.
pub fn update(state: &mut State, message: Message, browser: &dyn Browser) -> Vec<Effect> {
    if message.ends_notice() {
        state.notice = None;
        if !matches!(message, Message::UseOpened | Message::AddOpened) {
            state.opening = None;
        }
        state.awaited = None;
    }
    if !message.is_from_outside() {
        state.erasing = false;
    }
    let mut turn = Turn {
        state,
        browser,
        effects: Vec::new(),
    };
    turn.take(message);
    turn.effects
}

/// One message at work: the state that it changes, the browser that it asks, and what has to be
/// done.
struct Turn<'a> {
    state: &'a mut State,
    browser: &'a dyn Browser,
    effects: Vec<Effect>,
}

impl Turn<'_> {
    fn take(&mut self, message: Message) {
        if let Some(part) = message.needs().filter(|part| self.state.lacks(*part)) {
            return self.wait_for(part, message);
        }
        match message {
            Message::Open(remembered) => self.open(remembered),
            Message::Start(form) => self.start(form),
            Message::Resume => self.resume(),
            Message::Next => self.step(true),
            Message::Previous => self.step(false),
            Message::Review => self.review(),
            Message::Jump(item) => self.jump(item),
            Message::Home => self.go(Screen::Start),
            Message::Visit(screen @ (Screen::Start | Screen::Questions(_) | Screen::Review)) => {
                self.visit(screen, self.state.record.is_some());
            }
            Message::Answer(item, answer) => self.answer(item, answer),
            Message::Import(record) => self.import(*record),
            Message::ImportDossier(dossier) => self.import_dossier(*dossier),
            Message::Refuse(error) => self.refuse(&error),
            Message::Consent(consent) => self.state.consent = consent,
            Message::Undo => self.undo(),
            Message::AskErase => self.ask_erase(),
            Message::KeepAnswers => self.then(Effect::Show(Focus::Action("erase"))),
            Message::Erase => self.erase(),
            Message::StoredElsewhere { key, erased } => {
                self.stored_elsewhere(key.as_deref(), erased);
            }
            Message::CameBack => self.came_back(),
            Message::PartCame(part) => self.part_came(part),
            Message::PartFailed => self.part_failed(),
            Message::FetchAgain => self.fetch_again(),
            Message::Speak(lang) => {
                self.state.lang = lang;
                self.then(Effect::Show(Focus::Heading));
            }
            Message::SetLanguage(lang) => {
                if self.state.lang != lang {
                    self.state.lang = lang;
                    self.then(Effect::Refresh);
                }
            }
            Message::CallToAction(call_to_action) => {
                self.state.call_to_action = call_to_action;
                if self.state.screen == Screen::Results {
                    self.then(Effect::Refresh);
                }
            }
            Message::Resized => self.then(Effect::Draw),
            Message::Paper => self.then(Effect::DrawForPaper),
            Message::Download => self.save_as(|turn| turn.then(Effect::Download)),
            Message::DownloadUnreadable => self.save_as(Turn::save_unreadable),
            Message::NotSaved => self.cannot_save(),
            Message::TakenAlong => {
                self.state.taken_along = self.state.record.as_ref().map(record_to_node);
            }
            rest => take_rest(self, rest),
        }
    }

    /// Something that has to be done after all that came before.
    fn then(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Shows another screen, which the browser's back leads away from again.
    fn go(&mut self, screen: Screen) {
        self.go_to(screen, Focus::Heading);
    }

    /// The same with the focus somewhere on it.
    fn go_to(&mut self, screen: Screen, focus: Focus) {
        self.state.screen = screen;
        self.then(Effect::Show(focus));
        self.then(Effect::PushHistory);
        self.then(Effect::Dispatch(Event::Screen));
    }

    /// Has something said above the screen.
    fn say(&mut self, key: Key) {
        self.state.notice = Some(Notice {
            key,
            detail: String::new(),
            alert: false,
            offer: None,
        });
    }

    /// Offers something with what was just said.
    fn offer(&mut self, offer: Offer) {
        if let Some(notice) = &mut self.state.notice {
            notice.offer = Some(offer);
        }
    }

    /// The same of something that went wrong.
    fn alert(&mut self, key: Key, detail: String, offer: Option<Offer>) {
        self.state.notice = Some(Notice {
            key,
            detail,
            alert: true,
            offer,
        });
    }
}

#[cfg(test)]
mod tests;

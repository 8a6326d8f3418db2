//! What follows from a message: the only place where the state changes.
//!
//! [`route`] leads from screen to screen, [`answers`] changes the record, [`sync`] keeps it together
//! with other tabs, [`files`] takes it along.

mod answers;
mod files;
mod route;
mod sync;

use crate::texts::Key;

use super::browser::Browser;
use super::effect::{Effect, Focus};
use super::message::Message;
use super::state::{Notice, Offer, Screen, State};

/// Takes one message, and gives what the browser side has to do, in order.
pub fn update(state: &mut State, message: Message, browser: &dyn Browser) -> Vec<Effect> {
    if message.ends_notice() {
        state.notice = None;
    }
    if !message.is_from_outside() {
        state.erasing = false;
    }
    match message {
        Message::Open(remembered) => sync::open(state, remembered, browser),
        Message::Start(form) => route::start(state, form, browser),
        Message::Resume => route::resume(state, browser),
        Message::Next => route::step(state, true),
        Message::Previous => route::step(state, false),
        Message::Review => route::review(state, browser),
        Message::Jump(item) => route::jump(state, item),
        Message::Change(buffer) => route::change(state, buffer),
        Message::Results => route::results(state, browser),
        Message::Home => go(state, Screen::Start),
        Message::Visit(screen) => route::visit(state, screen),
        Message::Answer(item, answer) => answers::answer(state, item, answer, browser),
        Message::Import(record) => answers::import(state, *record, browser),
        Message::Refuse(error) => answers::refuse(state, &error),
        Message::OpenText(text) => answers::open_text(state, &text, browser),
        Message::Consent(consent) => {
            state.consent = consent;
            Vec::new()
        }
        Message::AskErase => {
            state.erasing = true;
            vec![Effect::Show(Focus::Action("erase-no"))]
        }
        Message::KeepAnswers => vec![Effect::Show(Focus::Action("erase"))],
        Message::Erase => sync::erase(state, browser),
        Message::StoredElsewhere { key, erased } => {
            sync::stored_elsewhere(state, key.as_deref(), erased, browser)
        }
        Message::CameBack => sync::came_back(state, browser),
        Message::Speak(lang) => {
            state.lang = lang;
            vec![Effect::Show(Focus::Heading)]
        }
        Message::SetLanguage(lang) if lang == state.lang => Vec::new(),
        Message::SetLanguage(lang) => {
            state.lang = lang;
            vec![Effect::Refresh]
        }
        Message::Invite(invitation) => {
            state.invitation = invitation;
            let shown = state.screen == Screen::Results;
            shown.then_some(Effect::Refresh).into_iter().collect()
        }
        other => files::take_along(state, other, browser),
    }
}

/// Shows another screen, which the browser's back leads away from again.
fn go(state: &mut State, screen: Screen) -> Vec<Effect> {
    let mut effects = show(state, screen);
    effects.insert(1, Effect::PushHistory);
    effects
}

/// Shows another screen that is no step further in the browser's history.
fn show(state: &mut State, screen: Screen) -> Vec<Effect> {
    state.screen = screen;
    vec![
        Effect::Show(Focus::Heading),
        Effect::Dispatch(super::Event::Screen),
    ]
}

/// Has something said above the screen.
fn say(state: &mut State, key: Key) {
    state.notice = Some(Notice {
        key,
        detail: String::new(),
        alert: false,
        offer: None,
    });
}

/// The same of something that went wrong.
fn alert(state: &mut State, key: Key, detail: String, offer: Option<Offer>) {
    state.notice = Some(Notice {
        key,
        detail,
        alert: true,
        offer,
    });
}

#[cfg(test)]
mod tests;

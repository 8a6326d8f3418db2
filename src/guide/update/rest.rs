//! What comes only from what the engine's later part shows: results, two measurements beside each other, and
//! what is folded away below every screen. So it travels there.

use crate::later::later;
use crate::texts::key;

use super::super::compared::Compared;
use super::super::effect::{Effect, Picture};
use super::super::message::Message;
use super::super::state::{Offer, Screen};
use super::Turn;

later! { "28":
    /// Takes a message of that kind, all of which `Message::needs` names.
    pub(super) fn take_rest(turn: &mut Turn<'_>, message: Message) = take
}

fn take(turn: &mut Turn<'_>, message: Message) {
    match message {
        Message::Results => turn.results(),
        Message::Change(scale) => turn.change(scale),
        Message::Visit(screen) => {
            let there = match screen {
                Screen::Compare => Compared::of(turn.state).is_some(),
                _ => turn.state.record.is_some(),
            };
            turn.visit(screen, there);
        }
        Message::Compare => turn.compare(),
        Message::Choose(place, which) => turn.choose(place, which),
        Message::Measure => turn.measure(),
        Message::Delete(place) => turn.delete(place),
        Message::OpenText(text) => turn.open_text(&text),
        Message::UseOpened => turn.use_opened(),
        Message::AddOpened => turn.add_opened(),
        Message::KeepMine => turn.keep_mine(),
        Message::CarryAnswers(answers) => turn.state.carry.answers = answers,
        Message::CarryWords(words) => turn.state.carry.words = words,
        Message::Numbers(are_shown) => {
            turn.state.numbers = are_shown;
            turn.then(Effect::MarkNumbers);
            turn.then(Effect::Draw);
        }
        Message::KeepHere(here) => turn.keep_here(here),
        Message::Persist => turn.then(Effect::Persist),
        Message::Persisted(kept) => {
            turn.say(match kept {
                true => key!("saved.persist.yes"),
                false => key!("saved.persist.no"),
            });
            turn.then(Effect::ShowNotice);
        }
        Message::ShowTable => turn.then(Effect::ShowTable),
        Message::GoTo(section) => turn.then(Effect::GoTo(section)),
        other => take_along(turn, other),
    }
}

/// What is taken along, and what became of it.
fn take_along(turn: &mut Turn<'_>, message: Message) {
    match message {
        Message::Print if turn.state.settings.cannot_print => {
            turn.say_failed(key!("print.cannot"), None);
        }
        Message::Print => turn.then(Effect::Print),
        Message::NotPrinted => {
            turn.say_failed(key!("saved.print.failed"), Some(Offer::Answers));
        }
        Message::PageNotSaved => {
            turn.say_failed(key!("saved.page.failed"), Some(Offer::Answers));
        }
        Message::PictureFailed(kind) => {
            turn.say_failed(key!("saved.picture.failed"), None);
            turn.then(Effect::SaveFigure(kind, Picture::Svg));
        }
        Message::Copy => turn.then(Effect::Copy),
        Message::Copied(copied) => turn.then(Effect::SayCopied(copied)),
        Message::ShowText => turn.then(Effect::ShowText),
        file => turn.save_as(|turn| turn.save_file(&file)),
    }
}

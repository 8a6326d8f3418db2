//! What a person takes along, and the few messages that change no record and no screen.

use crate::export::{calendar, csv};
use crate::texts::key;

use super::super::browser::Browser;
use super::super::effect::Effect;
use super::super::message::Message;
use super::super::state::{Offer, State};
use super::alert;

/// What has to be done for a message of this kind; of the others nothing.
pub fn take_along(state: &mut State, message: Message, browser: &dyn Browser) -> Vec<Effect> {
    let effect = match message {
        Message::Download => Some(Effect::Download),
        Message::DownloadUnreadable => unreadable(state),
        Message::SavePage => state.record.is_some().then_some(Effect::SavePage),
        Message::PageNotSaved => {
            let detail = String::new();
            alert(
                state,
                key!("saved.page.failed"),
                detail,
                Some(Offer::Answers),
            );
            Some(Effect::ShowNotice)
        }
        Message::SaveTable => table(state),
        Message::SaveCalendar => dates(state, browser),
        Message::SaveFigure(kind, picture) => {
            let there = state.record.is_some();
            there.then_some(Effect::SaveFigure(kind, picture))
        }
        Message::Print => Some(Effect::Print),
        Message::Copy => Some(Effect::Copy),
        Message::Copied(copied) => Some(Effect::SayCopied(copied)),
        Message::ShowNumbers => Some(Effect::ShowNumbers),
        Message::Resized => Some(Effect::Draw),
        _ => None,
    };
    effect.into_iter().collect()
}

fn unreadable(state: &State) -> Option<Effect> {
    let text = state.unreadable.clone()?;
    Some(Effect::Save("reflectiewijzer-onleesbaar.txt".into(), text))
}

fn table(state: &State) -> Option<Effect> {
    let scores = &state.measurement()?.scores;
    let text = csv(state.record.as_ref()?, scores, state.texts());
    Some(Effect::Save("reflectiewijzer.csv".into(), text))
}

fn dates(state: &State, browser: &dyn Browser) -> Option<Effect> {
    let text = calendar(state.record.as_ref()?, state.texts(), &browser.now())?;
    Some(Effect::Save("reflectiewijzer.ics".into(), text))
}

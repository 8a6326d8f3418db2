//! The record changes: by an answer, by a file, by the host page.

use crate::instrument::Item;
use crate::record::{Answer, Record, RecordError};
use crate::texts::key;
use crate::value::date::is_moment;

use super::super::browser::Browser;
use super::super::effect::{Effect, Event, Focus};
use super::super::scope::Scope;
use super::super::state::{Screen, State};
use super::super::storage::read_record;
use super::{alert, say, sync};

/// An answer to one statement.
pub fn answer(state: &mut State, item: Item, answer: Answer, browser: &dyn Browser) -> Vec<Effect> {
    let Some(record) = &mut state.record else {
        return Vec::new();
    };
    record.answers.set(&item, answer);
    // A clock may be far off, and a moment that no record can hold would make the whole of it unreadable.
    let now = browser.now();
    if is_moment(&now) {
        record.started_at.get_or_insert_with(|| now.clone());
        record.updated_at = Some(now);
    }
    // Kept before it is shown: showing could fail.
    let mut effects = sync::keep(state, Some(item), browser);
    effects.push(Effect::Mark(vec![item]));
    effects.push(Effect::Dispatch(Event::Change));
    effects
}

/// Opens a record in the place of what was there.
pub fn import(state: &mut State, record: Record, browser: &dyn Browser) -> Vec<Effect> {
    state.record = Some(record);
    state.screen = Screen::Start;
    state.scope = Scope::All;
    state.reviewing = false;
    state.before = None;
    say(state, key!("saved.imported"));
    let mut effects = sync::keep_opened(state, browser);
    effects.push(Effect::Show(Focus::Heading));
    effects.push(Effect::PushHistory);
    effects.push(Effect::Dispatch(Event::Change));
    effects.push(Effect::Dispatch(Event::Screen));
    effects
}

/// Opens a file that the person chose, or what they pasted.
pub fn open_text(state: &mut State, text: &str, browser: &dyn Browser) -> Vec<Effect> {
    match read_record(browser, text) {
        Ok(record) => import(state, record, browser),
        Err(error) => {
            let mut effects = refuse(state, &error);
            effects.push(Effect::Dispatch(Event::Refused(error)));
            effects
        }
    }
}

/// Says what is wrong with a record and where; the answers that were there have not changed.
pub fn refuse(state: &mut State, error: &RecordError) -> Vec<Effect> {
    let detail = error.message(state.texts());
    alert(state, key!("saved.failed"), detail, None);
    vec![Effect::ShowNotice]
}

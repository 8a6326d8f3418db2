//! Keeping the record in the browser's storage, together with other tabs of the same visit: what to
//! keep, what to merge, and what to forget.

use crate::instrument::{Item, all_items};
use crate::record::Record;
use crate::record::merge::{Later, is_same_visit, later_of, merged};
use crate::record::write::record_to_node;
use crate::texts::key;

use super::super::browser::Browser;
use super::super::effect::{Effect, Event, Focus};
use super::super::state::{Offer, Screen, State};
use super::super::storage::{Found, Slot, Storage, key_of, read_record};
use super::{alert, say};

fn slot<'b>(state: &State, browser: &'b dyn Browser) -> Slot<'b> {
    Slot::new(browser, state.settings.storage, &state.settings.name)
}

/// Brings back the answers of an earlier visit, or those that the element remembers.
pub fn open(state: &mut State, remembered: Option<String>, browser: &dyn Browser) -> Vec<Effect> {
    let earlier = remembered.and_then(|json| match read_record(browser, &json) {
        Ok(record) => Some(record),
        Err(_) => {
            offer_unreadable(state, json);
            None
        }
    });
    state.record = match slot(state, browser).find() {
        Found::Record(record) => {
            state.stored = Some((*record).clone());
            Some(*record)
        }
        Found::Nothing => earlier,
        Found::SetAside(text) | Found::InTheWay(text) => {
            offer_unreadable(state, text);
            earlier
        }
    };
    vec![remember(state, browser), Effect::Refresh]
}

/// Offers what cannot be read, as it was.
fn offer_unreadable(state: &mut State, text: String) {
    state.unreadable = Some(text);
    let offer = Some(Offer::Unreadable);
    alert(state, key!("saved.unreadable"), String::new(), offer);
}

/// Keeps the record. When one answer changed it is put into what is kept by now, so that two tabs
/// keep each other's work.
pub fn keep(state: &mut State, changed: Option<Item>, browser: &dyn Browser) -> Vec<Effect> {
    let found = slot(state, browser).find();
    let in_the_way = matches!(found, Found::InTheWay(_));
    let Some(record) = &mut state.record else {
        return Vec::new();
    };
    if let (Some(item), Found::Record(kept)) = (changed, found) {
        let answer = record.answers.get(&item);
        take_over(record, state.stored.as_ref(), &kept, Later::Mine);
        record.answers.set(&item, answer);
    }
    write(state, in_the_way, browser)
}

/// Keeps a record that was opened. It replaces what this tab knew; what another tab has done
/// meanwhile to the same visit, and this one has not heard of, is no less the person's.
pub fn keep_opened(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    let found = slot(state, browser).find();
    let in_the_way = matches!(found, Found::InTheWay(_));
    if let (Some(record), Found::Record(kept)) = (&mut state.record, found) {
        let unheard = state.stored.as_ref() != Some(&*kept);
        let begun = record.started_at.is_some() && record.started_at == kept.started_at;
        if unheard && begun {
            *record = merged(state.stored.as_ref(), record, &kept, Later::Mine);
        }
    }
    write(state, in_the_way, browser)
}

/// Writes the record into storage, and gives it to the element.
fn write(state: &mut State, in_the_way: bool, browser: &dyn Browser) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return Vec::new();
    };
    let json = browser.json(&record_to_node(record));
    let kept = match in_the_way {
        true => Err(key!("saved.full")),
        false => slot(state, browser).keep(&json),
    };
    state.stored = Some(record.clone());
    let mut effects = vec![Effect::Remember(Some(json))];
    if let Err(reason) = kept
        && !state.told_not_kept
    {
        state.told_not_kept = true;
        alert(state, reason, String::new(), Some(Offer::Answers));
        effects.push(Effect::ShowNotice);
    }
    effects
}

/// Gives the element what there is now, for a file and for when the engine stops.
fn remember(state: &State, browser: &dyn Browser) -> Effect {
    let json = |record| browser.json(&record_to_node(record));
    Effect::Remember(state.record.as_ref().map(json))
}

/// Takes over what another tab kept meanwhile, and keeps once more what it wrote over before it
/// could know of it.
pub fn catch_up(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    let Found::Record(kept) = slot(state, browser).find() else {
        return Vec::new();
    };
    match &mut state.record {
        Some(record) => {
            let later = later_of(record, &kept);
            take_over(record, state.stored.as_ref(), &kept, later);
        }
        none => *none = Some((*kept).clone()),
    }
    if state.record.as_ref() != Some(&*kept) {
        return write(state, false, browser);
    }
    state.stored = Some(*kept);
    vec![remember(state, browser)]
}

/// Of one visit both tabs are right together. Another visit, an opened file say, replaces this one.
fn take_over(record: &mut Record, stored: Option<&Record>, kept: &Record, later: Later) {
    if is_same_visit(record, kept) {
        *record = merged(stored, record, kept, later);
        return;
    }
    let updated_at = record.updated_at.take().max(kept.updated_at.clone());
    let started_at = record.started_at.take();
    *record = kept.clone();
    record.updated_at = updated_at;
    record.started_at = record.started_at.take().or(started_at);
}

/// Another tab changed what is kept: this one shows it, and the focus stays where it is.
pub fn stored_elsewhere(
    state: &mut State,
    key: Option<&str>,
    erased: bool,
    browser: &dyn Browser,
) -> Vec<Effect> {
    // That a site threw away everything says nothing of this guide: what is open stays the person's.
    let is_ours = key.is_some_and(|key| key == key_of(&state.settings.name));
    if state.settings.storage != Storage::Local || !is_ours {
        return Vec::new();
    }
    if !erased {
        let mut effects = catch_up(state, browser);
        effects.extend(follow(state));
        return effects;
    }
    slot(state, browser).forget_unsaved();
    if holds_another_visit(state, browser) {
        read_again(state, browser)
    } else {
        forget_here(state, browser)
    }
}

/// Browsers tell late, and a tab in the background very late, that another one erased everything:
/// by then a new visit may have begun there, which is not to be erased as well.
fn holds_another_visit(state: &State, browser: &dyn Browser) -> bool {
    let Found::Record(kept) = slot(state, browser).find() else {
        return false;
    };
    let here = state
        .record
        .as_ref()
        .and_then(|here| here.started_at.as_ref());
    here.is_none() || here != kept.started_at.as_ref()
}

/// The browser froze the page and brings it back as it was.
pub fn came_back(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    match state.settings.storage {
        Storage::Local => read_again(state, browser),
        Storage::Session | Storage::None => Vec::new(),
    }
}

/// Shows what is kept now instead of what was here: the page was frozen and answered nothing
/// meanwhile, or another tab erased that and began anew. What was erased may not come back, so
/// nothing is put together.
fn read_again(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    match slot(state, browser).find() {
        Found::Nothing => forget_here(state, browser),
        Found::Record(kept) => {
            state.before = None;
            state.stored = Some((*kept).clone());
            state.record = Some(*kept);
            let mut effects = vec![remember(state, browser)];
            effects.extend(follow(state));
            effects
        }
        // Set aside, or in the way: here everything stays as it was.
        Found::SetAside(_) | Found::InTheWay(_) => Vec::new(),
    }
}

/// Results and review stay as someone is reading them; going there again is up to date.
fn follow(state: &State) -> Option<Effect> {
    match (&state.record, state.screen) {
        (Some(_), Screen::Questions(_)) => Some(Effect::Mark(all_items().to_vec())),
        (_, Screen::Start) => Some(Effect::Refresh),
        _ => None,
    }
}

/// What another tab erased is gone here too, and the person is told why.
fn forget_here(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    if state.record.is_none() {
        return Vec::new();
    }
    let effects = erase(state, browser);
    say(state, key!("saved.elsewhere"));
    effects
}

/// Erases everything and begins anew.
pub fn erase(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    slot(state, browser).forget();
    state.begin_anew();
    say(state, key!("saved.erased"));
    vec![
        Effect::Remember(None),
        Effect::Show(Focus::Heading),
        Effect::PushHistory,
        Effect::Dispatch(Event::Screen),
    ]
}

//! From screen to screen.

use crate::instrument::{Buffer, Form, Item};
use crate::record::Record;

use super::super::browser::Browser;
use super::super::effect::{Effect, Event, Focus};
use super::super::scope::Scope;
use super::super::state::{Before, Screen, State};
use super::super::steps::{asked, first_open, step_with};
use super::{go, show, sync};

/// Chooses a form; answers that are there stay, whichever form they were given in. Someone who
/// goes from the short form to the full one is asked only what is missing.
pub fn start(state: &mut State, form: Form, browser: &dyn Browser) -> Vec<Effect> {
    let mut effects = sync::catch_up(state, browser);
    let record = state.record.get_or_insert_with(|| Record::new(form));
    let scope = if record.form == form {
        Scope::All
    } else {
        Scope::missing(record, form)
    };
    record.form = form;
    effects.extend(ask(state, scope, browser));
    effects
}

/// Goes on where the first open statement is.
pub fn resume(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    let mut effects = sync::catch_up(state, browser);
    // What is asked only now is gone on with; one buffer's statements are not.
    let scope = match &state.scope {
        Scope::Only(items) => Scope::Only(items.clone()),
        Scope::All | Scope::Buffer(_) => Scope::All,
    };
    effects.extend(ask(state, scope, browser));
    effects
}

/// To the first open statement of what is asked.
fn ask(state: &mut State, scope: Scope, browser: &dyn Browser) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return go(state, Screen::Start);
    };
    let steps = asked(record.form, &scope);
    // With nothing open any more, someone who goes back wants to look from the beginning.
    let open = first_open(record).filter(|step| steps.contains(step));
    let step = open.or(steps.first().copied()).unwrap_or(0);
    state.scope = scope;
    state.reviewing = false;
    state.before = None;
    let mut effects = sync::keep(state, None, browser);
    effects.extend(go(state, Screen::Questions(step)));
    effects
}

/// To the nearest step after or before this one in which anything is asked.
pub fn step(state: &mut State, forward: bool) -> Vec<Effect> {
    let (Screen::Questions(now), Some(record)) = (state.screen, &state.record) else {
        return match state.screen {
            Screen::Review if !forward => last_step(state),
            _ => Vec::new(),
        };
    };
    let steps = asked(record.form, &state.scope);
    let mut steps = steps.into_iter();
    if forward {
        let next = steps.find(|step| *step > now);
        return go(state, next.map_or(Screen::Review, Screen::Questions));
    }
    let previous = steps.rfind(|step| *step < now);
    go(state, previous.map_or(Screen::Start, Screen::Questions))
}

fn last_step(state: &mut State) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return Vec::new();
    };
    let last = asked(record.form, &state.scope).pop().unwrap_or_default();
    go(state, Screen::Questions(last))
}

/// To what was skipped or left open.
pub fn review(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    let mut effects = sync::catch_up(state, browser);
    let there = state.record.is_some();
    state.scope = Scope::All;
    state.reviewing = false;
    effects.extend(go(
        state,
        if there { Screen::Review } else { Screen::Start },
    ));
    effects
}

/// From the review to one statement.
pub fn jump(state: &mut State, item: Item) -> Vec<Effect> {
    if state.record.is_none() {
        return Vec::new();
    }
    state.scope = Scope::All;
    state.reviewing = true;
    let mut effects = go(state, Screen::Questions(step_with(&item)));
    effects[0] = Effect::Show(Focus::Item(item));
    effects
}

/// Remembers what the results show, so that they can say what the other answer did.
pub fn change(state: &mut State, buffer: &'static Buffer) -> Vec<Effect> {
    let (Some(record), Some(measurement)) = (&state.record, state.measurement()) else {
        return Vec::new();
    };
    state.before = Some(Before {
        answers: record.answers.clone(),
        measurement,
    });
    state.scope = Scope::Buffer(buffer);
    let first = buffer.scale.items().first();
    go(state, Screen::Questions(first.map_or(0, step_with)))
}

/// To the results.
pub fn results(state: &mut State, browser: &dyn Browser) -> Vec<Effect> {
    let mut effects = sync::catch_up(state, browser);
    if state.record.is_none() {
        effects.extend(go(state, Screen::Start));
        return effects;
    }
    let finished = matches!(state.screen, Screen::Questions(_) | Screen::Review);
    compare_with_before(state);
    state.scope = Scope::All;
    state.reviewing = false;
    effects.extend(go(state, Screen::Results));
    if finished {
        effects.push(Effect::Dispatch(Event::Complete));
    }
    effects
}

/// Keeps what the results showed before only where someone changed an answer from there, and it
/// really is another one: then the results say once what it did.
fn compare_with_before(state: &mut State) {
    let changing = matches!(state.scope, Scope::Buffer(_));
    let now = state.record.as_ref().map(|record| &record.answers);
    let differs = |before: &Before| now.is_some_and(|now| *now != before.answers);
    state.before = state
        .before
        .take()
        .filter(|before| changing && differs(before));
}

/// Goes where the browser's back and forward lead, as far as there is something to show.
pub fn visit(state: &mut State, screen: Screen) -> Vec<Effect> {
    if screen == state.screen {
        return Vec::new();
    }
    let leads_to = if state.record.is_some() {
        screen
    } else {
        Screen::Start
    };
    if leads_to == Screen::Results {
        compare_with_before(state);
    } else {
        state.before = None;
    }
    if matches!(state.scope, Scope::Buffer(_)) {
        state.scope = Scope::All;
    }
    show(state, leads_to)
}

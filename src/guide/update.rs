//! What a person does, and what follows from it.

use crate::instrument::{Buffer, Form, Item};
use crate::record::{Answer, Record, RecordError};
use crate::texts::{Key, Lang, key};
use crate::value::date::is_moment;

use super::scope::Scope;
use super::state::{Notice, Offer, Screen, State};
use super::steps::{asked, first_open, step_with};

/// Something that the person or the host page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Begin with this form, or go on in it: what was filled in stays.
    Start(Form),
    /// Go on where the first open statement is.
    Resume,
    /// To the next step, or from the last one to the review.
    Next,
    /// To the step before, or from the first one to the start.
    Previous,
    /// To what was skipped or left open.
    Review,
    /// From the review to one statement.
    Jump(Item),
    /// From the results to the statements of one buffer, to change an answer.
    Change(&'static Buffer),
    /// To the results.
    Results,
    /// To the start.
    Home,
    /// To a place in the browser's history.
    Visit(Screen),
    /// An answer to one statement.
    Answer(Item, Answer),
    /// Answers from a file or from the host page, read and found right.
    Import(Box<Record>),
    /// Answers from a file or from the host page that cannot be read.
    Refuse(RecordError),
    /// Save the answers as a file.
    Download,
    /// Save what could not be read as a file.
    DownloadUnreadable,
    /// Print the results.
    Print,
    /// Ask whether everything may be erased.
    AskErase,
    /// Rather not.
    KeepAnswers,
    /// Erase everything.
    Erase,
    /// Agree or no longer agree that the page receives the answers.
    Consent(bool),
    /// Another language.
    Speak(Lang),
    /// The answers could not be kept, or not be saved in a page; this sentence says so.
    NotKept(Key),
}

impl Message {
    /// Reads a `data-action`; `None` for an action that does not exist.
    pub fn from_action(action: &str) -> Option<Self> {
        Some(match action {
            "start-short" => Self::Start(Form::Short),
            "start-full" => Self::Start(Form::Full),
            "resume" | "questions" => Self::Resume,
            "next" => Self::Next,
            "previous" => Self::Previous,
            "review" => Self::Review,
            "results" => Self::Results,
            "home" => Self::Home,
            "download" => Self::Download,
            "download-unreadable" => Self::DownloadUnreadable,
            "print" => Self::Print,
            "erase" => Self::AskErase,
            "erase-no" => Self::KeepAnswers,
            "erase-yes" => Self::Erase,
            "consent-true" => Self::Consent(true),
            "consent-false" => Self::Consent(false),
            "page-failed" => Self::NotKept(key!("saved.page.failed")),
            other => return Self::with_object(other),
        })
    }

    /// An action that names what it is about after its first hyphen.
    fn with_object(action: &str) -> Option<Self> {
        let (verb, object) = action.split_once('-')?;
        match verb {
            "speak" => Lang::from_tag(object).map(Self::Speak),
            "visit" => Screen::from_place(object).map(Self::Visit),
            "jump" => Item::from_id(object).map(Self::Jump),
            "change" => Buffer::from_id(object).map(Self::Change),
            _ => None,
        }
    }
}

/// Where the focus goes after a screen was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the screen's heading: the person went somewhere.
    Heading,
    /// To the control with this `data-action`.
    Action(&'static str),
    /// To the first answer of this statement.
    Item(Item),
}

/// Something that the browser side has to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Show the current screen.
    Show(Focus),
    /// Bring the notice up to date, and nothing else.
    Say,
    /// Bring progress and this statement's controls up to date, and nothing else.
    Mark(Item),
    /// Keep the record; with an item when only that answer changed.
    Keep(Option<Item>),
    /// Throw away what is kept.
    Forget,
    /// Save the record as a file.
    Download,
    /// Save what could not be read as a file.
    DownloadUnreadable,
    /// Print the results, without the page around them.
    Print,
    /// Tell the host page how many statements are answered.
    TellChange,
    /// Tell the host page which screen is shown.
    TellScreen,
    /// Tell the host page that the results are reached.
    TellComplete,
}

/// Takes one message. `now` is this moment in ISO 8601, UTC.
pub fn update(state: &mut State, message: Message, now: &str) -> Vec<Effect> {
    if !matches!(message, Message::Answer(..)) {
        state.notice = None;
    }
    if !matches!(message, Message::AskErase) {
        state.erasing = false;
    }
    match message {
        Message::Start(form) => start(state, form),
        Message::Resume => resume(state),
        Message::Next => step_to(state, true),
        Message::Previous => step_to(state, false),
        Message::Review => review(state),
        Message::Jump(item) => jump(state, item),
        Message::Change(buffer) => change(state, buffer),
        Message::Results => results(state),
        Message::Home => go(state, Screen::Start),
        Message::Visit(screen) => visit(state, screen),
        Message::Answer(item, answer) => answer_item(state, item, answer, now),
        Message::Import(record) => import(state, *record),
        Message::Refuse(error) => refuse(state, &error),
        Message::Download => vec![Effect::Download],
        Message::DownloadUnreadable => vec![Effect::DownloadUnreadable],
        Message::Print => vec![Effect::Print],
        Message::AskErase => {
            state.erasing = true;
            vec![Effect::Show(Focus::Action("erase-no"))]
        }
        Message::KeepAnswers => vec![Effect::Show(Focus::Action("erase"))],
        Message::Erase => erase(state),
        Message::Consent(consent) => {
            state.consent = consent;
            Vec::new()
        }
        Message::Speak(lang) => {
            state.lang = lang;
            vec![Effect::Show(Focus::Heading)]
        }
        Message::NotKept(key) => {
            notice(state, key, String::new(), true);
            offer(state, Offer::Answers);
            vec![Effect::Say]
        }
    }
}

fn go(state: &mut State, screen: Screen) -> Vec<Effect> {
    state.screen = screen;
    vec![Effect::Show(Focus::Heading), Effect::TellScreen]
}

fn notice(state: &mut State, key: Key, detail: String, alert: bool) {
    state.notice = Some(Notice {
        key,
        detail,
        alert,
        offer: None,
    });
}

fn offer(state: &mut State, offer: Offer) {
    if let Some(notice) = &mut state.notice {
        notice.offer = Some(offer);
    }
}

/// Chooses a form; answers that are there stay, whichever form they were given in. Someone who
/// goes from the short form to the full one is asked only what is missing.
fn start(state: &mut State, form: Form) -> Vec<Effect> {
    let record = state.record.get_or_insert_with(|| Record::new(form));
    let scope = if record.form == form {
        Scope::All
    } else {
        Scope::missing(record, form)
    };
    record.form = form;
    ask(state, scope)
}

fn resume(state: &mut State) -> Vec<Effect> {
    // What is asked only now is gone on with; one buffer's statements are not.
    let scope = match &state.scope {
        Scope::Only(items) => Scope::Only(items.clone()),
        Scope::All | Scope::Buffer(_) => Scope::All,
    };
    ask(state, scope)
}

/// To the first open statement of what is asked.
fn ask(state: &mut State, scope: Scope) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return go(state, Screen::Start);
    };
    let steps = asked(record.form, &scope);
    // With nothing open any more, someone who goes back wants to look from the beginning.
    let open = first_open(record).filter(|step| steps.contains(step));
    let step = open.or(steps.first().copied()).unwrap_or(0);
    state.scope = scope;
    state.reviewing = false;
    let mut effects = vec![Effect::Keep(None)];
    effects.extend(go(state, Screen::Questions(step)));
    effects
}

/// To the nearest step after or before this one in which anything is asked.
fn step_to(state: &mut State, forward: bool) -> Vec<Effect> {
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

fn review(state: &mut State) -> Vec<Effect> {
    let there = state.record.is_some();
    state.scope = Scope::All;
    state.reviewing = false;
    go(state, if there { Screen::Review } else { Screen::Start })
}

fn jump(state: &mut State, item: Item) -> Vec<Effect> {
    if state.record.is_none() {
        return Vec::new();
    }
    state.scope = Scope::All;
    state.reviewing = true;
    state.screen = Screen::Questions(step_with(&item));
    vec![Effect::Show(Focus::Item(item)), Effect::TellScreen]
}

/// Remembers what the results show, so that they can say what the other answer did.
fn change(state: &mut State, buffer: &'static Buffer) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return Vec::new();
    };
    state.before = Some(Box::new(record.clone()));
    state.scope = Scope::Buffer(buffer);
    let first = buffer.scale.items().first();
    go(state, Screen::Questions(first.map_or(0, step_with)))
}

fn results(state: &mut State) -> Vec<Effect> {
    if state.record.is_none() {
        return go(state, Screen::Start);
    }
    let finished = matches!(state.screen, Screen::Questions(_) | Screen::Review);
    let before = state.before.take();
    let changed = matches!(state.scope, Scope::Buffer(_));
    state.scope = Scope::All;
    state.reviewing = false;
    let mut effects = go(state, Screen::Results);
    let differs = |before: &Record| {
        let now = state.record.as_ref();
        now.is_some_and(|now| now.answers != before.answers)
    };
    state.before = before.filter(|before| changed && differs(before.as_ref()));
    if finished {
        effects.push(Effect::TellComplete);
    }
    effects
}

/// Goes where the browser's back and forward lead, as far as there is something to show.
fn visit(state: &mut State, screen: Screen) -> Vec<Effect> {
    if matches!(state.scope, Scope::Buffer(_)) {
        state.scope = Scope::All;
    }
    go(
        state,
        if state.record.is_some() {
            screen
        } else {
            Screen::Start
        },
    )
}

fn answer_item(state: &mut State, item: Item, answer: Answer, now: &str) -> Vec<Effect> {
    let Some(record) = &mut state.record else {
        return Vec::new();
    };
    record.answers.set(&item, answer);
    // A clock may be far off, and a moment that no record can hold would make the whole of it unreadable.
    if is_moment(now) {
        record.started_at.get_or_insert_with(|| now.to_owned());
        record.updated_at = Some(now.to_owned());
    }
    // Kept before it is shown: showing could fail.
    vec![
        Effect::Keep(Some(item)),
        Effect::Mark(item),
        Effect::TellChange,
    ]
}

fn import(state: &mut State, record: Record) -> Vec<Effect> {
    state.record = Some(record);
    state.screen = Screen::Start;
    state.scope = Scope::All;
    notice(state, key!("saved.imported"), String::new(), false);
    let show = Effect::Show(Focus::Heading);
    vec![
        show,
        Effect::Keep(None),
        Effect::TellChange,
        Effect::TellScreen,
    ]
}

/// Says what is wrong with the file and where; the answers that were there have not changed.
fn refuse(state: &mut State, error: &RecordError) -> Vec<Effect> {
    let detail = error.message(state.texts());
    notice(state, key!("saved.failed"), detail, true);
    vec![Effect::Say]
}

fn erase(state: &mut State) -> Vec<Effect> {
    state.record = None;
    // What comes next is not what someone agreed to share.
    state.consent = false;
    state.screen = Screen::Start;
    state.scope = Scope::All;
    state.before = None;
    notice(state, key!("saved.erased"), String::new(), false);
    vec![
        Effect::Forget,
        Effect::Show(Focus::Heading),
        Effect::TellScreen,
    ]
}

#[cfg(test)]
mod tests;

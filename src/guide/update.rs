//! What a person does, and what follows from it.

use crate::instrument::{Form, Item, Lang};
use crate::record::{Answer, Record, RecordError};

use super::state::{Notice, Screen, State};
use super::steps::{STEPS, first_open};

/// Something that the person or the host page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Begin with this form, or go on in it: what was filled in stays.
    Start(Form),
    /// Go on where the first open statement is.
    Resume,
    /// To the next step.
    Next,
    /// To the step before, or from the first one to the start.
    Previous,
    /// To the results.
    Results,
    /// To the start.
    Home,
    /// An answer to one statement.
    Answer(Item, Answer),
    /// Answers from a file or from the host page, read and found right.
    Import(Box<Record>),
    /// Answers from a file or from the host page that cannot be read.
    Refuse(RecordError),
    /// Save the answers as a file.
    Download,
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
    /// The browser could not keep the answers.
    NotKept(&'static str),
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
            "results" => Self::Results,
            "home" => Self::Home,
            "download" => Self::Download,
            "erase" => Self::AskErase,
            "erase-no" => Self::KeepAnswers,
            "erase-yes" => Self::Erase,
            other => Self::Speak(Lang::from_tag(other.strip_prefix("speak-")?)?),
        })
    }
}

/// Where the focus goes after a screen was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the screen's heading: the person went somewhere.
    Heading,
    /// To the control with this `data-action`.
    Action(&'static str),
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
        Message::Next => step_to(state, |step| Screen::Questions((step + 1).min(STEPS - 1))),
        Message::Previous => step_to(state, |step| {
            step.checked_sub(1).map_or(Screen::Start, Screen::Questions)
        }),
        Message::Results => results(state),
        Message::Home => go(state, Screen::Start),
        Message::Answer(item, answer) => answer_item(state, item, answer, now),
        Message::Import(record) => import(state, *record),
        Message::Refuse(error) => refuse(state, &error),
        Message::Download => vec![Effect::Download],
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
            vec![Effect::Say]
        }
    }
}

fn go(state: &mut State, screen: Screen) -> Vec<Effect> {
    state.screen = screen;
    vec![Effect::Show(Focus::Heading), Effect::TellScreen]
}

fn notice(state: &mut State, key: &'static str, detail: String, alert: bool) {
    state.notice = Some(Notice { key, detail, alert });
}

/// Chooses a form; answers that are there stay, whichever form they were given in.
fn start(state: &mut State, form: Form) -> Vec<Effect> {
    let record = state.record.get_or_insert_with(|| Record::new(form));
    record.form = form;
    resume(state)
}

fn resume(state: &mut State) -> Vec<Effect> {
    let Some(record) = &state.record else {
        return go(state, Screen::Start);
    };
    let keep = Effect::Keep(None);
    // With nothing open any more, someone who goes back wants to look from the beginning.
    let step = first_open(record).unwrap_or(0);
    let mut effects = vec![keep];
    effects.extend(go(state, Screen::Questions(step)));
    effects
}

fn step_to(state: &mut State, to: impl Fn(usize) -> Screen) -> Vec<Effect> {
    match state.screen {
        Screen::Questions(step) => go(state, to(step)),
        Screen::Start | Screen::Results => Vec::new(),
    }
}

fn results(state: &mut State) -> Vec<Effect> {
    if state.record.is_none() {
        return go(state, Screen::Start);
    }
    let finished = matches!(state.screen, Screen::Questions(_));
    let mut effects = go(state, Screen::Results);
    if finished {
        effects.push(Effect::TellComplete);
    }
    effects
}

fn answer_item(state: &mut State, item: Item, answer: Answer, now: &str) -> Vec<Effect> {
    let Some(record) = &mut state.record else {
        return Vec::new();
    };
    record.answers.set(&item, answer);
    record.started_at.get_or_insert_with(|| now.to_owned());
    record.updated_at = Some(now.to_owned());
    vec![
        Effect::Mark(item),
        Effect::Keep(Some(item)),
        Effect::TellChange,
    ]
}

fn import(state: &mut State, record: Record) -> Vec<Effect> {
    state.record = Some(record);
    state.screen = Screen::Start;
    notice(state, "saved.imported", String::new(), false);
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
    notice(state, "saved.failed", detail, true);
    vec![Effect::Say]
}

fn erase(state: &mut State) -> Vec<Effect> {
    state.record = None;
    // What comes next is not what someone agreed to share.
    state.consent = false;
    state.screen = Screen::Start;
    notice(state, "saved.erased", String::new(), false);
    vec![
        Effect::Forget,
        Effect::Show(Focus::Heading),
        Effect::TellScreen,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::parse::record_from_json;

    const NOW: &str = "2026-11-22T08:00:00Z";

    fn after(messages: impl IntoIterator<Item = Message>) -> State {
        let mut state = State::default();
        for message in messages {
            update(&mut state, message, NOW);
        }
        state
    }

    fn item(id: &str) -> Item {
        Item::from_id(id).unwrap()
    }

    #[test]
    fn the_short_form_walks_from_start_to_results() {
        let mut state = after([Message::Start(Form::Short)]);
        for step in 0..STEPS {
            assert_eq!(state.screen, Screen::Questions(step));
            update(&mut state, Message::Next, NOW);
        }
        assert_eq!(
            state.screen,
            Screen::Questions(STEPS - 1),
            "no step after the last"
        );
        let effects = update(&mut state, Message::Results, NOW);
        assert_eq!(state.screen, Screen::Results);
        assert!(effects.contains(&Effect::TellComplete));
    }

    #[test]
    fn previous_leads_back_to_the_start() {
        let state = after([
            Message::Start(Form::Full),
            Message::Next,
            Message::Previous,
            Message::Previous,
        ]);
        assert_eq!(state.screen, Screen::Start);
        assert!(state.record.is_some());
    }

    #[test]
    fn an_answer_marks_the_time_and_is_kept() {
        let answer = Message::Answer(item("core-compass-1"), Answer::Given(4));
        let mut state = after([Message::Start(Form::Short)]);
        let effects = update(&mut state, answer, NOW);
        let record = state.record.unwrap();
        assert_eq!(record.started_at.as_deref(), Some(NOW));
        assert_eq!(
            record.answers.get(&item("core-compass-1")),
            Answer::Given(4)
        );
        assert_eq!(effects[1], Effect::Keep(Some(item("core-compass-1"))));
    }

    #[test]
    fn changing_the_form_keeps_every_answer() {
        let state = after([
            Message::Start(Form::Full),
            Message::Answer(item("core-compass-2"), Answer::Given(2)),
            Message::Start(Form::Short),
            Message::Start(Form::Full),
        ]);
        let record = state.record.unwrap();
        assert_eq!(
            record.answers.get(&item("core-compass-2")),
            Answer::Given(2)
        );
    }

    #[test]
    fn a_bad_import_changes_nothing_but_the_notice() {
        let mut state = after([
            Message::Start(Form::Short),
            Message::Answer(item("core-compass-1"), Answer::Given(4)),
            Message::Next,
        ]);
        let before = state.clone();
        let error = record_from_json("{}").unwrap_err();
        assert_eq!(
            update(&mut state, Message::Refuse(error), NOW),
            [Effect::Say]
        );
        let notice = state.notice.take().unwrap();
        assert!(notice.alert && notice.detail.contains("/format"));
        assert_eq!(state, before);
    }

    #[test]
    fn a_good_import_replaces_the_record_and_says_so() {
        let mut record = Record::new(Form::Full);
        record.answers.set(&item("pressure-5"), Answer::Given(1));
        let state = after([Message::Import(Box::new(record.clone()))]);
        assert_eq!(state.record, Some(record));
        assert_eq!(state.notice.unwrap().key, "saved.imported");
    }

    #[test]
    fn erasing_asks_first() {
        let mut state = after([Message::Start(Form::Short), Message::AskErase]);
        assert!(state.erasing && state.record.is_some());
        update(&mut state, Message::KeepAnswers, NOW);
        assert!(!state.erasing && state.record.is_some());
        let effects = update(&mut state, Message::Erase, NOW);
        assert!(state.record.is_none() && effects.contains(&Effect::Forget));
    }

    #[test]
    fn consent_ends_with_the_answers_that_it_was_given_for() {
        let share = State {
            share: true,
            ..State::default()
        };
        let mut state = share;
        update(&mut state, Message::Consent(true), NOW);
        assert!(state.shared());
        update(&mut state, Message::Erase, NOW);
        assert!(!state.shared());
    }

    #[test]
    fn actions_that_do_not_exist_are_no_messages() {
        for action in ["", "speak-de", "next ", "__proto__"] {
            assert_eq!(Message::from_action(action), None);
        }
        assert_eq!(
            Message::from_action("speak-en"),
            Lang::from_tag("en").map(Message::Speak)
        );
    }

    #[test]
    fn nothing_can_be_answered_before_a_form_is_chosen() {
        let state = after([
            Message::Answer(item("pressure-1"), Answer::Given(1)),
            Message::Results,
        ]);
        assert_eq!((state.record, state.screen), (None, Screen::Start));
    }
}

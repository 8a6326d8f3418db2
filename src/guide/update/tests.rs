use super::*;
use crate::guide::steps::STEPS;
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
    assert_eq!(state.screen, Screen::Review);
    assert_eq!(update(&mut state, Message::Next, NOW), []);
    update(&mut state, Message::Previous, NOW);
    assert_eq!(state.screen, Screen::Questions(STEPS - 1));
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
fn from_short_to_full_only_the_missing_steps_come_by() {
    let mut state = after([Message::Start(Form::Full)]);
    for item in crate::instrument::items() {
        let open = ["talent-use", "signals"].contains(&item.scale.id) && !item.is_core();
        if !open {
            update(&mut state, Message::Answer(item, Answer::Given(3)), NOW);
        }
    }
    update(&mut state, Message::Start(Form::Short), NOW);
    update(&mut state, Message::Start(Form::Full), NOW);
    assert_eq!(state.screen, Screen::Questions(0));
    assert!(state.scope.asks(&item("talent-use-2")) && !state.scope.asks(&item("pressure-1")));
    update(&mut state, Message::Next, NOW);
    assert_eq!(state.screen, Screen::Questions(6));
    update(&mut state, Message::Next, NOW);
    assert_eq!(state.screen, Screen::Review);
    update(&mut state, Message::Previous, NOW);
    assert_eq!(state.screen, Screen::Questions(6));
}

#[test]
fn the_review_leads_to_a_statement_and_back() {
    let mut state = after([Message::Start(Form::Short), Message::Review]);
    let effects = update(&mut state, Message::Jump(item("pressure-2")), NOW);
    assert_eq!(state.screen, Screen::Questions(5));
    assert!(state.reviewing);
    assert_eq!(effects[0], Effect::Show(Focus::Item(item("pressure-2"))));
    update(&mut state, Message::Review, NOW);
    assert_eq!((state.screen, state.reviewing), (Screen::Review, false));
}

#[test]
fn an_answer_changed_from_the_results_is_compared_with_what_they_showed() {
    let mut state = after([Message::Start(Form::Short), Message::Results]);
    let change = Message::from_action("change-mini-retreats").unwrap();
    update(&mut state, change, NOW);
    assert_eq!(state.screen, Screen::Questions(2));
    assert!(state.scope.asks(&item("mini-retreats-1")));
    assert!(!state.scope.asks(&item("shadow-awareness-1")));
    update(
        &mut state,
        Message::Answer(item("mini-retreats-1"), Answer::Given(5)),
        NOW,
    );
    update(&mut state, Message::Results, NOW);
    assert!(
        state
            .before
            .as_ref()
            .is_some_and(|before| before.answered() == 0)
    );
    update(&mut state, Message::Results, NOW);
    assert!(state.before.is_none(), "said once");
}

#[test]
fn back_and_forward_go_only_where_there_is_something() {
    let mut state = after([Message::Visit(Screen::Results)]);
    assert_eq!(state.screen, Screen::Start);
    update(&mut state, Message::Start(Form::Short), NOW);
    update(&mut state, Message::Visit(Screen::Questions(3)), NOW);
    assert_eq!(state.screen, Screen::Questions(3));
    for screen in [
        Screen::Start,
        Screen::Questions(7),
        Screen::Review,
        Screen::Results,
    ] {
        assert_eq!(Screen::from_place(&screen.place()), Some(screen));
    }
    for place in ["", "questions", "questions/8", "questions/-1", "__proto__"] {
        assert_eq!(Screen::from_place(place), None);
    }
}

#[test]
fn half_a_set_of_answers_of_five_weeks_ago_is_old() {
    let mut state = after([
        Message::Start(Form::Short),
        Message::Answer(item("core-compass-1"), Answer::Given(4)),
    ]);
    for (today, old) in [("2026-12-20", false), ("2026-12-21", true)] {
        state.today = crate::value::Day::of_moment(today);
        assert_eq!(state.left_long_ago().is_some(), old, "{today}");
    }
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
    assert_eq!(effects[0], Effect::Keep(Some(item("core-compass-1"))));
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
    assert_eq!(state.notice.unwrap().key, key!("saved.imported"));
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

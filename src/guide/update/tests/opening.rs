//! Answers that are opened over others: asked first, or brought back.

use super::*;
use crate::guide::{Control, Offer};
use crate::record::write::record_to_json;

/// A record that was begun at this moment, with one answer.
fn begun(moment: &str, value: u8) -> Record {
    let mut record = Record::new(built_in(), Form::Short);
    record.started_at = Some(moment.into());
    record.updated_at = Some(moment.into());
    record.answers.set(item("pressure-1"), Answer::Given(value));
    record
}

/// A guide with a record on its results, with a note.
fn mine() -> (Alone, Record) {
    let mut record = begun("2026-11-01T08:00:00Z", 4);
    record.notes = Some(vec![("reflex".into(), "mijn".into())]);
    let mut guide = after([Message::Import(Box::new(record.clone()))]);
    guide.take(Message::Results);
    (guide, record)
}

fn opened(guide: &mut Alone, record: &Record) -> Vec<Effect> {
    guide.take(Message::OpenText(record_to_json(record)))
}

#[test]
fn another_measurement_asks_first_and_changes_nothing_until_then() {
    let (other, asks) = (begun("2026-11-10T08:00:00Z", 2), Message::KeepMine);
    let (mut guide, record) = mine();
    let effects = opened(&mut guide, &other);
    assert_eq!(effects, [Effect::Show(Focus::Action("open-no"))]);
    assert_eq!(guide.state.record.as_ref(), Some(&record));
    assert_eq!(guide.state.screen, Screen::Results);
    guide.take(asks);
    assert_eq!(guide.state.record.as_ref(), Some(&record));
    assert_eq!(guide.take(Message::UseOpened), [], "it is no longer asked");
    opened(&mut guide, &other);
    guide.take(Message::UseOpened);
    assert_eq!(guide.state.record.as_ref(), Some(&other));
    guide.take(Message::Undo);
    assert_eq!(
        guide.state.record.as_ref(),
        Some(&record),
        "and that can be undone"
    );
}

#[test]
fn an_empty_guide_and_the_same_measurement_open_at_once() {
    let other = begun("2026-11-10T08:00:00Z", 2);
    let mut guide = after([Message::Start(Form::Short)]);
    opened(&mut guide, &other);
    assert_eq!(guide.state.record.as_ref(), Some(&other));
    assert_eq!(guide.state.undo, None);
    // A file of the same measurement that is older takes nothing away that came after it.
    let (mut guide, record) = mine();
    guide.take(Message::Answer(item("pressure-1"), Answer::Given(5)));
    guide.take(Message::Answer(item("core-compass-1"), Answer::Given(3)));
    opened(&mut guide, &record);
    let now = guide.state.record.as_ref().unwrap();
    assert_eq!(now.answers.get(item("core-compass-1")), Answer::Given(3));
    assert_eq!(
        now.answers.get(item("pressure-1")),
        Answer::Given(5),
        "the later one"
    );
    assert_eq!(now.notes, record.notes);
}

#[test]
fn what_a_page_sets_can_be_undone_as_far_as_it_was_the_persons() {
    let (mut guide, record) = mine();
    for value in [1, 2, 2] {
        let next = begun("2026-11-10T08:00:00Z", value);
        guide.take(Message::Import(Box::new(next)));
        let offer = guide.state.notice.as_ref().and_then(|notice| notice.offer);
        assert_eq!(offer, Some(Offer::Undo), "{value}");
    }
    // Going on does not end it.
    guide.take(Message::Start(Form::Short));
    guide.take(Message::Home);
    let html = crate::guide::screens::view(&guide.state).into_string();
    assert!(html.contains("data-action=\"undo\""));
    guide.take(Message::Undo);
    assert_eq!(guide.state.record.as_ref(), Some(&record));
    assert_eq!(guide.state.screen, Screen::Results, "where it was");
    assert_eq!(guide.take(Message::Undo), [], "once");
}

#[test]
fn what_was_answered_after_it_is_what_comes_back_next() {
    let (mut guide, _) = mine();
    guide.take(Message::Import(Box::new(begun("2026-11-10T08:00:00Z", 1))));
    guide.take(Message::Answer(item("core-compass-1"), Answer::Given(5)));
    let answered = guide.state.record.clone();
    guide.take(Message::Import(Box::new(begun("2026-11-11T08:00:00Z", 1))));
    guide.take(Message::Undo);
    assert_eq!(guide.state.record, answered);
    guide.take(Message::Import(Box::new(begun("2026-11-11T08:00:00Z", 1))));
    guide.take(Message::Erase);
    assert_eq!(guide.state.undo, None, "what is erased does not come back");
}

#[test]
fn the_question_shows_what_it_is_about() {
    let (mut guide, _) = mine();
    opened(&mut guide, &begun("2026-11-10T08:00:00Z", 2));
    let html = crate::guide::screens::view(&guide.state).into_string();
    for action in ["open-yes", "open-no"] {
        assert!(html.contains(&["data-action=\"", action, "\""].concat()));
        let control = Control {
            action,
            ..Control::default()
        };
        assert!(Message::of_control(control, built_in()).is_some());
    }
    assert!(
        html.contains("1 van de 20") && html.contains("10-11-2026"),
        "{html}"
    );
}

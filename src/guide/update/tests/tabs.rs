//! Whole journeys in a browser with several tabs, in which things go wrong.

use std::rc::Rc;

use super::super::super::browser::{Browser, MemoryBrowser, NotStored};
use super::super::super::{Effect, Event, Message, Screen, State, update};
use crate::instrument::{Form, built_in};
use crate::record::dossier::dossier_from_node;
use crate::record::merge::{Later, later_of};
use crate::record::write::record_to_json;
use crate::record::{Action, Answer, Record};
use crate::texts::key;
use crate::value::Node;

const KEY: &str = "reflectiewijzer/2/reflectiewijzer/";

/// One tab, with what its page would hold and hear.
struct Tab {
    state: State,
    browser: Rc<MemoryBrowser>,
    /// The record as the element remembers it.
    remembered: Option<String>,
    done: Vec<Effect>,
}

impl Tab {
    fn open(browser: Rc<MemoryBrowser>) -> Self {
        let mut tab = Self {
            state: State::default(),
            browser,
            remembered: None,
            done: Vec::new(),
        };
        tab.take(Message::Open(None));
        tab
    }

    /// The first tab of a browser.
    fn first() -> Self {
        Self::open(Rc::new(MemoryBrowser::at("2026-11-24T08:00:00Z")))
    }

    /// One more tab, with a clock of its own.
    fn another(&self, now: &str) -> Self {
        Self::open(Rc::new(self.browser.another_tab(now)))
    }

    fn take(&mut self, message: Message) {
        self.done = update(&mut self.state, message, &*self.browser);
        for effect in &self.done {
            if let Effect::Remember { dossier, .. } = effect {
                self.remembered.clone_from(dossier);
            }
        }
    }

    /// What this tab hears of another one that wrote.
    fn hears(&mut self) {
        let erased = self.browser.kept(KEY).is_none();
        self.take(Message::StoredElsewhere {
            key: Some(KEY.into()),
            erased,
        });
    }

    fn hears_of_erasing(&mut self) {
        self.take(Message::StoredElsewhere {
            key: Some(KEY.into()),
            erased: true,
        });
    }

    fn answer(&mut self, id: &str, answer: u8) {
        let item = built_in().item(id).unwrap();
        self.take(Message::Answer(item, Answer::Given(answer)));
    }

    /// Changes the record as the coming screens will, and keeps it.
    fn write(&mut self, change: impl FnOnce(&mut Record)) {
        let mut record = self.record().clone();
        change(&mut record);
        self.take(Message::Import(Box::new(record)));
    }

    fn record(&self) -> &Record {
        self.state.record.as_ref().unwrap()
    }

    fn kept(&self) -> Record {
        let kept = Node::from_json(&self.browser.kept(KEY).unwrap()).unwrap();
        dossier_from_node(&kept).unwrap().current.unwrap()
    }

    fn answer_to(&self, id: &str) -> Answer {
        self.record().answers.get(built_in().item(id).unwrap())
    }

    fn said(&self) -> Option<crate::texts::Key> {
        self.state.notice.as_ref().map(|notice| notice.key)
    }
}

/// A tab in which the short form has begun, and a second one of the same visit.
fn two_tabs() -> (Tab, Tab) {
    let mut one = Tab::first();
    one.take(Message::Start(Form::Short));
    one.answer("core-compass-1", 2);
    let mut two = one.another("2026-11-24T08:01:00Z");
    two.take(Message::Resume);
    (one, two)
}

fn noted(record: &mut Record, id: &str, note: &str) {
    let notes = record.notes.get_or_insert_default();
    notes.push((id.into(), note.into()));
}

#[test]
fn two_tabs_of_one_visit_keep_each_others_notes_wishes_and_plan() {
    let (mut one, mut two) = two_tabs();
    one.write(|record| noted(record, "reflect-1", "de druk is nu het hoogst in de raad"));
    // The other one has not heard of it when something is answered there.
    two.answer("talent-use-1", 4);
    assert!(two.record().notes.is_some() && two.kept().notes.is_some());
    one.hears();
    two.write(|record| {
        let mut wishes = vec![None; built_in().scales.len()];
        wishes[0] = Some(75.0);
        record.desired = Some(wishes);
        record.plan = Some(vec![Action {
            goal: "core-compass".into(),
            what: Some("elke maandag een half uur".into()),
            ..Action::default()
        }]);
    });
    one.answer("healthy-lifestyle-1", 5);
    for tab in [&one, &two] {
        let kept = tab.kept();
        assert_eq!(kept.notes.unwrap().len(), 1);
        assert_eq!(kept.desired.unwrap()[0], Some(75.0));
        assert_eq!(kept.plan.unwrap().len(), 1);
    }
    two.hears();
    assert_eq!(one.state.record, two.state.record);
}

#[test]
fn a_file_without_notes_over_a_tab_with_notes_loses_none_of_them() {
    let (mut one, mut two) = two_tabs();
    one.write(|record| noted(record, "reflect-1", "een"));
    two.write(|record| noted(record, "reflect-2", "twee"));
    one.hears();
    two.hears();
    for tab in [&one, &two] {
        assert_eq!(tab.record().notes.as_ref().unwrap().len(), 2);
    }
    assert_eq!(one.kept(), *two.record());
}

#[test]
fn a_note_that_both_wrote_keeps_both_texts_once_however_often_they_meet() {
    let (mut one, mut two) = two_tabs();
    one.write(|record| {
        noted(record, "reflect-1", "van de eerste");
        record.updated_at = Some("2026-11-24T08:05:00Z".into());
    });
    two.write(|record| {
        noted(record, "reflect-1", "van de tweede");
        record.updated_at = Some("2026-11-24T08:06:00Z".into());
    });
    for _ in 0..4 {
        one.hears();
        two.hears();
    }
    for tab in [&one, &two] {
        let notes = tab.record().notes.as_ref().unwrap();
        assert_eq!(notes[0].1, "van de tweede\n\nvan de eerste");
    }
    assert_eq!(
        later_of(one.record(), two.record()),
        Later::Unknown,
        "they are equal"
    );
}

#[test]
fn a_visit_that_another_tab_erased_leaves_nothing_in_memory() {
    let (mut one, mut two) = two_tabs();
    one.state.settings.share = true;
    one.take(Message::Consent(true));
    one.take(Message::Results);
    let compass = crate::instrument::built_in().scale("core-compass").unwrap();
    one.take(Message::Change(compass));
    assert!(one.state.before.is_some());
    two.take(Message::Erase);
    one.hears_of_erasing();
    assert_eq!(one.said(), Some(key!("saved.elsewhere")));
    assert!(one.done.contains(&Effect::Dispatch(Event::Screen)));
    one.state.notice = None;
    let mut anew = State::default();
    anew.settings.share = true;
    assert_eq!(one.state, anew, "nothing but what the page says");
    assert_eq!(one.remembered, None);
    assert_eq!(one.browser.kept(KEY), None);
}

#[test]
fn a_site_that_throws_away_everything_takes_nothing_that_is_open() {
    let (mut one, _) = two_tabs();
    one.browser.put(KEY, None);
    for key in [None, Some("theirs".into())] {
        one.take(Message::StoredElsewhere { key, erased: true });
        assert_eq!(one.answer_to("core-compass-1"), Answer::Given(2));
    }
    one.answer("talent-use-1", 3);
    assert_eq!(
        one.kept(),
        *one.record(),
        "and the next answer keeps it again"
    );
}

#[test]
fn an_erasure_that_is_told_late_erases_nothing_of_what_began_since() {
    let (mut one, mut two) = two_tabs();
    two.take(Message::Erase);
    two.take(Message::Start(Form::Full));
    two.answer("talent-use-1", 5);
    one.hears_of_erasing();
    assert_eq!(one.answer_to("core-compass-1"), Answer::Missing);
    assert_eq!(one.answer_to("talent-use-1"), Answer::Given(5));
    assert_eq!(one.kept(), *two.record());
}

#[test]
fn an_opened_file_replaces_the_answers_in_every_tab() {
    let (mut one, mut two) = two_tabs();
    let mut file = Record::new(built_in(), Form::Full);
    file.started_at = Some("2025-01-01T10:00:00Z".into());
    file.answers
        .set(built_in().item("pressure-5").unwrap(), Answer::Given(1));
    one.take(Message::OpenText(record_to_json(&file)));
    assert_eq!(
        one.answer_to("core-compass-1"),
        two.answer_to("core-compass-1"),
        "asked first"
    );
    one.take(Message::UseOpened);
    two.hears();
    assert_eq!(two.answer_to("core-compass-1"), Answer::Missing);
    assert_eq!(two.answer_to("pressure-5"), Answer::Given(1));
    assert_eq!(two.record(), &file, "with its own dates");
    assert_eq!(two.kept(), file);
}

#[test]
fn records_without_a_moment_and_with_other_answers_are_not_put_together() {
    let of = |answer| {
        let mut record = Record::new(built_in(), Form::Short);
        let item = built_in().item("core-compass-1").unwrap();
        record.answers.set(item, Answer::Given(answer));
        record
    };
    let mut one = Tab::first();
    let mut two = one.another("2026-11-24T08:01:00Z");
    let (mut mine, theirs) = (of(1), of(5));
    noted(&mut mine, "reflect-1", "van een ander");
    one.take(Message::Import(Box::new(mine)));
    two.take(Message::Import(Box::new(theirs.clone())));
    one.hears();
    assert_eq!((one.record(), one.kept()), (&theirs, theirs.clone()));
}

#[test]
fn what_was_never_stored_is_not_erased_by_coming_back() {
    let mut tab = Tab::first();
    let json = record_to_json(two_tabs().0.record());
    tab.take(Message::Open(Some(json)));
    tab.take(Message::CameBack);
    assert!(tab.state.record.is_some());
}

#[test]
fn an_erasure_during_a_full_disk_is_seen_when_the_page_comes_back() {
    let (mut one, mut two) = two_tabs();
    one.browser.refuses.set(Some(NotStored::Full));
    one.answer("talent-use-1", 3);
    two.take(Message::Erase);
    one.take(Message::CameBack);
    assert_eq!(one.state.record, None);
}

#[test]
fn a_visit_begun_elsewhere_ends_consent_and_results_here() {
    let (mut one, mut two) = two_tabs();
    one.state.settings.share = true;
    one.take(Message::Consent(true));
    one.take(Message::Results);
    two.take(Message::Erase);
    *two.browser.now.borrow_mut() = "2026-11-24T10:00:00Z".into();
    two.take(Message::Start(Form::Full));
    two.answer("talent-use-1", 5);
    one.hears();
    assert!(!one.state.consent, "nobody agreed for these answers");
    assert_eq!(one.state.screen, Screen::Start);
}

#[test]
fn another_form_in_one_tab_shows_in_the_other() {
    let (mut one, mut two) = two_tabs();
    two.take(Message::Start(Form::Full));
    one.hears();
    assert_eq!(one.record().form, Form::Full);
    assert_eq!(one.done.last(), Some(&Effect::Refresh));
}

#[test]
fn a_record_that_is_damaged_under_an_open_guide_is_offered() {
    let (mut one, _) = two_tabs();
    one.browser.put(KEY, Some("{ half"));
    one.answer("talent-use-1", 3);
    assert_eq!(one.said(), Some(key!("saved.unreadable")));
    assert_eq!(one.kept(), *one.record());
}

#[test]
fn a_full_disk_is_said_once_and_nothing_is_lost() {
    let (mut one, mut two) = two_tabs();
    one.browser.refuses.set(Some(NotStored::Full));
    one.answer("talent-use-1", 3);
    assert_eq!(one.said(), Some(key!("saved.full")));
    one.state.notice = None;
    one.answer("healthy-lifestyle-1", 4);
    assert_eq!(one.said(), None, "said once");
    let remembered = Node::from_json(one.remembered.as_ref().unwrap()).unwrap();
    let remembered = dossier_from_node(&remembered).map(|dossier| dossier.current.unwrap());
    assert_eq!(remembered.as_ref(), Ok(one.record()));
    // Another guide of the same page goes on with what found no room.
    let again = Tab::open(one.browser.clone());
    assert_eq!(again.answer_to("healthy-lifestyle-1"), Answer::Given(4));
    two.answer("core-compass-1", 5);
    one.browser.refuses.set(None);
    one.answer("agenda-control-1", 1);
    two.hears();
    for tab in [&one, &two] {
        for id in ["talent-use-1", "healthy-lifestyle-1", "agenda-control-1"] {
            assert!(tab.answer_to(id).given().is_some(), "{id}");
        }
        let changed_meanwhile = tab.answer_to("core-compass-1");
        assert_eq!(
            changed_meanwhile,
            Answer::Given(5),
            "what the other one changed"
        );
    }
    let mut denied = Tab::first();
    denied.browser.refuses.set(Some(NotStored::Denied));
    denied.take(Message::Start(Form::Short));
    assert_eq!(denied.said(), Some(key!("saved.denied")));
}

#[test]
fn what_found_no_room_does_not_come_back_after_another_tab_erased() {
    let (mut one, mut two) = two_tabs();
    one.browser.refuses.set(Some(NotStored::Full));
    one.answer("talent-use-1", 3);
    two.take(Message::Erase);
    one.hears_of_erasing();
    assert_eq!(one.state.record, None);
    one.take(Message::CameBack);
    assert_eq!(one.state.record, None);
}

#[test]
fn after_a_crash_the_last_answer_is_in_storage_and_in_the_file() {
    let (mut one, _) = two_tabs();
    one.answer("talent-use-1", 3);
    // The engine stopped while it carried out what follows: the page has what came first.
    assert!(matches!(
        &one.done[0],
        Effect::Remember {
            dossier: Some(_),
            ..
        }
    ));
    let mut after = one.another("2026-11-24T09:00:00Z");
    after.take(Message::Resume);
    assert_eq!(after.answer_to("talent-use-1"), Answer::Given(3));
}

#[test]
fn a_page_that_comes_back_shows_what_others_did() {
    let (mut one, mut two) = two_tabs();
    two.answer("core-compass-1", 5);
    one.take(Message::CameBack);
    assert_eq!(one.answer_to("core-compass-1"), Answer::Given(5));
    two.take(Message::Erase);
    one.take(Message::CameBack);
    assert_eq!(
        (one.state.record.as_ref(), one.state.screen),
        (None, Screen::Start)
    );
}

#[test]
fn what_cannot_be_read_is_set_aside_and_offered() {
    let browser = MemoryBrowser::at("2026-11-24T08:00:00Z");
    browser.put(KEY, Some("{ half"));
    let mut tab = Tab::open(Rc::new(browser));
    assert_eq!(tab.said(), Some(key!("saved.unreadable")));
    assert_eq!(tab.browser.kept(KEY).as_deref(), Some(""));
    let aside = tab.browser.kept(&[KEY, " (2026-11-24T08:00:00Z)"].concat());
    assert_eq!(aside.as_deref(), Some("{ half"));
    tab.take(Message::DownloadUnreadable);
    assert!(matches!(&tab.done[..], [Effect::Save(_, text)] if text == "{ half"));
}

#[test]
fn other_storages_and_names_do_not_follow_each_other() {
    let (mut one, mut two) = two_tabs();
    one.state.settings.name = "another".into();
    two.take(Message::Erase);
    one.hears_of_erasing();
    assert!(one.state.record.is_some());
    assert_eq!(one.browser.read(crate::guide::Storage::None, KEY), None);
}

#[test]
fn a_late_erasure_leaves_a_new_beginning_that_was_seen_already() {
    let (mut one, mut two) = two_tabs();
    two.take(Message::Erase);
    two.take(Message::Start(Form::Short));
    one.take(Message::CameBack);
    one.hears_of_erasing();
    assert!(one.state.record.is_some() && one.browser.kept(KEY).is_some());
}

#[test]
fn results_of_a_record_without_a_moment_stay_while_another_tab_answers() {
    let mut file = two_tabs().0.record().clone();
    file.started_at = None;
    let mut one = Tab::first();
    one.take(Message::Import(Box::new(file)));
    one.take(Message::Results);
    let mut two = one.another("2026-11-24T08:01:00Z");
    two.take(Message::Resume);
    two.answer("core-compass-1", 5);
    one.hears();
    assert_eq!(one.state.screen, Screen::Results);
    assert_eq!(one.answer_to("core-compass-1"), Answer::Given(5));
}

//! One tab, without any other: from screen to screen, answers, files.

use super::*;
use crate::guide::browser::MemoryBrowser;
use crate::guide::screens::{figures, notice, view};
use crate::guide::{Event, Part, Patch};
use crate::instrument::{Form, Item, built_in};
use crate::record::dossier::dossier_from_node;
use crate::record::parse::record_from_json;
use crate::record::write::record_to_json;
use crate::record::{Answer, Record};
use crate::texts::{Lang, key};
use crate::value::Node;

mod measurements;
mod opening;
mod saved_page;
mod tabs;

const NOW: &str = "2026-11-22T08:00:00Z";
const KEY: &str = "reflectiewijzer/2/reflectiewijzer/";

/// A guide in a browser that keeps nothing.
struct Alone {
    state: State,
    browser: MemoryBrowser,
}

impl Alone {
    fn take(&mut self, message: Message) -> Vec<Effect> {
        update(&mut self.state, message, &self.browser)
    }
}

fn message(action: &str) -> Option<Message> {
    let control = crate::guide::Control {
        action,
        ..Default::default()
    };
    Message::of_control(control, built_in())
}

fn after(messages: impl IntoIterator<Item = Message>) -> Alone {
    let mut guide = Alone {
        state: State::default(),
        browser: MemoryBrowser::at(NOW),
    };
    for message in messages {
        guide.take(message);
    }
    guide
}

fn item(id: &str) -> &'static Item {
    built_in().item(id).unwrap()
}

#[test]
fn the_short_form_walks_from_start_to_results() {
    let mut guide = after([Message::Start(Form::Short)]);
    for step in 0..built_in().parts.len() {
        assert_eq!(guide.state.screen, Screen::Questions(step));
        guide.take(Message::Next);
    }
    assert_eq!(guide.state.screen, Screen::Review);
    assert_eq!(guide.take(Message::Next), []);
    guide.take(Message::Previous);
    assert_eq!(
        guide.state.screen,
        Screen::Questions(built_in().parts.len() - 1)
    );
    let effects = guide.take(Message::Results);
    assert_eq!(guide.state.screen, Screen::Results);
    assert!(effects.contains(&Effect::Dispatch(Event::Complete)));
}

#[test]
fn previous_leads_back_to_the_start() {
    let guide = after([
        Message::Start(Form::Full),
        Message::Next,
        Message::Previous,
        Message::Previous,
    ]);
    assert_eq!(guide.state.screen, Screen::Start);
    assert!(guide.state.record.is_some());
}

#[test]
fn from_short_to_full_only_the_missing_steps_come_by() {
    let mut guide = after([Message::Start(Form::Full)]);
    for item in built_in().items.iter() {
        let open = ["talent-use-", "signals-"]
            .iter()
            .any(|id| item.id.starts_with(id))
            && !item.core;
        if !open {
            guide.take(Message::Answer(item, Answer::Given(3)));
        }
    }
    guide.take(Message::Start(Form::Short));
    guide.take(Message::Start(Form::Full));
    assert_eq!(guide.state.screen, Screen::Questions(0));
    assert!(
        guide.state.scope.asks(item("talent-use-2")) && !guide.state.scope.asks(item("pressure-1"))
    );
    guide.take(Message::Next);
    assert_eq!(guide.state.screen, Screen::Questions(6));
    guide.take(Message::Next);
    assert_eq!(guide.state.screen, Screen::Review);
    guide.take(Message::Previous);
    assert_eq!(guide.state.screen, Screen::Questions(6));
}

#[test]
fn the_review_leads_to_a_statement_and_back() {
    let mut guide = after([Message::Start(Form::Short), Message::Review]);
    let effects = guide.take(Message::Jump(item("pressure-2")));
    assert_eq!(guide.state.screen, Screen::Questions(5));
    assert!(guide.state.reviewing);
    assert_eq!(effects[0], Effect::Show(Focus::Item(item("pressure-2"))));
    guide.take(Message::Review);
    assert_eq!(
        (guide.state.screen, guide.state.reviewing),
        (Screen::Review, false)
    );
}

#[test]
fn an_answer_changed_from_the_results_is_compared_with_what_they_showed() {
    let mut guide = after([Message::Start(Form::Short), Message::Results]);
    let change = message("change-mini-retreats").unwrap();
    guide.take(change);
    assert_eq!(guide.state.screen, Screen::Questions(2));
    assert!(guide.state.scope.asks(item("mini-retreats-1")));
    assert!(!guide.state.scope.asks(item("shadow-awareness-1")));
    guide.take(Message::Answer(item("mini-retreats-1"), Answer::Given(5)));
    guide.take(Message::Results);
    let before = guide.state.before.as_ref();
    assert!(before.is_some_and(|before| before.answers.is_empty()));
    guide.take(Message::Results);
    assert!(guide.state.before.is_none(), "said once");
}

#[test]
fn back_and_forward_go_only_where_there_is_something() {
    let mut guide = after([Message::Visit(Screen::Results)]);
    assert_eq!(guide.state.screen, Screen::Start);
    guide.take(Message::Start(Form::Short));
    guide.take(Message::Visit(Screen::Questions(3)));
    assert_eq!(guide.state.screen, Screen::Questions(3));
    for screen in [
        Screen::Start,
        Screen::Questions(7),
        Screen::Review,
        Screen::Results,
    ] {
        assert_eq!(Screen::from_place(&screen.place(), 8), Some(screen));
    }
    for place in ["", "questions", "questions/8", "questions/-1", "__proto__"] {
        assert_eq!(Screen::from_place(place, 8), None);
    }
}

#[test]
fn half_a_set_of_answers_of_five_weeks_ago_is_old() {
    let mut guide = after([
        Message::Start(Form::Short),
        Message::Answer(item("core-compass-1"), Answer::Given(4)),
    ]);
    for (today, old) in [("2026-12-20", false), ("2026-12-21", true)] {
        guide.state.today = crate::value::Day::of_moment(today);
        assert_eq!(guide.state.left_long_ago().is_some(), old, "{today}");
    }
}

#[test]
fn an_answer_marks_the_time_and_is_kept() {
    let answer = Message::Answer(item("core-compass-1"), Answer::Given(4));
    let mut guide = after([Message::Start(Form::Short)]);
    let effects = guide.take(answer);
    let record = guide.state.record.unwrap();
    assert_eq!(record.started_at.as_deref(), Some(NOW));
    assert_eq!(record.answers.get(item("core-compass-1")), Answer::Given(4));
    let kept = guide.browser.kept(KEY);
    let remembered = Effect::Remember {
        record: Some(record_to_json(&record)),
        dossier: kept.clone(),
    };
    assert_eq!(effects[0], remembered, "before it is shown");
    let kept = Node::from_json(&kept.unwrap()).unwrap();
    assert_eq!(dossier_from_node(&kept).unwrap().current, Some(record));
    assert_eq!(effects[1], Effect::Mark(Some(item("core-compass-1"))));
}

#[test]
fn changing_the_form_keeps_every_answer() {
    let guide = after([
        Message::Start(Form::Full),
        Message::Answer(item("core-compass-2"), Answer::Given(2)),
        Message::Start(Form::Short),
        Message::Start(Form::Full),
    ]);
    let record = guide.state.record.unwrap();
    assert_eq!(record.answers.get(item("core-compass-2")), Answer::Given(2));
}

#[test]
fn a_bad_import_changes_nothing_but_the_notice() {
    let mut guide = after([
        Message::Start(Form::Short),
        Message::Answer(item("core-compass-1"), Answer::Given(4)),
        Message::Next,
    ]);
    let before = guide.state.clone();
    let error = record_from_json("{}").unwrap_err();
    let refused = Effect::Dispatch(Event::Refused(error.clone()));
    for (message, effects) in [
        (Message::Refuse(error), vec![Effect::ShowNotice]),
        (
            Message::OpenText("{}".into()),
            vec![Effect::ShowNotice, refused],
        ),
    ] {
        assert_eq!(guide.take(message), effects);
        let notice = guide.state.notice.take().unwrap();
        assert!(notice.alert && notice.detail.contains("/format"));
        assert_eq!(guide.state, before);
    }
}

#[test]
fn what_the_browser_cannot_do_is_said_and_changes_nothing_else() {
    for (action, key) in [
        ("print-failed", key!("saved.print.failed")),
        ("page-failed", key!("saved.page.failed")),
    ] {
        let mut guide = after([Message::Start(Form::Short), Message::Results]);
        let before = guide.state.clone();
        let effects = guide.take(message(action).unwrap());
        assert_eq!(effects, [Effect::ShowNotice], "{action}");
        let notice = guide.state.notice.take().unwrap();
        assert!(notice.alert && notice.key == key, "{action}");
        assert_eq!(guide.state, before, "{action}");
    }
}

#[test]
fn what_a_newer_release_kept_is_never_written_over() {
    let newer = r#"{"format":"reflectiewijzer/record","version":2,"instrument":"reflectiewijzer","form":"short","answers":{},"more":1}"#;
    let mut guide = after([]);
    guide.browser.put(KEY, Some(newer));
    for message in [
        Message::Open(None),
        Message::Start(Form::Short),
        Message::Answer(item("core-compass-1"), Answer::Given(4)),
        Message::Answer(item("core-compass-1"), Answer::Given(5)),
        Message::Import(Box::new(Record::new(built_in(), Form::Full))),
    ] {
        guide.take(message);
        let kept = guide.browser.kept(KEY);
        assert_eq!(kept.as_deref(), Some(newer));
    }
    assert!(guide.state.told_not_kept, "and it is said");
}

#[test]
fn a_good_import_replaces_the_record_and_says_so() {
    let mut record = Record::new(built_in(), Form::Full);
    record.answers.set(item("pressure-5"), Answer::Given(1));
    let guide = after([Message::Import(Box::new(record.clone()))]);
    assert_eq!(guide.state.record, Some(record));
    assert_eq!(guide.state.notice.unwrap().key, key!("saved.imported"));
}

#[test]
fn what_a_browser_promises_is_said_and_nothing_waits_for_it() {
    let mut guide = after([Message::Start(Form::Short)]);
    assert_eq!(guide.take(Message::Persist), [Effect::Persist]);
    assert!(guide.state.notice.is_none(), "before it has answered");
    guide.take(Message::AskErase);
    for (kept, key) in [
        (true, key!("saved.persist.yes")),
        (false, key!("saved.persist.no")),
    ] {
        assert_eq!(guide.take(Message::Persisted(kept)), [Effect::ShowNotice]);
        assert_eq!(guide.state.notice.as_ref().unwrap().key, key);
        assert!(
            guide.state.erasing,
            "what was asked meanwhile is asked still"
        );
    }
}

#[test]
fn erasing_asks_first() {
    let mut guide = after([Message::Start(Form::Short), Message::AskErase]);
    assert!(guide.state.erasing && guide.state.record.is_some());
    guide.take(Message::KeepAnswers);
    assert!(!guide.state.erasing && guide.state.record.is_some());
    let effects = guide.take(Message::Erase);
    let nothing = Effect::Remember {
        record: None,
        dossier: None,
    };
    assert!(guide.state.record.is_none() && effects.contains(&nothing));
    assert_eq!(guide.browser.kept(KEY), None);
}

#[test]
fn consent_ends_with_the_answers_that_it_was_given_for() {
    let mut guide = after([]);
    guide.state.settings.share = true;
    guide.take(Message::Consent(true));
    assert!(guide.state.shared());
    guide.take(Message::Erase);
    assert!(!guide.state.shared());
}

#[test]
fn actions_that_do_not_exist_are_no_messages() {
    for action in ["", "speak-de", "next ", "__proto__"] {
        assert_eq!(message(action), None);
    }
    assert_eq!(
        message("speak-en"),
        Lang::from_tag("en").map(Message::Speak)
    );
}

#[test]
fn nothing_can_be_answered_before_a_form_is_chosen() {
    let guide = after([
        Message::Answer(item("pressure-1"), Answer::Given(1)),
        Message::Results,
    ]);
    assert_eq!(
        (guide.state.record, guide.state.screen),
        (None, Screen::Start)
    );
}

#[test]
fn back_from_a_change_claims_nothing_that_was_not_given() {
    let mut guide = after([Message::Start(Form::Short), Message::Results]);
    let change = || message("change-mini-retreats").unwrap();
    guide.take(change());
    guide.take(Message::Visit(Screen::Results));
    assert_eq!(guide.state.screen, Screen::Results);
    assert!(guide.state.before.is_none(), "no answer was changed");
    guide.take(change());
    guide.take(Message::Answer(item("mini-retreats-1"), Answer::Given(5)));
    let effects = guide.take(Message::Visit(Screen::Results));
    assert!(guide.state.before.is_some(), "one was, and is kept already");
    assert!(
        !effects.contains(&Effect::PushHistory),
        "back adds no entry"
    );
    guide.take(Message::Visit(Screen::Questions(2)));
    assert!(guide.state.before.is_none(), "said once");
    assert_eq!(guide.take(Message::Visit(Screen::Questions(2))), []);
}

#[test]
fn every_screen_that_a_person_goes_to_is_an_entry_in_the_history() {
    let mut guide = after([]);
    for message in [
        Message::Start(Form::Short),
        Message::Next,
        Message::Previous,
        Message::Results,
        Message::Home,
        Message::Review,
        Message::Jump(item("pressure-2")),
        Message::Erase,
    ] {
        let effects = guide.take(message.clone());
        let pushed = effects
            .iter()
            .filter(|effect| **effect == Effect::PushHistory);
        assert_eq!(pushed.count(), 1, "{message:?}");
    }
    for message in [
        Message::Speak(Lang::default()),
        Message::AskErase,
        Message::KeepAnswers,
        Message::CameBack,
        Message::Resized,
    ] {
        let effects = guide.take(message.clone());
        assert!(!effects.contains(&Effect::PushHistory), "{message:?}");
    }
}

#[test]
fn controls_say_what_they_are_about() {
    let control = |action, item, figure, value| {
        Message::of_control(
            crate::guide::Control {
                action,
                item,
                figure,
                value,
            },
            built_in(),
        )
    };
    let statement = Some("pressure-2");
    let given = |answer| Some(Message::Answer(item("pressure-2"), answer));
    assert_eq!(
        control("answer", statement, None, Some("5")),
        given(Answer::Given(5))
    );
    assert_eq!(
        control("skip", statement, None, None),
        given(Answer::Skipped)
    );
    for value in [None, Some(""), Some("0"), Some("6"), Some("x"), Some("300")] {
        assert_eq!(control("answer", statement, None, value), None);
    }
    assert_eq!(control("answer", Some("pressure-9"), None, Some("5")), None);
    assert_eq!(
        control("consent", None, None, Some("true")),
        Some(Message::Consent(true))
    );
    assert_eq!(
        control("consent", None, None, None),
        Some(Message::Consent(false))
    );
    assert!(control("save-png", None, Some("buffers"), None).is_some());
    for figure in [None, Some("bars"), Some("__proto__")] {
        assert_eq!(control("save-png", None, figure, None), None);
    }
    assert_eq!(
        control("paste", None, None, Some("{}")),
        Some(Message::OpenText("{}".into()))
    );
}

#[test]
fn a_results_screen_is_scored_once() {
    let guide = after([Message::Start(Form::Short), Message::Results]);
    let measurement = guide.state.measurement().unwrap();
    crate::guide::screens::view(&guide.state);
    assert!(std::rc::Rc::ptr_eq(
        &measurement,
        &guide.state.measurement().unwrap()
    ));
}

/// Everything that a person can take along as a file, and what the browser side does for it.
fn taken_along() -> [Message; 6] {
    use crate::chart::Kind;
    use crate::guide::Picture;
    [
        Message::Download,
        Message::SavePage,
        Message::SaveTable,
        Message::SaveCalendar,
        Message::SaveFigure(Kind::Buffers, Picture::Svg),
        Message::SaveFigure(Kind::Buffers, Picture::Png),
    ]
}

#[test]
fn what_cannot_be_saved_is_said_and_the_answers_are_text() {
    use crate::guide::{Offer, WayOut};
    let mut guide = after([Message::Start(Form::Short)]);
    for (way_out, words) in [
        (WayOut::Download, None),
        (WayOut::Share, None),
        (WayOut::Uncertain, Some(key!("saved.uncertain"))),
        (WayOut::Nothing, Some(key!("saved.cannot"))),
    ] {
        guide.state.settings.way_out = way_out;
        for message in taken_along() {
            guide.state.notice = None;
            let effects = guide.take(message.clone());
            let said = guide.state.notice.as_ref().map(|notice| notice.key);
            assert_eq!(said, words, "{message:?} {way_out:?}");
            let shows_text = effects.contains(&Effect::ShowText);
            assert_eq!(shows_text, way_out == WayOut::Nothing, "{message:?}");
            let offers_text = guide.state.notice.as_ref().and_then(|notice| notice.offer);
            assert_eq!(
                offers_text == Some(Offer::Text),
                way_out == WayOut::Uncertain
            );
        }
    }
    guide.state.settings.way_out = WayOut::Download;
    guide.take(Message::NotSaved);
    assert_eq!(
        guide.state.notice.clone().unwrap().key,
        key!("saved.cannot")
    );
    guide.state.settings.cannot_print = true;
    assert!(!guide.take(Message::Print).contains(&Effect::Print));
    assert_eq!(guide.state.notice.unwrap().key, key!("print.cannot"));
}

/// A guide of which only the engine's first part is there, with these messages taken.
fn partial(messages: impl IntoIterator<Item = Message>) -> Alone {
    let mut guide = after([]);
    guide.state.missing = Part::ALL.to_vec();
    for message in messages {
        guide.take(message);
    }
    guide
}

#[test]
fn the_results_wait_for_the_later_part_and_answers_do_not() {
    let mut guide = partial([Message::Start(Form::Short)]);
    assert!(
        guide
            .take(Message::Results)
            .contains(&Effect::FetchPart(Part::Later))
    );
    assert_eq!(guide.state.screen, Screen::Questions(0));
    let answer = Message::Answer(item("talent-use-1"), Answer::Given(4));
    assert!(!guide.take(answer).contains(&Effect::FetchPart(Part::Later)));
    assert_eq!(guide.state.record.as_ref().unwrap().answered(), 1);
    let effects = guide.take(Message::PartCame(Part::Later));
    assert_eq!(guide.state.screen, Screen::Results);
    assert_eq!(guide.state.notice, None);
    assert!(effects.contains(&Effect::Dispatch(Event::Complete)));
}

#[test]
fn who_went_on_meanwhile_stays_there() {
    let mut guide = partial([Message::Start(Form::Short), Message::Results, Message::Next]);
    assert_eq!(
        guide.take(Message::PartCame(Part::Later)),
        [Effect::ShowFolded]
    );
    assert_eq!(guide.state.screen, Screen::Questions(1));
}

#[test]
fn a_later_part_that_does_not_come_is_said_only_where_something_waits_for_it() {
    let mut guide = partial([Message::Start(Form::Short)]);
    assert_eq!(guide.take(Message::PartFailed), []);
    assert_eq!(guide.state.notice, None);
    guide.take(Message::SaveTable);
    assert_eq!(guide.take(Message::PartFailed), [Effect::ShowNotice]);
    let offer = guide.state.notice.as_ref().unwrap().offer;
    assert_eq!(offer, Some(super::super::state::Offer::LaterPart));
    assert!(
        guide
            .take(message("fetch-later").unwrap())
            .contains(&Effect::FetchPart(Part::Later))
    );
    let effects = guide.take(Message::PartCame(Part::Later));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Save(..)))
    );
}

/// Everything that the first part shows and says of this state.
fn show_first(guide: &Alone) {
    let state = &guide.state;
    view(state).into_string();
    notice(state).into_string();
    Patch::answered(state, None);
    assert_eq!(figures(state), []);
    for event in [Event::Change, Event::Screen] {
        event.detail(state);
    }
}

#[test]
fn the_first_screens_need_nothing_of_the_later_part() {
    let taken = || crate::later::TAKEN.get();
    let before = taken();
    let refused = record_from_json("{}").unwrap_err();
    let answer = Message::Answer(item("talent-use-1"), Answer::Skipped);
    let mut journey = vec![Message::Open(None), Message::Start(Form::Full), answer];
    journey.extend(built_in().parts.iter().map(|_| Message::Next));
    journey.push(Message::Jump(item("signals-2")));
    journey.extend([Message::OpenText("[]".to_owned()), Message::Refuse(refused)]);
    journey.push(Message::CameBack);
    journey.extend([Message::Results, Message::PartFailed, Message::FetchAgain]);
    journey.extend([Message::Home, Message::AskErase, Message::Erase]);
    // Its own language comes with the first part.
    for lang in Lang::all().take(1) {
        for share in [false, true] {
            let mut guide = partial([Message::SetLanguage(lang)]);
            guide.state.settings.share = share;
            for message in journey.clone() {
                guide.take(message);
                show_first(&guide);
            }
        }
    }
    assert_eq!(taken(), before);
    after([Message::Start(Form::Short), Message::SaveTable]);
    assert_ne!(taken(), before, "what needs it is counted");
}

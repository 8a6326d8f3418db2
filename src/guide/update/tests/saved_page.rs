//! A page that was saved with answers, opened on anyone's computer.

use super::*;
use crate::guide::Storage;
use crate::guide::browser::Browser;
use crate::record::write::record_to_json;

const OWN: &str = "reflectiewijzer/2/reflectiewijzer/a1";

/// The guide of a saved page in a tab of this browser.
fn opened(browser: MemoryBrowser, in_file: &Record) -> Alone {
    let json = record_to_json(in_file);
    let mut state = State::default();
    state.settings.is_file = true;
    state.settings.name = "a1".into();
    state.settings.in_file = Some(json.clone());
    let mut guide = Alone { state, browser };
    guide.take(Message::Open(Some(json)));
    guide
}

fn in_file() -> Record {
    let mut record = Record::new(built_in(), Form::Short);
    record.started_at = Some(NOW.into());
    record.answers.set(item("pressure-1"), Answer::Given(4));
    record.notes = Some(vec![("reflex".into(), "geheim".into())]);
    record
}

fn answer(guide: &mut Alone, value: u8) {
    guide.take(Message::Answer(
        item("core-compass-1"),
        Answer::Given(value),
    ));
}

#[test]
fn what_is_changed_stays_in_the_tab_and_has_to_be_saved_again() {
    let mut guide = opened(MemoryBrowser::at(NOW), &in_file());
    assert!(!guide.state.has_unsaved(), "nothing was changed yet");
    answer(&mut guide, 2);
    assert_eq!(
        guide.browser.kept(OWN),
        None,
        "nothing where others can look"
    );
    assert_eq!(guide.state.notice.clone().unwrap().key, key!("saved.again"));
    assert!(guide.state.has_unsaved());
    guide.take(Message::TakenAlong);
    assert!(!guide.state.has_unsaved());
    answer(&mut guide, 3);
    assert!(guide.state.has_unsaved());
    // A reload loses nothing, and still warns.
    let record = guide.state.record.clone();
    let again = opened(guide.browser, &in_file());
    assert_eq!(again.state.record, record);
    assert!(again.state.has_unsaved());
}

#[test]
fn it_is_kept_on_the_computer_only_while_someone_asks() {
    let mut guide = opened(MemoryBrowser::at(NOW), &in_file());
    answer(&mut guide, 2);
    guide.take(Message::KeepHere(true));
    assert!(guide.browser.kept(OWN).unwrap().contains("geheim"));
    assert_eq!(
        guide.browser.read(Storage::Session, OWN).as_deref(),
        Some("")
    );
    assert!(!guide.state.has_unsaved());
    let record = guide.state.record.clone();
    let other = guide.browser.another_tab(NOW);
    let mut guide = opened(other, &in_file());
    assert_eq!(guide.state.record, record, "and found again in another tab");
    guide.take(Message::KeepHere(false));
    assert_eq!(guide.browser.kept(OWN).as_deref(), Some(""));
    assert_eq!(guide.state.record, record);
    answer(&mut guide, 5);
    assert_eq!(guide.browser.kept(OWN).as_deref(), Some(""));
}

#[test]
fn a_page_of_a_site_keeps_as_before() {
    let mut guide = after([Message::Start(Form::Short)]);
    guide.take(Message::KeepHere(false));
    guide.take(Message::Answer(item("pressure-1"), Answer::Given(4)));
    assert!(guide.browser.kept(KEY).is_some());
    assert!(!guide.state.has_unsaved());
    assert!(
        !crate::guide::screens::view(&guide.state)
            .into_string()
            .contains("keep-here")
    );
}

#[test]
fn a_picture_that_cannot_be_comes_as_lines() {
    use crate::chart::Kind;
    use crate::guide::Picture;
    let mut guide = after([Message::Start(Form::Short)]);
    let effects = guide.take(Message::PictureFailed(Kind::Buffers));
    assert!(effects.contains(&Effect::SaveFigure(Kind::Buffers, Picture::Svg)));
    assert_eq!(
        guide.state.notice.unwrap().key,
        key!("saved.picture.failed")
    );
}

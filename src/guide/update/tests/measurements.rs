//! Coming back: one measurement after the other, and what an older release kept.

use std::rc::Rc;

use super::*;
use crate::guide::browser::Browser;
use crate::guide::effect::shared_dossier;
use crate::guide::{Offer, Storage};
use crate::record::Dossier;
use crate::record::dossier::dossier_to_node;

const OLDER: &str = "reflectiewijzer";
const LATER: &str = "2027-01-21T08:00:00Z";

/// A guide with a finished measurement, and the moment two months later.
fn finished() -> Alone {
    let guide = after([
        Message::Open(None),
        Message::Start(Form::Short),
        Message::Answer(item("core-compass-1"), Answer::Given(4)),
        Message::Review,
    ]);
    let mut guide = guide;
    guide.take(Message::Results);
    guide.browser.now.replace(LATER.into());
    guide
}

fn kept(browser: &MemoryBrowser) -> Dossier {
    let tree = Node::from_json(&browser.kept(KEY).unwrap()).unwrap();
    dossier_from_node(&tree).unwrap()
}

fn begun(dossier: &Dossier) -> Vec<&str> {
    let begun = dossier.measurements();
    begun
        .filter_map(|record| record.started_at.as_deref())
        .collect()
}

/// A finished measurement with a second one begun after it.
fn second() -> Alone {
    let mut guide = finished();
    guide.take(Message::Measure);
    guide.take(Message::Start(Form::Short));
    guide.take(Message::Answer(item("core-compass-1"), Answer::Given(2)));
    guide
}

#[test]
fn results_date_the_measurement_once() {
    let mut guide = finished();
    guide.take(Message::Home);
    guide.take(Message::Review);
    guide.take(Message::Results);
    let record = kept(&guide.browser).current.unwrap();
    assert_eq!(record.finished_at.as_deref(), Some(NOW));
    assert_eq!(
        record.updated_at.as_deref(),
        Some(NOW),
        "looking changes nothing"
    );
}

#[test]
fn nothing_that_was_not_answered_is_a_measurement() {
    let mut guide = after([Message::Start(Form::Short), Message::Measure]);
    assert_eq!(guide.state.screen, Screen::Start);
    assert!(guide.state.past.records.is_empty());
    guide.take(Message::Review);
    guide.take(Message::Results);
    assert_eq!(guide.state.record.unwrap().finished_at, None);
}

#[test]
fn another_measurement_leaves_the_first_one_as_it_was() {
    let guide = second();
    let dossier = kept(&guide.browser);
    assert_eq!(begun(&dossier), [NOW, LATER]);
    assert_eq!(dossier.records[0].finished_at.as_deref(), Some(NOW));
    assert_eq!(
        dossier.records[0].answers.get(item("core-compass-1")),
        Answer::Given(4)
    );
    let mut again = Alone {
        state: State::default(),
        browser: guide.browser,
    };
    again.take(Message::Open(None));
    assert_eq!(
        again.state.past,
        Dossier {
            current: None,
            ..dossier
        }
    );
}

#[test]
fn a_measurement_that_is_taken_out_can_be_brought_back() {
    let mut guide = second();
    guide.take(Message::Delete(0));
    assert_eq!(begun(&kept(&guide.browser)), [LATER]);
    let offer = guide.state.notice.as_ref().and_then(|notice| notice.offer);
    assert_eq!(offer, Some(Offer::Undo));
    guide.take(Message::Undo);
    assert_eq!(begun(&kept(&guide.browser)), [NOW, LATER]);
    assert_eq!(guide.take(Message::Delete(7)), [], "nothing stands there");
}

#[test]
fn a_finished_file_can_be_added_and_twice_the_same_counts_once() {
    let mut file = Record::new(built_in(), Form::Short);
    file.started_at = Some("2026-06-01T08:00:00Z".into());
    file.finished_at = Some("2026-06-01T08:09:00Z".into());
    file.answers.set(item("pressure-1"), Answer::Given(5));
    let mut guide = second();
    let now = guide.state.record.clone();
    guide.take(Message::OpenText(record_to_json(&file)));
    let html = crate::guide::screens::view(&guide.state).into_string();
    assert!(html.contains("data-action=\"open-add\""));
    guide.take(message("open-add").unwrap());
    assert_eq!(guide.state.record, now, "the measurement of now stays");
    let dossier = kept(&guide.browser);
    assert_eq!(begun(&dossier), ["2026-06-01T08:00:00Z", NOW, LATER]);
    let effects = guide.take(Message::OpenText(record_to_json(&file)));
    assert!(guide.state.opening.is_none(), "known: nothing to ask");
    assert!(effects.contains(&Effect::PushHistory));
    assert_eq!(kept(&guide.browser), dossier);
}

#[test]
fn a_dossier_opens_at_once_where_it_is_of_this_guide_and_asks_elsewhere() {
    let guide = second();
    let file = guide.browser.kept(KEY).unwrap();
    let mut same = guide;
    same.take(Message::Delete(0));
    same.take(Message::OpenText(file.clone()));
    assert_eq!(
        begun(&kept(&same.browser)),
        [NOW, LATER],
        "what was missing is back"
    );
    let mut empty = after([Message::Open(None)]);
    empty.take(Message::OpenText(file.clone()));
    assert_eq!(begun(&kept(&empty.browser)), [NOW, LATER]);
    let mut other = finished();
    other.state.past.id = "another".into();
    other.take(Message::OpenText(file));
    assert!(other.state.opening.is_some());
    other.take(Message::UseOpened);
    assert_eq!(begun(&kept(&other.browser)), [NOW, LATER]);
    other.take(Message::Undo);
    assert_eq!(begun(&kept(&other.browser)), [NOW]);
}

#[test]
fn what_an_older_release_kept_is_taken_over_and_given_up_only_then() {
    let mut record = Record::new(built_in(), Form::Short);
    record.started_at = Some(NOW.into());
    record.answers.set(item("pressure-1"), Answer::Given(3));
    for refuses in [false, true] {
        let browser = MemoryBrowser::at(LATER);
        browser.put(OLDER, Some(&record_to_json(&record)));
        browser
            .refuses
            .set(refuses.then_some(crate::guide::browser::NotStored::Full));
        let mut guide = Alone {
            state: State::default(),
            browser,
        };
        guide.take(Message::Open(None));
        assert_eq!(guide.state.record.as_ref(), Some(&record));
        assert_eq!(guide.browser.kept(OLDER).is_some(), refuses);
        assert_eq!(guide.browser.kept(KEY).is_none(), refuses);
    }
}

#[test]
fn what_a_tab_of_an_older_release_answers_is_merged_and_that_tab_goes_on() {
    let mut guide = finished();
    let mut record = guide.state.record.clone().unwrap();
    record.finished_at = None;
    record.updated_at = Some(LATER.into());
    record.answers.set(item("pressure-1"), Answer::Given(3));
    guide.browser.put(OLDER, Some(&record_to_json(&record)));
    let heard = |erased| Message::StoredElsewhere {
        key: Some(OLDER.into()),
        erased,
    };
    guide.take(heard(false));
    let current = kept(&guide.browser).current.unwrap();
    assert_eq!(current.answers.get(item("pressure-1")), Answer::Given(3));
    assert_eq!(current.finished_at.as_deref(), Some(NOW));
    assert!(
        guide.browser.kept(OLDER).is_some(),
        "to that tab a removal is an erasure"
    );
    guide.browser.put(OLDER, None);
    guide.take(heard(true));
    assert!(guide.state.record.is_some(), "another tab took it over");
}

#[test]
fn erasing_leaves_nothing_of_any_release() {
    let mut guide = second();
    guide.browser.put(OLDER, Some("x"));
    guide.take(Message::Erase);
    assert_eq!(
        (guide.browser.kept(KEY), guide.browser.kept(OLDER)),
        (None, None)
    );
    assert!(guide.state.dossier().is_none());
}

#[test]
fn one_tab_begins_anew_and_the_other_still_answers_the_measurement_before() {
    let first = Rc::new(finished().browser);
    let mut tabs = [(); 2].map(|()| Alone {
        state: State::default(),
        browser: first.another_tab(LATER),
    });
    tabs.iter_mut()
        .for_each(|tab| drop(tab.take(Message::Open(None))));
    let [one, two] = &mut tabs;
    one.take(Message::Measure);
    one.take(Message::Start(Form::Short));
    one.browser.now.replace("2027-01-21T08:01:00Z".into());
    one.take(Message::Answer(item("core-compass-1"), Answer::Given(1)));
    two.take(Message::Answer(item("pressure-1"), Answer::Given(5)));
    let dossier = kept(&first);
    assert_eq!(begun(&dossier), [NOW, "2027-01-21T08:01:00Z"]);
    let past = &dossier.records[0].answers;
    assert_eq!(
        past.get(item("pressure-1")),
        Answer::Given(5),
        "where it was given"
    );
    let now = &dossier.current.as_ref().unwrap().answers;
    assert_eq!(now.get(item("pressure-1")), Answer::Missing);
    assert_eq!(now.get(item("core-compass-1")), Answer::Given(1));
}

#[test]
fn the_page_reads_nothing_that_is_the_persons_own_and_takes_nothing_of_it_away() {
    let mut guide = second();
    let people = r#"[{"place":"friend","name":"Noor"}]"#;
    guide.state.past.added = vec![("people".into(), Node::from_json(people).unwrap())];
    let record = guide.state.record.as_mut().unwrap();
    record.notes = Some(vec![
        ("a".into(), "geheim".into()),
        ("b".into(), "mag".into()),
    ]);
    record.shared = Some(vec!["b".into()]);
    assert_eq!(shared_dossier(&guide.state), Node::Null);
    guide.state.settings.share = true;
    guide.take(Message::Consent(true));
    let read = shared_dossier(&guide.state);
    let text = guide.browser.json(&read);
    assert!(!text.contains("Noor") && !text.contains("geheim") && text.contains("mag"));
    let before = guide.state.dossier().unwrap();
    let back = dossier_from_node(&read).unwrap();
    guide.take(Message::ImportDossier(Box::new(back)));
    let now = guide.state.dossier().unwrap();
    assert_eq!(now.added, before.added);
    let notes = now.current.unwrap().notes.unwrap();
    assert!(
        before
            .current
            .unwrap()
            .notes
            .unwrap()
            .iter()
            .all(|note| notes.contains(note))
    );
}

#[test]
fn a_dossier_of_many_years_is_kept_and_read() {
    let mut dossier = Dossier::new("many".into(), built_in());
    for month in 0..40 {
        let mut record = Record::new(built_in(), Form::Full);
        let (year, month) = (2020 + month / 12, 1 + month % 12);
        record.started_at = Some(format!("{year}-{month:02}-01T08:00:00Z"));
        record.notes = Some(vec![("reflect-1".into(), "x".repeat(40_000))]);
        dossier.file(record);
    }
    let json = MemoryBrowser::default().json(&dossier_to_node(&dossier));
    assert!(json.len() > 1 << 20);
    let mut guide = after([Message::Open(Some(json))]);
    assert_eq!(guide.state.past.records.len(), 40);
    guide.take(Message::Start(Form::Full));
    assert_eq!(
        guide.browser.read(Storage::Local, KEY).unwrap().len() >> 20,
        1
    );
}

/// Two finished measurements, two months apart, of which the second is more often.
fn two_finished() -> Alone {
    let mut guide = after([Message::Open(None)]);
    for (now, value) in [(NOW, 2), (LATER, 4)] {
        guide.browser.now.replace(now.into());
        guide.take(Message::Measure);
        guide.take(Message::Start(Form::Full));
        for item in &built_in().items {
            guide.take(Message::Answer(item, Answer::Given(value)));
        }
        guide.take(Message::Review);
        guide.take(Message::Results);
    }
    guide
}

fn html(guide: &Alone) -> String {
    crate::guide::screens::view(&guide.state).into_string()
}

#[test]
fn two_measurements_are_laid_beside_each_other() {
    let mut guide = two_finished();
    guide.take(message("compare").unwrap());
    assert_eq!(guide.state.screen, Screen::Compare);
    let shown = html(&guide);
    assert!(
        shown.contains("Je bandbreedte is breder dan op 22-11-2026."),
        "{shown}"
    );
    assert!(shown.contains("Opvallend vaker: Eigen kernkompas"));
    for kind in ["trend", "buffers", "continua"] {
        assert!(shown.contains(&format!("data-chart=\"{kind}\"")), "{kind}");
    }
    let (known, options) = crate::guide::screens::drawn(&guide.state).unwrap();
    assert_eq!(known.scores.scales[0], Some(75.0));
    assert_eq!(options.earlier.unwrap().scales[0], Some(25.0));
    assert_eq!(options.history.len(), 1);
}

#[test]
fn the_person_chooses_which_two_and_hears_why_some_cannot_be_compared() {
    let mut guide = two_finished();
    guide.take(Message::Measure);
    guide.browser.now.replace("2027-03-21T08:00:00Z".into());
    guide.take(Message::Start(Form::Short));
    guide.take(Message::Answer(item("core-compass-1"), Answer::Given(1)));
    guide.take(message("compare").unwrap());
    assert!(
        html(&guide).contains("Die kunnen we niet vergelijken."),
        "the last two"
    );
    let choose = crate::guide::Control {
        action: "compare-second",
        value: Some("1"),
        ..Default::default()
    };
    guide.take(Message::of_control(choose, built_in()).unwrap());
    guide.take(Message::Choose(0, 0));
    assert!(html(&guide).contains("breder"));
    assert_eq!(guide.take(Message::Choose(0, 9)), [], "no such measurement");
    guide.take(Message::Home);
    let start = html(&guide);
    assert!(
        start.contains("data-action=\"compare\"") && start.contains("data-action=\"delete-1\"")
    );
}

#[test]
fn who_has_one_measurement_has_nothing_to_compare() {
    let mut guide = finished();
    guide.take(message("compare").unwrap());
    assert_eq!(guide.state.screen, Screen::Start);
    let start = html(&guide);
    assert!(
        !start.contains("data-action=\"compare\"") && start.contains("data-action=\"measure\"")
    );
    guide.state.today = crate::value::Day::of_moment("2027-01-16");
    assert!(!guide.state.is_due(), "a day before eight weeks");
    guide.state.today = crate::value::Day::of_moment("2027-01-17");
    assert!(guide.state.is_due() && html(&guide).contains("minstens acht weken geleden"));
}

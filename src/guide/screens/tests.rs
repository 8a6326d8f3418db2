use super::view;
use crate::guide::steps::STEPS;
use crate::guide::{Message, Notice, Screen, State, Storage, update};
use crate::instrument::{Form, Lang, Texts, items};
use crate::record::parse::record_from_json;
use crate::record::{Answer, Record};

fn html(state: &State) -> String {
    view(state).into_string()
}

fn answered(form: Form, value: u8) -> State {
    let mut record = Record::new(form);
    for item in items() {
        record.answers.set(&item, Answer::Given(value));
    }
    State {
        record: Some(record),
        ..State::default()
    }
}

fn at(mut state: State, screen: Screen) -> String {
    state.screen = screen;
    html(&state)
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn the_start_offers_both_forms_or_the_one_that_the_host_chose() {
    let both = html(&State::default());
    assert!(both.contains("start-short") && both.contains("start-full"));
    let one = html(&State {
        offered: Some(Form::Full),
        ..State::default()
    });
    assert!(!one.contains("start-short") && one.contains("start-full"));
}

#[test]
fn the_start_offers_to_go_on_only_when_there_is_something() {
    assert!(!html(&State::default()).contains("data-action=\"resume\""));
    assert!(html(&answered(Form::Short, 3)).contains("data-action=\"resume\""));
}

#[test]
fn the_start_says_where_answers_stay() {
    for (storage, key) in [
        (Storage::Local, "start.privacy"),
        (Storage::Session, "start.privacy.session"),
        (Storage::None, "start.privacy.none"),
    ] {
        let text = Texts::of(Lang::default()).get(key);
        assert!(
            html(&State {
                storage,
                ..State::default()
            })
            .contains(text)
        );
    }
    let shared = html(&State {
        share: true,
        ..State::default()
    });
    assert!(shared.contains("data-action=\"consent\""));
    assert!(!shared.contains("verstuurt niets"));
}

#[test]
fn the_questions_ask_every_statement_of_the_form_once() {
    for (form, total) in [(Form::Short, 20), (Form::Full, 60)] {
        let state = State {
            record: Some(Record::new(form)),
            ..State::default()
        };
        let screens = (0..STEPS).map(|step| at(state.clone(), Screen::Questions(step)));
        let all: String = screens.collect();
        assert_eq!(count(&all, "data-item="), total);
        assert_eq!(count(&all, "type=\"radio\""), total * 5);
        assert_eq!(count(&all, "data-action=\"skip\""), total);
        assert_eq!(count(&all, "data-action=\"next\""), STEPS - 1);
        assert_eq!(count(&all, "data-action=\"results\""), 1);
        assert_eq!(count(&all, " checked"), 0);
    }
}

#[test]
fn an_answer_stays_checked_and_a_skip_stays_pressed() {
    let mut record = Record::new(Form::Short);
    let mut all = items();
    record.answers.set(&all.next().unwrap(), Answer::Given(4));
    record
        .answers
        .set(&items().nth(3).unwrap(), Answer::Skipped);
    let page = at(
        State {
            record: Some(record),
            ..State::default()
        },
        Screen::Questions(0),
    );
    assert!(page.contains("name=\"core-compass-1\" value=\"4\" checked"));
    assert_eq!(count(&page, "aria-pressed=\"true\""), 1);
}

#[test]
fn the_results_begin_with_the_zone_and_hold_the_figures() {
    let page = at(answered(Form::Full, 4), Screen::Results);
    let zone = page
        .find(Texts::of(Lang::default()).get("zone.within"))
        .or(page.find(Texts::of(Lang::default()).get("zone.edge")));
    let first_figure = page.find("<figure").unwrap();
    assert!(zone.unwrap() < first_figure);
    for kind in ["bandwidth", "buffers", "forces", "continua"] {
        assert_eq!(count(&page, &format!("figure data-chart=\"{kind}\"")), 1);
    }
}

#[test]
fn the_way_to_help_stands_first_when_well_being_is_very_low() {
    let low = at(answered(Form::Full, 1), Screen::Results);
    let high = at(answered(Form::Full, 4), Screen::Results);
    let help = |page: &str| page.find("name=\"help\"").unwrap();
    assert!(help(&low) < low.find("<figure").unwrap());
    assert!(help(&high) > high.rfind("<figure").unwrap());
    assert_eq!(count(&low, "name=\"help\""), 1);
}

#[test]
fn unfinished_answers_give_results_that_say_what_is_missing() {
    let page = at(
        State {
            record: Some(Record::new(Form::Short)),
            ..State::default()
        },
        Screen::Results,
    );
    assert!(page.contains(Texts::of(Lang::default()).get("zone.unknown")));
    assert!(page.contains("Ervaren druk"));
    assert!(page.contains(Texts::of(Lang::default()).get("results.levers.unknown")));
}

#[test]
fn at_most_three_levers_are_shown() {
    let page = at(answered(Form::Full, 2), Screen::Results);
    assert_eq!(count(&page, "rw-gain"), 3);
}

#[test]
fn every_screen_has_one_h2_and_no_main_in_every_language() {
    for lang in Lang::all() {
        for screen in [
            Screen::Start,
            Screen::Questions(0),
            Screen::Questions(7),
            Screen::Results,
        ] {
            let page = at(
                State {
                    lang,
                    ..answered(Form::Full, 3)
                },
                screen,
            );
            assert_eq!(count(&page, "<h2"), 1, "{screen:?}");
            assert_eq!(count(&page, "<main") + count(&page, "<h1"), 0);
            assert!(page.starts_with(&format!("<div class=\"rw\" lang=\"{}\"", lang.tag())));
        }
    }
}

#[test]
fn no_text_that_comes_from_outside_becomes_markup() {
    let evil = "<img src=x onerror=alert(1)>\"'";
    let notice = Notice {
        key: "saved.failed",
        detail: evil.into(),
        alert: true,
        offer: None,
    };
    let page = html(&State {
        notice: Some(notice),
        ..State::default()
    });
    assert!(!page.contains("<img") && page.contains("&lt;img"));

    let mut state = State::default();
    let import = format!(
        "{{\"format\":\"reflectiewijzer/record\",\"version\":1,\"instrument\":\"reflectiewijzer\",\"form\":\"full\",\"answers\":{{{}:1}}}}",
        serde_json::Value::from(evil)
    );
    let error = record_from_json(&import).unwrap_err();
    update(&mut state, Message::Refuse(error), "");
    assert!(!html(&state).contains("<img"));
}

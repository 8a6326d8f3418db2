use super::{about, view};
use crate::guide::browser::MemoryBrowser;
use crate::guide::{
    Before, CallToAction, Effect, Message, Notice, Offer, Part, Scope, Screen, Settings, State,
    Storage, update,
};
use crate::instrument::{Form, built_in};
use crate::record::parse::record_from_json;
use crate::record::{Answer, Record};
use crate::texts::{Key, Lang, Texts, key};
use crate::value::Day;

fn html(state: &State) -> String {
    view(state).into_string()
}

fn answered(form: Form, value: u8) -> State {
    let mut record = Record::new(built_in(), form);
    for item in built_in().items.iter() {
        record.answers.set(item, Answer::Given(value));
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
        settings: Settings {
            offered: Some(Form::Full),
            ..Settings::default()
        },
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
        let text = text(key);
        assert!(
            html(&State {
                settings: Settings {
                    storage,
                    ..Settings::default()
                },
                ..State::default()
            })
            .contains(text)
        );
    }
    let shared = html(&State {
        settings: Settings {
            share: true,
            ..Settings::default()
        },
        ..State::default()
    });
    assert!(shared.contains("data-action=\"consent\""));
    assert!(!shared.contains("verstuurt niets"));
}

#[test]
fn the_questions_ask_every_statement_of_the_form_once() {
    for (form, total) in [(Form::Short, 20), (Form::Full, 60)] {
        let state = State {
            record: Some(Record::new(built_in(), form)),
            ..State::default()
        };
        let screens =
            (0..built_in().parts.len()).map(|step| at(state.clone(), Screen::Questions(step)));
        let all: String = screens.collect();
        assert_eq!(count(&all, "data-item="), total);
        assert_eq!(count(&all, "type=\"radio\""), total * 5);
        assert_eq!(count(&all, "data-action=\"skip\""), total);
        assert_eq!(count(&all, "data-action=\"next\""), built_in().parts.len());
        assert_eq!(count(&all, "data-action=\"results\""), 0);
        assert_eq!(count(&all, " checked"), 0);
    }
}

#[test]
fn an_answer_stays_checked_and_a_skip_stays_pressed() {
    let mut record = Record::new(built_in(), Form::Short);
    let mut all = built_in().items.iter();
    record.answers.set(all.next().unwrap(), Answer::Given(4));
    record
        .answers
        .set(built_in().items.get(3).unwrap(), Answer::Skipped);
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
        .find(text("zone.within"))
        .or(page.find(text("zone.edge")));
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
            record: Some(Record::new(built_in(), Form::Short)),
            ..State::default()
        },
        Screen::Results,
    );
    assert!(page.contains(text("zone.unknown")));
    assert!(page.contains("Begrenzen van prestatiedruk, Dynamische bandbreedte, Coaching"));
    assert!(page.contains("Coaching als spiegel en tegenkracht en Ervaren druk."));
    assert!(page.contains(text("results.levers.unknown")));
}

#[test]
fn at_most_three_levers_are_shown() {
    let page = at(answered(Form::Full, 2), Screen::Results);
    let rows = page.split("<ol class=\"rw-levers\">").nth(1).unwrap();
    assert_eq!(count(rows.split("</ol>").next().unwrap(), "<li>"), 3);
}

#[test]
fn numbers_are_shown_only_to_who_asks_for_them() {
    let mut state = answered(Form::Full, 2);
    assert!(at(state.clone(), Screen::Results).contains("data-numbers=\"false\""));
    let effects = update(
        &mut state,
        Message::Numbers(true),
        &MemoryBrowser::default(),
    );
    assert_eq!(effects, [Effect::MarkNumbers, Effect::Draw]);
    let page = at(state, Screen::Results);
    assert!(page.contains("data-numbers=\"true\""));
    assert!(page.contains("data-action=\"numbers\" checked"));
}

/// What stands between tags.
fn said(html: &str) -> Vec<&str> {
    let pieces = html.split('<').skip(1);
    let texts = pieces.filter_map(|piece| piece.split_once('>'));
    texts.map(|(_, text)| text.trim()).collect()
}

#[test]
fn a_score_stands_only_where_the_switch_hides_it_or_in_the_table() {
    let page = at(answered(Form::Full, 2), Screen::Results);
    let unasked = page.split("<details class=\"rw-numbers\">").next().unwrap();
    let kept: String = unasked
        .split("<span class=\"rw-num\">")
        .map(|piece| piece.split_once("</span>").map_or(piece, |(_, rest)| rest))
        .collect();
    let is_number = |text: &&&str| text.replace(',', ".").parse::<f64>().is_ok();
    assert_eq!(said(&kept).iter().filter(is_number).count(), 0);
    assert!(said(unasked).contains(&"25"));
}

#[test]
fn signals_that_are_often_noticed_are_named_in_order_and_at_most_three() {
    let named = built_in().words("nl");
    let mut state = answered(Form::Full, 4);
    let page = at(state.clone(), Screen::Results);
    let names: Vec<_> = (1..=4)
        .map(|number| built_in().item(&format!("signals-{number}")).unwrap())
        .map(|item| format!("<li>{}</li>", named.short(item)))
        .collect();
    assert!(page.contains(&names[..3].concat()) && !page.contains(&names[3]));
    let record = state.record.as_mut().unwrap();
    for number in 1..=7 {
        let item = built_in().item(&format!("signals-{number}")).unwrap();
        record.answers.set(item, Answer::Given(3));
    }
    assert!(at(state, Screen::Results).contains(text("results.signals.none")));
}

#[test]
fn most_room_is_said_of_the_first_lever_alone_and_only_when_it_is_much() {
    let most = text("results.levers.most");
    let level = at(answered(Form::Full, 3), Screen::Results);
    assert_eq!(count(&level, most), 0, "equal gains");
    let mut state = answered(Form::Full, 4);
    let record = state.record.as_mut().unwrap();
    for number in 1..=3 {
        let item = built_in().item(&format!("mini-retreats-{number}")).unwrap();
        record.answers.set(item, Answer::Given(1));
    }
    for number in 1..=3 {
        let item = built_in().item(&format!("core-compass-{number}")).unwrap();
        record.answers.set(item, Answer::Given(3));
    }
    let page = at(state, Screen::Results);
    assert_eq!(count(&page, most), 1);
    assert_eq!(count(&page, text("results.levers.more")), 1);
}

#[test]
fn nothing_of_the_outcome_is_shown_before_the_last_statement() {
    for step in 0..built_in().parts.len() {
        let page = at(answered(Form::Full, 4), Screen::Questions(step));
        assert_eq!(count(&page, "<figure"), 0);
        for buffer in built_in().on_radar() {
            let label = built_in().words("nl").label(buffer);
            assert!(
                !page.contains(&format!(">{label}<")),
                "a name colours the answer"
            );
        }
    }
}

#[test]
fn every_section_in_the_contents_is_on_the_page() {
    let page = at(answered(Form::Full, 3), Screen::Results);
    let sections: Vec<_> = page
        .split("data-action=\"go-")
        .skip(1)
        .map(|rest| rest.split_once('"').unwrap().0)
        .collect();
    assert_eq!(sections.len(), 5);
    for section in sections {
        assert_eq!(count(&page, &format!("id=\"{section}\"")), 1, "{section}");
    }
}

#[test]
fn every_screen_has_one_h2_and_no_main_in_every_language() {
    for lang in Lang::all() {
        for screen in [
            Screen::Start,
            Screen::Questions(0),
            Screen::Questions(7),
            Screen::Review,
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
        key: key!("saved.failed"),
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
    update(
        &mut state,
        Message::Refuse(error),
        &MemoryBrowser::default(),
    );
    assert!(!html(&state).contains("<img"));
}

fn text(name: &str) -> &'static str {
    Texts::of(Lang::default()).get(Key::of(name))
}

#[test]
fn the_review_leads_to_every_open_statement() {
    let mut state = answered(Form::Short, 3);
    assert!(at(state.clone(), Screen::Review).contains("alle 20"));
    for (id, answer) in [
        ("core-compass-1", Answer::Skipped),
        ("signals-4", Answer::Missing),
    ] {
        let record = state.record.as_mut().unwrap();
        record.answers.set(built_in().item(id).unwrap(), answer);
    }
    let page = at(state, Screen::Review);
    assert_eq!(count(&page, "data-action=\"jump-"), 2);
    assert!(page.contains("jump-core-compass-1") && page.contains("jump-signals-4"));
    assert_eq!(count(&page, text("review.skipped")), 1);
    assert_eq!(count(&page, "data-action=\"next\""), 0);
    assert_eq!(count(&page, "data-action=\"results\""), 1);
}

#[test]
fn changing_an_answer_from_the_results_asks_one_buffer_and_leads_back() {
    let state = State {
        scope: Scope::Scale(built_in().scale("mini-retreats").unwrap()),
        ..answered(Form::Full, 3)
    };
    let page = at(state, Screen::Questions(2));
    assert_eq!(count(&page, "data-item="), 3);
    assert!(page.contains("Mini-retraites</h2>"));
    assert_eq!(count(&page, "data-action=\"next\""), 0);
    assert_eq!(count(&page, "data-action=\"results\""), 1);
}

#[test]
fn the_results_say_what_another_answer_did() {
    let mut state = answered(Form::Full, 3);
    state.before = state.measurement().map(|measurement| Before {
        answers: state.record.clone().unwrap().answers,
        measurement,
    });
    let same = at(state.clone(), Screen::Results);
    assert!(same.contains(text("results.effect.none")));
    let record = state.record.as_mut().unwrap();
    built_in()
        .items
        .iter()
        .for_each(|item| record.answers.set(item, Answer::Given(4)));
    let wider = at(state, Screen::Results);
    assert!(wider.contains(text("results.effect.wider")));
    assert!(wider.contains("Van 50 naar 75 "));
}

#[test]
fn every_buffer_has_its_meaning_hints_and_questions_in_the_results() {
    let page = at(answered(Form::Full, 3), Screen::Results);
    assert_eq!(count(&page, "class=\"rw-buffer\""), 14);
    let words = built_in().words("nl");
    for buffer in built_in().on_radar() {
        for part in [
            "meaning",
            "varies",
            "hint.1",
            "hint.2",
            "question.1",
            "question.2",
        ] {
            let sentence = words.of_scale(buffer, part).unwrap();
            assert!(page.contains(sentence), "{sentence}");
        }
        assert!(page.contains(&["change-", &buffer.id].concat()));
    }
}

#[test]
fn the_call_to_action_stands_at_the_end_and_only_when_it_is_set() {
    let mut state = answered(Form::Full, 3);
    assert!(!at(state.clone(), Screen::Results).contains("rw-invitation"));
    state.call_to_action = Some(CallToAction {
        href: "https://example.org/?a=1&b=\"x\"".into(),
        label: "Plan <een> gesprek".into(),
    });
    let page = at(state.clone(), Screen::Results);
    assert!(page.contains("href=\"https://example.org/?a=1&amp;b=&quot;x&quot;\""));
    assert!(page.rfind("rw-invitation") > page.rfind("data-action=\"home\""));
    assert!(!at(state, Screen::Questions(0)).contains("rw-invitation"));
}

#[test]
fn half_a_set_of_answers_of_long_ago_proposes_a_fresh_start() {
    let mut record = Record::new(built_in(), Form::Short);
    record
        .answers
        .set(built_in().items.first().unwrap(), Answer::Given(2));
    record.updated_at = Some("2026-09-01T08:00:00Z".into());
    let mut state = State {
        record: Some(record),
        today: Day::of_moment("2026-09-02"),
        ..State::default()
    };
    let primary = "rw-first\" type=\"button\" data-action=\"";
    assert!(html(&state).contains(&[primary, "resume"].concat()));
    state.today = Day::of_moment("2026-11-24");
    let old = html(&state);
    assert!(old.contains(&[primary, "erase"].concat()) && old.contains("1-09-2026"));
}

#[test]
fn a_notice_offers_what_would_be_lost() {
    for (offer, action) in [
        (Offer::Answers, "download"),
        (Offer::Unreadable, "download-unreadable"),
    ] {
        let page = html(&State {
            notice: Some(Notice {
                key: key!("saved.full"),
                detail: String::new(),
                alert: true,
                offer: Some(offer),
            }),
            ..State::default()
        });
        let notice = &page[page.find("rw-notice").unwrap()..page.find("<h2").unwrap()];
        assert!(notice.contains(&["data-action=\"", action, "\""].concat()));
    }
}

#[test]
fn hints_are_short_and_questions_open() {
    for lang in Lang::all() {
        let words = built_in().words(lang.tag());
        for buffer in built_in().on_radar() {
            for (hint, question) in words.hints(buffer).into_iter().zip(words.questions(buffer)) {
                assert!(
                    hint.split(' ').count() <= 22 && hint.ends_with('.'),
                    "{hint}"
                );
                assert!(
                    question.split(' ').count() <= 18 && question.ends_with('?'),
                    "{question}"
                );
                let first = question.split(' ').next().unwrap();
                assert!(!["Waarom", "Why"].contains(&first), "{question}");
            }
        }
    }
}

/// What only works outside a strict sandbox.
const DEAD: [&str; 7] = [
    "print", "html", "download", "csv", "ics", "save-svg", "save-png",
];

#[test]
fn where_nothing_can_be_saved_the_answers_are_text_and_no_control_is_dead() {
    let free = answered(Form::Short, 3);
    let confined = State {
        settings: Settings {
            is_confined: true,
            ..Settings::default()
        },
        ..free.clone()
    };
    let has = |html: &str, action: &str| html.contains(&["data-action=\"", action, "\""].concat());
    let (open, closed) = (at(free, Screen::Results), at(confined, Screen::Results));
    for action in DEAD {
        assert!(has(&open, action), "{action} outside a sandbox");
        assert!(!has(&closed, action), "{action} in a sandbox");
    }
    // A browser tells no page that it saved nothing: one way to take answers along stands everywhere.
    for action in ["copy", "paste"] {
        assert!(has(&open, action), "{action} outside a sandbox");
        assert!(has(&closed, action), "{action} in a sandbox");
    }
    assert!(closed.contains(text("confined")));
}

/// With answers, on this screen of a browser that can be asked to keep them.
fn keeping(storage: Storage, screen: Screen) -> String {
    html(&State {
        settings: Settings {
            storage,
            can_persist: true,
            ..Settings::default()
        },
        screen,
        ..answered(Form::Short, 20)
    })
}

#[test]
fn no_more_is_promised_than_a_browser_keeps() {
    let (lasting, safe) = (text("saved.lasting"), text("saved.safe"));
    for screen in [Screen::Start, Screen::Results] {
        let shown = keeping(Storage::Local, screen);
        let before_fold = shown.split("rw-answers").next().unwrap();
        assert!(before_fold.contains(lasting) && before_fold.contains(safe));
        for storage in [Storage::Session, Storage::None] {
            let shown = keeping(storage, screen);
            assert!(!shown.contains(lasting) && shown.contains(safe));
        }
    }
    assert!(lasting.contains("Safari") && lasting.contains("zeven dagen"));
}

#[test]
fn the_browser_is_asked_to_keep_answers_only_where_that_helps() {
    let has = |html: &str| html.contains("data-action=\"persist\"");
    assert!(has(&keeping(Storage::Local, Screen::Results)));
    assert!(!has(&keeping(Storage::Session, Screen::Results)));
    assert!(
        !has(&html(&answered(Form::Short, 3))),
        "a browser that cannot be asked"
    );
}

#[test]
fn whoever_erases_in_a_saved_file_hears_that_the_file_keeps_its_answers() {
    let said = text("saved.erase.file");
    let state = State {
        erasing: true,
        ..answered(Form::Short, 3)
    };
    assert!(!html(&state).contains(said));
    let in_file = State {
        settings: Settings {
            is_file: true,
            ..Settings::default()
        },
        ..state
    };
    assert!(html(&in_file).contains(said));
}

#[test]
fn below_the_first_screens_answers_can_be_erased_before_anything_else() {
    let mut state = answered(Form::Short, 3);
    state.missing = vec![Part::Later];
    let shown = view(&state).into_string();
    assert!(shown.contains("data-action=\"erase\""), "{shown}");
    assert!(!shown.contains("data-action=\"download\""), "{shown}");
    state.missing.clear();
    let shown = super::keeping(&state).into_string();
    assert!(shown.contains("data-action=\"erase\"") && shown.contains("data-action=\"download\""));
    assert!(about(&state).into_string().contains("<summary>"));
}

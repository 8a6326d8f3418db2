//! What the screens of each instrument show: the right controls, the words of the right language.

use reflectiewijzer::guide::{Message, Screen};
use reflectiewijzer::instrument::{AnswerKind, Form, Instrument, Role};
use reflectiewijzer::record::Answer;
use reflectiewijzer::texts::Lang;
use serde_json::json;

use crate::documents::{Pattern, add, all, answered, forms, named, written};
use crate::html::{Tag, check_words, count, escaped, tags};
use crate::journey::Visitor;

/// A page of a guide in which this was answered.
fn page(
    instrument: &'static Instrument,
    (lang, form, pattern): (Lang, Form, Pattern),
    screen: Screen,
) -> String {
    let mut visitor = Visitor::of(instrument, lang);
    visitor.state.record = Some(answered(instrument, form, pattern));
    visitor.state.screen = screen;
    visitor.html()
}

fn dutch(form: Form, pattern: Pattern) -> (Lang, Form, Pattern) {
    (Lang::default(), form, pattern)
}

fn lang(tag: &str) -> Lang {
    Lang::from_tag(tag).unwrap()
}

/// The controls of all statements; those of files and saving have a type, or an action, of their own.
fn controls(pages: &[String]) -> Vec<Tag<'_>> {
    let all = pages.iter().flat_map(|page| tags(page));
    let inputs = all.filter(|tag| tag.name() == "input");
    inputs
        .filter(|input| matches!(input.attribute("type"), Some("radio" | "range")))
        .collect()
}

fn questions(instrument: &'static Instrument, how: (Lang, Form, Pattern)) -> Vec<String> {
    let steps = 0..instrument.parts.len();
    steps
        .map(|step| page(instrument, how, Screen::Questions(step)))
        .collect()
}

#[test]
fn nothing_on_any_screen_is_empty_whatever_is_answered() {
    for instrument in all() {
        for lang in Lang::all() {
            for form in forms(instrument) {
                for pattern in Pattern::ALL {
                    let place = format!("{} {} {pattern:?}", instrument.id, lang.tag());
                    for screen in [Screen::Start, Screen::Review, Screen::Results] {
                        let html = page(instrument, (lang, form, pattern), screen);
                        check_words(&html, &place);
                        assert_eq!(count(&html, "<h2"), 1, "{place}");
                    }
                    for html in questions(instrument, (lang, form, pattern)) {
                        check_words(&html, &place);
                    }
                }
            }
        }
    }
}

#[test]
fn statements_have_as_many_radios_as_steps_and_poles_have_sliders() {
    for instrument in all() {
        for form in forms(instrument) {
            let pages = questions(instrument, dutch(form, Pattern::Highest));
            let controls = controls(&pages);
            let total = instrument.total(form);
            let steps = instrument.steps.to_string();
            if instrument.answers == AnswerKind::Poles {
                assert_eq!(controls.len(), total);
                assert!(controls.iter().all(|slider| {
                    slider.attribute("type") == Some("range")
                        && slider.attribute("min") == Some("1")
                        && slider.attribute("max") == Some(&steps)
                        && slider.attribute("value") == Some(&steps)
                        && !slider.has("data-unset")
                }));
                continue;
            }
            assert_eq!(controls.len(), total * usize::from(instrument.steps));
            for (place, radio) in controls.iter().enumerate() {
                assert_eq!(radio.attribute("type"), Some("radio"));
                let value = place % usize::from(instrument.steps) + 1;
                assert_eq!(radio.attribute("value"), Some(&*value.to_string()));
                let is_last = value == usize::from(instrument.steps);
                assert_eq!(radio.has("checked"), is_last, "{}", radio.inside);
            }
        }
    }
}

#[test]
fn a_slider_without_an_answer_says_so_and_says_no_end() {
    let instrument = named("odd-poles");
    let pages = questions(instrument, dutch(Form::Full, Pattern::Nothing));
    for slider in controls(&pages) {
        assert!(slider.has("data-unset"));
        assert_eq!(slider.attribute("value"), Some("3"));
        let said = slider.attribute("aria-valuetext").unwrap();
        for end in ["links", "rechts", "boven", "onder", "dun", "dik"] {
            assert!(!said.contains(end), "{said}");
        }
    }
}

#[test]
fn a_rating_has_its_scale_above_the_statement_and_words_at_both_ends() {
    for id in ["odd-ratings", "ten-buffers"] {
        let instrument = named(id);
        let words = instrument.words("nl");
        let html = questions(instrument, dutch(Form::Full, Pattern::Nothing)).concat();
        for scale in &instrument.scales {
            for item in instrument.items_of(scale) {
                let [label, statement] = [words.label(scale), words.statement(item)].map(escaped);
                let legend = format!("<legend><strong>{label}</strong><br>{statement}</legend>");
                assert!(html.contains(&legend), "{legend}");
            }
        }
        let [low, high] = words.ends().map(escaped);
        let steps = instrument.steps;
        for seen in [
            format!("<span>1: {low}</span>"),
            format!("<span>{steps}: {high}</span>"),
        ] {
            assert_eq!(count(&html, &seen), instrument.items.len(), "{seen}");
        }
    }
    let html = questions(named("connection"), dutch(Form::Full, Pattern::Nothing)).concat();
    assert!(!html.contains("<legend><strong>"), "only of ratings");
}

#[test]
fn poles_are_called_no_word_and_have_no_lever_or_score() {
    for id in ["odd-poles", "learning-climate"] {
        for pattern in Pattern::ALL {
            let html = page(named(id), dutch(Form::Full, pattern), Screen::Results);
            assert!(!html.contains("rw-word") && !html.contains("rw-levers"));
            let is_number = |tag: &Tag| tag.name() == "td" && tag.text.parse::<f64>().is_ok();
            assert!(!tags(&html).iter().any(is_number), "{id} {pattern:?}");
            assert_eq!(count(&html, "data-chart=\"poles\""), 1);
        }
    }
}

#[test]
fn a_changed_pole_goes_from_place_to_place_and_not_from_score_to_score() {
    let mut visitor = Visitor::of(named("odd-poles"), Lang::default());
    visitor.press("start-full");
    let item = named("odd-poles").item("alone-1").unwrap();
    visitor.answer(item, Answer::Given(1));
    visitor.take(Message::Results);
    visitor.press("change-alone");
    visitor.answer(item, Answer::Given(4));
    visitor.press("results");
    let html = visitor.html();
    let notices = tags(&html)
        .into_iter()
        .filter(|tag| tag.attribute("class") == Some("rw-notice"));
    let said: Vec<_> = notices.map(|tag| tag.text).collect();
    assert_eq!(
        said,
        ["Door je wijziging ging “Alleen” van helemaal bij “links” naar dichter bij “rechts”."]
    );
}

#[test]
fn a_reversed_pole_says_the_end_at_which_its_slider_stands() {
    let mut document = written("odd-poles");
    document["id"] = json!("turned-poles");
    document["scales"][0]["items"][0]["reverse"] = json!(true);
    let instrument = add(&document.to_string());
    for (pattern, end) in [
        (Pattern::Lowest, "helemaal bij “links”"),
        (Pattern::Highest, "helemaal bij “rechts”"),
    ] {
        let pages = questions(instrument, dutch(Form::Full, pattern));
        let slider = controls(&pages)[0];
        assert_eq!(slider.attribute("aria-valuetext"), Some(end));
        let results = page(instrument, dutch(Form::Full, pattern), Screen::Results);
        assert!(results.contains(&format!("<td>{end}</td>")));
        assert!(results.contains(&format!("Alleen: {end}.")), "the figure");
    }
}

#[test]
fn the_results_hold_every_figure_that_the_instrument_has() {
    for instrument in all() {
        let html = page(
            instrument,
            dutch(Form::Full, Pattern::Highest),
            Screen::Results,
        );
        let has_radar = !instrument.on_radar().is_empty();
        let is_poles = instrument.scales[0].role == Role::Pole;
        let expected = [
            ("data-chart=\"scales\"", has_radar),
            ("data-view=\"bars\"", has_radar),
            ("data-chart=\"planes\"", !instrument.planes.is_empty()),
            ("data-chart=\"poles\"", is_poles),
            ("data-chart=\"bandwidth\"", false),
        ];
        for (figure, is_there) in expected {
            assert_eq!(count(&html, figure), usize::from(is_there), "{figure}");
        }
    }
}

#[test]
fn words_of_another_language_are_marked_and_others_are_not() {
    for instrument in all() {
        for lang in Lang::all() {
            let words = instrument.words(lang.tag());
            let is_foreign = Lang::from_tag(words.lang()) != Some(lang);
            let how = (lang, Form::Full, Pattern::Rising);
            let mut html = questions(instrument, how).concat();
            html += &page(instrument, how, Screen::Start);
            html += &page(instrument, how, Screen::Results);
            if !is_foreign {
                assert!(!html.contains("<bdi"), "{}", instrument.id);
                continue;
            }
            let marked = |text: &str| {
                let text = escaped(text);
                let marked = format!("<bdi lang=\"{}\">{text}</bdi>", words.lang());
                assert!(html.contains(&marked), "{}: {text}", instrument.id);
            };
            marked(words.title());
            marked(words.source());
            for scale in &instrument.scales {
                marked(words.label(scale));
            }
            if instrument.has_radios() {
                for item in &instrument.items {
                    marked(words.statement(item));
                }
            }
        }
    }
}

#[test]
fn what_a_language_lacks_is_marked_as_of_the_one_that_it_comes_from() {
    let mut document = written("odd-scales");
    document["id"] = json!("half-english");
    let arabic = document["texts"]["ar"]["item.long-2"].clone();
    let english = document["texts"]["en"].as_object_mut().unwrap();
    english.remove("item.long-2").unwrap();
    english.remove("plane.map.label").unwrap();
    let instrument = add(&document.to_string());
    let how = (lang("en"), Form::Full, Pattern::Highest);
    let html = questions(instrument, how).concat() + &page(instrument, how, Screen::Results);
    let borrowed = instrument.words("ar").plane_label(&instrument.planes[0]);
    for text in [arabic.as_str().unwrap(), borrowed] {
        let marked = format!("<bdi lang=\"ar\">{}</bdi>", escaped(text));
        assert!(html.contains(&marked), "{marked}");
    }
    let own = instrument.words("en").label(&instrument.scales[0]);
    assert!(html.contains(&escaped(own)) && !html.contains(&format!("<bdi lang=\"ar\">{own}")));
}

#[test]
fn a_guide_in_arabic_words_stays_in_the_language_of_its_screens() {
    let html = page(
        named("odd-scales"),
        dutch(Form::Full, Pattern::Nothing),
        Screen::Questions(0),
    );
    let first = tags(&html)[0];
    assert_eq!(first.attribute("lang"), Some("nl"));
    assert_eq!(first.attribute("dir"), Some("ltr"));
}

#[test]
fn the_short_form_is_called_a_sketch() {
    for instrument in all() {
        let sketch = "Lees dit als een schets";
        let results = |form| page(instrument, dutch(form, Pattern::Highest), Screen::Results);
        if instrument.has_short_form() {
            assert!(results(Form::Short).contains(sketch), "{}", instrument.id);
        }
        assert!(!results(Form::Full).contains(sketch), "{}", instrument.id);
    }
}

use serde_json::{Value, json};

use super::read::{MAX_BYTES, instrument_from_json};
use super::*;

/// The documents that the package ships.
pub(crate) const SHIPPED: [&str; 8] = [
    include_str!("shipped/city-compass.json"),
    include_str!("shipped/connection.json"),
    include_str!("shipped/emotion-route.json"),
    include_str!("shipped/learning-climate.json"),
    include_str!("shipped/own-direction.json"),
    include_str!("shipped/standing.json"),
    include_str!("shipped/ten-buffers.json"),
    include_str!("shipped/uncertain-times.json"),
];

/// Instruments that no one would write, and that the types have to carry all the same.
const ODD: [&str; 3] = [
    include_str!("../../tests/instruments/odd-scales.json"),
    include_str!("../../tests/instruments/odd-poles.json"),
    include_str!("../../tests/instruments/odd-ratings.json"),
];

fn read(value: &Value) -> Result<Instrument, (&'static str, String)> {
    instrument_from_json(&value.to_string()).map_err(|error| (error.code.id(), error.path))
}

/// A right document, changed at this place.
fn changed(pointer: &str, value: Value) -> Value {
    let mut document: Value = serde_json::from_str(ODD[0]).unwrap();
    match document.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            document.pointer_mut(parent).unwrap()[key] = value;
        }
    }
    document
}

/// The same with this field taken out.
fn without(parent: &str, key: &str) -> Value {
    let mut document: Value = serde_json::from_str(ODD[0]).unwrap();
    let object = document.pointer_mut(parent).unwrap().as_object_mut();
    object.unwrap().remove(key).unwrap();
    document
}

#[test]
fn every_document_that_is_shipped_or_odd_is_read() {
    for json in SHIPPED.into_iter().chain(ODD) {
        let document = instrument_from_json(json).unwrap();
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(document.id, value["id"].as_str().unwrap());
        assert_eq!(
            document.scales.len(),
            value["scales"].as_array().unwrap().len()
        );
        for texts in &document.texts {
            let written = value["texts"][&texts.lang].as_object().unwrap();
            assert_eq!(texts.all().len(), written.len());
        }
    }
}

#[test]
fn the_odd_ones_are_as_odd_as_they_should_be() {
    let [scales, poles, ratings] = ODD.map(|json| instrument_from_json(json).unwrap());
    assert_eq!(scales.steps, 7);
    assert!(scales.items.iter().any(|item| item.reverse));
    assert!(scales.scales.iter().any(|scale| scale.items.len() == 11));
    assert_eq!(scales.planes.len(), 2);
    assert!(scales.has_short_form());
    assert_eq!(poles.answers, AnswerKind::Poles);
    assert_eq!((ratings.answers, ratings.steps), (AnswerKind::Rating, 10));
}

#[test]
fn each_refusal_has_its_code_and_its_place() {
    let long = "é".repeat(601);
    let item = json!({ "id": "more-1" });
    let many: Vec<Value> = (0..201)
        .map(|n| json!({ "id": format!("many-{n}") }))
        .collect();
    let cases: [(Value, &str, &str); 37] = [
        (json!([]), "wrong-type", ""),
        (
            changed("/format", json!("reflectiewijzer/record")),
            "wrong-format",
            "/format",
        ),
        (without("", "format"), "wrong-format", "/format"),
        (changed("/version", json!(2)), "newer-version", "/version"),
        (changed("/version", json!(0)), "unknown-version", "/version"),
        (changed("/version", json!("1")), "wrong-type", "/version"),
        (changed("/id", json!("Odd")), "bad-id", "/id"),
        (changed("/id", json!("reflectiewijzer")), "bad-id", "/id"),
        (without("", "id"), "wrong-type", "/id"),
        (changed("/edition", json!(0)), "out-of-range", "/edition"),
        (changed("/edition", json!(1.5)), "out-of-range", "/edition"),
        (
            changed("/model", json!("bandwidth")),
            "out-of-range",
            "/model",
        ),
        (
            changed("/answers", json!("yes-no")),
            "out-of-range",
            "/answers",
        ),
        (changed("/steps", json!(8)), "out-of-range", "/steps"),
        (changed("/steps", json!(2)), "out-of-range", "/steps"),
        (
            changed("/period", json!("always")),
            "out-of-range",
            "/period",
        ),
        (changed("/scales/0", json!(null)), "wrong-type", "/scales/0"),
        (
            changed("/scales/0/items/0", json!("long-1")),
            "wrong-type",
            "/scales/0/items/0",
        ),
        (changed("/planes/0", json!([])), "wrong-type", "/planes/0"),
        (
            changed("/scales/0/id", json!("x")),
            "bad-id",
            "/scales/0/id",
        ),
        (
            changed("/scales/1/id", json!("long")),
            "duplicate-id",
            "/scales/1/id",
        ),
        (
            changed("/scales/0/role", json!("pole")),
            "out-of-range",
            "/scales/0/role",
        ),
        (
            changed("/scales/0/items", json!([])),
            "out-of-range",
            "/scales/0/items",
        ),
        (
            changed("/scales/0/items/0/core", json!(1)),
            "wrong-type",
            "/scales/0/items/0/core",
        ),
        (
            changed("/scales/1/items/0/id", json!("long-1")),
            "duplicate-id",
            "/scales/1/items/0/id",
        ),
        (
            changed("/scales/0/items", json!(many)),
            "too-many",
            "/scales",
        ),
        (
            changed("/parts/0/scales/0", json!("none")),
            "unknown-scale",
            "/parts/0/scales/0",
        ),
        (
            changed("/parts/1/scales/0", json!("long")),
            "duplicate-id",
            "/parts/1/scales/0",
        ),
        (
            changed("/parts/0/scales", json!([])),
            "unplaced-scale",
            "/parts",
        ),
        (
            changed("/planes/0/up", json!("none")),
            "unknown-scale",
            "/planes/0/up",
        ),
        (
            changed("/planes/0/cut", json!(101)),
            "out-of-range",
            "/planes/0/cut",
        ),
        (
            changed("/scales/0/items", json!([item])),
            "mixed-forms",
            "/scales",
        ),
        (changed("/texts", json!({})), "no-language", "/texts"),
        (
            without("/texts/ar", "title"),
            "missing-text",
            "/texts/ar/title",
        ),
        (
            changed("/texts/ar/title", json!(long)),
            "too-long",
            "/texts/ar/title",
        ),
        (
            changed("/texts/ar/title", json!("{name}")),
            "unknown-placeholder",
            "/texts/ar/title",
        ),
        (
            changed("/texts/ar/title", json!(" ")),
            "out-of-range",
            "/texts/ar/title",
        ),
    ];
    for (document, code, path) in cases {
        assert_eq!(read(&document), Err((code, path.to_owned())), "{path}");
    }
}

#[test]
fn what_is_no_document_at_all_is_refused_as_a_whole() {
    let code = |json: &str| instrument_from_json(json).unwrap_err().code.id();
    assert_eq!(code("{"), "not-json");
    assert_eq!(code(&" ".repeat(MAX_BYTES + 1)), "too-large");
    assert_eq!(code(&"[".repeat(100)), "too-deep");
}

#[test]
fn a_text_that_another_language_lacks_is_the_first_one_s() {
    let (dutch, english) = SHIPPED[7].split_once("\"en\": {").unwrap();
    let (_, without_title) = english.split_once("\"lead\"").unwrap();
    let json = [dutch, "\"en\": {\"lead\"", without_title].concat();
    let document = instrument_from_json(&json).unwrap();
    let [dutch, english, german] = ["nl", "en", "de"].map(|lang| document.words(lang));
    assert_eq!(english.title(), dutch.title());
    assert_ne!(english.lead(), dutch.lead());
    assert_eq!(german.lang(), "nl");
}

#[test]
fn a_document_is_published_with_the_texts_of_one_language() {
    let document = instrument_from_json(SHIPPED[7]).unwrap();
    let published = serde_json::to_value(publish::publish(&document, "en")).unwrap();
    assert_eq!(published["lang"], "en");
    assert_eq!(published["scales"].as_array().unwrap().len(), 8);
    assert_eq!(published["labels"].as_array().unwrap().len(), 5);
    for item in published["scales"][0]["items"].as_array().unwrap() {
        assert!(item["text"].is_string() && item["observedText"].is_string());
    }
    let plane = &published["planes"][0]["quadrants"]["up-across"];
    assert!(plane["label"].is_string() && plane["text"].is_string());
}

#[test]
fn the_identical_document_again_is_the_same_one_and_another_is_refused() {
    let first = registry::add(instrument_from_json(ODD[1]).unwrap()).unwrap();
    let again = registry::add(instrument_from_json(ODD[1]).unwrap()).unwrap();
    assert!(std::ptr::eq(first, again));
    assert_eq!(registry::all().len(), 2);
    let other = ODD[1].replace("\"edition\": 1", "\"edition\": 2");
    let refused = registry::add(instrument_from_json(&other).unwrap()).unwrap_err();
    assert_eq!((refused.code.id(), &*refused.path), ("known-id", "/id"));
}

#[test]
fn the_built_in_one_is_as_the_model_says() {
    let instrument = built_in();
    assert_eq!(instrument.total(Form::Full), 60);
    assert_eq!(instrument.total(Form::Short), 20);
    assert_eq!(instrument.on_radar().len(), 14);
    assert_eq!(instrument.forces.len(), 5);
    let of_forces = instrument.forces.iter().flat_map(|force| &force.scales);
    let on_radar = instrument.on_radar().into_iter().map(|scale| scale.place);
    assert!(of_forces.copied().eq(on_radar));
    assert_eq!(
        instrument
            .forces
            .iter()
            .flat_map(|force| &force.bonus)
            .count(),
        1
    );
    for (place, item) in instrument.items.iter().enumerate() {
        assert_eq!((item.place, instrument.item(&item.id)), (place, Some(item)));
    }
    for id in [
        "",
        "core-compass",
        "core-compass-0",
        "core-compass-4",
        "core-compass-01",
    ] {
        assert_eq!(instrument.item(id), None, "{id}");
    }
}

#[test]
fn a_page_can_not_bring_the_built_in_one_or_its_model() {
    let json = include_str!("reflectiewijzer/structure.json");
    let mut document: Value = serde_json::from_str(json).unwrap();
    let code = |document: &Value| read(document).unwrap_err();
    document["texts"] = json!({ "nl": {} });
    assert_eq!(code(&document), ("out-of-range", "/model".to_owned()));
    document["model"] = json!("none");
    assert_eq!(
        code(&document),
        ("out-of-range", "/scales/14/role".to_owned())
    );
}

#[test]
fn the_built_in_words_have_the_same_keys_in_every_language() {
    let [first, others @ ..] = &*built_in().texts else {
        panic!("there is no language");
    };
    for other in others {
        let keys = |texts: &LanguageTexts| {
            texts
                .all()
                .iter()
                .map(|(key, _)| key.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(keys(first), keys(other));
    }
}

/// The built-in instrument's document, as the build takes it apart.
fn own_document() -> Instrument {
    let read = |json| serde_json::from_str::<Value>(json).unwrap();
    let mut document = read(include_str!("reflectiewijzer/structure.json"));
    document["texts"] = json!({
        "nl": read(include_str!("reflectiewijzer/texts/nl.json")),
        "en": read(include_str!("reflectiewijzer/texts/en.json")),
    });
    let node = crate::value::Node::from_json(&document.to_string()).unwrap();
    read::built_in_from_node(&node).unwrap()
}

#[test]
fn the_build_takes_the_built_in_one_apart_without_losing_anything() {
    let mut strictly = own_document();
    let texts = std::mem::take(&mut strictly.texts);
    let own = built_in();
    assert!(
        strictly
            == Instrument {
                texts: Vec::new(),
                ..own.clone()
            }
    );
    for texts in texts {
        let lang = &*texts.lang;
        let first = own.texts.iter().find(|first| first.lang == lang).unwrap();
        let later = reflectiewijzer::said_later(lang);
        for (key, text) in texts.all() {
            let said = [first.get(key), later.get(key)];
            assert!(
                said == [Some(&**text), None] || said == [None, Some(&**text)],
                "{key}"
            );
        }
        assert_eq!(texts.all().len(), first.all().len() + later.all().len());
    }
}

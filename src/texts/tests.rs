use std::collections::BTreeMap;

use super::*;

/// What a program can see of the words that people read.
mod reading;

/// Every file with words of the interface: for any instrument, and for the built-in one.
const FILES: [(&str, &str, &str); 2] = [
    (
        "nl",
        include_str!("nl.json"),
        include_str!("../instrument/reflectiewijzer/interface/nl.json"),
    ),
    (
        "en",
        include_str!("en.json"),
        include_str!("../instrument/reflectiewijzer/interface/en.json"),
    ),
];

fn tables() -> impl Iterator<Item = (Lang, BTreeMap<String, String>)> {
    FILES.into_iter().map(|(tag, interface, own)| {
        let read = |json| serde_json::from_str::<BTreeMap<_, _>>(json).unwrap();
        let mut table = read(interface);
        table.extend(read(own));
        (Lang::from_tag(tag).unwrap(), table)
    })
}

fn en() -> Lang {
    Lang::from_tag("en").unwrap()
}

#[test]
fn all_languages_have_the_same_keys_and_the_same_places() {
    let (_, nl) = tables().next().unwrap();
    for (_, other) in tables() {
        assert!(nl.keys().eq(other.keys()));
        for (key, text) in &nl {
            assert_eq!(places(text), places(&other[key]), "{key}");
        }
    }
}

#[test]
fn the_tables_hold_what_the_files_say() {
    for (lang, table) in tables() {
        for (key, text) in table.iter().filter(|(key, _)| !key.starts_with("host.")) {
            assert_eq!(Texts::of(lang).get(Key::of(key)), text);
        }
    }
}

fn places(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, name, after)) = next_place(rest) {
        found.push(name.to_owned());
        rest = after;
    }
    found.sort();
    found
}

#[test]
fn places_are_filled_once_and_values_are_left_alone() {
    let texts = Texts::of(en());
    assert_eq!(
        texts.fill(
            key!("questions.step"),
            &[("step", "{steps}"), ("steps", "8")]
        ),
        "Step {steps} of 8"
    );
}

#[test]
fn numbers_and_days_follow_the_language() {
    localise_by(|tag| match tag {
        "en" => Conventions {
            mark: ".".into(),
            date: "{month} {day}, {year}".into(),
            months: "Jan Feb Mar".split(' ').map(String::from).collect(),
        },
        _ => Conventions::default(),
    });
    let nl = Lang::default();
    assert_eq!(nl.number(62.5), "62,5");
    assert_eq!(en().number(62.5), "62.5");
    assert_eq!(nl.number(49.999_999), "50");
    assert_eq!(nl.number(-0.01), "0");
    let day = Day::of_moment("2026-02-03").unwrap();
    assert_eq!(Texts::of(nl).day(day), "3-02-2026");
    assert_eq!(Texts::of(en()).day(day), "Feb 3, 2026");
}

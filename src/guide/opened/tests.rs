use super::*;
use crate::guide::browser::MemoryBrowser;
use crate::instrument::{Form, built_in};
use crate::record::write::record_to_json;
use crate::record::{Action, Answer};

fn record() -> Record {
    let mut record = Record::new(built_in(), Form::Short);
    record
        .answers
        .set(built_in().item("pressure-1").unwrap(), Answer::Given(4));
    record.notes = Some(vec![(
        "reflex".into(),
        "é <b> \u{1f642} & twee woorden".into(),
    )]);
    record.plan = Some(vec![Action {
        goal: "mini-retreats".into(),
        ..Action::default()
    }]);
    record
}

fn open(text: &str) -> Result<Record, RecordError> {
    let opened = read_opened(&MemoryBrowser::default(), built_in(), text);
    opened.map(|dossier| dossier.current.unwrap())
}

const ALL: Carry = Carry {
    answers: true,
    words: true,
};

#[test]
fn a_record_is_found_wherever_the_guide_put_it() {
    let record = record();
    let json = record_to_json(&record);
    assert_eq!(open(&json), Ok(record.clone()), "a file");
    let block = json.replace('<', "\\u003c");
    let page = [
        "<!doctype html><script id=\"",
        MARK,
        "\">{\"id\":\"a\",\"record\":",
        &block,
        "}</script>",
    ];
    assert_eq!(open(&page.concat()), Ok(record.clone()), "a saved page");
    let minified = [
        "<!doctype html><script id=",
        MARK,
        ">{}</script><script>x='id=\"",
        MARK,
        "\">{\"record\":",
        &block,
        "}<\\/script>'",
    ];
    assert_eq!(
        open(&minified.concat()),
        Ok(record.clone()),
        "one that was corrupt"
    );
    let carried = ALL.of(&record, &MemoryBrowser::default()).unwrap();
    assert!(carried.is_ascii());
    assert_eq!(open(&carried), Ok(record.clone()), "what a PNG carries");
    let svg = with_answers("<svg><text>&lt;</text></svg>", Some(&carried));
    assert_eq!(open(&svg), Ok(record), "an SVG");
}

#[test]
fn a_picture_carries_only_what_was_ticked() {
    let (record, browser) = (record(), MemoryBrowser::default());
    let carried = |answers, words| Carry { answers, words }.of(&record, &browser);
    assert_eq!(carried(false, false), None);
    assert_eq!(carried(false, true), None);
    let answers = carried(true, false).unwrap();
    for own in ["notes", "plan", "twee", "retreats"] {
        assert!(!answers.contains(own), "{own}");
    }
    assert_eq!(open(&answers).unwrap().answers, record.answers);
    assert!(carried(true, true).unwrap().contains("twee woorden"));
    assert_eq!(with_answers("<svg></svg>", None), "<svg></svg>");
}

#[test]
fn what_was_copied_survives_its_way() {
    let record = record();
    let json = record_to_json(&record);
    let quoted: String = json
        .lines()
        .map(|line| ["> > ", line, "\r\n"].concat())
        .collect();
    let broken = json.replace("twee woorden", "twee\n> woorden");
    let ways = [
        ["\u{feff}", &json].concat(),
        ["Hoi, dit zijn ze:\n\n", &json, "\n\nGroet, Noor"].concat(),
        ["```json\n", &json, "\n```"].concat(),
        quoted,
        broken,
        json.replace("  ", "\u{a0} "),
    ];
    for text in ways {
        assert_eq!(open(&text).as_ref(), Ok(&record), "{text}");
    }
    let mut plain = record;
    plain.notes = None;
    let round = record_to_json(&plain).replace('"', "”");
    assert_eq!(open(&round), Ok(plain), "round quotes");
}

#[test]
fn what_is_wrong_is_said_of_the_answers() {
    let code = |text: &str| open(text).unwrap_err().code;
    let newer = record_to_json(&record()).replace("\"version\": 1.0", "\"version\": 9.0");
    let page = [
        "<script id=\"",
        MARK,
        "\">{\"record\":",
        &newer.replace('<', "\\u003c"),
        "}</script>",
    ]
    .concat();
    assert_eq!(code(&page), Code::NewerVersion);
    assert_eq!(code(&["Kijk: ", &newer].concat()), Code::NewerVersion);
    assert_eq!(code("{\"hello\":\"world\"}"), Code::WrongFormat);
    assert_eq!(code("{ half"), Code::NotJson);
    for nothing in ["", "<svg></svg>", "<html>{}</html>", "\u{fffd}PNG"] {
        assert!(
            holds_none(nothing, &open(nothing).unwrap_err()),
            "{nothing}"
        );
    }
    assert!(!holds_none("{ half", &open("{ half").unwrap_err()));
}

//! Dates for a calendar (RFC 5545): a plan's words stay words, and every date is one.

use reflectiewijzer::export::calendar;
use reflectiewijzer::value::date::is_day;

use super::input::Input;

const PROPERTIES: [&str; 13] = [
    "BEGIN",
    "VERSION",
    "PRODID",
    "UID",
    "DTSTAMP",
    "SEQUENCE",
    "CLASS",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "TRANSP",
    "END",
];

/// Writes the dates and reads them back.
pub fn check(input: &Input) {
    let now = input
        .moment(4)
        .unwrap_or_else(|| "2026-11-24T08:00:00Z".to_owned());
    let write =
        |input: &Input| calendar(&input.record(), input.words(), &now).expect("now is a moment");
    let (lines, calm) = (read(&write(input)), read(&write(&input.harmless())));
    let (text, harmless) = (shown(input.text(5)), input.harmless().text(5).to_owned());
    let expected = calm.into_iter().filter_map(|(name, value)| {
        let described = name == "DESCRIPTION" && value == harmless;
        match described {
            // Without words there is no description.
            true => (!input.text(5).is_empty()).then(|| (name, text.clone())),
            false => Some((name, value)),
        }
    });
    assert!(lines.iter().cloned().eq(expected), "{lines:?}");
    lines.iter().for_each(check_date);
}

/// What a calendar shows of a text: its lines stay lines, and other control characters go.
fn shown(text: &str) -> String {
    text.chars()
        .filter(|character| *character == '\n' || !character.is_control())
        .collect()
}

fn check_date((name, value): &(String, String)) {
    if name.starts_with("DTSTART") || name.starts_with("DTEND") {
        let digits = value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit());
        assert!(digits, "{name}:{value}");
        let day = [&value[..4], &value[4..6], &value[6..]].join("-");
        assert!(is_day(&day), "{name}:{value}");
    }
}

/// Unfolds the lines, and takes names and values apart.
fn read(calendar: &str) -> Vec<(String, String)> {
    let lines = calendar.strip_suffix("\r\n").expect("a line ends");
    let folded = lines.split("\r\n").inspect(|line| {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    });
    let whole = folded.collect::<Vec<_>>().join("\r\n").replace("\r\n ", "");
    whole.split("\r\n").map(read_line).collect()
}

fn read_line(line: &str) -> (String, String) {
    let (name, value) = line.split_once(':').expect("a name and a value");
    let property = name.split(';').next().unwrap_or_default();
    assert!(PROPERTIES.contains(&property), "{line}");
    (name.to_owned(), unescaped(value))
}

/// Reads the notation of RFC 5545 back; a bare `;` or `,` would begin another value.
fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n') => plain.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => plain.push(escaped),
                other => panic!("an escape of {other:?}"),
            },
            ';' | ',' => panic!("a separator in {value}"),
            other => plain.push(other),
        }
    }
    plain
}

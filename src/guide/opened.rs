//! What a person opens: a record or a dossier as a file, a page or a picture that the guide saved, or text that came
//! through a mail or a note on its way here. Wherever the answers stand in it, they are found; what is
//! wrong is said of them, not of what is around them.

use crate::instrument::Instrument;
use crate::record::write::record_to_node;
use crate::record::{Code, Dossier, Record, RecordError};
use crate::value::{Fields, Node};

use super::browser::Browser;
use super::storage::{check_text_of_record, dossier_of};

/// The name of the place in a saved page or picture that holds the answers; `www/widget/page/` and
/// `www/widget/png.js` know it too.
pub const MARK: &str = "reflectiewijzer-kept";

/// What of the answers goes along in a picture: nothing, unless the person asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carry {
    /// The answers.
    pub answers: bool,
    /// With them what the person wrote: notes and plan.
    pub words: bool,
}

impl Carry {
    /// What a picture carries of a record: JSON text that no markup around it can be mixed up with.
    pub fn of(self, record: &Record, browser: &dyn Browser) -> Option<String> {
        if !self.answers {
            return None;
        }
        let mut record = record.clone();
        if !self.words {
            record.notes = None;
            record.plan = None;
        }
        let mut block = Fields::default();
        block.add("record", record_to_node(&record));
        Some(plain(&browser.json(&block.into())))
    }
}

/// A figure as SVG, with this in it.
pub fn with_answers(svg: &str, carried: Option<&str>) -> String {
    match (carried, svg.strip_suffix("</svg>")) {
        (Some(json), Some(open)) => [
            open,
            "<metadata id=\"",
            MARK,
            "\">",
            json,
            "</metadata></svg>",
        ]
        .concat(),
        _ => svg.to_owned(),
    }
}

/// JSON text in letters that every file and every tool leaves alone: no markup, nothing beyond ASCII.
fn plain(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() && !"<>&\u{7f}".contains(character) {
            plain.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            plain.push_str("\\u");
            for place in [12, 8, 4, 0] {
                let digit = u32::from(*unit >> place & 15);
                plain.extend(char::from_digit(digit, 16));
            }
        }
    }
    plain
}

/// Reads the dossier of this instrument that stands in a text, or the record, as a dossier without an id.
///
/// # Errors
/// The first thing that is wrong with the answers that are there, or that there are none.
pub fn read_opened(
    browser: &dyn Browser,
    instrument: &'static Instrument,
    text: &str,
) -> Result<Dossier, RecordError> {
    let read = |json: &str| {
        let tree = browser.parse(json).map_err(RecordError::from);
        let read = tree.and_then(|tree| dossier_in(instrument, &tree));
        check_text_of_record(json, read)
    };
    let mut known = match read(text) {
        Err(error) if error.code == Code::NotJson || error.code == Code::TooLarge => error,
        read => return read,
    };
    for json in blocks(text) {
        match read(json) {
            Ok(dossier) => return Ok(dossier),
            Err(error) if error.code != Code::NotJson => known = error,
            Err(_) => {}
        }
    }
    match mended(text).map(|json| read(&json)) {
        Some(Err(error)) if error.code == Code::NotJson => Err(known),
        None => Err(known),
        Some(read) => read,
    }
}

/// Whether a text holds no answers at all, rather than answers with something wrong: a page, a picture.
pub fn holds_none(text: &str, error: &RecordError) -> bool {
    let begin = text.trim_start();
    let is_binary = || {
        begin
            .chars()
            .take(16)
            .any(|mark| mark == char::REPLACEMENT_CHARACTER)
    };
    error.code == Code::NotJson && (begin.is_empty() || begin.starts_with('<') || is_binary())
}

/// What stands in a tree as it is, or in the block of a saved page or picture.
fn dossier_in(instrument: &'static Instrument, tree: &Node) -> Result<Dossier, RecordError> {
    match (tree.known("format"), tree.known("record")) {
        (None, Some(record)) => dossier_of(instrument, record),
        _ => dossier_of(instrument, tree),
    }
}

/// What stands behind each tag with the mark, up to the next one. There may be more than one: a page to save
/// that was minified on its way got its answers in the middle of its script, and they are still answers.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (tag, after) = rest.split_once('>')?;
            rest = after;
            if tag.trim_end_matches('"').ends_with(MARK) {
                return after.split('<').next();
            }
        }
    })
}

/// A text that was copied, as it was before it came through a mail: without what stands around it, marks
/// of quoting and lines that were broken; and with the quotes of JSON where an editor made them round.
fn mended(text: &str) -> Option<String> {
    if text.trim_start().starts_with('<') {
        return None;
    }
    let json = text.get(text.find('{')?..=text.rfind('}')?)?;
    let has_quotes = json.contains('"');
    let mut whole = String::with_capacity(json.len());
    let mut begins = false;
    for mark in json.chars() {
        begins = mark == '\n' || begins && matches!(mark, '>' | ' ' | '\u{a0}' | '\t');
        match mark {
            _ if begins && whole.ends_with(' ') => {}
            _ if begins => whole.push(' '),
            '\r' => {}
            '\u{a0}' => whole.push(' '),
            '“' | '”' | '„' if !has_quotes => whole.push('"'),
            other => whole.push(other),
        }
    }
    Some(whole)
}

#[cfg(test)]
mod tests;

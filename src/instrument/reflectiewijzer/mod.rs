//! The built-in instrument: its data, and the form in which a host page gets it.
//!
//! `structure.json` holds the ids and the order, `texts/*.json` the words, one flat file per language:
//! together a document of the format that every instrument has. `interface/*.json` are the words of the
//! screens and figures that only its bandwidth brings along.

pub mod publish;

use std::str::Split;
use std::sync::OnceLock;

use crate::later::later;

use super::structure::{AnswerKind, Force, Instrument, Item, Part, Period, Plane, Role, Scale};
use super::words::LanguageTexts;

/// The structure as lines of words; what stands before the first space says what a line is.
static STRUCTURE: &str = include_str!(concat!(env!("OUT_DIR"), "/structure.txt"));

/// The keys, a line each, and per language their texts, a line each.
type Columns = (&'static str, &'static [(&'static str, &'static str)]);

// EDITION, STEPS, and the CUTS of its planes.
include!(concat!(env!("OUT_DIR"), "/numbers.rs"));

// FIRST: the words of the first screens. LATER: those of the results.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The id of the built-in instrument, which no document may take.
pub const ID: &str = "reflectiewijzer";

/// The Reflectiewijzer.
pub fn built_in() -> &'static Instrument {
    static READ: OnceLock<Instrument> = OnceLock::new();
    READ.get_or_init(|| {
        let mut instrument = Instrument::empty(AnswerKind::Frequency);
        instrument.id = ID.to_owned();
        instrument.edition = EDITION;
        instrument.steps = STEPS;
        instrument.texts = languages(FIRST);
        for line in STRUCTURE.split('\n') {
            let mut words = line.split(' ');
            let what = words.next().unwrap_or_default();
            read_line(&mut instrument, what, &mut words);
        }
        instrument
    })
}

later! { "21":
    /// What only the results say of it, in one language; Dutch for one that there is not.
    pub fn said_later(lang: &str) -> &'static LanguageTexts = texts_said_later
}

fn texts_said_later(lang: &str) -> &'static LanguageTexts {
    static TEXTS: OnceLock<Vec<LanguageTexts>> = OnceLock::new();
    let all = TEXTS.get_or_init(|| languages(LATER));
    all.iter()
        .find(|texts| texts.lang == lang)
        .unwrap_or(&all[0])
}

fn languages((keys, columns): Columns) -> Vec<LanguageTexts> {
    let mut languages = Vec::new();
    for (lang, column) in columns {
        let texts = keys.split('\n').zip(column.split('\n'));
        let texts = texts.map(|(key, text)| (key.to_owned(), text.to_owned()));
        languages.push(LanguageTexts::new((*lang).to_owned(), texts.collect()));
    }
    languages
}

/// Adds what a line says. The build made it of a document that the tests read strictly: what could be
/// wrong in another is not asked here.
fn read_line(instrument: &mut Instrument, what: &str, words: &mut Split<char>) {
    if what == "scale" {
        return read_scale(instrument, words);
    }
    let mut next = || words.next().unwrap_or_default();
    let scale = |id: &str| instrument.scale(id).map_or(0, |scale| scale.place);
    match what {
        "whole" => {
            instrument.answers = named(&AnswerKind::ALL, next());
            instrument.period = named(&Period::ALL, next());
        }
        "part" => {
            let id = next().to_owned();
            let scales = words.map(scale).collect();
            instrument.parts.push(Part { id, scales });
        }
        "plane" => {
            let id = next().to_owned();
            let (across, up) = (scale(next()), scale(next()));
            let cut = CUTS[instrument.planes.len()];
            let plane = Plane {
                id,
                across,
                up,
                cut,
            };
            instrument.planes.push(plane);
        }
        "force" => {
            let (id, bonus) = (next().to_owned(), Vec::new());
            let scales = words.map(scale).collect();
            instrument.forces.push(Force { id, scales, bonus });
        }
        // Those of the force before it that never count.
        _ => {
            let bonus = words.map(scale).collect();
            if let Some(force) = instrument.forces.last_mut() {
                force.bonus = bonus;
            }
        }
    }
}

fn read_scale(instrument: &mut Instrument, words: &mut Split<char>) {
    let mut next = || words.next().unwrap_or_default();
    let (id, role) = (next().to_owned(), named(&Role::ALL, next()));
    let (place, first) = (instrument.scales.len(), instrument.items.len());
    for marked in words {
        let item = read_item(marked, instrument.items.len(), place);
        instrument.items.push(item);
    }
    let items = first..instrument.items.len();
    let scale = Scale {
        id,
        place,
        role,
        items,
    };
    instrument.scales.push(scale);
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> T {
    let found = names.iter().find(|(known, _)| *known == name);
    found.map_or(names[0].1, |(_, value)| *value)
}

/// An item from its id, with a mark before it for the short form (`*`), for an answer that counts the
/// other way round (`-`) and for what others are asked too (`!`).
fn read_item(marked: &str, place: usize, scale: usize) -> Item {
    let id = marked.trim_start_matches(['*', '-', '!']);
    let marks = &marked[..marked.len() - id.len()];
    Item {
        id: id.to_owned(),
        place,
        scale,
        core: marks.contains('*'),
        reverse: marks.contains('-'),
        observed: marks.contains('!'),
    }
}

impl Default for &'static Instrument {
    /// The built-in one.
    fn default() -> Self {
        built_in()
    }
}

//! The words of the interface, one flat JSON file per language, and how each language writes numbers
//! and days.
//!
//! A file maps a dotted key to a sentence; `{name}` in a sentence is a place to fill in. The build
//! script turns the files into the tables below and checks them; a key that a language lacks falls
//! back to Dutch, the language that everything was written in. The words of an instrument stand
//! beside it, in [`crate::instrument`]; the same tables carry them.

mod conventions;
pub mod keys;
mod lang;

use std::sync::OnceLock;

use crate::later::later;
use crate::value::Day;
use crate::value::digits::{digits, two_digits};

pub use conventions::{Conventions, Localise, localise_by};
pub use keys::Key;
pub(crate) use keys::key;
pub use lang::Lang;

use conventions::conventions_of;

// TAGS; KEYS, sorted, and the row of each; FIRST_TEXTS and LATER_TEXTS: per language one text per row, each
// on a line, the rows from FIRST on in the later ones.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    /// Which language.
    pub lang: Lang,
}

impl Texts {
    /// The texts in this language.
    pub fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// The sentence under this key.
    pub fn get(&self, key: Key) -> &'static str {
        match key.row() {
            row if row < FIRST => first_lines()[self.lang.0 * FIRST + row],
            row => later_lines()[self.lang.0 * (KEYS.len() - FIRST) + row - FIRST],
        }
    }

    /// The sentence under this key with each `{name}` replaced by its value, in one pass, so that
    /// a value which itself holds braces stays as it is.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A day in the language's usual form.
    pub fn day(&self, day: Day) -> String {
        let conventions = conventions_of(self.lang);
        let month = conventions.months.get(day.month as usize - 1);
        let month = month.map_or_else(|| two_digits(day.month), String::clone);
        let (date, year) = (digits(day.day), digits(day.year));
        let parts = [("day", &*date), ("month", &*month), ("year", &*year)];
        fill(&conventions.date, &parts)
    }
}

/// What the first screens say in every language, one language after the other.
fn first_lines() -> &'static [&'static str] {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    LINES.get_or_init(|| FIRST_TEXTS.split('\n').collect())
}

later! { "20":
    /// The same of what only later screens say.
    fn later_lines() -> &'static [&'static str] = lines_said_later
}

fn lines_said_later() -> &'static [&'static str] {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    LINES.get_or_init(|| LATER_TEXTS.split('\n').collect())
}

/// Replaces each `{name}` by its value.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, name, after)) = next_place(rest) {
        filled.push_str(before);
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or(name, |(_, value)| value));
        rest = after;
    }
    filled + rest
}

/// Splits a sentence at its first `{name}`: what stands before, the name, what stands after.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests;

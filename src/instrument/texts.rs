//! The words of the instrument and of the guide, one flat JSON file per language.
//!
//! A file maps a dotted key to a sentence; `{name}` in a sentence is a place to fill in. The build
//! script turns the files into the tables below and checks them; a key that a language lacks falls
//! back to Dutch, the language the instrument was written in.

use std::cell::Cell;
use std::sync::OnceLock;

use super::{Item, Key, key};
use crate::digits::{digits, two_digits};
use crate::record::date::Day;

// TAGS, KEYS (sorted), and TEXTS: per language one text per key, each on a line.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language that the engine speaks: one of the files in `content`. The default is Dutch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lang(usize);

impl Lang {
    /// Every language, Dutch first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TAGS.len()).map(Self)
    }

    /// Reads a BCP 47 tag by its first part: `en`, `en-GB` and `EN` are English. `None` for a
    /// language that the engine does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim_ascii();
        Self::all().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The BCP 47 tag: `nl` or `en`.
    pub fn tag(self) -> &'static str {
        TAGS[self.0]
    }

    /// How this language writes a number with at most one decimal: `12,5` or `12.5`.
    #[inline(never)]
    pub fn number(self, value: f64) -> String {
        let tenths = (value * 10.0).round() as i64;
        let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.abs());
        match size % 10 {
            0 => [sign, &digits(size / 10)].concat(),
            tenth => {
                let mark = &self.conventions().mark;
                [sign, &digits(size / 10), mark, &digits(tenth)].concat()
            }
        }
    }
}

/// How a language writes numbers and days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// What stands before the decimals.
    pub mark: String,
    /// A pattern with `{day}`, `{month}` and `{year}`.
    pub date: String,
    /// The twelve months as that pattern wants them; none for numbers.
    pub months: Vec<String>,
}

impl Default for Conventions {
    /// The Dutch ones, with the month as a number.
    fn default() -> Self {
        Self {
            mark: ",".into(),
            date: "{day}-{month}-{year}".into(),
            months: Vec::new(),
        }
    }
}

/// Tells how the language with this tag writes numbers and days.
pub type Localise = fn(&str) -> Conventions;

thread_local! {
    static LOCALISE: Cell<Option<Localise>> = const { Cell::new(None) };
    static CONVENTIONS: Cell<[Option<&'static Conventions>; TAGS.len()]> =
        const { Cell::new([None; TAGS.len()]) };
}

/// Has this function asked, once per language, when a number or a day is first written. A browser's
/// `Intl` knows, so that no file with texts has to; without it every language writes as Dutch does.
pub fn localise_by(localise: Localise) {
    LOCALISE.set(Some(localise));
}

impl Lang {
    fn conventions(self) -> &'static Conventions {
        let mut all = CONVENTIONS.get();
        if let Some(known) = all[self.0] {
            return known;
        }
        let asked = match LOCALISE.get() {
            Some(localise) => localise(self.tag()),
            None => Conventions::default(),
        };
        // Asked once per language, and needed for as long as the engine runs.
        let kept: &'static Conventions = Box::leak(Box::new(asked));
        all[self.0] = Some(kept);
        CONVENTIONS.set(all);
        kept
    }
}

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
    #[inline(never)]
    pub fn get(&self, key: Key) -> &'static str {
        lines()[self.lang.0 * KEYS.len() + key.row()]
    }

    /// The sentence under this key with each `{name}` replaced by its value, in one pass, so that
    /// a value which itself holds braces stays as it is.
    #[inline(never)]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A day in the language's usual form.
    pub fn day(&self, day: Day) -> String {
        let conventions = self.lang.conventions();
        let month = conventions.months.get(day.month as usize - 1);
        let month = month.map_or_else(|| two_digits(day.month), String::clone);
        let (date, year) = (digits(day.day), digits(day.year));
        let parts = [("day", &*date), ("month", &*month), ("year", &*year)];
        fill(&conventions.date, &parts)
    }

    /// What an item states.
    pub fn statement(&self, item: &Item) -> &'static str {
        self.get(item.statement())
    }

    /// The label of an answer from 1 to 5.
    pub fn answer(&self, answer: u8) -> &'static str {
        self.get(key!("answer.1").beside(i16::from(answer) - 1))
    }
}

/// The texts of every language, one language after the other, in the order of the keys.
fn lines() -> &'static [&'static str] {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    LINES.get_or_init(|| TEXTS.split('\n').collect())
}

/// Replaces each `{name}` by its value.
#[inline(never)]
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
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use crate::instrument::{FORCES, Part, SCALES, buffers, items};

    const NL: &str = include_str!("content/nl.json");
    const EN: &str = include_str!("content/en.json");

    fn table(json: &str) -> BTreeMap<String, String> {
        serde_json::from_str(json).unwrap()
    }

    fn nl() -> Lang {
        Lang::default()
    }

    fn en() -> Lang {
        Lang::from_tag("en").unwrap()
    }

    #[test]
    fn all_languages_have_the_same_keys_and_the_same_places() {
        let (nl, en) = (table(NL), table(EN));
        assert!(nl.keys().eq(en.keys()));
        for (key, text) in &nl {
            assert_eq!(places(text), places(&en[key]), "{key}");
        }
    }

    #[test]
    fn the_tables_hold_what_the_files_say() {
        for (lang, json) in [(nl(), NL), (en(), EN)] {
            for (key, text) in table(json)
                .iter()
                .filter(|(key, _)| !key.starts_with("host."))
            {
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
    fn everything_in_the_instrument_has_its_own_texts() {
        for force in &FORCES {
            let of_force = |part: &str| Key::joined(&["force.", force.id, part]);
            assert_eq!(force.label, of_force(".label"));
            assert_eq!(force.meaning(), of_force(".meaning"));
        }
        for buffer in buffers() {
            for (part, name) in PARTS {
                let own = Key::joined(&["buffer.", buffer.id(), ".", name]);
                assert_eq!(buffer.text(part), own, "{name}");
            }
            assert_eq!(buffer.scale.label, buffer.text(Part::Label));
        }
        for scale in &SCALES {
            let of_scale = |part: &str| Key::joined(&["scale.", scale.id, part]);
            assert_eq!(scale.label, of_scale(".label"));
            assert_eq!(scale.meaning(), of_scale(".meaning"));
        }
        for item in items() {
            assert_eq!(item.statement(), Key::joined(&["item.", &item.id()]));
        }
        for answer in 1..=5 {
            let own = Texts::of(nl()).get(Key::joined(&["answer.", &digits(answer)]));
            assert_eq!(Texts::of(nl()).answer(answer), own);
        }
    }

    const PARTS: [(Part, &str); 9] = [
        (Part::Attention, "attention"),
        (Part::FirstHint, "hint.1"),
        (Part::SecondHint, "hint.2"),
        (Part::Label, "label"),
        (Part::Meaning, "meaning"),
        (Part::Organised, "organised"),
        (Part::FirstQuestion, "question.1"),
        (Part::SecondQuestion, "question.2"),
        (Part::Varies, "varies"),
    ];

    #[test]
    fn every_text_is_part_of_the_instrument_or_of_a_screen() {
        let counted = |family: &str| KEYS.iter().filter(|key| key.starts_with(family)).count();
        assert_eq!(counted("item."), items().count());
        assert_eq!(counted("buffer."), buffers().count() * PARTS.len());
        assert_eq!(counted("force."), FORCES.len() * 2);
        assert_eq!(counted("scale."), SCALES.len() * 2);
    }

    #[test]
    fn statements_are_short_and_all_different() {
        for lang in Lang::all() {
            let mut seen = std::collections::BTreeSet::new();
            for item in items() {
                let text = Texts::of(lang).statement(&item);
                assert!(text.split_whitespace().count() <= 18, "{text}");
                assert!(text.ends_with('.'), "{text}");
                assert!(seen.insert(text.to_lowercase()), "twice: {text}");
            }
        }
    }

    #[test]
    fn the_tone_is_kept() {
        let avoided = [
            "!",
            "burn-out",
            "burnout",
            "risico",
            "over je grens",
            "kantelpunt bereikt",
            "je werkgever ziet niets",
            "rapportcijfer",
        ];
        for json in [NL, EN] {
            for (key, text) in &table(json) {
                for word in avoided {
                    assert!(!text.to_lowercase().contains(word), "{key}: {word}");
                }
                assert_eq!(text, text.trim(), "{key}");
                assert!(!text.is_empty() && !text.contains("  "), "{key}");
            }
        }
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
    fn tags_are_read_by_their_first_part() {
        assert_eq!(Lang::from_tag("en-GB"), Some(en()));
        assert_eq!(Lang::from_tag("NL_be"), Some(nl()));
        assert_eq!(Lang::from_tag("de"), None);
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
        assert_eq!(nl().number(62.5), "62,5");
        assert_eq!(en().number(62.5), "62.5");
        assert_eq!(nl().number(49.999_999), "50");
        assert_eq!(nl().number(-0.01), "0");
        let day = Day::of_moment("2026-02-03").unwrap();
        assert_eq!(Texts::of(nl()).day(day), "3-02-2026");
        assert_eq!(Texts::of(en()).day(day), "Feb 3, 2026");
    }
}

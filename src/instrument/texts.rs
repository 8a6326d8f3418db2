//! The words of the instrument and of the guide, one flat JSON file per language.
//!
//! A file maps a dotted key to a sentence; `{name}` in a sentence is a place to fill in. A key
//! that a language lacks falls back to Dutch, the language the instrument was written in.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A language that the engine speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch, the language of the instrument.
    #[default]
    Nl,
    /// English.
    En,
}

/// Every language, Dutch first.
pub const LANGS: [Lang; 2] = [Lang::Nl, Lang::En];

impl Lang {
    /// Reads a BCP 47 tag by its first part: `en`, `en-GB` and `EN` are English. `None` for a
    /// language that the engine does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        LANGS
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The BCP 47 tag: `nl` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// How this language writes a number with one decimal: `12,5` or `12.5`; whole numbers
    /// without a decimal.
    pub fn number(self, value: f64) -> String {
        // Adding zero turns -0 into 0.
        let rounded = (value * 10.0).round() / 10.0 + 0.0;
        let text = if rounded.fract() == 0.0 {
            format!("{rounded:.0}")
        } else {
            format!("{rounded:.1}")
        };
        match self {
            Self::Nl => text.replace('.', ","),
            Self::En => text,
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nl => include_str!("content/nl.json"),
            Self::En => include_str!("content/en.json"),
        }
    }
}

type Table = BTreeMap<&'static str, &'static str>;

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    /// Which language.
    pub lang: Lang,
    own: &'static Table,
    fallback: &'static Table,
}

impl Texts {
    /// The texts in this language; the file is parsed at first use and kept.
    pub fn of(lang: Lang) -> Self {
        Self {
            lang,
            own: table(lang),
            fallback: table(Lang::Nl),
        }
    }

    /// The sentence under this key.
    ///
    /// # Panics
    /// When no language has the key: a mistake of ours, caught by the tests.
    pub fn get(&self, key: &str) -> &'static str {
        match self.find(key) {
            Some(text) => text,
            None => panic!("no text for {key}"),
        }
    }

    /// The sentence under this key, or `None` when there is none.
    pub fn find(&self, key: &str) -> Option<&'static str> {
        self.own
            .get(key)
            .or_else(|| self.fallback.get(key))
            .copied()
    }

    /// The sentence under this key with each `{name}` replaced by its value, in one pass, so that
    /// a value which itself holds braces stays as it is.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(key);
        while let Some((before, name, after)) = next_place(rest) {
            filled.push_str(before);
            let value = values.iter().find(|(known, _)| *known == name);
            filled.push_str(value.map_or(name, |(_, value)| value));
            rest = after;
        }
        filled + rest
    }

    /// The label of a force, buffer or scale: `label("buffer", "core-compass")`.
    pub fn label(&self, kind: &str, id: &str) -> &'static str {
        self.get(&format!("{kind}.{id}.label"))
    }

    /// The one-sentence meaning of a force, buffer or scale.
    pub fn meaning(&self, kind: &str, id: &str) -> &'static str {
        self.get(&format!("{kind}.{id}.meaning"))
    }
}

/// Splits a sentence at its first `{name}`: what stands before, the name, what stands after.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

fn table(lang: Lang) -> &'static Table {
    static TABLES: [OnceLock<Table>; LANGS.len()] = [const { OnceLock::new() }; LANGS.len()];
    TABLES[lang as usize].get_or_init(|| match serde_json::from_str(lang.source()) {
        Ok(table) => table,
        Err(error) => panic!("content/{}.json: {error}", lang.tag()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{FORCES, SCALES, buffers, items};

    #[test]
    fn all_languages_have_the_same_keys_and_the_same_places() {
        for lang in LANGS {
            let keys: Vec<_> = table(lang).keys().collect();
            assert_eq!(keys, table(Lang::Nl).keys().collect::<Vec<_>>(), "{lang:?}");
            for (key, text) in table(lang) {
                assert_eq!(places(text), places(table(Lang::Nl)[key]), "{lang:?} {key}");
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
    fn everything_in_the_instrument_has_its_texts() {
        for lang in LANGS {
            let texts = Texts::of(lang);
            for force in &FORCES {
                texts.label("force", force.id);
                texts.meaning("force", force.id);
            }
            for buffer in buffers() {
                texts.label("buffer", buffer.id());
                for part in ["meaning", "attention", "varies", "organised"] {
                    texts.get(&format!("buffer.{}.{part}", buffer.id()));
                }
            }
            for scale in &SCALES {
                texts.label("scale", scale.id);
                texts.meaning("scale", scale.id);
            }
            let statements = table(lang).keys().filter(|key| key.starts_with("item."));
            let ids: Vec<_> = items().map(|item| format!("item.{}", item.id())).collect();
            assert_eq!(statements.count(), ids.len());
            ids.iter().for_each(|id| assert!(!texts.get(id).is_empty()));
        }
    }

    #[test]
    fn statements_are_short_and_all_different() {
        for lang in LANGS {
            let mut seen = std::collections::BTreeSet::new();
            for item in items() {
                let text = Texts::of(lang).get(&format!("item.{}", item.id()));
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
        for lang in LANGS {
            for (key, text) in table(lang) {
                for word in avoided {
                    assert!(!text.to_lowercase().contains(word), "{key}: {word}");
                }
                assert_eq!(*text, text.trim(), "{key}");
                assert!(!text.is_empty() && !text.contains("  "), "{key}");
            }
        }
    }

    #[test]
    fn places_are_filled_once_and_values_are_left_alone() {
        let texts = Texts::of(Lang::En);
        assert_eq!(
            texts.fill("questions.step", &[("step", "{steps}"), ("steps", "8")]),
            "Step {steps} of 8"
        );
    }

    #[test]
    fn tags_are_read_by_their_first_part() {
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("NL_be"), Some(Lang::Nl));
        assert_eq!(Lang::from_tag("de"), None);
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Lang::Nl.number(62.5), "62,5");
        assert_eq!(Lang::En.number(62.5), "62.5");
        assert_eq!(Lang::Nl.number(49.999_999), "50");
        assert_eq!(Lang::Nl.number(-0.01), "0");
    }
}

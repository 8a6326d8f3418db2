//! The words of an instrument: which it has to have, and what is said where.

use crate::value::digits::digits;

use super::reflectiewijzer;
use super::structure::{Force, Instrument, Item, Part, Plane, Scale};

/// The texts of one language, by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTexts {
    /// The BCP 47 tag.
    pub lang: String,
    /// Keys and texts, sorted by key.
    texts: Vec<(String, String)>,
}

impl LanguageTexts {
    /// The texts of the language with this tag.
    pub fn new(lang: String, mut texts: Vec<(String, String)>) -> Self {
        texts.sort_unstable();
        Self { lang, texts }
    }

    /// The text under this key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.texts.binary_search_by(|(name, _)| (**name).cmp(key));
        found.ok().map(|place| &*self.texts[place].1)
    }

    /// Whether one of them says this.
    fn has(&self, text: &str) -> bool {
        self.texts.iter().any(|(_, own)| own == text)
    }

    /// Keys and texts, sorted by key.
    pub fn all(&self) -> &[(String, String)] {
        &self.texts
    }
}

/// The words of an instrument in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'i> {
    instrument: &'i Instrument,
    own: &'i LanguageTexts,
    first: &'i LanguageTexts,
}

/// What is said of a quadrant of a plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Both scales are high.
    Both,
    /// Only the one from bottom to top is.
    Up,
    /// Only the one from left to right is.
    Across,
    /// None is.
    Neither,
}

impl Quadrant {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Both, Self::Up, Self::Across, Self::Neither];

    /// The quadrant as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Both => "up-across",
            Self::Up => "up",
            Self::Across => "across",
            Self::Neither => "neither",
        }
    }
}

impl Instrument {
    /// The words of a language, whatever its region, for what it lacks those of the first one.
    pub fn words(&self, lang: &str) -> Words<'_> {
        let primary = |texts: &&LanguageTexts| texts.lang.split('-').next() == Some(lang);
        let exact = self.texts.iter().find(|texts| texts.lang == lang);
        let own = exact.or_else(|| self.texts.iter().find(primary));
        Words {
            instrument: self,
            own: own.unwrap_or(&self.texts[0]),
            first: &self.texts[0],
        }
    }
}

impl<'i> Words<'i> {
    /// The language that is spoken.
    pub fn lang(&self) -> &'i str {
        &self.own.lang
    }

    /// The language of one of these words: that of the first one where it had to step in.
    pub fn lang_of(&self, text: &str) -> &'i str {
        let is_own = std::ptr::eq(self.own, self.first) || self.own.has(text);
        if is_own {
            self.lang()
        } else {
            &self.first.lang
        }
    }

    /// The text under the key that is put together of these parts; `None` where there is none, as there
    /// may be of what is optional.
    pub fn find(&self, key: &[&str]) -> Option<&'i str> {
        let key = key.concat();
        self.own.get(&key).or_else(|| self.first.get(&key))
    }

    /// The same of what only the results say: of the built-in instrument it travels with them.
    fn find_later(&self, key: &[&str]) -> Option<&'i str> {
        let said = || reflectiewijzer::said_later(self.lang()).get(&key.concat());
        let built_in = self.instrument.has_bandwidth();
        self.find(key).or_else(|| built_in.then(said).flatten())
    }

    /// The same of what every instrument has.
    fn get(&self, key: &[&str]) -> &'i str {
        self.find(key).unwrap_or_default()
    }

    /// What the instrument is called.
    pub fn title(&self) -> &'i str {
        self.get(&["title"])
    }

    /// The one question that it asks.
    pub fn lead(&self) -> &'i str {
        self.get(&["lead"])
    }

    /// What happens in it.
    pub fn what(&self) -> &'i str {
        self.get(&["what"])
    }

    /// Where its ideas come from.
    pub fn source(&self) -> &'i str {
        self.get(&["source"])
    }

    /// What it is not, where it says so.
    pub fn limits(&self) -> Option<&'i str> {
        self.find(&["limits"])
    }

    /// What a step of the answers is called, from 1; `None` where only the ends have words.
    pub fn answer(&self, step: u8) -> Option<&'i str> {
        self.find(&["answer.", &digits(step)])
    }

    /// What the lowest and the highest mark mean.
    pub fn ends(&self) -> [&'i str; 2] {
        [self.get(&["answer.low"]), self.get(&["answer.high"])]
    }

    /// What a page of questions is called: as the force, or the scale, of which it has the name, where
    /// it has no words of its own.
    pub fn part_label(&self, part: &Part) -> &'i str {
        self.of_part(part, ".label")
    }

    /// What a page of questions is about, in one sentence.
    pub fn part_meaning(&self, part: &Part) -> &'i str {
        self.of_part(part, ".meaning")
    }

    fn of_part(&self, part: &Part, what: &str) -> &'i str {
        let mut families = ["part.", "force.", "scale."].into_iter();
        let found = families.find_map(|family| self.find(&[family, &part.id, what]));
        found.unwrap_or_default()
    }

    /// What a force is called.
    pub fn force_label(&self, force: &Force) -> &'i str {
        self.get(&["force.", &force.id, ".label"])
    }

    /// What a force is, in one sentence.
    pub fn force_meaning(&self, force: &Force) -> &'i str {
        self.get(&["force.", &force.id, ".meaning"])
    }

    /// What a scale is called.
    pub fn label(&self, scale: &Scale) -> &'i str {
        self.get(&["scale.", &scale.id, ".label"])
    }

    /// What a scale is about, in one sentence.
    pub fn meaning(&self, scale: &Scale) -> &'i str {
        let found = self.find_later(&["scale.", &scale.id, ".meaning"]);
        found.unwrap_or_default()
    }

    /// Something that is said of a scale (`attention`, `varies`, `organised`), where it is.
    pub fn of_scale(&self, scale: &Scale, what: &str) -> Option<&'i str> {
        self.find_later(&["scale.", &scale.id, ".", what])
    }

    /// Things to try this week; none for a scale that is not on the radar.
    pub fn hints(&self, scale: &Scale) -> Vec<&'i str> {
        self.numbered(&["scale.", &scale.id, ".hint."].concat(), 2)
    }

    /// Coaching questions; none for a scale that has none.
    pub fn questions(&self, scale: &Scale) -> Vec<&'i str> {
        self.numbered(&["scale.", &scale.id, ".question."].concat(), 2)
    }

    /// The closing questions; at most six.
    pub fn reflect(&self) -> Vec<&'i str> {
        self.numbered("reflect.", 6)
    }

    fn numbered(&self, key: &str, most: u8) -> Vec<&'i str> {
        let mut texts = Vec::new();
        for number in 1..=most {
            texts.extend(self.find_later(&[key, &digits(number)]));
        }
        texts
    }

    /// What an item states; of poles the two ends say it.
    pub fn statement(&self, item: &Item) -> &'i str {
        match self.find(&["item.", &item.id]) {
            Some(statement) => statement,
            None => self.label(&self.instrument.scales[item.scale]),
        }
    }

    /// What an item states as half a sentence, to name it in a row; else the statement itself.
    pub fn short(&self, item: &Item) -> &'i str {
        let short = self.find(&["item.", &item.id, ".short"]);
        short.unwrap_or_else(|| self.statement(item))
    }

    /// A line under a statement, where it has one.
    pub fn help(&self, item: &Item) -> Option<&'i str> {
        self.find(&["item.", &item.id, ".help"])
    }

    /// The two good ends of a pole.
    pub fn poles(&self, item: &Item) -> [&'i str; 2] {
        [
            self.get(&["item.", &item.id, ".left"]),
            self.get(&["item.", &item.id, ".right"]),
        ]
    }

    /// The ends of a scale of poles, the one at which its score is 0 first.
    pub fn ends_of(&self, scale: &Scale) -> [&'i str; 2] {
        let first = &self.instrument.items_of(scale)[0];
        let [left, right] = self.poles(first);
        match first.reverse {
            true => [right, left],
            false => [left, right],
        }
    }

    /// What someone else is asked of it.
    pub fn observed(&self, item: &Item) -> Option<&'i str> {
        self.find(&["observed.", &item.id])
    }

    /// What a plane is called.
    pub fn plane_label(&self, plane: &Plane) -> &'i str {
        self.find_later(&["plane.", &plane.id, ".label"])
            .unwrap_or_default()
    }

    /// What a quadrant is called.
    pub fn quadrant_label(&self, plane: &Plane, quadrant: Quadrant) -> &'i str {
        self.find_later(&["plane.", &plane.id, ".", quadrant.id(), ".label"])
            .unwrap_or_default()
    }

    /// What a quadrant says of someone.
    pub fn quadrant(&self, plane: &Plane, quadrant: Quadrant) -> &'i str {
        self.find_later(&["plane.", &plane.id, ".", quadrant.id()])
            .unwrap_or_default()
    }
}

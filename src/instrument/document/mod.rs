//! An instrument as a document: structure and texts of any mirror on the same road.
//!
//! One JSON document (UTF-8, at most 256 KiB) holds everything; [`read`] reads it strictly, as a whole
//! or not at all, and says with an [`InstrumentError`] what is wrong and where.

mod error;
mod publish;
pub mod read;
mod texts;

pub use error::{Code, InstrumentError};
pub use publish::publish;
pub use texts::LanguageTexts;

/// What `format` says in every document.
pub const FORMAT: &str = "reflectiewijzer/instrument";
/// The version of the format that this engine reads.
pub const VERSION: u32 = 1;
/// The id of the built-in instrument, which no document may take.
pub const TAKEN: &str = "reflectiewijzer";

/// An instrument that was read and found right: every id is its own, every scale stands in one part,
/// every text that is said somewhere is there in the first language.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What records name it by: `[a-z][a-z0-9-]{1,39}`.
    pub id: String,
    /// From 1; raised when items or scoring change. Only the same edition is compared.
    pub edition: u32,
    /// How statements are answered.
    pub answers: AnswerKind,
    /// How many steps an answer has: 3 to 7, of ratings 3 to 10.
    pub steps: u8,
    /// What time the statements are about.
    pub period: Period,
    /// The pages of questions, in order; each scale stands in exactly one.
    pub parts: Vec<Part>,
    /// The scales, in order.
    pub scales: Vec<Scale>,
    /// Figures of two scales against each other.
    pub planes: Vec<Plane>,
    /// The words, the first language being what others fall back to.
    pub texts: Vec<LanguageTexts>,
}

/// How statements are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// How often: every step has words.
    Frequency,
    /// How much someone agrees: every step has words.
    Agreement,
    /// A mark: only the two ends have words.
    Rating,
    /// A place between two good ends.
    Poles,
}

impl AnswerKind {
    const ALL: [(&'static str, Self); 4] = [
        ("frequency", Self::Frequency),
        ("agreement", Self::Agreement),
        ("rating", Self::Rating),
        ("poles", Self::Poles),
    ];
}

/// What time the statements are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The last four weeks.
    FourWeeks,
    /// One goal of the plan.
    Goal,
    /// No time in particular.
    None,
}

impl Period {
    const ALL: [(&'static str, Self); 3] = [
        ("four-weeks", Self::FourWeeks),
        ("goal", Self::Goal),
        ("none", Self::None),
    ];
}

/// What a scale is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// On the radar and the bars, with words and levers.
    Radar,
    /// Used by a plane.
    Axis,
    /// More is narrower; never on the radar.
    Signal,
    /// Two good ends and a slider between them.
    Pole,
}

impl Role {
    const ALL: [(&'static str, Self); 4] = [
        ("radar", Self::Radar),
        ("axis", Self::Axis),
        ("signal", Self::Signal),
        ("pole", Self::Pole),
    ];
}

/// One page of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// The ids of its scales, in order.
    pub scales: Vec<String>,
}

/// A few items that together measure one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub role: Role,
    /// Its items, in order; at least one.
    pub items: Vec<Item>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id, of all items of the instrument its own.
    pub id: String,
    /// Whether the short form asks it.
    pub core: bool,
    /// Whether a high answer means a low score.
    pub reverse: bool,
    /// Whether someone else is asked it too.
    pub observed: bool,
}

/// Two scales against each other, in four quadrants.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Its id.
    pub id: String,
    /// The id of the scale from left to right.
    pub across: String,
    /// The id of the scale from bottom to top.
    pub up: String,
    /// The score from which either counts as high, 0 to 100.
    pub cut: f64,
}

impl Document {
    /// All items, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.scales.iter().flat_map(|scale| &scale.items)
    }

    /// Whether there is a short form: when every scale has an item for it.
    pub fn has_short_form(&self) -> bool {
        let has_core = |scale: &Scale| scale.items.iter().any(|item| item.core);
        self.scales.iter().all(has_core)
    }

    /// The words of a language, for what it lacks those of the first one.
    pub fn texts(&self, lang: &str) -> Spoken<'_> {
        let own = self.texts.iter().find(|texts| texts.lang == lang);
        Spoken {
            own: own.unwrap_or(&self.texts[0]),
            first: &self.texts[0],
        }
    }
}

/// The words of a document in one language.
#[derive(Clone, Copy, Debug)]
pub struct Spoken<'d> {
    own: &'d LanguageTexts,
    first: &'d LanguageTexts,
}

impl<'d> Spoken<'d> {
    /// The language that is spoken.
    pub fn lang(&self) -> &'d str {
        &self.own.lang
    }

    /// The text under this key; `None` where the document has none, as it may of what is optional.
    pub fn get(&self, key: &str) -> Option<&'d str> {
        self.own.get(key).or_else(|| self.first.get(key))
    }
}

#[cfg(test)]
mod tests;

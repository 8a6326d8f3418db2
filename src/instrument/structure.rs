//! What an instrument is made of: parts, scales and items, and what is computed from them.

use std::fmt;
use std::ops::Range;

use super::Form;
use super::words::LanguageTexts;

/// An instrument that was read and found right: every id is its own, every scale stands in one part,
/// every text that is said somewhere is there in the first language.
///
/// Places in it (`place`, [`Part::scales`], [`Plane::up`] …) count from 0 in its own order.
#[derive(Clone, PartialEq)]
pub struct Instrument {
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
    /// The items, in order: those of the first scale, those of the second, and so on.
    pub items: Vec<Item>,
    /// Figures of two scales against each other.
    pub planes: Vec<Plane>,
    /// The forces that carry a bandwidth; none where there is no such model.
    pub forces: Vec<Force>,
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
    pub(super) const ALL: [(&'static str, Self); 4] = [
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
    pub(super) const ALL: [(&'static str, Self); 3] = [
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
    /// Used by the model of the built-in instrument.
    Model,
}

impl Role {
    pub(super) const ALL: [(&'static str, Self); 5] = [
        ("radar", Self::Radar),
        ("axis", Self::Axis),
        ("signal", Self::Signal),
        ("pole", Self::Pole),
        ("model", Self::Model),
    ];
}

/// One page of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// The places of its scales.
    pub scales: Vec<usize>,
}

/// A Likert scale: a few items that together measure one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its id, for example `own-reflex`.
    pub id: String,
    /// Its place in the instrument.
    pub place: usize,
    /// What it is for.
    pub role: Role,
    /// The places of its items; at least one.
    pub items: Range<usize>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id, of all items of the instrument its own.
    pub id: String,
    /// Its place among all items of the instrument.
    pub place: usize,
    /// The place of its scale.
    pub scale: usize,
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
    /// The place of the scale from left to right.
    pub across: usize,
    /// The place of the scale from bottom to top.
    pub up: usize,
    /// The score from which either counts as high, 0 to 100.
    pub cut: f64,
}

/// A force (core mechanism): scales that carry the bandwidth together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Force {
    /// Its id.
    pub id: String,
    /// The places of its scales, in order.
    pub scales: Vec<usize>,
    /// The places of those that are asked and shown, but never count in it.
    pub bonus: Vec<usize>,
}

impl Force {
    /// The places of the scales that count in it.
    pub fn counted(&self) -> impl Iterator<Item = usize> {
        let counted = self.scales.iter().copied();
        counted.filter(|scale| !self.bonus.contains(scale))
    }
}

impl Instrument {
    /// An instrument in which nothing stands yet.
    pub(super) fn empty(answers: AnswerKind) -> Self {
        Self {
            id: String::new(),
            edition: 1,
            answers,
            steps: 0,
            period: Period::None,
            parts: Vec::new(),
            scales: Vec::new(),
            items: Vec::new(),
            planes: Vec::new(),
            forces: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// The item with this id; `None` when there is none.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The scale with this id; `None` when there is none.
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// The items of a scale, in order.
    pub fn items_of(&self, scale: &Scale) -> &[Item] {
        &self.items[scale.items.clone()]
    }

    /// The scales on the radar, in order.
    pub fn on_radar(&self) -> Vec<&Scale> {
        let mut scales = Vec::new();
        for scale in &self.scales {
            if scale.role == Role::Radar {
                scales.push(scale);
            }
        }
        scales
    }

    /// Whether a scale is asked and shown, but never counts in its force.
    pub fn is_bonus(&self, scale: &Scale) -> bool {
        let mut forces = self.forces.iter();
        forces.any(|force| force.bonus.contains(&scale.place))
    }

    /// The scales of a part, in order.
    pub fn scales_in(&self, part: &Part) -> impl Iterator<Item = &Scale> {
        part.scales.iter().map(|place| &self.scales[*place])
    }

    /// The place of the part in which this item stands.
    pub fn part_with(&self, item: &Item) -> usize {
        let mut parts = self.parts.iter();
        let part = parts.position(|part| part.scales.contains(&item.scale));
        part.unwrap_or_default()
    }

    /// How many items a form asks.
    pub fn total(&self, form: Form) -> usize {
        self.items.iter().filter(|item| form.asks(item)).count()
    }

    /// Whether there is a short form: when every scale has an item for it.
    pub fn has_short_form(&self) -> bool {
        let has_core = |scale: &Scale| self.items_of(scale).iter().any(|item| item.core);
        self.scales.iter().all(has_core)
    }

    /// Whether a form can be chosen.
    pub fn has(&self, form: Form) -> bool {
        form == Form::Full || self.has_short_form()
    }

    /// Whether the two forms differ: a short one that asks everything is no choice.
    pub fn has_choice(&self) -> bool {
        self.has_short_form() && self.total(Form::Short) < self.total(Form::Full)
    }

    /// Whether statements are answered with marks.
    pub fn is_rating(&self) -> bool {
        self.answers == AnswerKind::Rating
    }

    /// Whether statements are answered with radio buttons; else with sliders.
    pub fn has_radios(&self) -> bool {
        self.answers != AnswerKind::Poles
    }

    /// Whether a bandwidth is computed.
    pub fn has_bandwidth(&self) -> bool {
        !self.forces.is_empty()
    }
}

impl fmt::Debug for Instrument {
    /// Its name: all that it holds would fill a screen wherever a record is printed.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Instrument").field(&self.id).finish()
    }
}

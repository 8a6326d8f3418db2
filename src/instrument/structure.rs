//! Forces, buffers, scales and items: ids and order, without a word of text.

use crate::texts::{Key, key};
use crate::value::digits::digits;

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The core items only: 20 statements.
    Short,
    /// Every item: 60 statements.
    Full,
}

impl Form {
    /// Reads `"short"` or `"full"`; anything else is `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "short" => Some(Self::Short),
            "full" => Some(Self::Full),
            _ => None,
        }
    }

    /// `"short"` or `"full"`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Full => "full",
        }
    }

    /// Whether this form asks the item.
    pub fn asks(self, item: &Item) -> bool {
        self == Self::Full || item.is_core()
    }

    /// How many items this form asks: 20 or 60.
    pub fn total(self) -> usize {
        items().filter(|item| self.asks(item)).count()
    }
}

/// A Likert scale: a few items that together measure one thing. Its id tells it from all others.
#[derive(Debug)]
pub struct Scale {
    /// The stable id, for example `core-compass` or `pressure`.
    pub id: &'static str,
    /// What it is called.
    pub label: Key,
    /// What it is about, in one sentence.
    pub meaning: Key,
    /// How many items come before its own, in instrument order.
    before: usize,
    /// How many items it has; they are numbered from 1.
    size: usize,
    /// The numbers of the items that the short form asks.
    core: &'static [u8],
    /// The numbers of the items that are keyed the other way round.
    reversed: &'static [u8],
}

impl Scale {
    /// The scale's items, in order.
    pub fn items(&self) -> &'static [Item] {
        self.items_to(self)
    }

    /// The items of this scale, of that one, and of those between them in instrument order.
    pub fn items_to(&self, last: &Self) -> &'static [Item] {
        &ITEMS[self.before..last.before + last.size]
    }
}

/// A buffer: a scale that builds one force.
#[derive(Debug)]
pub struct Buffer {
    /// Its place in instrument order, from 0.
    pub place: usize,
    /// Its items.
    pub scale: Scale,
    /// A bonus buffer is asked and shown, but never counts in its force.
    pub bonus: bool,
    /// What is said of it.
    pub texts: BufferTexts,
}

/// What is said of a buffer beside its label and meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferTexts {
    /// How it stands when it asks attention.
    pub attention: Key,
    /// How it stands when it varies.
    pub varies: Key,
    /// How it stands when it is well organised.
    pub organised: Key,
    /// Things to try this week.
    pub hints: [Key; 2],
    /// Coaching questions.
    pub questions: [Key; 2],
}

impl Buffer {
    /// The stable id, for example `core-compass`.
    pub fn id(&self) -> &'static str {
        self.scale.id
    }

    /// The buffer with this id; `None` when there is none.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        buffers().find(|buffer| buffer.id() == id)
    }

    /// What it is called.
    pub fn label(&self) -> Key {
        self.scale.label
    }
}

/// A force (core mechanism): two to four buffers that carry the bandwidth together.
#[derive(Debug)]
pub struct Force {
    /// The stable id, for example `self-leadership`.
    pub id: &'static str,
    /// What it is called.
    pub label: Key,
    /// What it is, in one sentence.
    pub meaning: Key,
    /// Its buffers, in instrument order.
    pub buffers: &'static [Buffer],
}

/// One statement of the instrument.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The scale (a buffer's or one of [`SCALES`]) that it belongs to.
    pub scale: &'static Scale,
    /// Its number in the scale, from 1.
    pub number: u8,
    /// What it states.
    pub statement: Key,
}

impl Item {
    /// The stable id: scale id, hyphen, number.
    pub fn id(&self) -> String {
        [self.scale.id, "-", &digits(self.number)].concat()
    }

    /// Finds the item with this id; `None` when there is no such item.
    pub fn from_id(id: &str) -> Option<Self> {
        for scale in scales() {
            let number = id.strip_prefix(scale.id).map(str::as_bytes);
            if let Some(&[b'-', digit]) = number {
                let mut items = scale.items().iter();
                return items.find(|item| b'0' + item.number == digit).copied();
            }
        }
        None
    }

    /// Whether the short form asks it.
    pub fn is_core(&self) -> bool {
        self.scale.core.contains(&self.number)
    }

    /// Whether a high answer means a low score.
    pub fn is_reversed(&self) -> bool {
        self.scale.reversed.contains(&self.number)
    }

    /// Its place in instrument order, from 0.
    pub fn index(&self) -> usize {
        self.scale.before + usize::from(self.number) - 1
    }
}

impl PartialEq for Scale {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl PartialEq for Buffer {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        self.index() == other.index()
    }
}

/// All buffers, in instrument order.
pub fn buffers() -> impl Iterator<Item = &'static Buffer> {
    BUFFERS.iter()
}

/// All scales, in instrument order: the buffers', then [`SCALES`].
pub fn scales() -> impl Iterator<Item = &'static Scale> {
    let of_buffers = BUFFERS.iter().map(|buffer| &buffer.scale);
    of_buffers.chain(&SCALES)
}

/// All items, in instrument order.
pub fn items() -> impl Iterator<Item = Item> {
    ITEMS.iter().copied()
}

/// All items, in instrument order, as a table.
pub fn all_items() -> &'static [Item] {
    &ITEMS
}

/// The label of each answer, from 1, "(almost) never", on.
pub static ANSWERS: [Key; 5] = [
    key!("answer.1"),
    key!("answer.2"),
    key!("answer.3"),
    key!("answer.4"),
    key!("answer.5"),
];

/// Buffers that are asked, shown and coached on, and never count in their force.
const BONUS: [&str; 1] = ["inspiring-environment"];

/// Forces and their buffers, in the order of `model.md`, "Forces and buffers".
const BUFFERS_OF: [(&str, &[&str]); 5] = [
    (
        "self-leadership",
        &[
            "core-compass",
            "talent-use",
            "healthy-lifestyle",
            "agenda-control",
        ],
    ),
    (
        "relational-capital",
        &[
            "strong-core-team",
            "trusted-sparring-partners",
            "emotional-intelligence",
        ],
    ),
    ("bounding-pressure", &["mini-retreats", "shadow-awareness"]),
    (
        "dynamic-bandwidth",
        &[
            "mental-bandwidth",
            "energy-management",
            "inspiring-environment",
        ],
    ),
    (
        "coaching-counterforce",
        &["psychological-safety", "embodied-reflection"],
    ),
];

/// The scales beside the buffers, in the order of `model.md`, "Items": the number of their items,
/// and which of them are core.
const SCALES_BESIDE: [(&str, usize, &[u8]); 4] = [
    ("pressure", 5, &[1, 2]),
    ("signals", 7, &[1, 4]),
    ("functioning", 3, &[1]),
    ("wellbeing", 3, &[1]),
];

/// Items of a buffer.
const OF_BUFFER: usize = 3;

/// How many buffers there are, the bonus buffer included.
pub const BUFFER_COUNT: usize = first_buffer(BUFFERS_OF.len());
/// How many items the full form asks.
pub const ITEM_COUNT: usize = first_item(SCALES_BESIDE.len());

/// How many buffers stand before those of this force.
const fn first_buffer(force: usize) -> usize {
    match force {
        0 => 0,
        _ => first_buffer(force - 1) + BUFFERS_OF[force - 1].1.len(),
    }
}

/// How many items stand before those of this scale beside the buffers.
const fn first_item(scale: usize) -> usize {
    match scale {
        0 => BUFFER_COUNT * OF_BUFFER,
        _ => first_item(scale - 1) + SCALES_BESIDE[scale - 1].1,
    }
}

static BUFFERS: [Buffer; BUFFER_COUNT] = {
    let mut all = [const { buffer(0, BUFFERS_OF[0].1[0]) }; BUFFER_COUNT];
    let mut force = 0;
    while force < BUFFERS_OF.len() {
        let ids = BUFFERS_OF[force].1;
        let mut place = 0;
        while place < ids.len() {
            let at = first_buffer(force) + place;
            all[at] = buffer(at, ids[place]);
            place += 1;
        }
        force += 1;
    }
    all
};

/// The forces with their buffers, in instrument order.
pub static FORCES: [Force; BUFFERS_OF.len()] = {
    let mut all = [const { force(0) }; BUFFERS_OF.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = force(place);
        place += 1;
    }
    all
};

/// The scales beside the buffers, in instrument order: pressure, signals, functioning, wellbeing.
pub static SCALES: [Scale; SCALES_BESIDE.len()] = {
    let mut all = [const { scale_beside(0) }; SCALES_BESIDE.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = scale_beside(place);
        place += 1;
    }
    all
};

static ITEMS: [Item; ITEM_COUNT] = {
    let mut all = [item(&BUFFERS[0].scale, 1); ITEM_COUNT];
    let mut scale = 0;
    while scale < BUFFER_COUNT + SCALES_BESIDE.len() {
        let current: &'static Scale = match scale < BUFFER_COUNT {
            true => &BUFFERS[scale].scale,
            false => &SCALES[scale - BUFFER_COUNT],
        };
        let mut place = 0;
        while place < current.size {
            all[current.before + place] = item(current, place as u8 + 1);
            place += 1;
        }
        scale += 1;
    }
    all
};

const fn item(scale: &'static Scale, number: u8) -> Item {
    Item {
        scale,
        number,
        statement: Key::joined(&["item.", scale.id, "-", DIGITS[number as usize]]),
    }
}

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

const fn force(place: usize) -> Force {
    let (id, ids) = BUFFERS_OF[place];
    let (_, from_first) = BUFFERS.split_at(first_buffer(place));
    let (buffers, _) = from_first.split_at(ids.len());
    Force {
        id,
        label: Key::joined(&["force.", id, ".label"]),
        meaning: Key::joined(&["force.", id, ".meaning"]),
        buffers,
    }
}

const fn buffer(place: usize, id: &'static str) -> Buffer {
    Buffer {
        place,
        scale: scale(id, place * OF_BUFFER, OF_BUFFER, &[1]),
        bonus: is_bonus(id),
        texts: BufferTexts {
            attention: Key::joined(&["scale.", id, ".attention"]),
            varies: Key::joined(&["scale.", id, ".varies"]),
            organised: Key::joined(&["scale.", id, ".organised"]),
            hints: [
                Key::joined(&["scale.", id, ".hint.1"]),
                Key::joined(&["scale.", id, ".hint.2"]),
            ],
            questions: [
                Key::joined(&["scale.", id, ".question.1"]),
                Key::joined(&["scale.", id, ".question.2"]),
            ],
        },
    }
}

/// Texts can be compared while compiling only byte by byte.
const fn is_bonus(id: &str) -> bool {
    let (id, bonus) = (id.as_bytes(), BONUS[0].as_bytes());
    let mut place = 0;
    while place < id.len() && place < bonus.len() && id[place] == bonus[place] {
        place += 1;
    }
    place == id.len() && place == bonus.len()
}

const fn scale_beside(place: usize) -> Scale {
    let (id, size, core) = SCALES_BESIDE[place];
    scale(id, first_item(place), size, core)
}

const fn scale(id: &'static str, before: usize, size: usize, core: &'static [u8]) -> Scale {
    Scale {
        id,
        label: Key::joined(&["scale.", id, ".label"]),
        meaning: Key::joined(&["scale.", id, ".meaning"]),
        before,
        size,
        core,
        reversed: &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Lang, Texts};

    #[test]
    fn counts_are_those_of_the_model() {
        assert_eq!(buffers().count(), BUFFER_COUNT);
        assert_eq!(items().count(), ITEM_COUNT);
        assert_eq!(Form::Full.total(), 60);
        assert_eq!(Form::Short.total(), 20);
        assert_eq!(buffers().filter(|buffer| buffer.bonus).count(), 1);
    }

    #[test]
    fn an_item_is_found_by_its_own_id_and_no_other() {
        for (index, item) in items().enumerate() {
            assert_eq!(Item::from_id(&item.id()), Some(item));
            assert_eq!(item.index(), index);
        }
        for id in [
            "",
            "core-compass",
            "core-compass-0",
            "core-compass-4",
            "core-compass-01",
            "x-1",
        ] {
            assert_eq!(Item::from_id(id), None, "{id}");
        }
    }

    #[test]
    fn every_buffer_belongs_to_one_force() {
        let of_forces: Vec<_> = FORCES.iter().flat_map(|force| force.buffers).collect();
        assert_eq!(of_forces, buffers().collect::<Vec<_>>());
        for (place, buffer) in buffers().enumerate() {
            assert_eq!(buffer.place, place);
        }
    }

    #[test]
    fn every_scale_id_stands_once() {
        let mut ids: Vec<_> = scales().map(|scale| scale.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), scales().count());
    }

    #[test]
    fn every_text_of_the_instrument_is_part_of_it() {
        let table: std::collections::BTreeMap<String, String> =
            serde_json::from_str(include_str!("reflectiewijzer/nl.json")).unwrap();
        let of_buffers = buffers().count() * 7;
        let labels = (scales().count() + FORCES.len()) * 2;
        let help = table.keys().filter(|key| key.ends_with(".help")).count();
        let counted = items().count() + of_buffers + labels + ANSWERS.len() + help;
        assert_eq!(table.len(), counted);
    }

    #[test]
    fn statements_are_short_and_all_different() {
        for lang in Lang::all() {
            let mut seen = std::collections::BTreeSet::new();
            for item in items() {
                let text = Texts::of(lang).get(item.statement);
                assert!(text.split_whitespace().count() <= 18, "{text}");
                assert!(text.ends_with('.'), "{text}");
                assert!(seen.insert(text.to_lowercase()), "twice: {text}");
            }
        }
    }
}

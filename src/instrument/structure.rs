//! Forces, buffers, scales and items: ids and order, without a word of text.

use super::Key;
use crate::digits::digits;

/// How many buffers there are, the bonus buffer included.
pub const BUFFER_COUNT: usize = 14;
/// How many items the full form asks.
pub const ITEM_COUNT: usize = 60;

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

/// A Likert scale: a few items that together measure one thing.
#[derive(Debug, PartialEq, Eq)]
pub struct Scale {
    /// The stable id, for example `core-compass` or `pressure`.
    pub id: &'static str,
    /// What it is called.
    pub label: Key,
    /// Its first statement; the others follow.
    first: Key,
    /// How many items come before its own, in instrument order.
    pub before: usize,
    /// How many items it has; they are numbered from 1.
    pub size: u8,
    /// The numbers of the items that the short form asks.
    pub core: &'static [u8],
    /// The numbers of the items that are keyed the other way round.
    pub reversed: &'static [u8],
}

impl Scale {
    /// The scale's items, in order.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.table().iter().copied()
    }

    /// What it is about, in one sentence.
    pub fn meaning(&self) -> Key {
        self.label.beside(1)
    }

    /// The same as a table.
    pub fn table(&self) -> &'static [Item] {
        &ITEMS[self.before..][..usize::from(self.size)]
    }
}

/// A buffer: a scale of three items that builds one force.
#[derive(Debug, PartialEq, Eq)]
pub struct Buffer {
    /// Its place in instrument order, from 0 to 13.
    pub place: usize,
    /// Its items.
    pub scale: Scale,
    /// A bonus buffer is asked and shown, but never counts in its force.
    pub bonus: bool,
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

    /// One of its texts.
    pub fn text(&self, part: Part) -> Key {
        self.label().beside(part as i16)
    }
}

/// The texts of a buffer, by their distance from its label: the order of the keys in `content`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How it stands when it asks attention.
    Attention = -3,
    /// Something to try.
    FirstHint,
    /// Something else to try.
    SecondHint,
    /// What it is called.
    Label,
    /// What it is, in one sentence.
    Meaning,
    /// How it stands when it is well organised.
    Organised,
    /// Something to think about.
    FirstQuestion,
    /// Something else to think about.
    SecondQuestion,
    /// How it stands when it varies.
    Varies,
}

/// A force (core mechanism): two to four buffers that carry the bandwidth together.
#[derive(Debug, PartialEq, Eq)]
pub struct Force {
    /// The stable id, for example `self-leadership`.
    pub id: &'static str,
    /// What it is called.
    pub label: Key,
    /// Its buffers, in instrument order.
    pub buffers: &'static [Buffer],
}

impl Force {
    /// What it is, in one sentence.
    pub fn meaning(&self) -> Key {
        self.label.beside(1)
    }
}

/// One statement of the instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The scale (a buffer's or one of [`SCALES`]) that it belongs to.
    pub scale: &'static Scale,
    /// Its number in the scale, from 1.
    pub number: u8,
}

impl Item {
    /// The stable id: scale id, hyphen, number.
    pub fn id(&self) -> String {
        [self.scale.id, "-", &digits(self.number)].concat()
    }

    /// What it states.
    pub fn statement(&self) -> Key {
        self.scale.first.beside(i16::from(self.number) - 1)
    }

    /// Finds the item with this id; `None` when there is no such item.
    pub fn from_id(id: &str) -> Option<Self> {
        for scale in scales() {
            let number = id.strip_prefix(scale.id).map(str::as_bytes);
            if let Some(&[b'-', digit]) = number {
                return scale.items().find(|item| b'0' + item.number == digit);
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

    /// Its place in instrument order, from 0 to 59.
    pub fn index(&self) -> usize {
        self.scale.before + usize::from(self.number) - 1
    }
}

/// The fourteen buffers, in instrument order.
pub fn buffers() -> impl Iterator<Item = &'static Buffer> {
    BUFFERS.iter()
}

/// All eighteen scales, in instrument order: the buffers', then [`SCALES`].
pub fn scales() -> impl Iterator<Item = &'static Scale> {
    ALL_SCALES.iter().copied()
}

/// All sixty items, in instrument order.
pub fn items() -> impl Iterator<Item = Item> {
    ITEMS.iter().copied()
}

/// All sixty items, in instrument order, as a table.
pub fn all_items() -> &'static [Item] {
    &ITEMS
}

/// Walking over scales and items is done everywhere; over a table that costs the engine least.
static ALL_SCALES: [&Scale; BUFFER_COUNT + SCALES.len()] = all_scales();
static ITEMS: [Item; ITEM_COUNT] = table_of_items();

const fn all_scales() -> [&'static Scale; BUFFER_COUNT + SCALES.len()] {
    let mut all = [&SCALES[0]; BUFFER_COUNT + SCALES.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = match place < BUFFER_COUNT {
            true => &BUFFERS[place].scale,
            false => &SCALES[place - BUFFER_COUNT],
        };
        place += 1;
    }
    all
}

const fn table_of_items() -> [Item; ITEM_COUNT] {
    let first = Item {
        scale: ALL_SCALES[0],
        number: 1,
    };
    let mut all = [first; ITEM_COUNT];
    let (mut place, mut scale) = (0, 0);
    while place < ITEM_COUNT {
        let current = ALL_SCALES[scale];
        let number = (place - current.before) as u8 + 1;
        all[place] = Item {
            scale: current,
            number,
        };
        place += 1;
        if number == current.size {
            scale += 1;
        }
    }
    all
}

const fn buffer(place: usize, id: &'static str) -> Buffer {
    Buffer {
        place,
        scale: scale("buffer.", id, place * 3, 3, &[1]),
        bonus: false,
    }
}

const fn bonus(place: usize, id: &'static str) -> Buffer {
    Buffer {
        bonus: true,
        ..buffer(place, id)
    }
}

const fn scale(
    kind: &str,
    id: &'static str,
    before: usize,
    size: u8,
    core: &'static [u8],
) -> Scale {
    Scale {
        id,
        label: Key::joined(&[kind, id, ".label"]),
        first: Key::joined(&["item.", id, "-1"]),
        before,
        size,
        core,
        reversed: &[],
    }
}

/// The fourteen buffers, in the order of `model.md`, "Forces and buffers"; [`FORCES`] says which
/// belong together.
static BUFFERS: [Buffer; BUFFER_COUNT] = [
    buffer(0, "core-compass"),
    buffer(1, "talent-use"),
    buffer(2, "healthy-lifestyle"),
    buffer(3, "agenda-control"),
    buffer(4, "strong-core-team"),
    buffer(5, "trusted-sparring-partners"),
    buffer(6, "emotional-intelligence"),
    buffer(7, "mini-retreats"),
    buffer(8, "shadow-awareness"),
    buffer(9, "mental-bandwidth"),
    buffer(10, "energy-management"),
    bonus(11, "inspiring-environment"),
    buffer(12, "psychological-safety"),
    buffer(13, "embodied-reflection"),
];

/// The five forces with their buffers, in the order of `model.md`, "Forces and buffers".
pub static FORCES: [Force; 5] = [
    force("self-leadership", 0, 4),
    force("relational-capital", 4, 3),
    force("bounding-pressure", 7, 2),
    force("dynamic-bandwidth", 9, 3),
    force("coaching-counterforce", 12, 2),
];

/// A force with this many buffers, from this place on.
const fn force(id: &'static str, first: usize, count: usize) -> Force {
    let (_, from_first) = BUFFERS.split_at(first);
    let (buffers, _) = from_first.split_at(count);
    Force {
        id,
        label: Key::joined(&["force.", id, ".label"]),
        buffers,
    }
}

/// The four scales beside the buffers, in the order of `model.md`, "Items".
pub static SCALES: [Scale; 4] = [
    scale("scale.", "pressure", 42, 5, &[1, 2]),
    scale("scale.", "signals", 47, 7, &[1, 4]),
    scale("scale.", "functioning", 54, 3, &[1]),
    scale("scale.", "wellbeing", 57, 3, &[1]),
];

#[cfg(test)]
mod tests {
    use super::*;

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
}

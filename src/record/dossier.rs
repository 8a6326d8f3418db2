//! Everything of one instrument that a person keeps: the measurement of now, those of before, and what
//! others, a plan's people and a mentor add to it.

use super::merge::{is_same_visit, later, later_of, merged};
use super::parse::{read_instrument, read_record, shaped};
use super::shape::{MENTORING, OBSERVATIONS, PEOPLE, ROUNDS, Shape};
use super::write::record_to_node;
use super::{Record, RecordError};
use crate::instrument::Instrument;
use crate::value::merge::Merge;
use crate::value::place::{Place, Read, any_text, read};
use crate::value::{Code, Fields, Node};

/// What `format` says in every dossier.
pub const FORMAT: &str = "reflectiewijzer/dossier";
/// The dossier version that this engine reads and writes.
pub const VERSION: u32 = 1;

/// The fields that no rule computes with, and their shapes.
const ADDED: [(&str, Shape); 4] = [
    ("observations", OBSERVATIONS),
    ("rounds", ROUNDS),
    ("people", PEOPLE),
    ("mentoring", MENTORING),
];

/// What a person keeps of one instrument.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dossier {
    /// What tells it from every other one: random, without a meaning; empty as long as it was never kept.
    pub id: String,
    /// What was asked.
    pub instrument: &'static Instrument,
    /// Past measurements, the oldest first.
    pub records: Vec<Record>,
    /// The measurement of now, finished or not, until another one is begun.
    pub current: Option<Record>,
    /// `observations`, `rounds`, `people` and `mentoring`, as far as they are there.
    pub added: Vec<(String, Node)>,
}

impl Dossier {
    /// A dossier in which nothing stands.
    pub fn new(id: String, instrument: &'static Instrument) -> Self {
        Self {
            id,
            instrument,
            records: Vec::new(),
            current: None,
            added: Vec::new(),
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.measurements().next().is_none() && self.added.is_empty()
    }

    /// A dossier of one measurement, of now.
    pub fn of(record: Record) -> Self {
        let mut dossier = Self::new(String::new(), record.instrument);
        dossier.current = Some(record);
        dossier
    }

    /// All measurements, the oldest first and the one of now last.
    pub fn measurements(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().chain(&self.current)
    }

    /// The measurement of now, or the last one.
    pub fn latest(&self) -> Option<&Record> {
        self.measurements().last()
    }

    /// Puts the measurement of now with those of before: another one can begin.
    pub fn archive(&mut self) {
        if let Some(record) = self.current.take() {
            self.file(record);
        }
    }

    /// Adds a measurement of before. One that is there already becomes what both know of it.
    pub fn file(&mut self, record: Record) {
        match self
            .records
            .iter_mut()
            .find(|known| is_same(known, &record))
        {
            Some(known) => *known = together(None, known, &record),
            None => self.records.push(record),
        }
        self.sort();
    }

    fn sort(&mut self) {
        // Moments in ISO 8601 sort as texts; of the same moment the order stays.
        self.records.sort_by_key(|record| moment(record).cloned());
    }

    /// The measurement here that this record is of.
    pub fn find(&self, record: &Record) -> Option<&Record> {
        self.measurements().find(|known| is_same(known, record))
    }
}

/// When a measurement was: when its results were reached, or what is known instead.
fn moment(record: &Record) -> Option<&String> {
    let known = record.finished_at.as_ref().or(record.updated_at.as_ref());
    known.or(record.started_at.as_ref())
}

/// Whether two records are one measurement: begun at the same moment, or, where neither says when, with
/// equal answers.
pub fn is_same(one: &Record, other: &Record) -> bool {
    let begun = (&one.started_at, &other.started_at);
    one.instrument.id == other.instrument.id
        && match begun {
            (None, None) => one.answers == other.answers && one.foreign == other.foreign,
            (one, other) => one == other,
        }
}

fn together(base: Option<&Record>, mine: &Record, theirs: &Record) -> Record {
    let base = base.map(record_to_node);
    let later = later_of(mine, theirs);
    let both = merged(base.as_ref(), mine, &record_to_node(theirs), later);
    both.unwrap_or_else(|| theirs.clone())
}

/// What two tabs, or a guide and a file, know together of one dossier; `base` is what both knew last. A
/// measurement that one of them removed stays removed; one that either of them put with the past is past.
pub fn merge(base: Option<&Dossier>, mine: &Dossier, theirs: &Dossier) -> Dossier {
    let id = [&theirs.id, &mine.id].into_iter().find(|id| !id.is_empty());
    let mut both = Dossier::new(id.cloned().unwrap_or_default(), theirs.instrument);
    let mut currents = Vec::new();
    let unknown = mine.measurements().filter(|own| theirs.find(own).is_none());
    for record in theirs.measurements().chain(unknown) {
        let before = base.and_then(|base| base.find(record));
        let known = match (mine.find(record), theirs.find(record)) {
            (Some(mine), Some(theirs)) => together(before, mine, theirs),
            _ if before.is_some() => continue,
            _ => record.clone(),
        };
        let is_past = |side: &Dossier| side.records.iter().any(|past| is_same(past, &known));
        match is_past(mine) || is_past(theirs) {
            true => both.file(known),
            false => currents.push(known),
        }
    }
    put_currents(&mut both, currents);
    both.added = added_together(base, mine, theirs);
    both
}

/// Of two measurements that were both of now, the later one is; the other is past, unless nothing was
/// answered in it, or it turns out to be the same.
fn put_currents(both: &mut Dossier, mut currents: Vec<Record>) {
    currents.sort_by_key(|record| record.updated_at.clone());
    for record in currents {
        both.current = match both.current.take() {
            Some(before) if is_same_visit(&before, &record) => {
                Some(together(None, &before, &record))
            }
            Some(before) => {
                if !before.answers.is_empty() || !before.foreign.is_empty() {
                    both.file(before);
                }
                Some(record)
            }
            None => Some(record),
        };
    }
}

/// When anything in it was last changed.
fn changed(dossier: &Dossier) -> Option<String> {
    let moments = dossier
        .measurements()
        .map(|record| record.updated_at.clone());
    moments.max().flatten()
}

fn added_together(base: Option<&Dossier>, mine: &Dossier, theirs: &Dossier) -> Vec<(String, Node)> {
    let merge = Merge {
        later: later(&changed(mine), &changed(theirs)),
        keeps_missing: |field| field == "mentoring",
        is_name: |within, field| within == "people" && field == "place",
        is_set: |field| ["observations", "rounds", "done"].contains(&field),
    };
    let base = base.map(|base| Node::Map(base.added.clone()));
    let sides = [mine, theirs].map(|side| Node::Map(side.added.clone()));
    let both = merge.both(["", ""], base.as_ref(), Some(&sides[0]), Some(&sides[1]));
    match both {
        Some(Node::Map(fields)) => fields,
        _ => Vec::new(),
    }
}

/// Reads a dossier from a tree of values.
///
/// # Errors
/// The first thing that is wrong, with its place; never a partial dossier.
pub fn dossier_from_node(node: &Node) -> Result<Dossier, RecordError> {
    read(node, read_dossier)
}

fn read_dossier(root: &Place) -> Read<Dossier> {
    root.map()?;
    root.says("format", FORMAT, Code::WrongFormat)?;
    root.is_version(VERSION)?;
    let id = root.required("id")?.text()?.to_owned();
    let mut dossier = Dossier::new(id, read_instrument(root)?);
    for record in root.required("records")?.elements()? {
        let record = read_own(&record, dossier.instrument)?;
        dossier.file(record);
    }
    if let Some(place) = root.field("current") {
        let current = read_own(&place, dossier.instrument)?;
        // What is past is not of now as well.
        match dossier.find(&current).is_some() {
            true => dossier.file(current),
            false => dossier.current = Some(current),
        }
    }
    for (name, shape) in ADDED {
        let field = shaped(root, name, shape)?;
        dossier
            .added
            .extend(field.map(|node| (name.to_owned(), node)));
    }
    Ok(dossier)
}

/// A record of the dossier's own instrument.
fn read_own(place: &Place, instrument: &'static Instrument) -> Read<Record> {
    let id = place.text_at("instrument", any_text)?;
    if id.is_some_and(|id| id != instrument.id) {
        return Err(place.error_at("instrument", Code::UnknownInstrument));
    }
    read_record(place)
}

/// Writes a dossier as a tree of values.
pub fn dossier_to_node(dossier: &Dossier) -> Node {
    let mut fields = Fields::default();
    fields.add("format", FORMAT);
    fields.add("version", f64::from(VERSION));
    fields.add("id", &dossier.id);
    fields.add("instrument", &dossier.instrument.id);
    fields.add("records", Node::list(&dossier.records, &record_to_node));
    fields.add_known("current", dossier.current.as_ref().map(record_to_node));
    for (name, node) in &dossier.added {
        fields.add(name, node.clone());
    }
    fields.into()
}

#[cfg(test)]
mod tests;

//! From a record to JSON, in instrument order.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::instrument::{buffers, items};

use super::{Action, Answer, Answers, FORMAT, INSTRUMENT, Record, VERSION};

/// Writes a record as indented JSON, as it goes into a file.
pub fn record_to_json(record: &Record) -> String {
    // A record holds only texts, finite numbers and maps with text keys: this cannot fail.
    serde_json::to_string_pretty(record).unwrap_or_default()
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("instrument", INSTRUMENT)?;
        map.serialize_entry("form", self.form.id())?;
        map.serialize_entry("answers", &self.answers)?;
        optional(&mut map, "startedAt", &self.started_at)?;
        optional(&mut map, "updatedAt", &self.updated_at)?;
        optional(&mut map, "notes", &self.notes)?;
        optional(
            &mut map,
            "desired",
            &self.desired.as_ref().map(|wishes| Desired(wishes)),
        )?;
        optional(&mut map, "plan", &self.plan)?;
        map.end()
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for item in items() {
            match self.get(&item) {
                Answer::Missing => {}
                answer => map.serialize_entry(&item.id(), &answer.given())?,
            }
        }
        map.end()
    }
}

struct Desired<'record>(&'record [Option<f64>]);

impl Serialize for Desired<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let wishes = buffers().zip(self.0);
        let known = wishes.filter_map(|(buffer, wish)| wish.map(|wish| (buffer.id(), wish)));
        serializer.collect_map(known)
    }
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("goal", &self.goal)?;
        optional(&mut map, "reality", &self.reality)?;
        optional(&mut map, "options", &self.options)?;
        optional(&mut map, "what", &self.what)?;
        optional(&mut map, "firstStep", &self.first_step)?;
        optional(&mut map, "lookBack", &self.look_back)?;
        optional(&mut map, "sign", &self.sign)?;
        optional(&mut map, "askedBy", &self.asked_by)?;
        map.end()
    }
}

fn optional<M: SerializeMap, T: Serialize>(
    map: &mut M,
    key: &'static str,
    value: &Option<T>,
) -> Result<(), M::Error> {
    value
        .as_ref()
        .map_or(Ok(()), |value| map.serialize_entry(key, value))
}

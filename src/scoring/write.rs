//! Scores as the contract's `Scores`.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::instrument::{FORCES, buffers};

use super::{Lever, Score, Scores};

impl Serialize for Scores {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("form", self.form.id())?;
        map.serialize_entry("answered", &self.answered)?;
        map.serialize_entry("total", &self.total)?;
        map.serialize_entry("buffers", &ById(buffer_id, &self.buffers))?;
        map.serialize_entry("forces", &ById(force_id, &self.forces))?;
        map.serialize_entry("pressure", &self.pressure)?;
        map.serialize_entry("signals", &self.signals)?;
        map.serialize_entry("functioning", &self.functioning)?;
        map.serialize_entry("wellbeing", &self.wellbeing)?;
        map.serialize_entry("bandwidth", &self.bandwidth)?;
        map.serialize_entry("provisional", &self.provisional)?;
        map.serialize_entry("needed", &self.needed)?;
        map.serialize_entry("margin", &self.margin)?;
        map.serialize_entry("zone", &self.zone.map(|zone| zone.id()))?;
        map.serialize_entry("mirror", &self.mirror.map(|mirror| mirror.id()))?;
        map.serialize_entry("continua", &self.continua.map(|continua| continua.id()))?;
        map.serialize_entry("levers", &self.levers)?;
        map.end()
    }
}

/// An object with ids as keys, in instrument order; the first part gives the id at each place.
struct ById<'scores>(fn(usize) -> Option<&'static str>, &'scores [Score]);

impl Serialize for ById<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scores = self.1.iter().enumerate();
        serializer.collect_map(scores.filter_map(|(index, score)| Some(((self.0)(index)?, score))))
    }
}

fn buffer_id(index: usize) -> Option<&'static str> {
    buffers().nth(index).map(|buffer| buffer.id())
}

fn force_id(index: usize) -> Option<&'static str> {
    FORCES.get(index).map(|force| force.id)
}

impl Serialize for Lever {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("buffer", self.buffer)?;
        map.serialize_entry("gain", &self.gain)?;
        map.end()
    }
}

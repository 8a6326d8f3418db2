//! What changed from one measurement to another: "Change" of `model.md`.

use crate::instrument::{Form, Instrument, Role};
use crate::record::Record;
use crate::value::{Fields, Node};

use super::named::{BANDWIDTH, named};
use super::rounding::at_least;
use super::{Score, bandwidth, score};

/// A difference from which a single scale has changed.
const NOTABLE: f64 = 25.0;
/// The same of what many answers make: forces, pressure, signals and the bandwidth.
const NOTABLE_BROAD: f64 = 12.5;

/// Two measurements beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Whether they can be compared: of one instrument, one edition and one form.
    pub comparable: bool,
    /// What is known in both, in instrument order.
    pub changes: Vec<Change>,
}

/// One score in both measurements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The id of the scale or the force, or `bandwidth`.
    pub id: &'static str,
    /// The score before, 0 to 100.
    pub before: f64,
    /// The score after, 0 to 100.
    pub after: f64,
    /// Whether they differ enough to be called a change.
    pub notable: bool,
}

impl Change {
    /// How much more it is after.
    pub fn difference(&self) -> f64 {
        self.after - self.before
    }
}

/// "Change" of `model.md`: only between records of the same instrument, edition and form. In the short
/// form only the bandwidth is compared, as the rest stands on one answer each; without a bandwidth that
/// leaves nothing.
pub fn compare(before: &Record, after: &Record) -> Comparison {
    let instrument = before.instrument;
    let comparable = instrument.id == after.instrument.id
        && before.edition() == after.edition()
        && before.form == after.form
        && (before.form == Form::Full || instrument.has_bandwidth());
    let mut changes = Vec::new();
    if comparable {
        let pairs = named(&score(before)).into_iter().zip(named(&score(after)));
        for (before, after) in pairs {
            changes.extend(change(before.id, before.score, after.score, instrument));
        }
        if after.form == Form::Short {
            changes.retain(|change| change.id == BANDWIDTH);
        }
    }
    Comparison {
        comparable,
        changes,
    }
}

fn change(
    id: &'static str,
    before: Score,
    after: Score,
    instrument: &Instrument,
) -> Option<Change> {
    let (before, after) = (before?, after?);
    let notable = at_least((after - before).abs(), notable_from(id, instrument));
    Some(Change {
        id,
        before,
        after,
        notable,
    })
}

/// Buffers, functioning and well-being stand on three answers each, as the scales of other instruments
/// do; the rest on more.
fn notable_from(id: &str, instrument: &Instrument) -> f64 {
    let is_narrow = match instrument.scale(id) {
        None => false,
        Some(_) if !instrument.has_bandwidth() => true,
        Some(scale) => scale.role == Role::Radar || bandwidth::CONTINUA.contains(&id),
    };
    if is_narrow { NOTABLE } else { NOTABLE_BROAD }
}

/// Writes a comparison as the contract's `compare` gives it.
pub fn comparison_to_node(comparison: &Comparison) -> Node {
    let mut scores = Fields::default();
    for change in &comparison.changes {
        let mut fields = Fields::default();
        fields.add("before", change.before);
        fields.add("after", change.after);
        fields.add("difference", change.difference());
        fields.add("notable", change.notable);
        scores.add(change.id, fields);
    }
    let mut fields = Fields::default();
    fields.add("comparable", comparison.comparable);
    fields.add("scores", scores);
    fields.into()
}

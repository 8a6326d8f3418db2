//! Putting together what two tabs know of one record: which of its fields mean what for
//! [`crate::value::merge`].

use crate::value::merge::Merge;

use super::Record;
use super::parse::record_from_node;
use super::write::record_to_node;

pub use crate::value::merge::Later;

/// Which of two records was updated last; of the same moment theirs, which was kept already.
pub fn later_of(mine: &Record, theirs: &Record) -> Later {
    // Moments in ISO 8601 sort as texts.
    match mine.updated_at > theirs.updated_at {
        true => Later::Mine,
        false => Later::Theirs,
    }
}

/// Whether two records are of one visit: begun at the same moment. What was kept before the first
/// answer has no moment yet, and belongs to any.
pub fn is_same_visit(mine: &Record, kept: &Record) -> bool {
    let not_begun = kept.started_at.is_none() && kept.answers.is_empty();
    not_begun || kept.started_at == mine.started_at
}

/// What two tabs know together of one visit; `base` is what both knew last.
///
/// An answer is changed or skipped and a note is emptied, neither is ever taken away: what is missing
/// on one side was not known there. A wish, a day and an action can be taken away.
pub fn merged(base: Option<&Record>, mine: &Record, theirs: &Record, later: Later) -> Record {
    let merge = Merge {
        later,
        keeps_missing: |field| ["", "answers", "notes"].contains(&field),
        is_name: |field| ["form", "goal"].contains(&field),
    };
    let base = base.map(record_to_node);
    let (own, other) = (record_to_node(mine), record_to_node(theirs));
    let both = merge.both("", base.as_ref(), Some(&own), Some(&other));
    let read = both.and_then(|both| record_from_node(&both).ok());
    // Of two records every field is right by itself, and so is every field of both together.
    let mut merged = read.unwrap_or_else(|| mine.clone());
    merged.updated_at = mine.updated_at.clone().max(theirs.updated_at.clone());
    merged
}

#[cfg(test)]
mod tests;

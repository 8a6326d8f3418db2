//! Putting together what two tabs know of one record: which of its fields mean what for
//! [`crate::value::merge`].

use std::cmp::Ordering;

use crate::value::Node;
use crate::value::merge::Merge;

use super::Record;
use super::parse::record_from_node;
use super::write::record_to_node;

pub use crate::value::merge::Later;

/// Which of two records was updated last.
pub fn later_of(mine: &Record, theirs: &Record) -> Later {
    later(&mine.updated_at, &theirs.updated_at)
}

/// Which of two moments is the later one; ISO 8601 sorts as text.
pub(super) fn later(mine: &Option<String>, theirs: &Option<String>) -> Later {
    match mine.cmp(theirs) {
        Ordering::Greater => Later::Mine,
        Ordering::Less => Later::Theirs,
        Ordering::Equal => Later::Unknown,
    }
}

/// Whether two records are of one visit: begun at the same moment. What has no moment and no answer
/// yet belongs to any; of two without a moment the answers say it, as far as both have them.
pub fn is_same_visit(mine: &Record, kept: &Record) -> bool {
    match (&mine.started_at, &kept.started_at) {
        (Some(mine), Some(kept)) => mine == kept,
        (Some(_), None) => kept.answers.is_empty(),
        (None, Some(_)) => mine.answers.is_empty(),
        (None, None) => mine.answers.agrees_with(&kept.answers),
    }
}

/// Whether two records are of two visits for certain: both have begun, at other moments.
pub fn is_another_visit(mine: &Record, kept: &Record) -> bool {
    let begun = mine.started_at.as_ref().zip(kept.started_at.as_ref());
    begun.is_some_and(|(mine, kept)| mine != kept)
}

/// What two tabs know together of one visit: this record, and the one that another tab kept; `base`
/// is what both knew last. `None` when that is no record: of two records it always is one.
///
/// An answer is changed or skipped and a note is emptied, neither is ever taken away: what is missing
/// on one side was not known there. A wish, a day and an action can be taken away.
pub fn merged(base: Option<&Node>, mine: &Record, theirs: &Node, later: Later) -> Option<Record> {
    let merge = Merge {
        later,
        keeps_missing: |field| ["", "answers", "notes"].contains(&field),
        is_name: |within, field| match within {
            "" => ["instrument", "form", "purpose"].contains(&field),
            "plan" => field == "goal",
            "practice" => field == "stage",
            _ => false,
        },
        is_set: |field| field == "shared",
    };
    // What was known of another visit says nothing of this one.
    let begun = mine.started_at.as_deref();
    let base = base.filter(|base| {
        let then = base.known("startedAt").and_then(Node::text);
        then.is_none() || then == begun
    });
    let own = record_to_node(mine);
    let both = merge.both(["", ""], base, Some(&own), Some(theirs))?;
    let mut merged = record_from_node(&both).ok()?;
    // The day of the last change is the later one, whatever the clocks of two tabs say of each other.
    let kept_at = theirs.known("updatedAt").and_then(Node::text);
    merged.updated_at = mine.updated_at.clone().max(kept_at.map(str::to_owned));
    Some(merged)
}

#[cfg(test)]
mod tests;

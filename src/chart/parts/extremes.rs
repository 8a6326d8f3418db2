//! A sentence for several scores beside each other: the highest and the lowest of them.

use crate::chart::canvas::units::number;
use crate::scoring::Score;
use crate::texts::{Key, Texts};

/// The sentences that there are.
#[derive(Clone, Copy, Debug)]
pub struct Sentences {
    /// Which score stands highest and which lowest.
    pub extremes: Key,
    /// All known scores stand equally high.
    pub same: Key,
    /// Nothing is known yet.
    pub unknown: Key,
}

/// A sentence from the data: which score stands highest and which lowest.
pub fn extremes(names: &[&str], scores: &[Score], sentences: &Sentences, texts: Texts) -> String {
    let known = names
        .iter()
        .zip(scores)
        .filter_map(|(name, score)| Some((*name, (*score)?)));
    // Of equal scores the first in instrument order is named.
    let lowest = known.clone().min_by(|a, b| a.1.total_cmp(&b.1));
    let highest = known.clone().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((lowest, low)), Some((highest, high))) = (lowest, highest) else {
        return texts.get(sentences.unknown).to_owned();
    };
    let sentence = if low == high {
        sentences.same
    } else {
        sentences.extremes
    };
    texts.fill(
        sentence,
        &[
            ("known", &number(known.count() as f64)),
            ("highest", highest),
            ("high", &texts.lang.number(high)),
            ("lowest", lowest),
            ("low", &texts.lang.number(low)),
        ],
    )
}

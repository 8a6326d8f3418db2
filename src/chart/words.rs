//! What scores are called, in figures and beside them.

use crate::instrument::{Item, POLE_STEPS, Words};
use crate::record::Answer;
use crate::scoring::bandwidth::Zone;
use crate::scoring::item::item_score;
use crate::scoring::{Score, Word, words};
use crate::texts::{Key, Texts, key};

/// The word for a scale on the radar or a force; nothing else gets one.
pub fn word(score: Score) -> Key {
    match words::word(score) {
        Word::Attention => key!("word.attention"),
        Word::Varies => key!("word.varies"),
        Word::Organised => key!("word.organised"),
        Word::Unknown => key!("word.unknown"),
    }
}

/// What a zone says of someone.
pub fn zone(zone: Zone) -> Key {
    match zone {
        Zone::Within => key!("zone.within"),
        Zone::Edge => key!("zone.edge"),
        Zone::Outside => key!("zone.outside"),
    }
}

/// Where a place from 0 to 100 lies between two good ends; neither of them is a score.
pub fn place(place: Score, [left, right]: [&str; 2], texts: Texts) -> String {
    let said = match place {
        None => key!("place.none"),
        Some(place) if place < 12.5 => key!("place.left"),
        Some(place) if place < 37.5 => key!("place.more-left"),
        Some(place) if place <= 62.5 => key!("place.middle"),
        Some(place) if place <= 87.5 => key!("place.more-right"),
        Some(_) => key!("place.right"),
    };
    // Ends may be sentences of their own; here each stands inside another one.
    let [left, right] = [left, right].map(|end| end.trim_end_matches('.'));
    texts.fill(said, &[("left", left), ("right", right)])
}

/// The same of an answer on a slider with five places, which has its left end at the left whatever
/// that means for the score.
pub fn place_of(item: &Item, answer: Answer, words: Words, texts: Texts) -> String {
    let score = answer
        .given()
        .map(|value| item_score(value, POLE_STEPS, false));
    place(score, words.poles(item), texts)
}

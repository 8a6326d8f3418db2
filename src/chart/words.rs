//! What scores are called, in figures and beside them.

use crate::scoring::{Continua, Score, Word, Zone, words};
use crate::texts::{Key, key};

/// The word for a buffer or a force; nothing else gets one.
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

/// What a quadrant of the two continua is called.
pub fn continua_label(continua: Continua) -> Key {
    match continua {
        Continua::Flourishing => key!("continua.flourishing.label"),
        Continua::Willpower => key!("continua.willpower.label"),
        Continua::Recovering => key!("continua.recovering.label"),
        Continua::Stuck => key!("continua.stuck.label"),
    }
}

/// What that quadrant says of someone.
pub fn continua(continua: Continua) -> Key {
    match continua {
        Continua::Flourishing => key!("continua.flourishing"),
        Continua::Willpower => key!("continua.willpower"),
        Continua::Recovering => key!("continua.recovering"),
        Continua::Stuck => key!("continua.stuck"),
    }
}

//! The instrument: what is asked, in which order, and in which words.
//!
//! [`structure`] holds the ids and the order, once for all languages; `reflectiewijzer/*.json` holds
//! the words, one flat file per language; [`published`] is the form in which a host page gets the
//! instrument.

// The engine gets it when pages can add documents; until then it would only carry it.
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
pub mod published;
pub mod structure;

pub use structure::{
    ANSWERS, BUFFER_COUNT, Buffer, BufferTexts, FORCES, Force, Form, ITEM_COUNT, Item, SCALES,
    Scale, all_items, buffers, items, scales,
};

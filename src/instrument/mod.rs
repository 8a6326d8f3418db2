//! The instrument: what is asked, in which order, and in which words.
//!
//! [`structure`] holds the ids and the order, once for all languages; `content/*.json` holds the
//! words, one flat file per language; [`texts`] reads them and [`keys`] names them;
//! [`published`] is the form in which a host page gets the instrument.

pub mod keys;
pub mod published;
pub mod structure;
pub mod texts;

pub use keys::Key;
pub(crate) use keys::key;
pub use structure::{
    BUFFER_COUNT, Buffer, FORCES, Force, Form, ITEM_COUNT, Item, Part, SCALES, Scale, all_items,
    buffers, items, scales,
};
pub use texts::{Conventions, Lang, Texts, localise_by};

//! Where answers are kept between visits: the browser's own storage, or nowhere.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::guide::Storage;
use crate::record::Record;
use crate::texts::{Key, key};

use super::record_from_text;

#[wasm_bindgen(raw_module = "shelf")]
extern "C" {
    /// What an area holds under a key, or what could not be kept there; nothing where there is neither.
    #[wasm_bindgen(js_name = readArea)]
    fn read_area(area: &str, key: &str) -> Option<String>;

    /// Keeps a text; gives why it could not be kept, except as long as the page is open: `denied` or `full`.
    #[wasm_bindgen(js_name = writeArea)]
    fn write_area(area: &str, key: &str, text: &str) -> Option<String>;

    /// Throws away what an area holds under a key.
    #[wasm_bindgen(js_name = clearArea)]
    fn clear_area(area: &str, key: &str);
}

/// What was found on the shelf.
#[derive(Debug)]
pub enum Found {
    /// Nothing, or no access.
    Nothing,
    /// Answers from an earlier visit.
    Answers(Box<Record>),
    /// Something that cannot be read, as it was; it now stands under another key.
    SetAside(String),
    /// Something that cannot be read, and no room to set it aside: nothing may be kept over it.
    InTheWay(String),
}

/// A place for one guide's answers.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Which kind of storage.
    pub storage: Storage,
    /// The key, different for every named guide on a site.
    pub key: String,
}

impl Shelf {
    /// The shelf of the guide with this name; the empty name is the usual, nameless one.
    pub fn new(storage: Storage, name: &str) -> Self {
        let key = if name.is_empty() {
            "reflectiewijzer".to_owned()
        } else {
            ["reflectiewijzer:", name].concat()
        };
        Self { storage, key }
    }

    /// Reads what is kept. What cannot be read is set aside, never thrown away.
    pub fn find(&self, now: &str) -> Found {
        let Some(area) = self.area() else {
            return Found::Nothing;
        };
        let json = read_area(area, &self.key).unwrap_or_default();
        if json.is_empty() {
            return Found::Nothing;
        }
        if let Ok(record) = record_from_text(&json) {
            return Found::Answers(Box::new(record));
        }
        // Its place is emptied only after the copy is safely there. Emptied and not removed: to
        // another tab a removal means that the person erased their answers.
        let aside = [&self.key, " (", now, ")"].concat();
        if write_area(area, &aside, &json).is_some() {
            clear_area(area, &aside);
            return Found::InTheWay(json);
        }
        write_area(area, &self.key, "");
        Found::SetAside(json)
    }

    /// Keeps a record, as JSON text.
    ///
    /// # Errors
    /// The sentence that says why it could not be kept.
    pub fn keep(&self, json: &str) -> Result<(), Key> {
        let reason = self
            .area()
            .and_then(|area| write_area(area, &self.key, json));
        match reason.as_deref() {
            None => Ok(()),
            Some("full") => Err(key!("saved.full")),
            Some(_) => Err(key!("saved.denied")),
        }
    }

    /// Throws away what is kept.
    pub fn forget(&self) {
        if let Some(area) = self.area() {
            clear_area(area, &self.key);
        }
    }

    /// The browser's name of the storage; `None` where nothing may be kept.
    fn area(&self) -> Option<&'static str> {
        match self.storage {
            Storage::Local => Some("localStorage"),
            Storage::Session => Some("sessionStorage"),
            Storage::None => None,
        }
    }
}

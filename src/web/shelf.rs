//! Where answers are kept between visits: the browser's own storage, or nowhere.

use web_sys::{Storage as Area, window};

use crate::guide::Storage;
use crate::record::Record;

use super::record_from_text;

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
        let Ok(Some(json)) = area.get_item(&self.key) else {
            return Found::Nothing;
        };
        if json.is_empty() {
            return Found::Nothing;
        }
        if let Ok(record) = record_from_text(&json) {
            return Found::Answers(Box::new(record));
        }
        // Its place is emptied only after the copy is safely there. Emptied and not removed: to
        // another tab a removal means that the person erased their answers.
        let aside = [&self.key, " (", now, ")"].concat();
        if area.set_item(&aside, &json).is_err() {
            return Found::InTheWay(json);
        }
        let _ = area.set_item(&self.key, "");
        Found::SetAside(json)
    }

    /// Keeps a record, as JSON text.
    ///
    /// # Errors
    /// The key of the sentence that says why it could not be kept.
    pub fn keep(&self, json: &str) -> Result<(), &'static str> {
        if self.storage == Storage::None {
            return Ok(());
        }
        let area = self.area().ok_or("saved.denied")?;
        area.set_item(&self.key, json).map_err(|_| "saved.full")
    }

    /// Throws away what is kept.
    pub fn forget(&self) {
        if let Some(area) = self.area() {
            let _ = area.remove_item(&self.key);
        }
    }

    /// The browser's storage, or `None` where it is denied.
    fn area(&self) -> Option<Area> {
        let window = window()?;
        match self.storage {
            Storage::Local => window.local_storage().ok()?,
            Storage::Session => window.session_storage().ok()?,
            Storage::None => None,
        }
    }
}

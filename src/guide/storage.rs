//! The place in the browser's storage where one guide keeps its record, and what to do with what
//! stands there.

use crate::instrument::{Instrument, built_in};
use crate::record::parse::record_from_node;
use crate::record::{Code, Record, RecordError};
use crate::texts::{Key, key};
use crate::value::Node;

use super::browser::{Browser, NotStored};
use super::state::Settings;

/// Where the site owner lets answers be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// In this browser, until they are erased.
    #[default]
    Local,
    /// Until the tab is closed.
    Session,
    /// Nowhere.
    None,
}

impl Storage {
    /// Reads the attribute `storage`; `None` for a value that does not exist.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "local" => Some(Self::Local),
            "session" => Some(Self::Session),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// What was found in storage.
#[derive(Debug)]
pub enum Found {
    /// Nothing, or no access.
    Nothing,
    /// A record that was kept.
    Record(Box<Kept>),
    /// Something that cannot be read, as it was; it now stands under another key.
    SetAside(String),
    /// Something that cannot be read, and no room to set it aside: nothing may be kept over it.
    InTheWay(String),
    /// What a newer release kept, as a site that was renewed or another tab has it: it stays where it is, untouched.
    Newer(String),
}

impl Found {
    /// Why nothing may be kept over it; nothing when something may.
    pub fn forbids(&self) -> Option<Key> {
        match self {
            Self::InTheWay(_) => Some(key!("saved.full")),
            Self::Newer(_) => Some(key!("saved.newer")),
            Self::Nothing | Self::Record(_) | Self::SetAside(_) => None,
        }
    }
}

/// A record in storage.
#[derive(Debug)]
pub struct Kept {
    /// The record.
    pub record: Record,
    /// The same as it stands there.
    pub tree: Node,
}

/// One guide's place in storage.
pub struct Slot<'b> {
    browser: &'b dyn Browser,
    storage: Storage,
    instrument: &'static Instrument,
    key: String,
}

impl<'b> Slot<'b> {
    /// The place of the guide with these settings.
    pub fn new(browser: &'b dyn Browser, settings: &Settings) -> Self {
        Self {
            browser,
            storage: settings.storage,
            instrument: settings.instrument,
            key: key_of(settings),
        }
    }

    /// Reads what is kept. What cannot be read is set aside, never thrown away.
    pub fn find(&self) -> Found {
        let json = self.read().unwrap_or_default();
        if json.is_empty() {
            return Found::Nothing;
        }
        if let Ok(tree) = self.browser.parse(&json) {
            match record_of(self.instrument, &tree) {
                Ok(record) => return Found::Record(Box::new(Kept { record, tree })),
                Err(error) if error.code == Code::NewerVersion => return Found::Newer(json),
                Err(_) => {}
            }
        }
        // Its place is emptied only after the copy is safely there. Emptied and not removed: to
        // another tab a removal means that the person erased their answers.
        let aside = [&self.key, " (", &self.browser.now(), ")"].concat();
        if self.browser.write(self.storage, &aside, &json).is_err() {
            self.browser.remove(self.storage, &aside);
            return Found::InTheWay(json);
        }
        self.empty();
        Found::SetAside(json)
    }

    /// Keeps a record, as JSON text.
    ///
    /// # Errors
    /// The sentence that says why it could not be kept.
    pub fn keep(&self, json: &str) -> Result<(), Key> {
        if self.storage == Storage::None {
            return Ok(());
        }
        let kept = self.browser.write(self.storage, &self.key, json);
        kept.map_err(|reason| match reason {
            NotStored::Full => key!("saved.full"),
            NotStored::Denied => key!("saved.denied"),
        })
    }

    /// Whether anything is kept here.
    pub fn is_used(&self) -> bool {
        self.read().is_some_and(|json| !json.is_empty())
    }

    /// Leaves nothing in its place, which needs no room.
    pub fn empty(&self) {
        let _ = self.browser.write(self.storage, &self.key, "");
    }

    /// Throws away what is kept.
    pub fn forget(&self) {
        if self.storage != Storage::None {
            self.browser.remove(self.storage, &self.key);
        }
    }

    /// What found no room on this page, newer than what is stored.
    pub fn unsaved(&self) -> Option<String> {
        self.browser.unsaved(self.storage, &self.key)
    }

    fn read(&self) -> Option<String> {
        (self.storage != Storage::None)
            .then(|| self.browser.read(self.storage, &self.key))
            .flatten()
    }
}

/// The key under which a guide keeps its record. The built-in instrument's is the name alone; the empty
/// name is the usual, nameless one.
pub fn key_of(settings: &Settings) -> String {
    let (instrument, name) = (settings.instrument, &*settings.name);
    match (instrument.id == built_in().id, name) {
        (true, "") => instrument.id.clone(),
        (true, name) => [&instrument.id, ":", name].concat(),
        (false, name) => ["reflectiewijzer/", &instrument.id, "/", name].concat(),
    }
}

/// Reads a record of this instrument from JSON text with the browser's own parser.
///
/// # Errors
/// The first thing that is wrong, with its place; never a partial record.
pub fn read_record(
    browser: &dyn Browser,
    instrument: &'static Instrument,
    json: &str,
) -> Result<Record, RecordError> {
    record_of(instrument, &browser.parse(json)?)
}

/// Reads a record of this instrument from a tree of values.
///
/// # Errors
/// The first thing that is wrong, with its place; another instrument is wrong too.
pub fn record_of(instrument: &'static Instrument, node: &Node) -> Result<Record, RecordError> {
    let record = record_from_node(node)?;
    if record.instrument.id == instrument.id {
        return Ok(record);
    }
    Err(RecordError {
        code: Code::UnknownInstrument,
        path: "/instrument".to_owned(),
    })
}

//! The place in the browser's storage where one guide keeps its dossier, and what to do with what
//! stands there.

use crate::instrument::{Instrument, built_in};
use crate::record::dossier::{self, dossier_from_node};
use crate::record::parse::{MAX_BYTES, record_from_node};
use crate::record::{Code, Dossier, Record, RecordError};
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
    /// A dossier that was kept.
    Dossier(Box<Kept>),
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
            Self::Nothing | Self::Dossier(_) | Self::SetAside(_) => None,
        }
    }
}

/// A dossier in storage.
#[derive(Debug)]
pub struct Kept {
    /// The dossier.
    pub dossier: Dossier,
    /// The same as it stands there.
    pub tree: Node,
}

/// One guide's place in storage.
pub struct Slot<'b> {
    browser: &'b dyn Browser,
    storage: Storage,
    instrument: &'static Instrument,
    key: String,
    older: String,
}

impl<'b> Slot<'b> {
    /// The place of the guide with these settings.
    pub fn new(browser: &'b dyn Browser, settings: &Settings) -> Self {
        Self {
            browser,
            storage: settings.storage,
            instrument: settings.instrument,
            key: key_of(settings),
            older: older_key_of(settings),
        }
    }

    /// Reads what is kept. What cannot be read is set aside, never thrown away.
    pub fn find(&self) -> Found {
        self.find_under(&self.key)
    }

    /// Reads the record that a release before dossiers kept, and that a tab of it may still keep.
    pub fn find_older(&self) -> Found {
        self.find_under(&self.older)
    }

    fn find_under(&self, key: &str) -> Found {
        let json = self.read(key).unwrap_or_default();
        if json.is_empty() {
            return Found::Nothing;
        }
        if let Ok(tree) = self.browser.parse(&json) {
            match dossier_of(self.instrument, &tree) {
                Ok(dossier) => return Found::Dossier(Box::new(Kept { dossier, tree })),
                Err(error) if error.code == Code::NewerVersion => return Found::Newer(json),
                Err(_) => {}
            }
        }
        // Its place is emptied only after the copy is safely there. Emptied and not removed: to
        // another tab a removal means that the person erased their answers.
        let aside = [key, " (", &self.browser.now(), ")"].concat();
        if self.browser.write(self.storage, &aside, &json).is_err() {
            self.browser.remove(self.storage, &aside);
            return Found::InTheWay(json);
        }
        let _ = self.browser.write(self.storage, key, "");
        Found::SetAside(json)
    }

    /// Keeps a dossier, as JSON text.
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
        self.read(&self.key).is_some_and(|json| !json.is_empty())
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

    /// Throws away what a release before dossiers kept: it stands in the dossier now.
    pub fn forget_older(&self) {
        if self.storage != Storage::None {
            self.browser.remove(self.storage, &self.older);
        }
    }

    /// What found no room on this page, newer than what is stored.
    pub fn unsaved(&self) -> Option<String> {
        self.browser.unsaved(self.storage, &self.key)
    }

    fn read(&self, key: &str) -> Option<String> {
        (self.storage != Storage::None)
            .then(|| self.browser.read(self.storage, key))
            .flatten()
    }
}

/// The key under which a guide keeps its dossier; the empty name is the usual, nameless one.
pub fn key_of(settings: &Settings) -> String {
    [
        "reflectiewijzer/2/",
        &settings.instrument.id,
        "/",
        &settings.name,
    ]
    .concat()
}

/// The key under which a release before dossiers kept one record.
pub fn older_key_of(settings: &Settings) -> String {
    let (instrument, name) = (settings.instrument, &*settings.name);
    match (instrument.id == built_in().id, name) {
        (true, "") => instrument.id.clone(),
        (true, name) => [&instrument.id, ":", name].concat(),
        (false, name) => ["reflectiewijzer/", &instrument.id, "/", name].concat(),
    }
}

/// Reads a dossier of this instrument, or a record as one of its own, from JSON text.
///
/// # Errors
/// The first thing that is wrong, with its place; never a partial dossier.
pub fn read_dossier(
    browser: &dyn Browser,
    instrument: &'static Instrument,
    json: &str,
) -> Result<Dossier, RecordError> {
    let dossier = browser.parse(json).map_err(RecordError::from);
    let dossier = dossier.and_then(|tree| dossier_of(instrument, &tree));
    check_text_of_record(json, dossier)
}

/// Whether a text was read that may be this large: a record may have less than a dossier.
///
/// # Errors
/// Too large, in the place of whatever else is wrong with it, if it is no dossier.
pub fn check_text_of_record(
    json: &str,
    read: Result<Dossier, RecordError>,
) -> Result<Dossier, RecordError> {
    let is_dossier = read.as_ref().is_ok_and(|dossier| !dossier.id.is_empty());
    match json.len() > MAX_BYTES && !is_dossier {
        true if !matches!(&read, Err(error) if error.code == Code::TooDeep) => {
            Err(Code::TooLarge.into())
        }
        _ => read,
    }
}

/// Reads a dossier of this instrument, or a record as one of its own.
///
/// # Errors
/// The first thing that is wrong, with its place; another instrument is wrong too.
pub fn dossier_of(instrument: &'static Instrument, node: &Node) -> Result<Dossier, RecordError> {
    if node.known("format").and_then(Node::text) != Some(dossier::FORMAT) {
        return record_of(instrument, node).map(Dossier::of);
    }
    let dossier = dossier_from_node(node)?;
    match dossier.instrument.id == instrument.id {
        true => Ok(dossier),
        false => Err(unknown_instrument()),
    }
}

fn record_of(instrument: &'static Instrument, node: &Node) -> Result<Record, RecordError> {
    let record = record_from_node(node)?;
    if record.instrument.id == instrument.id {
        return Ok(record);
    }
    Err(unknown_instrument())
}

fn unknown_instrument() -> RecordError {
    RecordError {
        code: Code::UnknownInstrument,
        path: "/instrument".to_owned(),
    }
}

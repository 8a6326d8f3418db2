//! Everything that the guide knows at one moment.

use crate::instrument::{Form, Lang, Texts};
use crate::record::Record;

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and the two forms.
    #[default]
    Start,
    /// The statements of one step, counted from 0.
    Questions(usize),
    /// What the answers show.
    Results,
}

impl Screen {
    /// The screen's name as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Questions(_) => "questions",
            Self::Results => "results",
        }
    }
}

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

/// Something that is said once, above the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key of the sentence.
    pub key: &'static str,
    /// What comes after it, ready to read: why an import failed, for example.
    pub detail: String,
    /// Whether something went wrong, so that assistive technology says it at once.
    pub alert: bool,
}

/// Everything that the guide knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The language of every screen.
    pub lang: Lang,
    /// The only form that the site owner offers, if not both.
    pub offered: Option<Form>,
    /// Where answers are kept.
    pub storage: Storage,
    /// Whether the page asks to receive the answers (`share="host"`).
    pub share: bool,
    /// Whether the person agreed to that.
    pub consent: bool,
    /// Where the person is.
    pub screen: Screen,
    /// The answers, from the moment that a form was chosen.
    pub record: Option<Record>,
    /// What has to be said above the screen.
    pub notice: Option<Notice>,
    /// Whether the question "erase everything?" is open.
    pub erasing: bool,
}

impl State {
    /// The texts in the guide's language.
    pub fn texts(&self) -> Texts {
        Texts::of(self.lang)
    }

    /// Whether the host page may see answers and scores.
    pub fn shared(&self) -> bool {
        self.share && self.consent
    }

    /// Whether there is anything that the person would not want to lose.
    pub fn has_answers(&self) -> bool {
        self.record
            .as_ref()
            .is_some_and(|record| !record.answers.is_empty())
    }
}

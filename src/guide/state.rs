//! Everything that the guide knows at one moment.

use crate::instrument::Form;
use crate::record::Record;
use crate::texts::{Key, Lang, Texts, key};
use crate::value::Day;
use crate::value::digits::digits;

use super::scope::Scope;
use super::steps::STEPS;

/// Days after which half a set of answers is no longer about the last four weeks.
const FOUR_WEEKS: u32 = 28;

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and the two forms.
    #[default]
    Start,
    /// The statements of one step, counted from 0.
    Questions(usize),
    /// What was skipped or left open, and the way to it.
    Review,
    /// What the answers show.
    Results,
}

impl Screen {
    /// The screen's name as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Questions(_) => "questions",
            Self::Review => "review",
            Self::Results => "results",
        }
    }

    /// The screen and, among the questions, the step: a place in the browser's history.
    pub fn place(self) -> String {
        match self {
            Self::Questions(step) => ["questions/", &digits(step)].concat(),
            other => other.id().to_owned(),
        }
    }

    /// Reads a place; `None` for one that does not exist.
    pub fn from_place(place: &str) -> Option<Self> {
        match place {
            "start" => Some(Self::Start),
            "review" => Some(Self::Review),
            "results" => Some(Self::Results),
            _ => {
                let name = place.strip_prefix("questions/")?;
                let is_step = |step: &usize| digits(*step) == name;
                (0..STEPS).find(is_step).map(Self::Questions)
            }
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
    /// The sentence.
    pub key: Key,
    /// What comes after it, ready to read: why an import failed, for example.
    pub detail: String,
    /// Whether something went wrong, so that assistive technology says it at once.
    pub alert: bool,
    /// What is offered with it.
    pub offer: Option<Offer>,
}

/// Something that a notice offers to save as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The answers, which this browser does not keep.
    Answers,
    /// What stood in this browser's storage and could not be read.
    Unreadable,
}

/// The site owner's call to action: it stands at the end of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Where it leads; the browser side lets only web, mail and telephone addresses through.
    pub href: String,
    /// What it says.
    pub label: String,
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
    /// Whether a sandbox keeps the guide from storing, saving and printing anything.
    pub is_confined: bool,
    /// Whether the page is a file that someone saved with answers in it.
    pub is_file: bool,
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
    /// Which of the form's statements are asked.
    pub scope: Scope,
    /// Whether someone came from the review, so that it is one step back.
    pub reviewing: bool,
    /// The answers that the results showed before one was changed from there.
    pub before: Option<Box<Record>>,
    /// The day on which the guide was opened.
    pub today: Option<Day>,
    /// The call to action, if the site owner has one.
    pub invitation: Option<Invitation>,
}

impl State {
    /// The texts in the guide's language.
    pub fn texts(&self) -> Texts {
        Texts::of(self.lang)
    }

    /// What this is not, and who may look in: the page receives the answers, or nobody does.
    pub fn notice_beside_results(&self) -> Key {
        if self.share {
            key!("notice.share")
        } else {
            key!("notice")
        }
    }

    /// Whether the host page may see answers and scores.
    pub fn shared(&self) -> bool {
        self.share && self.consent
    }

    /// The day on which half a set of answers was left, when that is so long ago that a fresh
    /// start is better: the statements are about the last four weeks.
    pub fn left_long_ago(&self) -> Option<Day> {
        let record = self.record.as_ref()?;
        let (day, today) = (record.day()?, self.today?);
        let unfinished = record.answered() < record.form.total();
        (unfinished && today.number() > day.number() + FOUR_WEEKS).then_some(day)
    }

    /// Whether there is anything that the person would not want to lose.
    pub fn has_answers(&self) -> bool {
        self.record
            .as_ref()
            .is_some_and(|record| !record.answers.is_empty())
    }
}

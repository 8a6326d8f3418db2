//! Everything that the guide knows at one moment.

use std::cell::RefCell;
use std::rc::Rc;

use crate::chart::Measurement;
use crate::instrument::{Form, Instrument, Period, Words};
use crate::record::write::record_to_node;
use crate::record::{Answers, Dossier, Record};
use crate::texts::{Key, Lang, Texts, key};
use crate::value::digits::digits;
use crate::value::{Day, Node};

use super::message::Message;
use super::opened::Carry;
use super::part::Part;
use super::scope::Scope;
use super::storage::Storage;
use super::way_out::WayOut;

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
    /// Two measurements beside each other.
    Compare,
}

impl Screen {
    /// The screen's name as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Questions(_) => "questions",
            Self::Review => "review",
            Self::Results => "results",
            Self::Compare => "compare",
        }
    }

    /// The screen and, among the questions, the step: a place in the browser's history.
    pub fn place(self) -> String {
        match self {
            Self::Questions(step) => ["questions/", &digits(step)].concat(),
            other => other.id().to_owned(),
        }
    }

    /// Reads a place in a guide with so many steps; `None` for one that does not exist.
    pub fn from_place(place: &str, steps: usize) -> Option<Self> {
        match place {
            "start" => Some(Self::Start),
            "review" => Some(Self::Review),
            "results" => Some(Self::Results),
            "compare" => Some(Self::Compare),
            _ => {
                let name = place.strip_prefix("questions/")?;
                let is_step = |step: &usize| digits(*step) == name;
                (0..steps).find(is_step).map(Self::Questions)
            }
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

/// Something that a notice offers, mostly to save as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The answers, which this browser does not keep.
    Answers,
    /// What stood in this browser's storage and could not be read.
    Unreadable,
    /// The answers as text, where files may not leave.
    Text,
    /// The answers that others took the place of.
    Undo,
    /// Nothing to save: to fetch the engine's later part once more.
    LaterPart,
}

/// The site owner's call to action: it stands at the end of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallToAction {
    /// Where it leads; the browser side lets only web, mail and telephone addresses through.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// What the page says of its guide, once and for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// What is asked.
    pub instrument: &'static Instrument,
    /// What keeps several guides on one site apart; empty for the usual one.
    pub name: String,
    /// The only form that the site owner offers, if not both.
    pub offered: Option<Form>,
    /// Where answers are kept.
    pub storage: Storage,
    /// Whether a sandbox keeps the guide from storing, saving and printing anything.
    pub is_confined: bool,
    /// How files leave the page.
    pub way_out: WayOut,
    /// Whether a sandbox keeps the page from printing.
    pub cannot_print: bool,
    /// Whether the page is a file that someone saved with answers in it.
    pub is_file: bool,
    /// The answers in that file, as JSON text.
    pub in_file: Option<String>,
    /// Whether the browser can be asked to keep what it keeps until the person erases it.
    pub can_persist: bool,
    /// Whether the page asks to receive the answers (`share="host"`).
    pub share: bool,
}

/// Everything that the guide knows. Only [`update()`](super::update()) changes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the page says of it.
    pub settings: Settings,
    /// The language of every screen.
    pub lang: Lang,
    /// The call to action, if the site owner has one.
    pub call_to_action: Option<CallToAction>,
    /// The day on which the guide was opened.
    pub today: Option<Day>,
    /// Whether the person was told that answers cannot be kept: once is enough.
    pub told_not_kept: bool,
    /// Whether the person agreed that the page receives the answers.
    pub consent: bool,
    /// Whether numbers stand beside words, in lists and in figures: only for who asks.
    pub numbers: bool,
    /// What of the answers goes along in a picture.
    pub carry: Carry,
    /// Where the person is.
    pub screen: Screen,
    /// The answers, from the moment that a form was chosen.
    pub record: Option<Record>,
    /// What was before this measurement, and what belongs to none of them: a dossier without one of now.
    pub past: Dossier,
    /// What storage had when this guide last read or wrote it: the base of merging with other tabs.
    pub stored: Option<Node>,
    /// Whether that is what this guide wrote itself.
    pub is_own_write: bool,
    /// What stood in storage and could not be read, to be offered as a file.
    pub unreadable: Option<String>,
    /// The answers as they last left the page in a file, or came with it.
    pub taken_along: Option<Node>,
    /// Whether the person was told that a saved page has to be saved again: once is enough.
    pub told_to_save: bool,
    /// Answers that someone opened over others, as long as they have not said which to use.
    pub opening: Option<Box<Dossier>>,
    /// What others took the place of.
    pub undo: Option<Box<Replaced>>,
    /// The parts of the engine that are not there yet.
    pub missing: Vec<Part>,
    /// What the person asked for that waits for one of them.
    pub awaited: Option<Message>,
    /// The places of the two measurements that the person chose to compare, among all.
    pub compared: Option<[usize; 2]>,
    /// What has to be said above the screen.
    pub notice: Option<Notice>,
    /// Whether the question "erase everything?" is open.
    pub erasing: bool,
    /// Which of the form's statements are asked.
    pub scope: Scope,
    /// Whether someone came from the review, so that it is one step back.
    pub reviewing: bool,
    /// What the results showed before an answer was changed from there.
    pub before: Option<Before>,
    /// The record's measurement, computed when it is first asked for.
    pub computed: Computed,
}

impl State {
    /// Whether asking the browser to keep the answers helps: where they stay after the visit, and are
    /// not in a file already.
    pub fn can_ask_to_keep(&self) -> bool {
        let settings = &self.settings;
        settings.can_persist && settings.storage == Storage::Local && !settings.is_file
    }

    /// Everything of the person's is gone; what the page said, and what the browser is like, stays.
    /// The one way to begin anew, whoever erased.
    pub(super) fn begin_anew(&mut self) {
        let before = std::mem::take(self);
        self.settings = before.settings;
        self.lang = before.lang;
        self.call_to_action = before.call_to_action;
        self.today = before.today;
        self.told_not_kept = before.told_not_kept;
        self.missing = before.missing;
    }

    /// Whether a part of the engine is not there yet.
    pub fn lacks(&self, part: Part) -> bool {
        self.missing.contains(&part)
    }

    /// The texts in the guide's language.
    pub fn texts(&self) -> Texts {
        Texts::of(self.lang)
    }

    /// The words of the instrument in the guide's language.
    pub fn words(&self) -> Words<'static> {
        self.settings.instrument.words(self.lang.tag())
    }

    /// What the record shows, scored once for as long as it stays the same; nothing while the engine
    /// cannot compute it yet.
    pub fn measurement(&self) -> Option<Rc<Measurement>> {
        let record = self.record.as_ref().filter(|_| !self.lacks(Part::Later));
        Some(self.computed.of(record?))
    }

    /// What this is not, and who may look in: the page receives the answers, or nobody does.
    pub fn notice_beside_results(&self) -> Key {
        if self.settings.share {
            key!("notice.share")
        } else {
            key!("notice")
        }
    }

    /// Whether the host page may see answers and scores.
    pub fn shared(&self) -> bool {
        self.settings.share && self.consent
    }

    /// The day on which half a set of answers was left, when that is so long ago that a fresh
    /// start is better, where the statements are about the last four weeks.
    pub fn left_long_ago(&self) -> Option<Day> {
        let record = self.record.as_ref()?;
        let (day, today) = (record.day()?, self.today?);
        let unfinished = record.answered() < record.total();
        if record.instrument.period != Period::FourWeeks {
            return None;
        }
        (unfinished && today.number() > day.number() + FOUR_WEEKS).then_some(day)
    }

    /// Whether answers were changed in a saved page and stand in no file yet: with its tab they are gone.
    pub fn has_unsaved(&self) -> bool {
        let settings = &self.settings;
        let is_only_here = settings.is_file && settings.storage != Storage::Local;
        let now = self.record.as_ref().map(record_to_node);
        is_only_here && now.is_some() && now != self.taken_along
    }

    /// Everything that is kept; `None` when there is nothing.
    pub fn dossier(&self) -> Option<Dossier> {
        let dossier = Dossier {
            instrument: self.settings.instrument,
            current: self.record.clone(),
            ..self.past.clone()
        };
        (!dossier.is_empty()).then_some(dossier)
    }

    /// Takes over everything that was kept.
    pub(super) fn set_dossier(&mut self, mut dossier: Dossier) {
        self.record = dossier.current.take();
        self.past = dossier;
    }

    /// Whether there is anything of the person's: answers, what they wrote and wished, or earlier measurements.
    pub fn has_anything(&self) -> bool {
        !self.past.is_empty()
            || self.record.as_ref().is_some_and(|record| {
                let own =
                    record.notes.is_some() || record.desired.is_some() || record.plan.is_some();
                own || !record.answers.is_empty() || !record.foreign.is_empty()
            })
    }

    /// Whether there is anything that the person would not want to lose.
    pub fn has_answers(&self) -> bool {
        self.record
            .as_ref()
            .is_some_and(|record| !record.answers.is_empty())
    }
}

/// What something else took the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Replaced {
    /// Everything, as it was.
    pub dossier: Dossier,
    /// Where the person was.
    pub screen: Screen,
    /// What took its place, as it came.
    pub by: Dossier,
}

/// What the results showed before an answer was changed from there.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// The answers then.
    pub answers: Answers,
    /// What they showed.
    pub measurement: Rc<Measurement>,
}

/// A measurement beside the answers that it was made of: other answers make another one.
#[derive(Clone, Debug, Default)]
pub struct Computed(RefCell<Option<(Answers, Rc<Measurement>)>>);

impl Computed {
    fn of(&self, record: &Record) -> Rc<Measurement> {
        let mut known = self.0.borrow_mut();
        if let Some((answers, measurement)) = &*known
            && *answers == record.answers
            && measurement.scores.form == record.form
            && measurement.desired == record.desired
            && measurement.day == record.day()
        {
            return measurement.clone();
        }
        let measurement = Rc::new(Measurement::of(record));
        *known = Some((record.answers.clone(), measurement.clone()));
        measurement
    }
}

impl PartialEq for Computed {
    /// Nothing of it is the state's own.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

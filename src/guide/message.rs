//! Everything that can happen to a guide: what a person does, and what comes from outside.

use crate::chart::Kind;
use crate::instrument::{Form, Instrument, Item, Scale};
use crate::record::{Answer, Dossier, Record, RecordError};
use crate::texts::Lang;
use crate::value::digits::digits;

use super::effect::Picture;
use super::part::Part;
use super::screens::Section;
use super::state::{CallToAction, Screen};

/// Something that happens to a guide.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The guide is mounted; with the record, as JSON text, that an earlier guide of the same
    /// element remembered.
    Open(Option<String>),
    /// Begin with this form, or go on in it: what was filled in stays.
    Start(Form),
    /// Go on where the first open statement is.
    Resume,
    /// To the next step, or from the last one to the review.
    Next,
    /// To the step before, or from the first one to the start.
    Previous,
    /// To what was skipped or left open.
    Review,
    /// From the review to one statement.
    Jump(&'static Item),
    /// From the results to the statements of one scale, to change an answer.
    Change(&'static Scale),
    /// To the results.
    Results,
    /// To the start.
    Home,
    /// The browser's back or forward leads to this place.
    Visit(Screen),
    /// An answer to one statement.
    Answer(&'static Item, Answer),
    /// The host page gave a record, read and found right.
    Import(Box<Record>),
    /// The host page gave a dossier, read and found right.
    ImportDossier(Box<Dossier>),
    /// The host page gave a record that cannot be read.
    Refuse(RecordError),
    /// The person chose a file with this text, or pasted it.
    OpenText(String),
    /// Save the answers as a file.
    Download,
    /// Save what could not be read as a file.
    DownloadUnreadable,
    /// Save the guide with the answers in it as one page.
    SavePage,
    /// That page could not be made.
    PageNotSaved,
    /// Save the numbers as a table.
    SaveTable,
    /// Save dates for a calendar.
    SaveCalendar,
    /// Save a figure.
    SaveFigure(Kind, Picture),
    /// Whether the answers go along in a picture.
    CarryAnswers(bool),
    /// Whether what the person wrote goes along with them.
    CarryWords(bool),
    /// This browser gives no picture of a figure as PNG.
    PictureFailed(Kind),
    /// A file could not be offered.
    NotSaved,
    /// The answers left the page, in a file.
    TakenAlong,
    /// Whether a saved page keeps what is changed in it on this computer too, and not only in its tab.
    KeepHere(bool),
    /// Use the answers that were opened, in the place of those that are here.
    UseOpened,
    /// Put what was opened with the earlier measurements.
    AddOpened,
    /// To two measurements beside each other.
    Compare,
    /// Lay another measurement beside the other one: in the first or the second place, which of all.
    Choose(usize, usize),
    /// Begin another measurement.
    Measure,
    /// Take out the earlier measurement in this place, counted from 0.
    Delete(usize),
    /// Save everything as a file: all measurements, and what belongs to them.
    SaveDossier,
    /// Keep those that are here.
    KeepMine,
    /// Bring back the answers that others took the place of.
    Undo,
    /// To the answers as text.
    ShowText,
    /// Print the results.
    Print,
    /// The browser, or its page, does not print.
    NotPrinted,
    /// Copy the answers as text, where nothing can be saved.
    Copy,
    /// Whether they were copied.
    Copied(bool),
    /// Ask the browser to keep what it keeps until the person erases it.
    Persist,
    /// Whether it will.
    Persisted(bool),
    /// To the table of all numbers.
    ShowTable,
    /// Numbers beside words, or words alone.
    Numbers(bool),
    /// To a section of the results.
    GoTo(Section),
    /// A figure has another width, or is shown now and had none before.
    Resized,
    /// The page is about to be printed.
    Paper,
    /// Ask whether everything may be erased.
    AskErase,
    /// Rather not.
    KeepAnswers,
    /// Erase everything.
    Erase,
    /// Agree or no longer agree that the page receives the answers.
    Consent(bool),
    /// The person chose another language.
    Speak(Lang),
    /// The host page changed the guide's language.
    SetLanguage(Lang),
    /// The host page changed its call to action.
    CallToAction(Option<CallToAction>),
    /// Another tab changed what is kept under this key, or threw away everything of the site when
    /// there is none.
    StoredElsewhere {
        /// The key in the browser's storage.
        key: Option<String>,
        /// Whether nothing stands there any more.
        erased: bool,
    },
    /// The browser froze the page and brings it back as it was: other tabs may have changed what is
    /// kept.
    CameBack,
    /// A part of the engine is there.
    PartCame(Part),
    /// One did not come.
    PartFailed,
    /// Fetch what is waited for once more.
    FetchAgain,
}

/// A control that was activated, or an event from outside: what it does, and what it is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Control<'a> {
    /// Its `data-action`, or the name of the event.
    pub action: &'a str,
    /// The id of the statement that it belongs to.
    pub item: Option<&'a str>,
    /// The name of the figure that it belongs to.
    pub figure: Option<&'a str>,
    /// Its value: an answer, a text, `"true"` and `"false"`, a language, or a key in storage.
    pub value: Option<&'a str>,
}

impl Message {
    /// What this control of a guide with this instrument says; `None` for an action that does not
    /// exist.
    pub fn of_control(control: Control, instrument: &'static Instrument) -> Option<Self> {
        Some(match control.action {
            "start-short" => Self::Start(Form::Short),
            "start-full" => Self::Start(Form::Full),
            "resume" | "questions" => Self::Resume,
            "next" => Self::Next,
            "previous" => Self::Previous,
            "review" => Self::Review,
            "results" => Self::Results,
            "home" => Self::Home,
            "answer" => {
                let answer = control.answer(instrument)?;
                Self::Answer(control.item(instrument)?, Answer::Given(answer))
            }
            "skip" => Self::Answer(control.item(instrument)?, Answer::Skipped),
            "open" | "paste" => Self::OpenText(control.value?.to_owned()),
            "download" => Self::Download,
            "download-unreadable" => Self::DownloadUnreadable,
            "html" => Self::SavePage,
            "page-failed" => Self::PageNotSaved,
            "picture-failed" => Self::PictureFailed(control.figure(instrument)?),
            "save-failed" => Self::NotSaved,
            "taken-along" => Self::TakenAlong,
            "keep-here" => Self::KeepHere(control.is_on()),
            "open-yes" => Self::UseOpened,
            "open-no" => Self::KeepMine,
            "open-add" => Self::AddOpened,
            "measure" => Self::Measure,
            "compare" => Self::Compare,
            "compare-first" => Self::Choose(0, control.value?.parse().ok()?),
            "compare-second" => Self::Choose(1, control.value?.parse().ok()?),
            "dossier" => Self::SaveDossier,
            "undo" => Self::Undo,
            "show-text" => Self::ShowText,
            "csv" => Self::SaveTable,
            "ics" => Self::SaveCalendar,
            "save-svg" => Self::SaveFigure(control.figure(instrument)?, Picture::Svg),
            "save-png" => Self::SaveFigure(control.figure(instrument)?, Picture::Png),
            "carry-answers" => Self::CarryAnswers(control.is_on()),
            "carry-words" => Self::CarryWords(control.is_on()),
            "print" => Self::Print,
            "print-failed" => Self::NotPrinted,
            "copy" => Self::Copy,
            "persist" => Self::Persist,
            "persisted" => Self::Persisted(control.value == Some("true")),
            "numbers" => Self::Numbers(control.is_on()),
            "table" => Self::ShowTable,
            "view" => Self::Resized,
            "paper" => Self::Paper,
            "erase" => Self::AskErase,
            "erase-no" => Self::KeepAnswers,
            "erase-yes" => Self::Erase,
            "consent" => Self::Consent(control.is_on()),
            "language" => Self::SetLanguage(Lang::from_tag(control.value?)?),
            "stored-elsewhere" => control.elsewhere(false),
            "erased-elsewhere" => control.elsewhere(true),
            "came-back" => Self::CameBack,
            "part-came" => Self::PartCame(Part::from_id(control.value?)?),
            "part-failed" => Self::PartFailed,
            "fetch-later" => Self::FetchAgain,
            other => return Self::with_object(other, instrument),
        })
    }

    /// An action that names what it is about after its first hyphen.
    fn with_object(action: &str, instrument: &'static Instrument) -> Option<Self> {
        let (verb, object) = action.split_once('-')?;
        match verb {
            "speak" => Lang::from_tag(object).map(Self::Speak),
            "visit" => Screen::from_place(object, instrument.parts.len()).map(Self::Visit),
            "jump" => instrument.item(object).map(Self::Jump),
            "go" => Section::from_id(object).map(Self::GoTo),
            "change" => instrument.scale(object).map(Self::Change),
            "delete" => object.parse().ok().map(Self::Delete),
            _ => None,
        }
    }

    /// Whether what stands above the screen goes with it: the person went on. What comes from
    /// outside, or changes only a part of the screen, leaves it there.
    pub(super) fn ends_notice(&self) -> bool {
        !matches!(
            self,
            Self::Answer(..)
                | Self::SaveTable
                | Self::SaveCalendar
                | Self::SavePage
                | Self::SaveFigure(..)
                | Self::Download
                | Self::SaveDossier
                | Self::DownloadUnreadable
                | Self::Print
                | Self::NotSaved
                | Self::PictureFailed(_)
                | Self::TakenAlong
                | Self::ShowText
                | Self::Copy
                | Self::Copied(_)
                | Self::CarryAnswers(_)
                | Self::CarryWords(_)
                | Self::ShowTable
                | Self::Numbers(_)
                | Self::GoTo(_)
        ) && !self.is_from_outside()
    }

    /// Whether it comes from the page around the guide, from another tab, or from the browser later on.
    pub(super) fn is_from_outside(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::Resized
                | Self::Paper
                | Self::SetLanguage(_)
                | Self::CallToAction(_)
                | Self::StoredElsewhere { .. }
                | Self::CameBack
                | Self::Persisted(_)
                | Self::PartCame(_)
                | Self::PartFailed
                | Self::FetchAgain
        )
    }

    /// The part of the engine beyond the first that it takes: for what comes only from what the later part
    /// shows (`update::rest`), or to speak another language than Dutch.
    pub(super) fn needs(&self) -> Option<Part> {
        match self {
            Self::Results
            | Self::Change(_)
            | Self::Visit(Screen::Results | Screen::Compare)
            | Self::Compare
            | Self::Choose(..)
            | Self::Measure
            | Self::Delete(_)
            | Self::OpenText(_)
            | Self::UseOpened
            | Self::AddOpened
            | Self::KeepMine
            | Self::CarryAnswers(_)
            | Self::CarryWords(_)
            | Self::Numbers(_)
            | Self::KeepHere(_)
            | Self::Persist
            | Self::Persisted(_)
            | Self::ShowTable
            | Self::GoTo(_)
            | Self::Print
            | Self::NotPrinted
            | Self::PageNotSaved
            | Self::PictureFailed(_)
            | Self::Copy
            | Self::Copied(_)
            | Self::ShowText
            | Self::SaveDossier
            | Self::SavePage
            | Self::SaveTable
            | Self::SaveCalendar
            | Self::SaveFigure(..) => Some(Part::Later),
            Self::Speak(lang) | Self::SetLanguage(lang) if *lang != Lang::default() => {
                Some(Part::Words)
            }
            _ => None,
        }
    }
}

impl Control<'_> {
    fn item(&self, instrument: &'static Instrument) -> Option<&'static Item> {
        instrument.item(self.item?)
    }

    /// Whether a box is ticked.
    fn is_on(&self) -> bool {
        self.value == Some("true")
    }

    fn elsewhere(&self, erased: bool) -> Message {
        let key = self.value.map(str::to_owned);
        Message::StoredElsewhere { key, erased }
    }

    /// A figure that the instrument has; `radar` is the one that stands for all its scales.
    fn figure(&self, instrument: &Instrument) -> Option<Kind> {
        let kind = match self.figure? {
            "radar" => Kind::main_of(instrument),
            other => Kind::from_id(other)?,
        };
        kind.is_of(instrument).then_some(kind)
    }

    /// An answer from 1 to the last step there is.
    fn answer(&self, instrument: &Instrument) -> Option<u8> {
        let mut answers = 1..=instrument.steps;
        answers.find(|answer| self.value == Some(&*digits(*answer)))
    }
}

//! What the browser side has to do after a message, and what it tells the host page.

use crate::chart::Kind;
use crate::instrument::Item;
use crate::later::later;
use crate::record::dossier::dossier_to_node;
use crate::record::write::record_to_node;
use crate::record::{Dossier, RecordError, message};
use crate::scoring::write::scores_to_node;
use crate::value::{Fields, Node};

use super::screens::Section;
use super::{Part, State};

/// Something that the browser side has to do. What it shows or tells it makes of the state at that
/// moment: an answer is kept before anything is computed from it, which could fail.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show the current screen, with the focus where it was.
    Refresh,
    /// Show the current screen.
    Show(Focus),
    /// Bring the notice up to date, and nothing else.
    ShowNotice,
    /// Bring what is folded away below the screen up to date, and nothing else.
    ShowFolded,
    /// Bring progress and this statement's controls up to date, or those of all, and nothing else.
    Mark(Option<&'static Item>),
    /// Draw the screen's figures anew at the width that they have now.
    Draw,
    /// Draw them no wider than a printed page.
    DrawForPaper,
    /// Unfold the table of numbers and go there.
    ShowTable,
    /// Show or hide the numbers beside words, and nothing else.
    MarkNumbers,
    /// Go to a section of the results.
    GoTo(Section),
    /// Unfold the answers as text and go there.
    ShowText,
    /// Say whether the answers were copied.
    SayCopied(bool),
    /// Hold what there is as JSON text where a panic cannot reach it; nothing when it was erased.
    Remember {
        /// The measurement of now, or the last one: what goes into a file.
        record: Option<String>,
        /// The whole dossier.
        dossier: Option<String>,
    },
    /// Offer the remembered record as a file.
    Download,
    /// Offer text as a file of this name.
    Save(String, String),
    /// Offer the guide with the remembered record in it, as one page of this name.
    SavePage(String),
    /// Offer a figure as a file of this kind.
    SaveFigure(Kind, Picture),
    /// Copy the text in which the answers stand on the screen, and answer with
    /// [`Message::Copied`](super::Message::Copied).
    Copy,
    /// Ask the browser to keep what it keeps, and answer with
    /// [`Message::Persisted`](super::Message::Persisted), whenever it does.
    Persist,
    /// Print the guide, without the page around it.
    Print,
    /// Add the current screen to the browser's history, where the page allows it.
    PushHistory,
    /// Tell the host page.
    Dispatch(Event),
    /// Fetch a part of the engine, and answer with [`Message::PartCame`](super::Message::PartCame)
    /// or [`Message::PartFailed`](super::Message::PartFailed).
    FetchPart(Part),
}

/// Where the focus goes after a screen was shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Focus {
    /// To the screen's heading: the person went somewhere.
    Heading,
    /// To the control with this `data-action`.
    Action(&'static str),
    /// To the first answer of this statement.
    Item(&'static Item),
}

/// As what a figure is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// As vectors.
    Svg,
    /// As pixels.
    Png,
}

impl Picture {
    /// The ending of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// An event for the host page; answers are in it only with the person's consent.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// How many statements are answered.
    Change,
    /// Which screen is shown.
    Screen,
    /// The results are reached.
    Complete,
    /// A file that the person chose could not be opened.
    Refused(RecordError),
}

impl Event {
    /// The part of the event's name after `reflectiewijzer:`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Screen => "screen",
            Self::Complete => "complete",
            Self::Refused(_) => "error",
        }
    }

    /// The event's `detail`.
    pub fn detail(&self, state: &State) -> Node {
        let mut detail = Fields::default();
        match self {
            Self::Change => {
                let counts = state.record.as_ref();
                let counts = counts.map(|record| (record.answered(), record.total()));
                let (answered, total) = counts.unwrap_or_default();
                detail.add("answered", answered as f64);
                detail.add("total", total as f64);
            }
            Self::Screen => detail.add("screen", state.screen.id()),
            Self::Complete => {
                detail.add("record", shared_record(state));
                detail.add("scores", shared_scores(state));
            }
            Self::Refused(error) => {
                detail.add("code", error.code.id());
                detail.add("message", &message(error, state.texts()));
            }
        }
        detail.into()
    }
}

/// The record, if the person agreed that the page may see it; else `null`.
pub fn shared_record(state: &State) -> Node {
    let record = state.record.as_ref().or(state.past.records.last());
    let record = record.filter(|_| state.shared());
    record.map_or(Node::Null, record_to_node)
}

/// The dossier, if the person agreed that the page may see it; else `null`. Never in it: other people, what
/// others answered, the track of a mentor, and notes that the person does not share.
pub fn shared_dossier(state: &State) -> Node {
    match state.dossier().filter(|_| state.shared()) {
        Some(dossier) => dossier_for_page(dossier),
        None => Node::Null,
    }
}

later! { "29":
    /// A page that may see any has the whole engine from the beginning.
    fn dossier_for_page(dossier: Dossier) -> Node = without_others
}

fn without_others(mut dossier: Dossier) -> Node {
    dossier.added.retain(|(name, _)| name == "rounds");
    for record in dossier.records.iter_mut().chain(&mut dossier.current) {
        let shared = record.shared.clone().unwrap_or_default();
        if let Some(notes) = &mut record.notes {
            notes.retain(|(id, _)| shared.contains(id));
        }
    }
    dossier_to_node(&dossier)
}

/// The scores, if the person agreed that the page may see them; else `null`.
pub fn shared_scores(state: &State) -> Node {
    let measurement = state.measurement().filter(|_| state.shared());
    measurement.map_or(Node::Null, |known| scores_to_node(&known.scores))
}

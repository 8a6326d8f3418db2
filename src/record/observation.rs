//! What someone else sees of a leader: the contract's `Observation`.

use crate::instrument::{Instrument, registry};
use crate::value::Fields;
use crate::value::place::{Place, Read, any_text, read};
use crate::value::{Code, Misread, Node};

use super::parse::read_answer;
use super::{Answer, Answers};

/// What `format` says in every observation.
pub const FORMAT: &str = "reflectiewijzer/observation";
/// The version that this engine reads and writes.
pub const VERSION: u32 = 1;

/// From where someone looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observer {
    /// The leader's own manager.
    Manager,
    /// A colleague on the same level.
    Peer,
    /// A member of the team.
    Team,
    /// A younger colleague.
    Younger,
    /// A coach.
    Coach,
    /// Someone close, such as a partner or a friend.
    Close,
    /// Someone who oversees.
    Supervisor,
}

impl Observer {
    /// All of them, as the contract spells them.
    pub const ALL: [(&'static str, Self); 7] = [
        ("manager", Self::Manager),
        ("peer", Self::Peer),
        ("team", Self::Team),
        ("younger", Self::Younger),
        ("coach", Self::Coach),
        ("close", Self::Close),
        ("supervisor", Self::Supervisor),
    ];

    /// The role as the contract spells it.
    pub fn id(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, role)| *role == self);
        found.map_or("", |(id, _)| id)
    }
}

/// What someone else sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What was asked.
    pub instrument: &'static Instrument,
    /// The edition of it.
    pub edition: u32,
    /// The observer's own, random; the same one counts once.
    pub id: Option<String>,
    /// The invitation that was answered.
    pub invitation: Option<String>,
    /// From where they look.
    pub role: Observer,
    /// The answers to the items that are observed.
    pub answers: Answers,
    /// Ids of open questions, and what was written.
    pub open: Option<Vec<(String, String)>>,
}

/// Reads an observation from a tree of values.
///
/// # Errors
/// The first thing that is wrong, with its place; never half an observation.
pub fn observation_from_node(node: &Node) -> Result<Observation, Misread> {
    read(node, read_observation)
}

fn read_observation(root: &Place) -> Read<Observation> {
    root.map()?;
    root.says("format", FORMAT, Code::WrongFormat)?;
    root.is_version(VERSION)?;
    let id = root.required("instrument")?;
    let known = registry::find(id.text()?);
    let instrument = known.ok_or_else(|| id.error(Code::UnknownInstrument))?;
    Ok(Observation {
        instrument,
        edition: root.required("edition")?.whole(1, u32::MAX)?,
        id: root.text_at("id", any_text)?,
        invitation: root.text_at("invitation", any_text)?,
        role: read_role(&root.required("role")?)?,
        answers: read_answers(&root.required("answers")?, instrument)?,
        open: root
            .field("open")
            .map(|place| read_open(&place))
            .transpose()?,
    })
}

fn read_role(place: &Place) -> Read<Observer> {
    let text = place.text()?;
    let found = Observer::ALL.iter().find(|(id, _)| *id == text);
    found
        .map(|(_, role)| *role)
        .ok_or_else(|| place.error(Code::OutOfRange))
}

/// Only what others are asked has an answer here.
fn read_answers(place: &Place, instrument: &Instrument) -> Read<Answers> {
    let mut answers = Answers::none(instrument);
    for (id, answer) in place.entries()? {
        let item = instrument.item(id).filter(|item| item.observed);
        let item = item.ok_or_else(|| answer.error(Code::UnknownItem))?;
        answers.set(item, read_answer(&answer, instrument.steps)?);
    }
    Ok(answers)
}

fn read_open(place: &Place) -> Read<Vec<(String, String)>> {
    let mut open = Vec::new();
    for (id, text) in place.entries()? {
        open.push((id.clone(), text.text()?.to_owned()));
    }
    Ok(open)
}

/// Writes an observation as a tree of values.
pub fn observation_to_node(observation: &Observation) -> Node {
    let mut fields = Fields::default();
    fields.add("format", FORMAT);
    fields.add("version", f64::from(VERSION));
    fields.add("instrument", &observation.instrument.id);
    fields.add("edition", f64::from(observation.edition));
    fields.add_known("id", observation.id.as_ref());
    fields.add_known("invitation", observation.invitation.as_ref());
    fields.add("role", observation.role.id());
    let mut answers = Fields::default();
    for item in &observation.instrument.items {
        match observation.answers.get(item) {
            Answer::Missing => {}
            answer => answers.add(&item.id, answer.given().map(f64::from)),
        }
    }
    fields.add("answers", answers);
    if let Some(open) = &observation.open {
        let mut by_question = Fields::default();
        open.iter().for_each(|(id, text)| by_question.add(id, text));
        fields.add("open", by_question);
    }
    fields.into()
}

//! What the fields of the coaching route look like that no rule computes with: each shape is written down
//! once, as the contract's types spell it, and read strictly from there.

use crate::value::date::{is_day, is_moment};
use crate::value::place::{Place, Read};
use crate::value::{Code, Fields, Node};

/// What a value has to be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// A local day, `YYYY-MM-DD`.
    Day,
    /// A moment in UTC, ISO 8601.
    Moment,
    /// Yes, no or not said: `true`, `false`, `null`.
    Check,
    /// A whole number between these.
    Whole(u32, u32),
    /// The same, or `null`.
    Answer(u32, u32),
    /// A score from 0 to 100, or `null`.
    Score,
    /// One of these texts.
    Choice(&'static [&'static str]),
    /// As many values of this shape as there are.
    List(&'static Self),
    /// Values of this shape under any name.
    ById(&'static Self),
    /// The fields that there may be; what stands under other names is left out, as in a record.
    Fields(&'static [(&'static str, Self)]),
    /// The same, of which these have to be there.
    Needing(&'static [&'static str], &'static [(&'static str, Self)]),
}

impl Shape {
    /// Reads a value of this shape, with nothing in it that the shape does not name.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place.
    pub fn read(&self, place: &Place) -> Read<Node> {
        match self {
            Self::Text => self.text(place, |_| true),
            Self::Day => self.text(place, is_day),
            Self::Moment => self.text(place, is_moment),
            Self::Choice(known) => self.text(place, |text| known.contains(&text)),
            Self::Check => match place.node {
                Node::Bool(_) | Node::Null => Ok(place.node.clone()),
                _ => Err(place.error(Code::WrongType)),
            },
            Self::Answer(..) | Self::Score if *place.node == Node::Null => Ok(Node::Null),
            Self::Whole(least, most) | Self::Answer(least, most) => {
                Ok(f64::from(place.whole(*least, *most)?).into())
            }
            Self::Score => place.is_score().map(|()| place.node.clone()),
            Self::List(shape) => {
                let read = place.elements()?.map(|element| shape.read(&element));
                Ok(Node::List(read.collect::<Read<_>>()?))
            }
            Self::ById(shape) => {
                let mut fields = Fields::default();
                for (id, value) in place.entries()? {
                    fields.add(id, shape.read(&value)?);
                }
                Ok(fields.into())
            }
            Self::Fields(known) => fields(place, &[], known),
            Self::Needing(needed, known) => fields(place, needed, known),
        }
    }

    fn text(self, place: &Place, holds: impl Fn(&str) -> bool) -> Read<Node> {
        let text = place.text()?;
        match holds(text) {
            true => Ok(text.into()),
            false => Err(place.error(Code::OutOfRange)),
        }
    }
}

fn fields(place: &Place, needed: &[&str], known: &[(&str, Shape)]) -> Read<Node> {
    place.map()?;
    let mut fields = Fields::default();
    for (name, shape) in known {
        let field = match needed.contains(name) {
            true => Some(place.required(name)?),
            false => place.field(name),
        };
        if let Some(field) = field {
            fields.add(name, shape.read(&field)?);
        }
    }
    Ok(fields.into())
}

/// The answers to the five short questions of what holds a step back, by their ids.
pub const HOLDS: Shape = Shape::ById(&Shape::Answer(1, 5));

/// The checks of a plan, in their order.
pub const CHECKS: Shape = Shape::List(&Shape::Check);

/// What was looked back on, each on its day.
pub const LOOKED: Shape = Shape::List(&Shape::Needing(
    &["day"],
    &[
        ("day", Shape::Day),
        ("tried", Shape::Text),
        ("worked", Shape::Text),
        ("next", Shape::Text),
    ],
));

/// The practice card.
pub const PRACTICE: Shape = Shape::Fields(&[
    ("situation", Shape::Text),
    ("who", Shape::Text),
    ("well", Shape::Text),
    ("badly", Shape::Text),
    (
        "steps",
        Shape::List(&Shape::Needing(
            &["what"],
            &[("what", Shape::Text), ("why", Shape::Text)],
        )),
    ),
    ("anchor", Shape::Text),
    ("stage", Shape::Choice(&["picture", "trying", "automatic"])),
    (
        "tries",
        Shape::List(&Shape::Needing(
            &["day"],
            &[
                ("day", Shape::Day),
                ("did", Shape::Text),
                ("seen", Shape::Text),
                ("next", Shape::Text),
            ],
        )),
    ),
]);

/// The map of counterforce: who, when last, when next.
pub const PEOPLE: Shape = Shape::List(&Shape::Needing(
    &["place", "name"],
    &[
        (
            "place",
            Shape::Choice(&["friend", "top-team", "oversight", "peers", "home"]),
        ),
        ("name", Shape::Text),
        ("last", Shape::Day),
        ("next", Shape::Day),
    ],
));

/// The track of reverse mentoring.
pub const MENTORING: Shape = Shape::Fields(&[
    ("question", Shape::Text),
    ("under", Shape::Text),
    ("name", Shape::Text),
    ("differs", Shape::List(&Shape::Text)),
    ("place", Shape::Text),
    ("agreed", Shape::List(&Shape::Text)),
    (
        "talks",
        Shape::List(&Shape::Needing(
            &["day"],
            &[("day", Shape::Day), ("note", Shape::Text)],
        )),
    ),
    ("learned", Shape::List(&Shape::Text)),
    ("done", Shape::List(&Shape::Whole(1, 9))),
]);

/// What others answered, one of them each.
pub const OBSERVATIONS: Shape = Shape::List(&Shape::Needing(
    &[
        "format",
        "version",
        "instrument",
        "edition",
        "role",
        "answers",
    ],
    &[
        ("format", Shape::Choice(&["reflectiewijzer/observation"])),
        ("version", Shape::Whole(1, 1)),
        ("instrument", Shape::Text),
        ("edition", Shape::Whole(1, u32::MAX)),
        ("id", Shape::Text),
        ("invitation", Shape::Text),
        (
            "role",
            Shape::Choice(&[
                "manager",
                "peer",
                "team",
                "younger",
                "coach",
                "close",
                "supervisor",
            ]),
        ),
        ("answers", Shape::ById(&Shape::Answer(1, 255))),
        ("open", Shape::ById(&Shape::Text)),
    ],
));

/// What was shown of others, each time it was.
pub const ROUNDS: Shape = Shape::List(&Shape::Needing(
    &[
        "format",
        "version",
        "instrument",
        "edition",
        "day",
        "observers",
        "scales",
    ],
    &[
        ("format", Shape::Choice(&["reflectiewijzer/round"])),
        ("version", Shape::Whole(1, 1)),
        ("instrument", Shape::Text),
        ("edition", Shape::Whole(1, u32::MAX)),
        ("day", Shape::Day),
        ("observers", Shape::Whole(0, u32::MAX)),
        ("scales", Shape::ById(&Shape::Score)),
    ],
));

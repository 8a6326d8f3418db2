//! Reading a tree of values strictly: where each value stands, so that every error can name its
//! place.

use std::cell::RefCell;

use super::digits::digits;
use super::misread::{Code, Misread};
use super::node::Node;

/// What reading gives, or that it stopped.
pub type Read<T> = Result<T, Stopped>;

/// Reading stopped at a mistake, which its [`Place`]s remember: carrying it along through every
/// function would cost the engine four times this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Reads a tree of values with this function.
///
/// # Errors
/// The mistake at which it stopped.
pub fn read<T>(node: &Node, with: impl FnOnce(&Place) -> Read<T>) -> Result<T, Misread> {
    let mistake = RefCell::new(None);
    let root = Place {
        node,
        within: None,
        mistake: &mistake,
    };
    let read = with(&root);
    // Whoever stops says why: the last resort is for the compiler alone.
    read.map_err(|Stopped| mistake.take().unwrap_or(Code::WrongType.into()))
}

/// What a text has to be.
pub type Holds = fn(&str) -> bool;

/// Any text will do.
pub fn any_text(_: &str) -> bool {
    true
}

/// A value and where it stands. The name of that place is only put together for an error: a record
/// without one has sixty places that nobody asks for.
pub struct Place<'p> {
    /// The value.
    pub node: &'p Node,
    /// What it stands in, and where in there; nothing for the whole.
    within: Option<(&'p Place<'p>, Step<'p>)>,
    /// What was wrong, once something is.
    mistake: &'p RefCell<Option<Misread>>,
}

/// From an object or a list to what stands in it.
#[derive(Clone, Copy)]
enum Step<'p> {
    Field(&'p str),
    Element(usize),
}

impl<'p> Place<'p> {
    /// Where it stands, as a JSON Pointer.
    fn path(&self) -> String {
        match self.within {
            None => String::new(),
            Some((outer, Step::Field(key))) => pointer(&outer.path(), key),
            Some((outer, Step::Element(index))) => pointer(&outer.path(), &digits(index)),
        }
    }

    /// Something is wrong with this value: reading stops.
    pub fn error(&self, code: Code) -> Stopped {
        self.stop(code, self.path())
    }

    /// Something is wrong with a field of it, that may be missing: reading stops.
    pub fn error_at(&self, key: &str, code: Code) -> Stopped {
        self.stop(code, pointer(&self.path(), key))
    }

    fn stop(&self, code: Code, path: String) -> Stopped {
        self.mistake.replace(Some(Misread { code, path }));
        Stopped
    }

    fn inside(&'p self, step: Step<'p>, node: &'p Node) -> Self {
        Self {
            node,
            within: Some((self, step)),
            mistake: self.mistake,
        }
    }

    /// The fields of an object.
    ///
    /// # Errors
    /// A wrong type.
    pub fn map(&self) -> Read<&'p [(String, Node)]> {
        match self.node {
            Node::Map(map) => Ok(map),
            _ => Err(self.error(Code::WrongType)),
        }
    }

    /// The fields of an object, each with its place.
    ///
    /// # Errors
    /// A wrong type.
    pub fn entries(&'p self) -> Read<impl Iterator<Item = (&'p String, Self)>> {
        let entries = self.map()?.iter();
        Ok(entries.map(|(key, node)| (key, self.inside(Step::Field(key), node))))
    }

    /// The elements of a list, each with its place.
    ///
    /// # Errors
    /// A wrong type.
    pub fn elements(&'p self) -> Read<impl Iterator<Item = Self>> {
        let Node::List(list) = self.node else {
            return Err(self.error(Code::WrongType));
        };
        let elements = list.iter().enumerate();
        Ok(elements.map(|(index, node)| self.inside(Step::Element(index), node)))
    }

    /// A field of an object; `None` when it is not there.
    pub fn field(&'p self, key: &'p str) -> Option<Self> {
        match self.node {
            Node::Map(map) => {
                let field = map.iter().find(|(name, _)| name == key);
                field.map(|(_, node)| self.inside(Step::Field(key), node))
            }
            _ => None,
        }
    }

    /// A field of an object.
    ///
    /// # Errors
    /// A wrong type: of the field when it is not there, and of this value when it is no object.
    pub fn required(&'p self, key: &'p str) -> Read<Self> {
        self.map()?;
        let field = self.field(key);
        field.ok_or_else(|| self.error_at(key, Code::WrongType))
    }

    /// The text that it is.
    ///
    /// # Errors
    /// A wrong type.
    pub fn text(&self) -> Read<&'p str> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.error(Code::WrongType)),
        }
    }

    /// The text in a field that may be absent. In one place for all of them: most fields are such
    /// texts.
    ///
    /// # Errors
    /// A wrong type, or an impossible value when it is not what it has to be.
    pub fn text_at(&'p self, key: &'p str, holds: Holds) -> Read<Option<String>> {
        let Some(place) = self.field(key) else {
            return Ok(None);
        };
        let text = place.text()?;
        if !holds(text) {
            return Err(place.error(Code::OutOfRange));
        }
        Ok(Some(text.to_owned()))
    }

    /// Checks that a field holds this text and no other.
    ///
    /// # Errors
    /// A wrong type, or `otherwise`.
    pub fn says(&'p self, key: &'p str, text: &str, otherwise: Code) -> Read<()> {
        match self.text_at(key, any_text)? {
            Some(said) if said == text => Ok(()),
            _ => Err(self.error_at(key, otherwise)),
        }
    }

    /// Checks that the field `version` holds the one that is known.
    ///
    /// # Errors
    /// A wrong type, a newer version or an unknown one.
    pub fn is_version(&'p self, known: u32) -> Read<()> {
        let place = self.field("version");
        let error = match place.as_ref().and_then(Place::number) {
            None if place.is_some() => Code::WrongType,
            Some(version) if version == f64::from(known) => return Ok(()),
            Some(version) if version > f64::from(known) && version.fract() == 0.0 => {
                Code::NewerVersion
            }
            _ => Code::UnknownVersion,
        };
        Err(self.error_at("version", error))
    }

    /// The whole number that it is, within bounds.
    ///
    /// # Errors
    /// A wrong type, or an impossible value.
    pub fn whole(&self, least: u32, most: u32) -> Read<u32> {
        let Some(number) = self.number() else {
            return Err(self.error(Code::WrongType));
        };
        let is_within = (f64::from(least)..=f64::from(most)).contains(&number);
        if number.fract() != 0.0 || !is_within {
            return Err(self.error(Code::OutOfRange));
        }
        Ok(number as u32)
    }

    /// Checks that it is a score from 0 to 100.
    ///
    /// # Errors
    /// A wrong type, or an impossible value.
    pub fn is_score(&self) -> Read<()> {
        match self.number() {
            None => Err(self.error(Code::WrongType)),
            Some(score) if (0.0..=100.0).contains(&score) => Ok(()),
            Some(_) => Err(self.error(Code::OutOfRange)),
        }
    }

    /// The number, or `None` where it is something else: never in one place of memory with an error. In the engine
    /// as JavaScript a compiler that moves either of them as a number would lose the other in Firefox, which keeps
    /// nothing of what looks like NaN.
    pub fn number(&self) -> Option<f64> {
        match self.node {
            Node::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// A JSON Pointer one step further: RFC 6901 writes `~` as `~0` and `/` as `~1`.
fn pointer(path: &str, key: &str) -> String {
    [path, "/", &key.replace('~', "~0").replace('/', "~1")].concat()
}

//! Reading a tree of values strictly: where each value stands, so that every error can name its
//! place.

use super::digits::digits;
use super::node::{Node, Unreadable};

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<C> {
    /// What is wrong.
    pub code: C,
    /// Where, as a JSON Pointer (RFC 6901); empty for the whole.
    pub path: String,
}

impl<C> At<C> {
    /// Something about the whole.
    pub fn whole(code: C) -> Self {
        Self {
            code,
            path: String::new(),
        }
    }
}

impl<C> At<C> {
    /// The place as a sentence names it, in quotation marks; `whole` where it is about the whole.
    pub fn place(&self, whole: &str) -> String {
        match &*self.path {
            "" => whole.to_owned(),
            path => ["“", &shortened(path), "”"].concat(),
        }
    }
}

/// Keeps a hostile key of a megabyte from filling the screen.
fn shortened(path: &str) -> String {
    const LONGEST: usize = 80;
    match path.char_indices().nth(LONGEST) {
        Some((end, _)) => [&path[..end], "…"].concat(),
        None => path.to_owned(),
    }
}

impl<C: From<Unreadable>> From<Unreadable> for At<C> {
    /// What is no tree of values at all has no places either.
    fn from(unreadable: Unreadable) -> Self {
        Self::whole(unreadable.into())
    }
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
    /// What it stands in, and under which key; nothing for the whole.
    within: Option<(&'p Place<'p>, &'p str)>,
}

impl<'p> Place<'p> {
    /// The whole.
    pub fn root(node: &'p Node) -> Self {
        Self { node, within: None }
    }

    /// Where it stands, as a JSON Pointer.
    fn path(&self) -> String {
        match self.within {
            None => String::new(),
            Some((outer, key)) => pointer(&outer.path(), key),
        }
    }

    /// Something wrong with this value.
    pub fn error<C>(&self, code: C) -> At<C> {
        At {
            code,
            path: self.path(),
        }
    }

    /// Something wrong with a field of it, that may be missing.
    pub fn error_at<C>(&self, key: &str, code: C) -> At<C> {
        At {
            code,
            path: pointer(&self.path(), key),
        }
    }

    fn wrong_type<C: From<Unreadable>>(&self) -> At<C> {
        self.error(Unreadable::WrongType.into())
    }

    fn inside(&'p self, key: &'p str, node: &'p Node) -> Self {
        Self {
            node,
            within: Some((self, key)),
        }
    }

    /// The fields of an object.
    ///
    /// # Errors
    /// A wrong type.
    pub fn map<C: From<Unreadable>>(&self) -> Result<&'p [(String, Node)], At<C>> {
        match self.node {
            Node::Map(map) => Ok(map),
            _ => Err(self.wrong_type()),
        }
    }

    /// The fields of an object, each with its place.
    ///
    /// # Errors
    /// A wrong type.
    pub fn entries<C: From<Unreadable>>(
        &'p self,
    ) -> Result<impl Iterator<Item = (&'p String, Self)>, At<C>> {
        let map = self.map()?;
        Ok(map.iter().map(|(key, node)| (key, self.inside(key, node))))
    }

    /// A field of an object; `None` when it is not there.
    pub fn field(&'p self, key: &'p str) -> Option<Self> {
        match self.node {
            Node::Map(map) => {
                let field = map.iter().find(|(name, _)| name == key);
                field.map(|(_, node)| self.inside(key, node))
            }
            _ => None,
        }
    }

    /// What a field that may be absent holds.
    ///
    /// # Errors
    /// What reading it says.
    pub fn optional<T, C>(
        &'p self,
        key: &'p str,
        read: impl FnOnce(&Place) -> Result<T, At<C>>,
    ) -> Result<Option<T>, At<C>> {
        self.field(key).map(|place| read(&place)).transpose()
    }

    /// What a field that must be there holds.
    ///
    /// # Errors
    /// A wrong type when it is missing, or what reading it says.
    pub fn required<T, C: From<Unreadable>>(
        &'p self,
        key: &'p str,
        read: impl FnOnce(&Place) -> Result<T, At<C>>,
    ) -> Result<T, At<C>> {
        match self.field(key) {
            Some(place) => read(&place),
            None => Err(self.error_at(key, Unreadable::WrongType.into())),
        }
    }

    /// What each element of a list is read as.
    ///
    /// # Errors
    /// A wrong type, or what reading an element says.
    pub fn each<T, C: From<Unreadable>>(
        &self,
        mut read: impl FnMut(&Place) -> Result<T, At<C>>,
    ) -> Result<Vec<T>, At<C>> {
        let Node::List(list) = self.node else {
            return Err(self.wrong_type());
        };
        let mut items = Vec::with_capacity(list.len());
        for (index, node) in list.iter().enumerate() {
            items.push(read(&self.inside(&digits(index), node))?);
        }
        Ok(items)
    }

    /// The text that it is.
    ///
    /// # Errors
    /// A wrong type.
    pub fn text<C: From<Unreadable>>(&self) -> Result<&'p str, At<C>> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.wrong_type()),
        }
    }

    /// The same as a text of its own.
    ///
    /// # Errors
    /// A wrong type.
    pub fn own_text<C: From<Unreadable>>(&self) -> Result<String, At<C>> {
        self.text().map(str::to_owned)
    }

    /// The text in a field that may be absent. In one place for all of them: most fields are such
    /// texts.
    ///
    /// # Errors
    /// A wrong type, or `otherwise` when it is not what it has to be.
    pub fn text_at<C: From<Unreadable>>(
        &'p self,
        key: &'p str,
        holds: Holds,
        otherwise: C,
    ) -> Result<Option<String>, At<C>> {
        let Some(place) = self.field(key) else {
            return Ok(None);
        };
        let text = place.text()?;
        if !holds(text) {
            return Err(place.error(otherwise));
        }
        Ok(Some(text.to_owned()))
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

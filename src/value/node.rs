//! A generic tree of values: what comes in, before anything is understood of it, and what goes out.
//!
//! Both doors lead here: JSON text, natively through serde_json and in a browser through the
//! browser's own `JSON`, and a host's JavaScript object through [`crate::web`]. So one set of rules
//! serves all of them, and the engine carries no JSON parser of its own.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::Serializer;

use super::misread::Code;

/// The most that is read, in bytes: 8 MiB, a dossier of many years.
pub const MAX_BYTES: usize = 8 << 20;
/// The deepest nesting that is read. A record itself is four levels deep.
pub const MAX_DEPTH: usize = 32;

/// A value of any type.
#[derive(Clone, Debug, Default, PartialEq, PartialOrd)]
pub enum Node {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; from a JavaScript object it may be infinite or not a number.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object; its keys are all different, in the order in which they were written.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// What stands under this key of an object; `None` when that is nothing, or `null`.
    pub fn known(&self, key: &str) -> Option<&Self> {
        let Self::Map(fields) = self else {
            return None;
        };
        let (_, node) = fields.iter().find(|(name, _)| name == key)?;
        (*node != Self::Null).then_some(node)
    }

    /// The text that it is; `None` for anything else.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// How many bytes its texts and values take, about as the limits count them.
    pub fn size(&self) -> usize {
        match self {
            Self::Null | Self::Bool(_) | Self::Number(_) => 1,
            Self::Text(text) => text.len(),
            Self::List(nodes) => nodes.iter().map(|node| 1 + node.size()).sum(),
            Self::Map(fields) => fields
                .iter()
                .map(|(key, node)| key.len() + node.size())
                .sum(),
        }
    }

    /// An array of what this function writes of each value.
    pub fn list<T>(values: &[T], write: &dyn Fn(&T) -> Self) -> Self {
        let mut nodes = Vec::with_capacity(values.len());
        for value in values {
            nodes.push(write(value));
        }
        Self::List(nodes)
    }
}

/// An object in the making.
#[derive(Debug, Default)]
pub struct Fields(Vec<(String, Node)>);

impl Fields {
    /// Adds a field.
    pub fn add(&mut self, key: &str, value: impl Into<Node>) {
        self.push(key, value.into());
    }

    /// Adds a field that may be absent: without a value there is no field at all.
    pub fn add_known<T: Into<Node>>(&mut self, key: &str, value: Option<T>) {
        if let Some(value) = value {
            self.push(key, value.into());
        }
    }

    // In one place, so that writing a field costs the engine no more than a call.
    #[inline(never)]
    fn push(&mut self, key: &str, value: Node) {
        self.0.push((key.to_owned(), value));
    }
}

impl From<Fields> for Node {
    fn from(fields: Fields) -> Self {
        Self::Map(fields.0)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Node {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<f64> for Node {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Node {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl<T: Into<Self>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Map(fields) => {
                serializer.collect_map(fields.iter().map(|(key, node)| (key, node)))
            }
        }
    }
}

/// Counts depth and bytes while a tree is built, and says when it becomes too much.
#[derive(Debug, Default)]
pub struct Limits {
    bytes: usize,
    /// The limit that was passed, if any.
    pub passed: Option<Code>,
}

impl Limits {
    /// Counts one value of `bytes` bytes at this depth.
    ///
    /// # Errors
    /// [`Code::TooDeep`] or [`Code::TooLarge`], which also stays in `passed`.
    pub fn count(&mut self, bytes: usize, depth: usize) -> Result<(), Code> {
        self.bytes = self.bytes.saturating_add(bytes);
        if depth > MAX_DEPTH {
            self.passed = Some(Code::TooDeep);
        } else if self.bytes > MAX_BYTES {
            self.passed = Some(Code::TooLarge);
        }
        self.passed.map_or(Ok(()), Err)
    }
}

impl Node {
    /// Reads JSON text.
    ///
    /// # Errors
    /// [`Code::TooLarge`], [`Code::TooDeep`] or [`Code::NotJson`].
    pub fn from_json(json: &str) -> Result<Self, Code> {
        check_text(json)?;
        let mut limits = Limits::default();
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let seed = NodeSeed {
            limits: &mut limits,
            depth: 0,
        };
        let node = seed.deserialize(&mut deserializer);
        match node.and_then(|node| deserializer.end().map(|()| node)) {
            Ok(node) => Ok(node),
            Err(_) => Err(limits.passed.unwrap_or(Code::NotJson)),
        }
    }
}

/// Checks JSON text before it is parsed, so that no parser has to survive it.
///
/// # Errors
/// [`Code::TooLarge`] or [`Code::TooDeep`].
pub fn check_text(json: &str) -> Result<(), Code> {
    if json.len() > MAX_BYTES {
        return Err(Code::TooLarge);
    }
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(Code::TooDeep);
        }
    }
    Ok(())
}

struct NodeSeed<'limits> {
    limits: &'limits mut Limits,
    depth: usize,
}

impl NodeSeed<'_> {
    fn inside(&mut self) -> NodeSeed<'_> {
        NodeSeed {
            limits: self.limits,
            depth: self.depth + 1,
        }
    }

    /// The text's own length was checked before parsing; only depth is left to count here.
    fn enter<E: Error>(&mut self) -> Result<(), E> {
        let counted = self.limits.count(0, self.depth + 1);
        counted.map_err(|_| E::custom("past the limits"))
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Node, A::Error> {
        self.enter()?;
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(self.inside())? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        self.enter()?;
        let (mut fields, mut places) = (Vec::new(), BTreeMap::new());
        while let Some(key) = map.next_key::<String>()? {
            let node = map.next_value_seed(self.inside())?;
            // Of a key that stands twice the last value counts, in the first one's place, as in JavaScript.
            let place = *places.entry(key.clone()).or_insert(fields.len());
            match fields.get_mut(place) {
                Some(field) => *field = (key, node),
                None => fields.push((key, node)),
            }
        }
        Ok(Node::Map(fields))
    }
}

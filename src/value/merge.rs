//! Putting two trees together that were one before: three-way merging, field by field.
//!
//! What only one side changed since both were the same (`base`) stands as it was changed. Of what
//! both changed the later one stands; a text of a person's own becomes the later one, a blank line
//! and the earlier one, so that no sentence is lost. Objects are merged by their keys, lists by their
//! places.

use super::Node;
use super::date::{is_day, is_moment};

/// Which of two sides was changed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// The one that is merged into.
    Mine,
    /// The other one.
    Theirs,
    /// Nobody knows: the greater value counts as the later one, so that it is the same whoever merges.
    Unknown,
}

/// How two trees are put together.
#[derive(Clone, Copy, Debug)]
pub struct Merge {
    /// Whose change stands where both changed.
    pub later: Later,
    /// Whether a field that one side does not have was unknown to it, and so stays as the other side
    /// has it, instead of taken away.
    pub keeps_missing: fn(&str) -> bool,
    /// Whether the text in a field, within this one, is a name or a choice and not a person's own words.
    pub is_name: fn(&str, &str) -> bool,
    /// Whether the list in a field is a set: what either side added or took away is merged by itself, and places
    /// mean nothing.
    pub is_set: fn(&str) -> bool,
}

impl Merge {
    /// Both sides together; `keys` are the field that their field stands in and this field itself,
    /// empty for the whole. `None` when it is nowhere, or was taken away.
    pub fn both(
        self,
        keys: [&str; 2],
        base: Option<&Node>,
        mine: Option<&Node>,
        theirs: Option<&Node>,
    ) -> Option<Node> {
        match (mine, theirs) {
            (Some(Node::Map(mine)), Some(Node::Map(theirs))) => {
                Some(Node::Map(self.maps(keys[1], base, mine, theirs)))
            }
            (Some(Node::List(mine)), Some(Node::List(theirs))) => {
                Some(Node::List(match (self.is_set)(keys[1]) {
                    true => sets(base, mine, theirs),
                    false => self.lists(keys, base, mine, theirs),
                }))
            }
            _ if mine == theirs || base == mine => theirs.cloned(),
            _ if base == theirs => mine.cloned(),
            (Some(Node::Text(mine)), Some(Node::Text(theirs))) => {
                Some(Node::Text(self.texts(keys, mine, theirs)))
            }
            _ => self.order(mine, theirs).0.cloned(),
        }
    }

    /// In the order of their keys, so that of two tabs the second has nothing to add.
    fn maps(
        self,
        key: &str,
        base: Option<&Node>,
        mine: &[(String, Node)],
        theirs: &[(String, Node)],
    ) -> Vec<(String, Node)> {
        let base = match base {
            Some(Node::Map(base)) => base,
            _ => &[][..],
        };
        let keeps = (self.keeps_missing)(key);
        let added = mine
            .iter()
            .filter(|(name, _)| field(theirs, name).is_none());
        let mut merged = Vec::new();
        for (name, _) in theirs.iter().chain(added) {
            let (own, other) = (field(mine, name), field(theirs, name));
            let node = match own.and(other) {
                None if keeps => own.or(other).cloned(),
                _ => self.both([key, name], field(base, name), own, other),
            };
            merged.extend(node.map(|node| (name.clone(), node)));
        }
        merged
    }

    fn lists(
        self,
        keys: [&str; 2],
        base: Option<&Node>,
        mine: &[Node],
        theirs: &[Node],
    ) -> Vec<Node> {
        let base = elements(base);
        let mut merged = Vec::new();
        for place in 0..mine.len().max(theirs.len()) {
            merged.extend(self.both(keys, base.get(place), mine.get(place), theirs.get(place)));
        }
        merged
    }

    /// Two changed texts. An emptied text has nothing that could stay, and one that holds the other
    /// already does not grow.
    fn texts(self, [within, key]: [&str; 2], mine: &str, theirs: &str) -> String {
        let (later, earlier) = self.order(mine, theirs);
        let is_moment_in_time = |text: &str| is_day(text) || is_moment(text);
        let are_moments = is_moment_in_time(later) && is_moment_in_time(earlier);
        let is_one_value = (self.is_name)(within, key) || are_moments;
        if is_one_value || later.is_empty() || earlier.is_empty() || holds(later, earlier) {
            later.to_owned()
        } else if holds(earlier, later) {
            earlier.to_owned()
        } else {
            [later, BLANK_LINE, earlier].concat()
        }
    }

    fn order<T: PartialOrd>(self, mine: T, theirs: T) -> (T, T) {
        match self.later {
            Later::Mine => (mine, theirs),
            Later::Theirs => (theirs, mine),
            Later::Unknown if mine > theirs => (mine, theirs),
            Later::Unknown => (theirs, mine),
        }
    }
}

fn elements(node: Option<&Node>) -> &[Node] {
    match node {
        Some(Node::List(elements)) => elements,
        _ => &[],
    }
}

/// What both have, and what one of them added.
fn sets(base: Option<&Node>, mine: &[Node], theirs: &[Node]) -> Vec<Node> {
    let base = elements(base);
    let added = mine.iter().filter(|node| !theirs.contains(node));
    let stays = |node: &&Node| mine.contains(node) && theirs.contains(node) || !base.contains(node);
    theirs.iter().chain(added).filter(stays).cloned().collect()
}

fn field<'n>(fields: &'n [(String, Node)], key: &str) -> Option<&'n Node> {
    let field = fields.iter().find(|(name, _)| name == key);
    field.map(|(_, node)| node)
}

const BLANK_LINE: &str = "\n\n";

/// Whether a text has the other one among its paragraphs already.
fn holds(text: &str, other: &str) -> bool {
    let text = [BLANK_LINE, text, BLANK_LINE].concat();
    let other = [BLANK_LINE, other, BLANK_LINE].concat();
    // Not by `contains`: its search for long texts is a kilobyte of the engine.
    let mut places = text.as_bytes().windows(other.len());
    places.any(|window| window == other.as_bytes())
}

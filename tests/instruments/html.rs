//! A screen as the pieces that its tests ask about.

/// Elements that hold words, and never stand empty.
const WORDED: [&str; 17] = [
    "h2",
    "h3",
    "h4",
    "p",
    "li",
    "legend",
    "span",
    "button",
    "summary",
    "figcaption",
    "strong",
    "bdi",
    "td",
    "th",
    "label",
    "slot",
    "a",
];
/// Attributes that hold words.
const SPOKEN: [&str; 2] = ["aria-label", "aria-valuetext"];

/// One start tag: its name, and all that stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'h> {
    /// The tag, from its name to before the bracket.
    pub inside: &'h str,
    /// What stands after it, to the next tag.
    pub text: &'h str,
    /// Whether the next tag is its own end.
    closes: bool,
}

impl<'h> Tag<'h> {
    /// Its name.
    pub fn name(&self) -> &'h str {
        self.inside.split(' ').next().unwrap()
    }

    /// The value of an attribute, as it is written.
    pub fn attribute(&self, name: &str) -> Option<&'h str> {
        let start = format!(" {name}=\"");
        let (_, rest) = self.inside.split_once(&*start)?;
        Some(rest.split_once('"').unwrap().0)
    }

    /// Whether it has an attribute, with or without a value.
    pub fn has(&self, name: &str) -> bool {
        let words = self.inside.split(' ').skip(1);
        words
            .into_iter()
            .any(|word| word.split('=').next() == Some(name))
    }
}

/// The start tags of a page. The engine writes every `<` of a text as an entity, so tags are what lies
/// between brackets.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut pieces = html.split('<').skip(1).peekable();
    while let Some(piece) = pieces.next() {
        let (inside, text) = piece.split_once('>').unwrap();
        if inside.starts_with('/') {
            continue;
        }
        let name = inside.split(' ').next().unwrap();
        let end = format!("/{name}>");
        let closes = pieces.peek().is_some_and(|next| next.starts_with(&end));
        found.push(Tag {
            inside,
            text,
            closes,
        });
    }
    found
}

/// Checks that nothing that should say something is empty. Live parts are filled while someone works.
pub fn check_words(html: &str, place: &str) {
    for tag in tags(html) {
        let is_live = tag.has("data-live");
        let is_cell = ["td", "th"].contains(&tag.name());
        let is_empty = tag.closes && tag.text.trim().is_empty() && !is_live && !is_cell;
        assert!(
            !(WORDED.contains(&tag.name()) && is_empty),
            "{place}: nothing in <{}>",
            tag.inside
        );
        for name in SPOKEN {
            let value = tag.attribute(name);
            assert!(
                value.is_none_or(|value| !value.trim().is_empty()),
                "{place}: <{}>",
                tag.inside
            );
        }
    }
    assert!(
        !html.contains("{place}") && !html.contains("{scale}"),
        "{place}"
    );
}

/// A text as it stands in a page.
pub fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// How often something stands in a page.
pub fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

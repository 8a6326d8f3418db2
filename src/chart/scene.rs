//! One description of a figure, as a tree of SVG elements.

use std::fmt::Write;

/// An SVG element: its attributes, and either text or children.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The tag name, for example `path`.
    pub tag: &'static str,
    /// Names and values; values are not escaped yet.
    pub attributes: Vec<(&'static str, String)>,
    /// The text inside, not escaped yet; empty when there are children.
    pub text: String,
    /// The elements inside.
    pub children: Vec<Element>,
}

impl Element {
    /// An element with nothing in it.
    pub fn new(tag: &'static str) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
            text: String::new(),
            children: Vec::new(),
        }
    }

    /// The same element with one more attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same element with this text in it.
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.text.is_empty() && self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        escape(&self.text, out);
        for child in &self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }
}

/// A whole figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What the figure is.
    pub title: String,
    /// What the figure shows, in a sentence made from the data.
    pub description: String,
    /// The drawing.
    pub drawing: Vec<Element>,
}

impl Scene {
    /// The `svg` element with title and description, ready for a page.
    pub fn root(&self) -> Element {
        let (width, height) = (number(self.width), number(self.height));
        let mut svg = Element::new("svg")
            .with("viewBox", format!("0 0 {width} {height}"))
            .with("width", width)
            .with("height", height)
            .with("role", "img")
            .with(
                "aria-label",
                format!("{}. {}", self.title, self.description),
            )
            .with("font-family", "system-ui, Helvetica, Arial, sans-serif");
        svg.children.push(Element::new("title").saying(&self.title));
        svg.children
            .push(Element::new("desc").saying(&self.description));
        svg.children.extend(self.drawing.iter().cloned());
        svg
    }

    /// A standalone SVG document.
    pub fn to_svg(&self) -> String {
        let mut root = self.root();
        root.attributes
            .insert(0, ("xmlns", "http://www.w3.org/2000/svg".to_owned()));
        let mut svg = String::new();
        root.write(&mut svg);
        svg
    }
}

/// Writes a length in CSS pixels with at most two decimals: `12.5`.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.abs());
    let mut text = format!("{sign}{}", size / 100);
    if size % 100 != 0 {
        // Writing to a string cannot fail.
        let _ = write!(text, ".{:02}", size % 100);
    }
    text.strip_suffix('0')
        .filter(|_| size % 100 != 0)
        .map_or(text.clone(), str::to_owned)
}

/// Escapes text for an XML element or a double-quoted attribute, and leaves out the control
/// characters that XML cannot hold.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            control if control.is_control() => {}
            '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        let cases = [
            (12.0, "12"),
            (12.5, "12.5"),
            (12.06, "12.06"),
            (-0.25, "-0.25"),
            (-0.001, "0"),
            (100.0, "100"),
            (0.1, "0.1"),
            (10.0, "10"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        let scene = Scene {
            width: 10.0,
            height: 10.0,
            title: "</title><script>\"&'\u{0}".into(),
            description: String::new(),
            drawing: vec![Element::new("text").with("class", "a\"b").saying("<b>")],
        };
        let svg = scene.to_svg();
        assert!(svg.contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;'</title>"));
        assert!(svg.contains("<text class=\"a&quot;b\">&lt;b&gt;</text>"));
    }
}

//! One description of a figure, from which both a file and a page are made.
//!
//! A [`Drawing`] is text, with one thing on every line:
//!
//! | line | meaning |
//! |---|---|
//! | `<g` | opens an element |
//! | `class=rw-key` | gives it an attribute |
//! | `"nu` | puts text in it |
//! | `>` | closes it |
//! | `=` | stands for an element that the page shows already |
//!
//! In one string a whole drawing goes to JavaScript at once, where `www/widget/painter.js` makes
//! nodes of its lines, or compares them with the lines of the drawing that is there.

/// How many units go into a CSS pixel: plotters counts in whole numbers.
const PER_PIXEL: f64 = 100.0;

/// CSS pixels in units, which are hundredths of them.
pub fn units(pixels: f64) -> i32 {
    (pixels * PER_PIXEL).round() as i32
}

/// A point in CSS pixels in units.
pub fn point((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

/// Part of a figure, in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing(String);

impl Default for Drawing {
    /// Nothing yet, with room for what most figures need.
    fn default() -> Self {
        Self(String::with_capacity(8192))
    }
}

impl Drawing {
    /// Opens an element; attributes come next, then text or children.
    pub fn open(&mut self, tag: &str) {
        self.line("<", tag, "");
    }

    /// Gives the element that was opened last an attribute.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.line(name, "=", value);
    }

    /// The same with a colour: `#0b6e6e`.
    pub fn color(&mut self, name: &str, (red, green, blue): (u8, u8, u8)) {
        self.0.push_str(name);
        self.0.push_str("=#");
        for part in [red, green, blue] {
            self.0.push(hex_digit(part >> 4));
            self.0.push(hex_digit(part & 15));
        }
        self.0.push('\n');
    }

    /// The same with a length in hundredths of a CSS pixel: `12.5`.
    pub fn length(&mut self, name: &str, hundredths: i32) {
        self.0.push_str(name);
        self.0.push('=');
        push_hundredths(&mut self.0, hundredths);
        self.0.push('\n');
    }

    /// Moves the element that was opened last, in hundredths of a CSS pixel.
    pub fn translate(&mut self, x: i32, y: i32) {
        self.0.push_str("transform=translate(");
        push_hundredths(&mut self.0, x);
        self.0.push(' ');
        push_hundredths(&mut self.0, y);
        self.0.push_str(")\n");
    }

    /// Gives the element that was opened last a path through these points, in hundredths of a
    /// CSS pixel.
    pub fn path(&mut self, points: impl IntoIterator<Item = (i32, i32)>, closed: bool) {
        self.0.push_str("d=");
        for (index, (x, y)) in points.into_iter().enumerate() {
            self.0.push(if index == 0 { 'M' } else { 'L' });
            push_hundredths(&mut self.0, x);
            self.0.push(' ');
            push_hundredths(&mut self.0, y);
        }
        self.0.push_str(if closed { "Z\n" } else { "\n" });
    }

    /// Puts text in the element that was opened last.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.line("\"", text, "");
        }
    }

    /// Closes the element that was opened last and is still open.
    pub fn close(&mut self) {
        self.line(">", "", "");
    }

    /// An element with nothing but text in it.
    pub fn words(&mut self, tag: &str, text: &str) {
        self.open(tag);
        self.text(text);
        self.close();
    }

    /// Adds what another drawing holds.
    pub fn add(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// The lines.
    pub fn lines(&self) -> &str {
        &self.0
    }

    /// Leaves the place of this element to what the page shows there already.
    fn stay(&mut self) {
        self.line("=", "", "");
    }

    #[inline(never)]
    fn line(&mut self, start: &str, middle: &str, end: &str) {
        // The build sees to it that no text of ours has a second line; no other text comes here.
        debug_assert!(![start, middle, end].concat().contains('\n'));
        self.0.push_str(start);
        self.0.push_str(middle);
        self.0.push_str(end);
        self.0.push('\n');
    }

    /// The same as SVG.
    fn to_svg(&self) -> String {
        let mut svg = String::new();
        let mut open = Vec::new();
        // Whether the tag that was opened last may still get attributes.
        let mut in_tag = false;
        for line in self.0.lines() {
            let (kind, rest) = line.split_at(1);
            let is_attribute = !matches!(kind, "<" | "\"" | ">");
            if in_tag && !is_attribute {
                svg.push_str(if kind == ">" { "/>" } else { ">" });
            }
            match kind {
                "<" => {
                    svg.push('<');
                    svg.push_str(rest);
                    open.push(rest);
                }
                "\"" => escape(rest, &mut svg),
                ">" => {
                    let tag = open.pop().unwrap_or_default();
                    if !in_tag {
                        svg.push_str("</");
                        svg.push_str(tag);
                        svg.push('>');
                    }
                }
                _ => write_attribute(line, &mut svg),
            }
            in_tag = kind == "<" || is_attribute;
        }
        svg
    }
}

fn write_attribute(line: &str, svg: &mut String) {
    let (name, value) = line.split_once('=').unwrap_or((line, ""));
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    escape(value, svg);
    svg.push('"');
}

/// The part of a figure that does not change with the data; [`super::still`] draws it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StaticLayer {
    /// Two still parts with the same name look the same.
    pub name: String,
    /// What it looks like; `None` when the page shows it already.
    pub drawing: Option<Drawing>,
}

/// A whole figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What the figure is.
    pub title: String,
    /// What the figure shows, in a sentence made from the data.
    pub description: String,
    /// What looks the same whatever the data are: paper, rings, labels.
    pub static_layer: StaticLayer,
    /// What the data make of it, on top.
    pub data_layer: Drawing,
}

impl Scene {
    /// The lines of the `svg` element with title and description, ready for a page.
    pub fn to_drawing(&self) -> Drawing {
        self.root(&[])
    }

    /// A standalone SVG document.
    pub fn to_svg(&self) -> String {
        self.root(&[("xmlns", "http://www.w3.org/2000/svg")])
            .to_svg()
    }

    fn root(&self, more: &[(&str, &str)]) -> Drawing {
        let (width, height) = (number(self.width), number(self.height));
        let mut root = Drawing::default();
        root.open("svg");
        for (name, value) in more {
            root.attribute(name, value);
        }
        root.attribute("viewBox", &["0 0 ", &width, " ", &height].concat());
        root.attribute("width", &width);
        root.attribute("height", &height);
        root.attribute("role", "img");
        let label = [&self.title, ". ", &self.description].concat();
        root.attribute("aria-label", &label);
        root.attribute("font-family", "system-ui, Helvetica, Arial, sans-serif");
        root.words("title", &self.title);
        root.words("desc", &self.description);
        match &self.static_layer.drawing {
            Some(drawing) => root.layer("rw-still", drawing),
            None => root.stay(),
        }
        root.layer("rw-moving", &self.data_layer);
        root.close();
        root
    }
}

impl Drawing {
    fn layer(&mut self, class: &str, inside: &Self) {
        self.open("g");
        self.attribute("class", class);
        self.add(inside);
        self.close();
    }
}

fn hex_digit(digit: u8) -> char {
    char::from(b"0123456789abcdef"[usize::from(digit)])
}

/// Writes a length in CSS pixels with at most two decimals: `12.5`.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_hundredths(&mut text, units(value));
    text
}

/// The same for hundredths. Not by `format!`: that is many times slower, and a
/// figure has hundreds.
fn push_hundredths(text: &mut String, hundredths: i32) {
    if hundredths < 0 {
        text.push('-');
    }
    let size = hundredths.unsigned_abs();
    text.push_str(itoa::Buffer::new().format(size / 100));
    let (tenths, rest) = ((size / 10 % 10) as u8, (size % 10) as u8);
    if tenths + rest > 0 {
        text.push('.');
        text.push(char::from(b'0' + tenths));
    }
    if rest > 0 {
        text.push(char::from(b'0' + rest));
    }
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
            '\t' => out.push(' '),
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
        let mut data_layer = Drawing::default();
        data_layer.open("text");
        data_layer.attribute("class", "a\"b");
        data_layer.text("<b>");
        data_layer.close();
        let scene = Scene {
            width: 10.0,
            height: 10.0,
            title: "</title><script>\"&'\u{0}".into(),
            description: String::new(),
            static_layer: StaticLayer::default(),
            data_layer,
        };
        let svg = scene.to_svg();
        assert!(svg.contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;'</title>"));
        assert!(svg.contains("<text class=\"a&quot;b\">&lt;b&gt;</text>"));
        assert!(svg.contains("<desc/>") && svg.ends_with("</g></svg>"));
    }
}

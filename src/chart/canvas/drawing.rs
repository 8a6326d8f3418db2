//! What is drawn, as lines of text.
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

use super::units::push_hundredths;

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

    /// A group of this class, with what another drawing holds in it.
    pub fn layer(&mut self, class: &str, inside: &Self) {
        self.open("g");
        self.attribute("class", class);
        self.add(inside);
        self.close();
    }

    /// Leaves the place of this element to what the page shows there already.
    pub fn stay(&mut self) {
        self.line("=", "", "");
    }

    fn line(&mut self, start: &str, middle: &str, end: &str) {
        // The build sees to it that no text of ours has a second line; no other text comes here.
        debug_assert!(![start, middle, end].concat().contains('\n'));
        self.0.push_str(start);
        self.0.push_str(middle);
        self.0.push_str(end);
        self.0.push('\n');
    }
}

fn hex_digit(digit: u8) -> char {
    char::from(b"0123456789abcdef"[usize::from(digit)])
}

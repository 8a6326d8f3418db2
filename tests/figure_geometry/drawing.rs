//! What is drawn, as shapes that know in which groups they stand.

use std::collections::BTreeMap;

use reflectiewijzer::chart::canvas::lettering::{BOLD, text_width};
use reflectiewijzer::chart::{Kind, Measurement, Options, draw};
use reflectiewijzer::record::Record;

/// A point in CSS pixels.
pub type Point = (f64, f64);

/// A drawn figure.
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

/// A path, a circle, a rectangle or a text.
pub struct Shape {
    tag: String,
    attributes: BTreeMap<String, String>,
    /// What it says, if it is a text.
    words: String,
    /// The classes of all groups that it stands in.
    groups: Vec<String>,
    /// The number of the group that holds it.
    holder: usize,
    /// How far those groups move it.
    moved: Point,
}

/// Draws a figure.
pub fn drawing(kind: &str, record: &Record, options: &Options) -> Drawing {
    let kind = Kind::from_id(kind).unwrap_or_else(|| panic!("there is no figure {kind}"));
    drawing_of(kind, record, options)
}

/// Draws a figure, also one that only the guide shows.
pub fn drawing_of(kind: Kind, record: &Record, options: &Options) -> Drawing {
    let scene = draw(kind, &Measurement::of(record), options);
    Drawing {
        width: scene.width,
        height: scene.height,
        shapes: shapes(scene.to_drawing().lines()),
    }
}

/// An element of which the end was not read yet.
struct Open {
    tag: String,
    attributes: BTreeMap<String, String>,
    words: String,
    number: usize,
}

impl Open {
    /// How far a translation moves what is in it.
    fn translation(&self) -> Point {
        let Some(transform) = self.attributes.get("transform") else {
            return (0.0, 0.0);
        };
        let inside = transform
            .strip_prefix("translate(")
            .and_then(|rest| rest.strip_suffix(')'));
        let (x, y) = inside
            .and_then(|pair| pair.split_once(' '))
            .expect("only translations");
        (x.parse().unwrap(), y.parse().unwrap())
    }

    fn classes(&self) -> impl Iterator<Item = String> {
        let class = self.attributes.get("class").map_or("", String::as_str);
        class.split_whitespace().map(str::to_owned)
    }
}

/// Reads the lines of a figure: see `canvas/drawing.rs` for what they mean.
pub fn shapes(lines: &str) -> Vec<Shape> {
    let (mut open, mut shapes, mut count) = (Vec::<Open>::new(), Vec::new(), 0);
    for line in lines.lines() {
        match line.split_at(1) {
            ("<", tag) => {
                count += 1;
                open.push(Open {
                    tag: tag.to_owned(),
                    attributes: BTreeMap::new(),
                    words: String::new(),
                    number: count,
                });
            }
            ("\"", words) => {
                open.last_mut().expect("something is open").words = words.to_owned();
            }
            (">", _) => {
                let ended = open.pop().expect("something is open");
                if ["path", "circle", "rect", "text"].contains(&&*ended.tag) {
                    shapes.push(Shape {
                        tag: ended.tag,
                        attributes: ended.attributes,
                        words: ended.words,
                        groups: open.iter().flat_map(Open::classes).collect(),
                        moved: open.iter().map(Open::translation).fold((0.0, 0.0), added),
                        holder: open.last().expect("every shape is in a group").number,
                    });
                }
            }
            _ => {
                let (name, value) = line.split_once('=').expect("an attribute has a value");
                let element = open.last_mut().expect("something is open");
                element.attributes.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    assert!(open.is_empty(), "everything that is opened is closed");
    shapes
}

fn added(one: Point, other: Point) -> Point {
    (one.0 + other.0, one.1 + other.1)
}

/// Options with this width.
pub fn wide(width: f64) -> Options {
    Options {
        width,
        ..Options::default()
    }
}

impl Drawing {
    /// The shapes in groups of all these classes, one after the other; not those in the legend.
    pub fn within(&self, classes: &[&str]) -> Vec<&Shape> {
        let shapes = self.shapes.iter();
        let wanted = |shape: &&Shape| {
            classes.iter().all(|class| shape.is_in(class)) && !shape.is_in("rw-key")
        };
        shapes.filter(wanted).collect()
    }

    /// The first shape of every group: a mark may have a line around it.
    pub fn marks(&self, classes: &[&str]) -> Vec<&Shape> {
        let mut marks = self.within(classes);
        marks.dedup_by_key(|shape| shape.holder);
        marks
    }
}

impl Shape {
    /// Whether it stands in a group of this class.
    pub fn is_in(&self, class: &str) -> bool {
        self.groups.iter().any(|group| group == class)
    }

    /// Whether it is a `path`, a `circle`, a `rect` or a `text`.
    pub fn is(&self, tag: &str) -> bool {
        self.tag == tag
    }

    /// What a text says.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Left, top, right and bottom of a text, as wide as figures take their letters to be, which is
    /// wider than most fonts, and as high as a browser's own box around letters.
    /// `times` is how much wider still the page's letters run.
    pub fn letters(&self, times: f64) -> [f64; 4] {
        let (x, y) = added((self.length("x"), self.length("y")), self.moved);
        let size = self.length("font-size");
        let bold = if self.attributes.contains_key("font-weight") {
            BOLD
        } else {
            1.0
        };
        let wide = text_width(&self.words, size) * bold * times;
        let left = match self.attributes.get("text-anchor").map(String::as_str) {
            None => x,
            Some("middle") => x - wide / 2.0,
            Some(_) => x - wide,
        };
        [left, y - 0.92 * size, left + wide, y + 0.23 * size]
    }

    /// The groups around it, for messages.
    pub fn place(&self) -> String {
        [&self.tag, " in ", &self.groups.join(" ")].concat()
    }

    /// A length that one of its attributes holds; 0 when it is not there.
    pub fn length(&self, name: &str) -> f64 {
        self.attributes
            .get(name)
            .map_or(0.0, |text| text.parse().unwrap())
    }

    /// The points of a path.
    pub fn points(&self) -> Vec<Point> {
        assert!(self.is("path"), "{} has no points", self.place());
        let data = &self.attributes["d"];
        let corners = data.trim_end_matches('Z').split(['M', 'L']).skip(1);
        let point = |corner: &str| {
            let (x, y) = corner.split_once(' ').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        corners
            .map(point)
            .map(|point| added(point, self.moved))
            .collect()
    }

    /// Left, top, right and bottom; of a shape with curves, of the square that it stands in.
    pub fn bounds(&self) -> [f64; 4] {
        let around = |x: f64, y: f64, dx: f64, dy: f64| [x - dx, y - dy, x + dx, y + dy];
        if self.is("circle") {
            let radius = self.length("r");
            let (x, y) = added((self.length("cx"), self.length("cy")), self.moved);
            return around(x, y, radius, radius);
        }
        if self.is("rect") {
            let (x, y) = added((self.length("x"), self.length("y")), self.moved);
            return [x, y, x + self.length("width"), y + self.length("height")];
        }
        if self.is_in("rw-face") {
            let ((x, y), side) = (self.moved, reflectiewijzer::chart::parts::shapes::SIDE);
            return [x, y, x + side, y + side];
        }
        let points = self.points();
        points.iter().fold(
            [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
            |[left, top, right, bottom], (x, y)| {
                [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
            },
        )
    }

    /// The middle of its bounds.
    pub fn middle(&self) -> Point {
        let [left, top, right, bottom] = self.bounds();
        ((left + right) / 2.0, (top + bottom) / 2.0)
    }
}

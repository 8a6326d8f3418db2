//! What is drawn, as shapes that know in which groups they stand.

use reflectiewijzer::chart::scene::Element;
use reflectiewijzer::chart::{Kind, Options, figure};
use reflectiewijzer::record::Record;

/// A point in CSS pixels.
pub type Point = (f64, f64);

/// A drawn figure.
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    groups: usize,
}

/// A path, a circle, a rectangle or a text.
pub struct Shape {
    element: Element,
    /// The classes of all groups that it stands in.
    groups: Vec<String>,
    /// The number of the group that holds it.
    holder: usize,
}

/// Draws a figure.
pub fn drawing(kind: &str, record: &Record, options: &Options) -> Drawing {
    let kind = Kind::from_id(kind).unwrap_or_else(|| panic!("there is no figure {kind}"));
    let scene = figure(kind, record, options);
    let mut drawing = Drawing {
        width: scene.width,
        height: scene.height,
        shapes: Vec::new(),
        groups: 0,
    };
    for element in &scene.drawing {
        drawing.add(element, &[], 0);
    }
    drawing
}

/// Options with this width.
pub fn wide(width: f64) -> Options {
    Options {
        width,
        ..Options::default()
    }
}

impl Drawing {
    fn add(&mut self, element: &Element, groups: &[String], holder: usize) {
        assert_eq!(attribute(element, "transform"), None, "points would move");
        match element.tag {
            "g" => self.add_group(element, groups),
            "title" => {}
            _ => self.shapes.push(Shape {
                element: element.clone(),
                groups: groups.to_vec(),
                holder,
            }),
        }
    }

    fn add_group(&mut self, group: &Element, groups: &[String]) {
        let own = attribute(group, "class").unwrap_or_default();
        let own = own.split(' ').map(str::to_owned);
        let groups: Vec<_> = groups.iter().cloned().chain(own).collect();
        self.groups += 1;
        let holder = self.groups;
        for child in &group.children {
            self.add(child, &groups, holder);
        }
    }

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
        self.element.tag == tag
    }

    /// The groups around it, for messages.
    pub fn place(&self) -> String {
        [self.element.tag, " in ", &self.groups.join(" ")].concat()
    }

    /// A length that one of its attributes holds; 0 when it is not there.
    pub fn length(&self, name: &str) -> f64 {
        attribute(&self.element, name).map_or(0.0, |text| text.parse().unwrap())
    }

    /// The points of a path.
    pub fn points(&self) -> Vec<Point> {
        assert!(self.is("path"), "{} has no points", self.place());
        let data = attribute(&self.element, "d").unwrap();
        let corners = data.trim_end_matches('Z').split(['M', 'L']).skip(1);
        let point = |corner: &str| {
            let (x, y) = corner.split_once(' ').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        corners.map(point).collect()
    }

    /// Left, top, right and bottom.
    pub fn bounds(&self) -> [f64; 4] {
        let around = |x: f64, y: f64, dx: f64, dy: f64| [x - dx, y - dy, x + dx, y + dy];
        if self.is("circle") {
            let radius = self.length("r");
            return around(self.length("cx"), self.length("cy"), radius, radius);
        }
        if self.is("rect") {
            let (x, y) = (self.length("x"), self.length("y"));
            return [x, y, x + self.length("width"), y + self.length("height")];
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

fn attribute<'element>(element: &'element Element, name: &str) -> Option<&'element str> {
    let mut attributes = element.attributes.iter();
    attributes
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.as_str())
}

//! The texts of a figure and the room that they take, as wide as the engine takes letters to be.

use reflectiewijzer::chart::canvas::lettering::text_width;
use reflectiewijzer::chart::canvas::scene::Scene;

/// A line of text in a figure.
#[derive(Debug, Default)]
pub struct Line {
    words: String,
    x: f64,
    y: f64,
    size: f64,
    anchor: String,
    is_text: bool,
}

impl Line {
    /// Left, top, right and bottom: capitals and tails around the line on which letters stand.
    fn bounds(&self) -> [f64; 4] {
        let width = text_width(&self.words, self.size);
        let left = match &*self.anchor {
            "middle" => self.x - width / 2.0,
            "end" => self.x - width,
            _ => self.x,
        };
        [
            left,
            self.y - 0.8 * self.size,
            left + width,
            self.y + 0.2 * self.size,
        ]
    }

    fn read(&mut self, name: &str, value: &str) {
        let number = || value.parse().unwrap_or_else(|_| panic!("{name}={value}"));
        match name {
            "x" => self.x = number(),
            "y" => self.y = number(),
            "font-size" => self.size = number(),
            "text-anchor" => self.anchor = value.to_owned(),
            _ => {}
        }
    }
}

/// All lines of text, without titles.
fn lines(scene: &Scene) -> Vec<Line> {
    let (mut open, mut found) = (Vec::<Line>::new(), Vec::new());
    for line in scene.to_drawing().lines().lines() {
        match line.split_at(1) {
            ("<", tag) => open.push(Line {
                is_text: tag == "text",
                ..Line::default()
            }),
            ("\"", words) => open.last_mut().unwrap().words = words.to_owned(),
            (">", _) => found.push(open.pop().unwrap()),
            _ => {
                let (name, value) = line.split_once('=').unwrap();
                // Only the lines themselves have a place: see how figures are drawn.
                if open.last().unwrap().is_text {
                    open.last_mut().unwrap().read(name, value);
                }
            }
        }
    }
    found.retain(|line| line.is_text);
    found
}

/// Texts that stick out of their figure, in sentences.
pub fn beyond(scene: &Scene) -> Vec<String> {
    let fault = |line: Line| {
        assert!(line.size > 0.0, "{line:?}");
        let [left, top, right, bottom] = line.bounds();
        let sides = [-left, -top, right - scene.width, bottom - scene.height];
        let beyond = sides.into_iter().fold(f64::MIN, f64::max);
        (beyond > 0.5).then(|| format!("“{}” sticks out by {beyond:.1}", line.words))
    };
    lines(scene).into_iter().filter_map(fault).collect()
}

/// Everything that is written in a figure, one after the other.
pub fn words(scene: &Scene) -> String {
    let lines = lines(scene).into_iter();
    lines.map(|line| line.words).collect::<Vec<_>>().join(" ")
}

//! A whole figure: what it looks like, and the words about it. Both a file and a page are made
//! from it.

use super::drawing::Drawing;
use super::static_layer::StaticLayer;
use super::units::number;

/// What a figure looks like.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What looks the same whatever the data are: background, rings, labels.
    pub static_layer: StaticLayer,
    /// What the data make of it, on top.
    pub data_layer: Drawing,
}

impl Picture {
    /// The picture with the words about it.
    pub fn with_words(self, title: &str, description: String) -> Scene {
        Scene {
            width: self.width,
            height: self.height,
            title: title.to_owned(),
            description,
            static_layer: self.static_layer,
            data_layer: self.data_layer,
        }
    }
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
    /// What looks the same whatever the data are: background, rings, labels.
    pub static_layer: StaticLayer,
    /// What the data make of it, on top.
    pub data_layer: Drawing,
}

impl Scene {
    /// The lines of the `svg` element with title and description, ready for a page.
    pub fn to_drawing(&self) -> Drawing {
        self.enlarged(1.0)
    }

    /// The same, shown this much larger.
    pub fn enlarged(&self, times: f64) -> Drawing {
        self.root(&[], times)
    }

    /// A standalone SVG document.
    pub fn to_svg(&self) -> String {
        self.root(&[("xmlns", "http://www.w3.org/2000/svg")], 1.0)
            .to_svg()
    }

    fn root(&self, more: &[(&str, &str)], times: f64) -> Drawing {
        let (width, height) = (number(self.width), number(self.height));
        let mut root = Drawing::default();
        root.open("svg");
        for (name, value) in more {
            root.attribute(name, value);
        }
        root.attribute("viewBox", &["0 0 ", &width, " ", &height].concat());
        root.attribute("width", &number(self.width * times));
        root.attribute("height", &number(self.height * times));
        root.attribute("role", "img");
        let label = [&self.title, ". ", &self.description].concat();
        root.attribute("aria-label", &label);
        root.attribute("font-family", "system-ui, Helvetica, Arial, sans-serif");
        root.words("title", &self.title);
        root.words("desc", &self.description);
        // These class names are part of what is drawn, in pages and in saved files: they stay.
        match &self.static_layer.drawing {
            Some(drawing) => root.layer("rw-static", drawing),
            None => root.stay(),
        }
        root.layer("rw-data", &self.data_layer);
        root.close();
        root
    }
}

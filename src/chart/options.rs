//! How a figure is drawn, and what it shows besides today's measurement.

use crate::scoring::Scores;
use crate::texts::Lang;

use super::canvas::lettering::text_width;
use super::measurement::Measurement;

/// The narrowest and the widest figure, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<f64> = 280.0..=1600.0;

/// How large text in the guide is, in CSS pixels, for a reader who chose nothing.
const TEXT: f64 = 17.0;
/// What is added to letters that run wider than the table of widths.
const SPARE: f64 = 1.08;

/// The letters of the page that a figure stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    /// How large they are beside the usual ones: the whole figure grows as much.
    pub size: f64,
    /// How wide they run beside what [`text_width`] says: more room is left for words.
    pub width: f64,
}

impl Letters {
    /// The usual ones.
    pub const USUAL: Self = Self {
        size: 1.0,
        width: 1.0,
    };
    /// Words to measure a page's letters by: of many letters, as words on figures have them.
    pub const SAMPLE: &str = "Vertrouwde sparringpartners, strong people around you";

    /// Letters of the usual size in which [`Letters::SAMPLE`] is this wide.
    pub fn of_usual_size(sample: f64) -> Self {
        Self::measured(TEXT, sample)
    }

    /// The letters of a page in which text is this large, and [`Letters::SAMPLE`] this wide, in CSS
    /// pixels. They become wider with another font, and with the spacing that a reader asks for.
    pub fn measured(size: f64, sample: f64) -> Self {
        let known = text_width(Self::SAMPLE, size);
        // A page that shows nothing has no measure.
        if !(known > 0.0 && sample > 0.0) {
            return Self::USUAL;
        }
        let size = (size / TEXT).clamp(0.5, 4.0);
        let wider = sample / known;
        // The table of widths has a margin of its own. Beyond it words of narrow letters need more
        // than the sample shows, as each letter is set apart as much.
        let width = if wider > 1.0 { wider * SPARE } else { 1.0 };
        Self { size, width }
    }
}

/// How a figure is drawn, and what it shows besides today's measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language of title, description and labels.
    pub lang: Lang,
    /// The width in CSS pixels, within [`WIDTHS`]; the height follows.
    pub width: f64,
    /// The letters that it gets.
    pub letters: Letters,
    /// Whether the wishes are drawn over the buffer radar.
    pub desired: bool,
    /// Whether rings, axes and bars say numbers; else they say words, and no score stands in a figure.
    pub numbers: bool,
    /// Earlier scores, drawn thinly behind a radar.
    pub earlier: Option<Box<Scores>>,
    /// Earlier measurements: the bandwidth over time, and the path through the continua.
    pub history: Vec<Measurement>,
    /// The name of the static layer that the page shows already, so that it is not drawn again.
    pub shown_layer: Option<String>,
}

impl Options {
    /// The size that letters of this size are as wide as on an ordinary page: what lines are
    /// wrapped by.
    pub fn fitting(&self, size: f64) -> f64 {
        size * self.letters.width
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            width: 640.0,
            letters: Letters::USUAL,
            desired: false,
            numbers: false,
            earlier: None,
            history: Vec::new(),
            shown_layer: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_measured_beside_the_usual_ones() {
        let usual = text_width(Letters::SAMPLE, TEXT);
        assert_eq!(Letters::measured(TEXT, usual * 0.9), Letters::USUAL);
        let large = Letters::measured(2.0 * TEXT, 2.0 * usual);
        assert_eq!((large.size, large.width), (2.0, 1.0));
        let wide = Letters::measured(TEXT, usual * 1.25);
        assert_eq!(wide.size, 1.0);
        assert!(wide.width > 1.25 && wide.width < 1.4, "{}", wide.width);
    }

    #[test]
    fn a_page_that_shows_nothing_has_usual_letters() {
        for (size, sample) in [(0.0, 0.0), (17.0, 0.0), (f64::NAN, 300.0)] {
            assert_eq!(Letters::measured(size, sample), Letters::USUAL);
        }
    }
}

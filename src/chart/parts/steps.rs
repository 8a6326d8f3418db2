//! What the places along a ring or an axis are called: in words, as answers are, or in numbers.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::lettering::text_width;
use crate::chart::canvas::palette::{self, QUIET, SMALL};
use crate::chart::canvas::pen::Pen;
use crate::chart::canvas::units::number;
use crate::chart::{Measurement, Options};
use crate::instrument::Words;

/// The places, from 0 to 100.
pub const STEPS: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

/// The widest word for which there is room, in CSS pixels.
const WIDEST: f64 = 72.0;

/// The least room between two names on a line.
const BETWEEN: f64 = 6.0;

/// What the places are called. Of an instrument whose answers have no words, or others than five, or long
/// ones, they are numbers.
pub fn names(measurement: &Measurement, options: &Options) -> [String; 5] {
    let numbers = STEPS.map(number);
    if options.numbers || usize::from(measurement.scores.instrument.steps) != STEPS.len() {
        return numbers;
    }
    let words = answers(&measurement.words(options));
    let is_short = |word: &String| !word.is_empty() && text_width(word, SMALL) <= WIDEST;
    if words.iter().all(is_short) {
        words
    } else {
        numbers
    }
}

/// The words of the five answers, without what stands between brackets.
fn answers(words: &Words) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|step| {
        let answer = words.answer(step).unwrap_or_default();
        let bare = answer.split_once('(').and_then(|(before, rest)| {
            let (_, after) = rest.split_once(')')?;
            Some([before, after.trim_start()].concat())
        });
        bare.unwrap_or_else(|| answer.to_owned())
    })
}

/// Writes the names along a line, each at its place and none beyond the line's ends; where not all of them
/// have room, the first and the last.
pub fn draw(pen: &Pen, names: &[String; 5], [left, right]: [f64; 2], y: f64, options: &Options) {
    let size = options.fitting(SMALL);
    let room = (right - left) / 4.0;
    // The outer names reach a whole width inwards, and their neighbours half of one.
    let wide = |index: usize| text_width(&names[index], size);
    let meet = |index: usize| match index {
        0 => wide(0) + wide(1) / 2.0,
        3 => wide(3) / 2.0 + wide(4),
        _ => (wide(index) + wide(index + 1)) / 2.0,
    };
    let have_room = (0..4).all(|index| meet(index) + BETWEEN <= room);
    for (step, name) in STEPS.iter().zip(names) {
        let side = match step {
            0.0 => HPos::Left,
            100.0 => HPos::Right,
            _ if have_room => HPos::Center,
            _ => continue,
        };
        let x = left + (right - left) * step / 100.0;
        let style = palette::letters(SMALL, QUIET, side, VPos::Center);
        pen.text(name, (x, y), style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Form, built_in};
    use crate::record::Record;

    #[test]
    fn places_have_the_words_of_the_answers_until_numbers_are_asked() {
        let measurement = Measurement::of(&Record::new(built_in(), Form::Short));
        let mut options = Options::default();
        let words = ["nooit", "zelden", "soms", "vaak", "altijd"];
        assert_eq!(names(&measurement, &options), words);
        options.numbers = true;
        assert_eq!(
            names(&measurement, &options),
            ["0", "25", "50", "75", "100"]
        );
    }
}

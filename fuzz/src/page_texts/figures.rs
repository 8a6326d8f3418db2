//! Figures: no text of a record reaches one, and none of ours can break one.

use reflectiewijzer::chart::canvas::drawing::Drawing;
use reflectiewijzer::chart::canvas::scene::Scene;
use reflectiewijzer::chart::canvas::static_layer::StaticLayer;
use reflectiewijzer::chart::parts::caption::captioned;
use reflectiewijzer::chart::{KINDS, Kind, Measurement, Options, describe, draw};

use super::input::Input;
use super::svg;

/// Draws one figure of a record full of texts, and one whose words are these texts.
pub fn check(input: &Input) {
    let kinds = [Kind::Bars];
    let kinds: Vec<Kind> = KINDS.into_iter().chain(kinds).collect();
    let kind = kinds[usize::from(input.place / 7) % kinds.len()];
    check_record(input, kind);
    check_words(input);
}

fn check_record(input: &Input, kind: Kind) {
    let options = options(input);
    let measurement = Measurement::of(&input.record());
    let scene = draw(kind, &measurement, &options);
    let harmless = Measurement::of(&input.harmless().record());
    assert_eq!(scene, draw(kind, &harmless, &options));
    assert_eq!(scene.description, describe(kind, &measurement, &options));
    svg::read(&scene);
    svg::check_lines(&scene);
    svg::read(&captioned(scene.clone(), &scene.description));
    let standing = Options {
        shown_layer: Some(scene.static_layer.name),
        ..options
    };
    svg::check_lines(&draw(kind, &measurement, &standing));
}

fn options(input: &Input) -> Options {
    let measured = |turn| Measurement::of(&input.measurement(turn));
    let history: Vec<_> = (0..input.days % 5).map(measured).collect();
    Options {
        lang: input.lang(),
        width: f64::from(280 + 5 * u32::from(input.host)),
        desired: input.days.is_multiple_of(2),
        earlier: history.first().map(|first| Box::new(first.scores.clone())),
        history,
        ..Options::default()
    }
}

/// A figure's own words never have a second line: the build sees to that.
fn check_words(input: &Input) {
    let words = |input: &Input| [0, 1, 2, 3].map(|place| input.text(place).replace('\n', " "));
    let scene = drawn(words(input));
    svg::check_lines(&scene);
    let (found, calm) = (
        svg::read(&scene),
        svg::read(&drawn(words(&input.harmless()))),
    );
    assert_eq!(found.elements, calm.elements);
    let expected = words(input).map(|text| svg::as_text(&text));
    let expected = expected[..3].iter().filter(|text| !text.is_empty());
    assert!(found.texts.iter().eq(expected), "{:?}", found.texts);
}

fn drawn([title, description, words, value]: [String; 4]) -> Scene {
    let mut data_layer = Drawing::default();
    data_layer.open("text");
    data_layer.attribute("class", &value);
    data_layer.text(&words);
    data_layer.close();
    let static_layer = StaticLayer {
        name: String::new(),
        drawing: Some(Drawing::default()),
    };
    Scene {
        width: 10.0,
        height: 10.0,
        title,
        description,
        static_layer,
        data_layer,
    }
}

//! Every figure of every instrument, at every width: drawn and described, and inside its view box.

use reflectiewijzer::chart::{Kind, Measurement, Options, describe, draw};
use reflectiewijzer::instrument::{Form, Instrument, Quadrant, Role, built_in};
use reflectiewijzer::record::Record;
use reflectiewijzer::texts::Lang;

use serde_json::json;

use crate::documents::{Pattern, add, all, answered, named, with_answers, written};
use crate::drawing::{Drawing, Shape, shapes};
use crate::lettering;

/// Narrow, where labels begin to stand at the spokes, the usual, and the widest.
pub const WIDTHS: [f64; 5] = [280.0, 360.0, 480.0, 640.0, 1600.0];
/// What rounding to hundredths of a pixel may do.
const ROUNDING: f64 = 0.011;

/// Everything that an instrument shows in a guide.
pub fn kinds(instrument: &Instrument) -> Vec<Kind> {
    let mut kinds = Kind::all_of(instrument);
    kinds.extend(Some(Kind::Bars).filter(|bars| bars.is_of(instrument)));
    kinds
}

/// The lengths by which shapes and texts stick out of a figure, in sentences.
pub fn faults(kind: Kind, measurement: &Measurement, options: &Options) -> Vec<String> {
    let scene = draw(kind, measurement, options);
    assert_eq!(scene.description, describe(kind, measurement, options));
    assert!(!scene.description.trim().is_empty() && !scene.title.trim().is_empty());
    assert_eq!(scene.width, options.width);
    assert!(scene.height > 0.0 && scene.height.is_finite());
    let drawing = Drawing {
        width: scene.width,
        height: scene.height,
        shapes: shapes(scene.to_drawing().lines()),
    };
    let shapes = drawing.shapes.iter().filter(|shape| !shape.is("text"));
    let beyond = |shape: &Shape| {
        let [left, top, right, bottom] = shape.bounds();
        let sides = [-left, -top, right - drawing.width, bottom - drawing.height];
        let beyond = sides.into_iter().fold(f64::MIN, f64::max);
        (beyond > ROUNDING).then(|| format!("{} sticks out by {beyond:.2}", shape.place()))
    };
    let mut faults: Vec<_> = shapes.filter_map(beyond).collect();
    faults.extend(lettering::beyond(&scene));
    let name = format!(
        "{} of {} at {}",
        kind.id(),
        measurement.scores.instrument.id,
        options.width
    );
    faults
        .iter()
        .map(|fault| format!("{name}: {fault}"))
        .collect()
}

#[track_caller]
pub fn assert_none(mut faults: Vec<String>) {
    faults.sort();
    faults.dedup();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// A measurement on this day with a wish for every scale that can be wished for.
fn wishing(instrument: &'static Instrument, pattern: Pattern, day: &str) -> Record {
    let mut record = answered(instrument, Form::Full, pattern);
    record.updated_at = Some(format!("{day}T08:00:00Z"));
    let scales = instrument.scales.iter();
    let wish = |place: usize| Some(25.0 * (place % 5) as f64);
    let wishes = scales.map(|scale| wish(scale.place).filter(|_| scale.role != Role::Signal));
    record.desired = Some(wishes.collect());
    record
}

#[test]
fn every_figure_lies_inside_its_view_box() {
    let mut found = Vec::new();
    for instrument in all() {
        for kind in kinds(instrument) {
            for lang in Lang::all() {
                for pattern in Pattern::ALL {
                    let record = answered(instrument, Form::Full, pattern);
                    for width in WIDTHS {
                        let options = Options {
                            lang,
                            width,
                            ..Options::default()
                        };
                        found.extend(faults(kind, &Measurement::of(&record), &options));
                    }
                }
            }
        }
    }
    assert_none(found);
}

#[test]
fn so_does_one_with_wishes_and_earlier_measurements() {
    let mut found = Vec::new();
    for instrument in all() {
        let earlier = Measurement::of(&wishing(instrument, Pattern::Rising, "2026-05-01"));
        let today = Measurement::of(&wishing(instrument, Pattern::Highest, "2026-11-01"));
        for kind in kinds(instrument) {
            for width in WIDTHS {
                let options = Options {
                    width,
                    desired: true,
                    earlier: Some(Box::new(earlier.scores.clone())),
                    history: vec![earlier.clone()],
                    ..Options::default()
                };
                found.extend(faults(kind, &today, &options));
            }
        }
    }
    assert_none(found);
}

/// A text without what is lost or added where its lines break.
fn plain(text: &str) -> String {
    text.replace([' ', '-', '\u{ad}'], "")
}

#[test]
fn what_a_figure_calls_a_thing_is_written_out() {
    for instrument in all() {
        let measurement = Measurement::of(&answered(instrument, Form::Full, Pattern::Rising));
        let words = instrument.words("nl");
        for kind in [Kind::Scales, Kind::Bars, Kind::Poles] {
            for width in WIDTHS {
                if !kind.is_of(instrument) {
                    continue;
                }
                let options = Options {
                    width,
                    ..Options::default()
                };
                let scene = draw(kind, &measurement, &options);
                let written = plain(&lettering::words(&scene));
                let is_drawn = |role| matches!(role, Role::Radar | Role::Pole);
                for scale in instrument
                    .scales
                    .iter()
                    .filter(|scale| is_drawn(scale.role))
                {
                    let label = words.label(scale);
                    assert!(
                        written.contains(&plain(label)),
                        "{} at {width}: {label}",
                        kind.id()
                    );
                }
            }
        }
    }
}

fn description(kind: Kind, answers: &[(&str, u8)], instrument: &str, lang: &str) -> String {
    let measurement = Measurement::of(&with_answers(named(instrument), answers));
    let options = Options {
        lang: Lang::from_tag(lang).unwrap(),
        ..Options::default()
    };
    describe(kind, &measurement, &options)
}

#[test]
fn sentences_say_what_the_scores_are() {
    let marks = [("mark-1-1", 4), ("mark-2-1", 10), ("mark-3-1", 1)];
    let said = description(Kind::Scales, &marks, "odd-ratings", "nl");
    assert!(
        said.contains("“mark-2 label” staat het hoogst (100)"),
        "{said}"
    );
    assert!(said.contains("“mark-3 label” het laagst (0)"), "{said}");
    let poles = [("alone-1", 1), ("two-1", 5)];
    let said = description(Kind::Poles, &poles, "odd-poles", "nl");
    assert_eq!(
        said,
        "Alleen: helemaal bij “links”. Twee: helemaal bij “onder”."
    );
    let planes = [("east-1", 4), ("north-1", 1)];
    let said = description(Kind::Planes, &planes, "odd-scales", "en");
    let words = named("odd-scales").words("en");
    let plane = &named("odd-scales").planes[0];
    let quadrant = Quadrant::Across;
    assert!(
        said.contains(words.quadrant_label(plane, quadrant)),
        "{said}"
    );
}

#[test]
fn every_quadrant_of_a_shipped_plane_has_its_name_at_every_width() {
    let of_ours = all().into_iter().chain([built_in()]);
    for instrument in of_ours.filter(|instrument| !instrument.planes.is_empty()) {
        let kind = match instrument.has_bandwidth() {
            true => Kind::Continua,
            false => Kind::Planes,
        };
        let measurement = Measurement::of(&answered(instrument, Form::Full, Pattern::Highest));
        for lang in Lang::all() {
            for width in WIDTHS {
                let options = Options {
                    lang,
                    width,
                    ..Options::default()
                };
                let written = plain(&lettering::words(&draw(kind, &measurement, &options)));
                let words = instrument.words(lang.tag());
                for plane in &instrument.planes {
                    for quadrant in Quadrant::ALL {
                        let label = words.quadrant_label(plane, quadrant);
                        assert!(written.contains(&plain(label)), "{label} at {width}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_plane_with_any_cut_and_names_of_any_length_stays_inside() {
    let mut found = Vec::new();
    for (turn, cut) in [0.0, 3.0, 50.0, 97.5, 100.0].into_iter().enumerate() {
        let mut document = written("odd-scales");
        document["id"] = json!(format!("cut-{turn}"));
        document["planes"][0]["cut"] = json!(cut);
        let texts = document["texts"]["ar"].as_object_mut().unwrap();
        for (key, text) in texts {
            if key.ends_with(".label") {
                *text =
                    json!(["Verantwoordelijkheidsgevoel ".repeat(1 + turn), key.clone()].concat());
            }
        }
        let instrument = add(&document.to_string());
        for pattern in Pattern::ALL {
            let measurement = Measurement::of(&answered(instrument, Form::Full, pattern));
            for width in WIDTHS {
                for kind in kinds(instrument) {
                    let options = Options {
                        width,
                        ..Options::default()
                    };
                    found.extend(faults(kind, &measurement, &options));
                }
            }
        }
    }
    assert_none(found);
}

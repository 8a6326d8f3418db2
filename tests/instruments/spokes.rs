//! Radars with few spokes and with as many as there may be; as bars where there is no wheel.

use reflectiewijzer::chart::{Kind, Measurement, Options, draw};
use reflectiewijzer::instrument::{Form, Instrument, built_in};
use reflectiewijzer::texts::Lang;

use crate::documents::{Pattern, all, answered, named};
use crate::drawing::{Drawing, shapes};
use crate::figures::{WIDTHS, assert_none, faults};
use crate::generated::{Size, instrument};
use crate::lettering;

/// So many scales, called like this.
fn measured(scales: usize, label: &str, pattern: Pattern) -> Measurement {
    let id = format!("spokes-{scales}-{}", label.len());
    let size = Size {
        id: &id,
        scales,
        items_each: 1,
        label,
    };
    Measurement::of(&answered(instrument(size), Form::Full, pattern))
}

fn drawn(measurement: &Measurement, width: f64) -> Drawing {
    let options = Options {
        width,
        ..Options::default()
    };
    let scene = draw(Kind::Scales, measurement, &options);
    Drawing {
        width: scene.width,
        height: scene.height,
        shapes: shapes(scene.to_drawing().lines()),
    }
}

#[test]
fn a_wheel_has_a_spoke_and_a_marker_per_scale() {
    for scales in [3, 5, 12, 21, 40] {
        let measurement = measured(scales, "Onderdeel", Pattern::Highest);
        for width in WIDTHS {
            let drawing = drawn(&measurement, width);
            assert_eq!(drawing.within(&["rw-spoke"]).len(), scales, "{width}");
            assert_eq!(
                drawing.marks(&["rw-now", "rw-point"]).len(),
                scales,
                "{width}"
            );
        }
    }
}

/// Whether the first word beside a spoke is a number, with the names beneath the wheel.
fn is_numbered(kind: Kind, instrument: &'static Instrument, lang: Lang, width: f64) -> bool {
    let measurement = Measurement::of(&answered(instrument, Form::Full, Pattern::Highest));
    let options = Options {
        lang,
        width,
        ..Options::default()
    };
    // What stands at the spokes is written first.
    let words = lettering::words(&draw(kind, &measurement, &options));
    words.starts_with("1 2 3 ")
}

#[test]
fn labels_stand_at_the_spokes_from_640_on() {
    for lang in Lang::all() {
        for width in [480.0, 640.0, 1600.0] {
            assert!(!is_numbered(Kind::Buffers, built_in(), lang, width));
            assert!(!is_numbered(Kind::Forces, built_in(), lang, width));
        }
        for instrument in all() {
            for width in [640.0, 1600.0] {
                if Kind::Scales.is_of(instrument) {
                    let numbered = is_numbered(Kind::Scales, instrument, lang, width);
                    assert!(!numbered, "{} at {width}", instrument.id);
                }
            }
        }
    }
    for instrument in [built_in(), named("standing")] {
        let kind = Kind::main_of(instrument);
        assert!(is_numbered(kind, instrument, Lang::default(), 360.0));
    }
}

#[test]
fn numbers_stand_there_where_a_word_has_no_room() {
    let standing = named("standing");
    let dutch = Lang::default();
    assert!(is_numbered(Kind::Scales, standing, dutch, 480.0));
    assert!(!is_numbered(Kind::Scales, standing, dutch, 640.0));
}

#[test]
fn one_and_two_scales_are_bars() {
    for scales in [1, 2] {
        let measurement = measured(scales, "Onderdeel", Pattern::Highest);
        for width in WIDTHS {
            let drawing = drawn(&measurement, width);
            assert!(drawing.within(&["rw-spoke"]).is_empty());
            assert_eq!(drawing.within(&["rw-bar"]).len(), scales);
        }
    }
}

#[test]
fn all_of_them_stay_inside() {
    let labels = [
        "Onderdeel",
        "Een onderdeel met een naam van meer dan een regel lang",
        "Onderdeelverantwoordelijkheidsgevoeligheidsonderzoek",
    ];
    let mut found = Vec::new();
    for scales in [1, 2, 3, 5, 12, 20, 21, 40] {
        for label in labels {
            for pattern in [Pattern::Rising, Pattern::Nothing] {
                let measurement = measured(scales, label, pattern);
                for width in WIDTHS {
                    let options = Options {
                        width,
                        ..Options::default()
                    };
                    found.extend(faults(Kind::Scales, &measurement, &options));
                    found.extend(faults(Kind::Bars, &measurement, &options));
                }
            }
        }
    }
    assert_none(found);
}

//! Scores: worked examples by hand, and every instrument against a short calculation of its own.

use reflectiewijzer::instrument::{Form, Instrument, Quadrant, Role};
use reflectiewijzer::record::{Answer, Record};
use reflectiewijzer::scoring::score;
use reflectiewijzer::scoring::write::scores_to_node;
use serde_json::Value;

use crate::documents::{Pattern, all, answered, forms, named, with_answers};

/// The score of one scale after these answers.
fn scale(instrument: &str, id: &str, answers: &[(&str, u8)]) -> Option<f64> {
    score(&with_answers(named(instrument), answers)).of(id)
}

fn assert_score(found: Option<f64>, expected: f64) {
    assert!(
        found.is_some_and(|found| (found - expected).abs() < 1e-9),
        "{found:?} is not {expected}"
    );
}

#[test]
fn seven_steps_and_a_reversed_item_by_hand() {
    // 100 + 50 + 0 + (reversed) 100 + 66.67 + 33.33, over the six that are answered.
    let six = [
        ("long-1", 7),
        ("long-2", 4),
        ("long-3", 1),
        ("long-4", 1),
        ("long-5", 5),
        ("long-6", 3),
    ];
    assert_score(scale("odd-scales", "long", &six), 350.0 / 6.0);
    assert_eq!(
        scale("odd-scales", "long", &six[..5]),
        None,
        "five of eleven"
    );
    let both = [("third-1", 3), ("third-2", 6)];
    assert_score(scale("odd-scales", "third", &both), 25.0);
    assert_score(scale("odd-scales", "third", &both[1..]), 100.0 / 6.0);
}

#[test]
fn ten_steps_by_hand() {
    for (mark, expected) in [(1, 0.0), (4, 100.0 / 3.0), (7, 200.0 / 3.0), (10, 100.0)] {
        let found = scale("odd-ratings", "mark-2", &[("mark-2-1", mark)]);
        assert_score(found, expected);
    }
}

#[test]
fn a_place_between_poles_goes_from_nothing_to_a_hundred() {
    for (place, expected) in [(1, 0.0), (2, 25.0), (3, 50.0), (4, 75.0), (5, 100.0)] {
        assert_score(scale("odd-poles", "alone", &[("alone-1", place)]), expected);
    }
    let two = [("two-1", 1), ("two-2", 4)];
    assert_score(scale("odd-poles", "two-of-them", &two), 37.5);
    assert_score(scale("odd-poles", "two-of-them", &two[..1]), 0.0);
}

fn planes(answers: &[(&str, u8)]) -> Vec<Option<Quadrant>> {
    score(&with_answers(named("odd-scales"), answers)).planes
}

#[test]
fn one_on_the_cut_counts_as_high() {
    // The fourth of seven is 50, and the cut of the first plane is 50.
    for (east, north, quadrant) in [
        (4, 4, Quadrant::Both),
        (3, 4, Quadrant::Up),
        (4, 3, Quadrant::Across),
        (3, 3, Quadrant::Neither),
    ] {
        let found = planes(&[("east-1", east), ("north-1", north)]);
        assert_eq!(found, [Some(quadrant), None]);
    }
    assert_eq!(planes(&[("east-1", 7)]), [None, None]);
}

#[test]
fn a_sum_of_thirds_on_the_cut_is_on_the_cut() {
    // Six times 83.33 and two times 0 over eight is 62.5, the cut of the second plane.
    let mut answers = vec![
        ("long-1", 6),
        ("long-2", 6),
        ("long-3", 6),
        ("long-4", 2),
        ("long-5", 6),
        ("long-6", 6),
        ("long-7", 1),
        ("long-8", 1),
        ("north-1", 1),
    ];
    assert_eq!(planes(&answers)[1], Some(Quadrant::Up));
    answers[7] = ("long-9", 1);
    assert_eq!(
        planes(&answers)[1],
        Some(Quadrant::Up),
        "whichever they are"
    );
    answers[0] = ("long-1", 5);
    assert_eq!(planes(&answers)[1], Some(Quadrant::Neither));
}

/// The levers of an instrument of marks, one per scale in order.
fn levers(marks: &[u8]) -> Vec<(&'static str, f64)> {
    let instrument = named("ten-buffers");
    let mut record = Record::new(instrument, Form::Full);
    for (item, mark) in instrument.items.iter().zip(marks) {
        record.answers.set(item, Answer::Given(*mark));
    }
    let levers = score(&record).levers.into_iter();
    levers.map(|lever| (&*lever.scale.id, lever.gain)).collect()
}

#[test]
fn at_most_three_levers_the_lowest_first_and_ties_in_order() {
    let ids: Vec<_> = named("ten-buffers")
        .scales
        .iter()
        .map(|scale| &*scale.id)
        .collect();
    let gain = |mark: u8| 75.0 - 100.0 * f64::from(mark - 1) / 9.0;
    let expected = |places: &[(usize, u8)]| -> Vec<_> {
        places
            .iter()
            .map(|(place, mark)| (ids[*place], gain(*mark)))
            .collect()
    };
    assert_eq!(
        levers(&[5, 7, 3, 3, 9, 3, 3, 1, 10, 10, 10]),
        expected(&[(7, 1), (2, 3), (3, 3)])
    );
    // The seventh of ten is 66.67 and the eighth 77.78.
    assert_eq!(
        levers(&[8, 8, 7, 8, 8, 8, 8, 8, 8, 8, 8]),
        expected(&[(2, 7)])
    );
    assert_eq!(levers(&[8; 11]), []);
    assert_eq!(levers(&[]), []);
}

#[test]
fn a_score_of_75_is_no_lever() {
    let instrument = named("connection");
    let mut record = answered(instrument, Form::Full, Pattern::Highest);
    let radar = instrument.on_radar()[1];
    for item in instrument.items_of(radar) {
        record.answers.set(item, Answer::Given(4));
    }
    assert_eq!(score(&record).of(&radar.id), Some(75.0));
    assert_eq!(score(&record).levers, []);
    // Axes have no words and no levers, however low they are.
    for scale in instrument
        .scales
        .iter()
        .filter(|scale| scale.role == Role::Axis)
    {
        for item in instrument.items_of(scale) {
            record.answers.set(item, Answer::Given(1));
        }
    }
    assert_eq!(score(&record).levers, []);
}

/// The contract's sentence about a scale, once more: whole steps first, so that nothing is rounded
/// before the end.
fn expected_scale(record: &Record, place: usize) -> Option<f64> {
    let steps = u32::from(record.instrument.steps);
    let scale = &record.instrument.scales[place];
    let asked = record.asked().filter(|item| item.scale == scale.place);
    let (mut above, mut known, mut all) = (0, 0, 0);
    for item in asked {
        all += 1;
        if let Answer::Given(value) = record.answers.get(item) {
            let value = u32::from(value);
            above += if item.reverse {
                steps - value
            } else {
                value - 1
            };
            known += 1;
        }
    }
    (known > 0 && 2 * known >= all)
        .then(|| 100.0 * f64::from(above) / f64::from(known * (steps - 1)))
}

#[test]
fn every_scale_of_every_instrument_comes_out() {
    let mut unknown = 0;
    for instrument in all() {
        for form in forms(instrument) {
            for pattern in Pattern::ALL {
                let record = answered(instrument, form, pattern);
                let scores = score(&record);
                for (place, found) in scores.scales.iter().enumerate() {
                    match expected_scale(&record, place) {
                        Some(expected) => assert_score(*found, expected),
                        None => {
                            assert_eq!(*found, None, "{} {place}", instrument.id);
                            unknown += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(unknown > 0);
}

#[test]
fn what_a_page_gets_has_no_key_of_the_bandwidth() {
    for instrument in all() {
        let given = written(instrument, Pattern::Highest);
        let keys: Vec<_> = given
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            [
                "answered",
                "form",
                "instrument",
                "levers",
                "planes",
                "scales",
                "total"
            ]
        );
        let scales = given["scales"].as_object().unwrap();
        assert_eq!(scales.len(), instrument.scales.len());
        assert_eq!(
            given["planes"].as_object().unwrap().len(),
            instrument.planes.len()
        );
        let nothing = written(instrument, Pattern::Nothing);
        let mut unknown = nothing["scales"].as_object().unwrap().values();
        assert!(unknown.all(Value::is_null));
    }
}

fn written(instrument: &'static Instrument, pattern: Pattern) -> Value {
    let scores = score(&answered(instrument, Form::Full, pattern));
    serde_json::to_value(scores_to_node(&scores)).unwrap()
}

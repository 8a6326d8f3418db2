//! What must hold for every record, whatever was answered.

use proptest::prelude::*;
use reflectiewijzer::instrument::{Form, Item, built_in};
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::record::{Answer, Record};
use reflectiewijzer::scoring::bandwidth::force::force_scores;
use reflectiewijzer::scoring::bandwidth::room::bandwidth;
use reflectiewijzer::scoring::levers::LIFTED;
use reflectiewijzer::scoring::score;
use serde_json::{Value, json};

fn an_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        1 => Just(Answer::Missing),
        1 => Just(Answer::Skipped),
        8 => (1..=5_u8).prop_map(Answer::Given),
    ]
}

fn a_record() -> impl Strategy<Value = Record> {
    let form = prop_oneof![Just(Form::Short), Just(Form::Full)];
    let answers = prop::collection::vec(an_answer(), built_in().items.len());
    (form, answers).prop_map(|(form, answers)| {
        let mut record = Record::new(built_in(), form);
        for (item, answer) in built_in().items.iter().zip(answers) {
            record.answers.set(item, answer);
        }
        record
    })
}

fn with_answer(record: &Record, item: &Item, answer: Answer) -> Record {
    let mut changed = record.clone();
    changed.answers.set(item, answer);
    changed
}

proptest! {
    #[test]
    fn all_scores_are_from_0_to_100_or_unknown(record in a_record()) {
        let scores = score(&record);
        let mut all: Vec<_> = scores.scales.iter().chain(scores.forces()).copied().collect();
        all.extend([scores.room(), scores.needed()]);
        for known in all.into_iter().flatten() {
            prop_assert!((0.0..=100.0).contains(&known), "{known}");
        }
        if let Some(margin) = scores.bandwidth.as_ref().unwrap().margin {
            prop_assert!((-100.0..=100.0).contains(&margin));
        }
        prop_assert!(scores.answered <= scores.total);
    }

    #[test]
    fn raising_an_answer_of_a_buffer_never_lowers_the_bandwidth(
        record in a_record(),
        place in 0..42_usize,
    ) {
        let item = built_in().items.get(place).unwrap();
        let Some(answer @ 1..=4) = record.answers.get(item).given() else { return Ok(()) };
        let raised = score(&with_answer(&record, item, Answer::Given(answer + 1)));
        let before = score(&record);
        prop_assert_eq!(raised.room().is_some(), before.room().is_some());
        if let (Some(raised), Some(before)) = (raised.room(), before.room()) {
            prop_assert!(raised >= before - 1e-9);
        }
    }

    #[test]
    fn a_bonus_buffer_never_changes_a_force(record in a_record(), answer in an_answer()) {
        let instrument = built_in();
        let bonus = instrument.scales.iter().find(|scale| instrument.is_bonus(scale)).unwrap();
        let before = score(&record);
        for item in instrument.items_of(bonus) {
            let after = score(&with_answer(&record, item, answer));
            prop_assert_eq!(after.bandwidth, before.bandwidth.clone());
            prop_assert_eq!(after.levers, before.levers.clone());
        }
    }

    #[test]
    fn the_order_of_answers_in_the_record_does_not_matter(
        record in a_record(),
        order in Just(built_in().items.iter().collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut answers = Vec::new();
        for item in order {
            let value = match record.answers.get(item) {
                Answer::Missing => continue,
                answer => json!(answer.given()),
            };
            answers.push(format!("{}:{value}", Value::from(&*item.id)));
        }
        let json = format!(
            r#"{{"answers":{{{}}},"form":"{}","instrument":"reflectiewijzer","version":1,"format":"reflectiewijzer/record"}}"#,
            answers.join(","),
            record.form.id(),
        );
        let shuffled = record_from_json(&json).unwrap();
        prop_assert_eq!(score(&shuffled), score(&record));
    }

    #[test]
    fn the_short_form_ignores_answers_to_other_items(record in a_record(), answer in an_answer()) {
        let mut record = record;
        record.form = Form::Short;
        let before = score(&record);
        for item in built_in().items.iter().filter(|item| !item.core) {
            record.answers.set(item, answer);
        }
        prop_assert_eq!(score(&record), before);
    }

    #[test]
    fn a_levers_gain_is_what_scoring_again_gives(record in a_record()) {
        let scores = score(&record);
        let mut forces_seen = Vec::new();
        for lever in &scores.levers {
            let instrument = built_in();
            let mut lifted = scores.scales.clone();
            lifted[lever.scale.place] = Some(LIFTED);
            let after = bandwidth(&force_scores(instrument, &lifted)).unwrap();
            prop_assert!((after - scores.room().unwrap() - lever.gain).abs() < 1e-9);
            prop_assert!(lever.gain > 0.0);
            prop_assert!(!instrument.is_bonus(lever.scale));
            let mut forces = instrument.forces.iter();
            forces_seen.push(forces.position(|force| force.scales.contains(&lever.scale.place)));
        }
        forces_seen.sort();
        forces_seen.dedup();
        prop_assert_eq!(forces_seen.len(), scores.levers.len(), "one lever per force");
    }
}

//! What must hold for every record, whatever was answered.

use proptest::prelude::*;
use reflectiewijzer::instrument::{FORCES, Form, ITEM_COUNT, Item, buffers, items};
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::record::{Answer, Record};
use reflectiewijzer::scoring::bandwidth::bandwidth;
use reflectiewijzer::scoring::force::force_scores;
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
    let answers = prop::collection::vec(an_answer(), ITEM_COUNT);
    (form, answers).prop_map(|(form, answers)| {
        let mut record = Record::new(form);
        for (item, answer) in items().zip(answers) {
            record.answers.set(&item, answer);
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
        let mut all: Vec<_> = scores.buffers.iter().chain(&scores.forces).copied().collect();
        all.extend([scores.pressure, scores.signals, scores.functioning, scores.wellbeing]);
        all.extend([scores.bandwidth, scores.needed]);
        for known in all.into_iter().flatten() {
            prop_assert!((0.0..=100.0).contains(&known), "{known}");
        }
        if let Some(margin) = scores.margin {
            prop_assert!((-100.0..=100.0).contains(&margin));
        }
        prop_assert!(scores.answered <= scores.total);
    }

    #[test]
    fn raising_an_answer_of_a_buffer_never_lowers_the_bandwidth(
        record in a_record(),
        place in 0..42_usize,
    ) {
        let item = items().nth(place).unwrap();
        let Some(answer @ 1..=4) = record.answers.get(&item).given() else { return Ok(()) };
        let raised = score(&with_answer(&record, &item, Answer::Given(answer + 1)));
        let before = score(&record);
        prop_assert_eq!(raised.bandwidth.is_some(), before.bandwidth.is_some());
        if let (Some(raised), Some(before)) = (raised.bandwidth, before.bandwidth) {
            prop_assert!(raised >= before - 1e-9);
        }
    }

    #[test]
    fn a_bonus_buffer_never_changes_a_force(record in a_record(), answer in an_answer()) {
        let bonus = buffers().find(|buffer| buffer.bonus).unwrap();
        let before = score(&record);
        for item in bonus.scale.items() {
            let after = score(&with_answer(&record, item, answer));
            prop_assert_eq!(after.forces, before.forces);
            prop_assert_eq!(after.bandwidth, before.bandwidth);
            prop_assert_eq!(after.provisional, before.provisional);
            prop_assert_eq!(after.levers, before.levers.clone());
        }
    }

    #[test]
    fn the_order_of_answers_in_the_record_does_not_matter(
        record in a_record(),
        order in Just(items().collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut answers = Vec::new();
        for item in order {
            let value = match record.answers.get(&item) {
                Answer::Missing => continue,
                answer => json!(answer.given()),
            };
            answers.push(format!("{}:{value}", Value::from(item.id())));
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
        for item in items().filter(|item| !item.is_core()) {
            record.answers.set(&item, answer);
        }
        prop_assert_eq!(score(&record), before);
    }

    #[test]
    fn a_levers_gain_is_what_scoring_again_gives(record in a_record()) {
        let scores = score(&record);
        let mut forces_seen = Vec::new();
        for lever in &scores.levers {
            let mut lifted = scores.buffers;
            lifted[lever.buffer.place] = Some(LIFTED);
            let after = bandwidth(&force_scores(&lifted)).unwrap();
            prop_assert!((after - scores.bandwidth.unwrap() - lever.gain).abs() < 1e-9);
            prop_assert!(lever.gain > 0.0);
            prop_assert!(!lever.buffer.bonus);
            forces_seen.push(FORCES.iter().position(|force| force.buffers.contains(lever.buffer)));
        }
        forces_seen.sort();
        forces_seen.dedup();
        prop_assert_eq!(forces_seen.len(), scores.levers.len(), "one lever per force");
    }
}

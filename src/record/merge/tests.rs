use super::*;
use crate::instrument::{Form, built_in};
use crate::record::{Action, Answer};

const BEGUN: &str = "2026-11-24T08:00:00Z";

/// A record as it was at this minute, with these notes.
fn record(minute: &str, notes: &[(&str, &str)]) -> Record {
    let mut record = Record::new(built_in(), Form::Short);
    record.started_at = Some(BEGUN.into());
    record.updated_at = Some(["2026-11-24T08:", minute, ":00Z"].concat());
    let own = |(id, text): &(&str, &str)| ((*id).to_owned(), (*text).to_owned());
    record.notes = (!notes.is_empty()).then(|| notes.iter().map(own).collect());
    record
}

fn merge(base: &Record, mine: &Record, theirs: &Record) -> Record {
    merge_as(base, mine, theirs, later_of(mine, theirs))
}

fn merge_as(base: &Record, mine: &Record, theirs: &Record, later: Later) -> Record {
    let (base, theirs) = (record_to_node(base), record_to_node(theirs));
    merged(Some(&base), mine, &theirs, later).unwrap()
}

fn note<'r>(record: &'r Record, id: &str) -> &'r str {
    let mut notes = record.notes.iter().flatten();
    notes.find(|note| note.0 == id).map_or("", |note| &note.1)
}

#[test]
fn what_each_tab_noted_wished_and_planned_is_there() {
    let base = record("00", &[]);
    let mut mine = record("01", &[("reflect-1", "druk")]);
    let mut theirs = record("02", &[("reflect-2", "ruimte")]);
    let place = |id: &str| built_in().scale(id).unwrap().place;
    let wish = |id: &str, wish: f64| {
        let mut wishes = vec![None; built_in().scales.len()];
        wishes[place(id)] = Some(wish);
        Some(wishes)
    };
    mine.desired = wish("core-compass", 75.0);
    theirs.desired = wish("talent-use", 100.0);
    theirs.plan = Some(vec![Action {
        goal: "mini-retreats".into(),
        ..Action::default()
    }]);
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let both = merge(&base, one, other);
        assert_eq!(note(&both, "reflect-1"), "druk");
        assert_eq!(note(&both, "reflect-2"), "ruimte");
        let wishes = both.desired.unwrap();
        assert_eq!(wishes[place("core-compass")], Some(75.0));
        assert_eq!(wishes[place("talent-use")], Some(100.0));
        assert_eq!(both.plan, theirs.plan);
        assert_eq!(both.updated_at, theirs.updated_at);
    }
}

#[test]
fn a_text_that_both_changed_keeps_both_once_and_never_grows() {
    let base = record("00", &[("reflect-1", "eerst")]);
    let earlier = record("01", &[("reflect-1", "een")]);
    let later = record("02", &[("reflect-1", "twee")]);
    let both = merge(&base, &earlier, &later);
    assert_eq!(note(&both, "reflect-1"), "twee\n\neen");
    assert_eq!(
        note(&merge(&base, &later, &earlier), "reflect-1"),
        "twee\n\neen"
    );
    for other in [&earlier, &later, &both] {
        for (mine, theirs) in [(other, &both), (&both, other)] {
            assert_eq!(
                note(&merge(&base, mine, theirs), "reflect-1"),
                "twee\n\neen"
            );
        }
    }
    let begins_alike = record("03", &[("reflect-1", "twee\n\nee")]);
    assert_eq!(
        note(&merge(&base, &begins_alike, &both), "reflect-1"),
        "twee\n\nee\n\ntwee\n\neen",
        "only whole paragraphs are the same"
    );
}

#[test]
fn what_one_tab_took_away_stays_away() {
    let mut base = record("00", &[("reflect-1", "weg")]);
    let step = |day: &str| Action {
        goal: "mini-retreats".into(),
        first_step: Some(day.into()),
        ..Action::default()
    };
    base.plan = Some(vec![step("2026-12-01"), step("2026-12-08")]);
    let mut wishes = vec![None; built_in().scales.len()];
    (wishes[0], wishes[1]) = (Some(75.0), Some(50.0));
    base.desired = Some(wishes.clone());
    let mut theirs = record("02", &[("reflect-1", "")]);
    theirs.plan = Some(vec![Action {
        first_step: None,
        ..step("")
    }]);
    wishes[0] = None;
    theirs.desired = Some(wishes);
    for mine in [&base, &theirs] {
        let both = merge(&base, mine, &theirs);
        assert_eq!(note(&both, "reflect-1"), "");
        assert_eq!((&both.plan, &both.desired), (&theirs.plan, &theirs.desired));
    }
    let changed = record("01", &[("reflect-1", "nog iets")]);
    assert_eq!(
        note(&merge(&base, &changed, &theirs), "reflect-1"),
        "",
        "emptied later"
    );
    let since = record("03", &[("reflect-1", "nog iets")]);
    assert_eq!(
        note(&merge(&base, &since, &theirs), "reflect-1"),
        "nog iets"
    );
}

#[test]
fn a_plan_is_merged_place_by_place_and_field_by_field() {
    let action = |what: &str, sign: &str| Action {
        goal: "mini-retreats".into(),
        what: Some(what.into()),
        sign: (!sign.is_empty()).then(|| sign.into()),
        options: Some(vec!["a".into(), "b".into()]),
        ..Action::default()
    };
    let (mut base, mut mine, mut theirs) =
        (record("00", &[]), record("01", &[]), record("02", &[]));
    base.plan = Some(vec![action("wandelen", "")]);
    mine.plan = Some(vec![action("wandelen", "rustiger")]);
    theirs.plan = Some(vec![action("fietsen", ""), action("lezen", "")]);
    theirs.plan.as_mut().unwrap()[0].options = Some(vec!["a".into(), "b".into(), "c".into()]);
    let plan = merge(&base, &mine, &theirs).plan.unwrap();
    assert_eq!(plan.len(), 2);
    assert_eq!(plan[0].what.as_deref(), Some("fietsen"));
    assert_eq!(plan[0].sign.as_deref(), Some("rustiger"));
    assert_eq!(plan[0].options.as_ref().unwrap().len(), 3);
}

#[test]
fn an_answer_that_another_tab_wrote_over_stays() {
    let item = |id| built_in().item(id).unwrap();
    let (one, two) = (item("core-compass-1"), item("talent-use-1"));
    let (mut mine, mut theirs) = (record("01", &[]), record("02", &[]));
    mine.answers.set(one, Answer::Given(1));
    theirs.answers.set(two, Answer::Given(2));
    let both = merge(&mine, &mine, &theirs);
    assert_eq!(both.answers.get(one), Answer::Given(1));
    assert_eq!(both.answers.get(two), Answer::Given(2));
}

#[test]
fn of_two_changed_answers_the_later_one_stands() {
    let item = built_in().item("core-compass-1").unwrap();
    let with = |minute, answer| {
        let mut record = record(minute, &[]);
        record.answers.set(item, Answer::Given(answer));
        record
    };
    let (base, mine, theirs) = (with("00", 1), with("01", 2), with("02", 3));
    assert_eq!(
        merge(&base, &mine, &theirs).answers.get(item),
        Answer::Given(3)
    );
    assert_eq!(
        merge(&base, &theirs, &mine).answers.get(item),
        Answer::Given(3)
    );
    assert_eq!(
        merge(&base, &mine, &base).answers.get(item),
        Answer::Given(2)
    );
    let here = merge_as(&base, &mine, &theirs, Later::Mine);
    assert_eq!(
        here.answers.get(item),
        Answer::Given(2),
        "whatever the clocks say"
    );
}

#[test]
fn an_answer_in_the_place_of_a_skipped_one_stands() {
    let item = built_in().item("core-compass-1").unwrap();
    let with = |answer| {
        let mut record = record("01", &[]);
        record.answers.set(item, answer);
        record
    };
    let (skipped, given) = (with(Answer::Skipped), with(Answer::Given(3)));
    for (base, one, other) in [(&skipped, &skipped, &given), (&given, &given, &skipped)] {
        let stands = other.answers.get(item);
        for later in [Later::Mine, Later::Theirs] {
            assert_eq!(merge_as(base, one, other, later).answers.get(item), stands);
            assert_eq!(merge_as(base, other, one, later).answers.get(item), stands);
        }
    }
}

#[test]
fn a_note_that_is_a_day_or_has_the_name_of_a_field_is_a_text_like_others() {
    let base = record("00", &[]);
    for id in ["form", "goal", "reflect-1"] {
        let mine = record("01", &[(id, "een hele alinea")]);
        let theirs = record("02", &[(id, "2026-12-01")]);
        assert_eq!(
            note(&merge(&base, &mine, &theirs), id),
            "2026-12-01\n\neen hele alinea"
        );
    }
}

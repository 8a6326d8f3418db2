//! Dates for a calendar: the plan's steps, and looking again.

use crate::later::later;
use crate::record::Record;
use crate::texts::{Texts, key};
use crate::value::Day;
use crate::value::digits::{digits, two_digits};

/// Days after which looking again is worth it: spread practice beats a single burst.
pub const EIGHT_WEEKS: u32 = 56;

later! { "04":
    /// Dates for a calendar (RFC 5545): the plan's first steps and looks back, and looking again
    /// after eight weeks. `now` is this moment in ISO 8601, UTC; `None` when it is not.
    ///
    /// The same from the same record: a calendar that has these dates already brings them up to date instead
    /// of showing them twice. Their titles say nothing of anyone: calendars are read by others.
    pub fn calendar(record: &Record, texts: Texts, now: &str) -> Option<String> = dates
}

fn dates(record: &Record, texts: Texts, now: &str) -> Option<String> {
    let today = Day::local(now)?;
    let mut calendar = Calendar {
        text: String::new(),
        stamp: now.chars().filter(|mark| !"-:".contains(*mark)).collect(),
        name: name_of(record),
        sequence: digits(record.updated_at.as_deref().map_or(0, seconds_since_2000)),
    };
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Reflectiewijzer//Reflectiewijzer//NL");
    for (place, action) in record.plan.iter().flatten().enumerate() {
        let what = action.what.as_deref().unwrap_or_default();
        for (part, title, day) in [
            ("first-", key!("calendar.first"), &action.first_step),
            ("back-", key!("calendar.back"), &action.look_back),
        ] {
            let day = day.as_deref().and_then(Day::of_moment);
            if let Some(day) = day {
                let part = [part, &digits(place + 1)].concat();
                calendar.event(&part, day, texts.get(title), what);
            }
        }
    }
    let again = record.day().unwrap_or(today).after(EIGHT_WEEKS);
    let (title, why) = (
        texts.get(key!("calendar.again")),
        texts.get(key!("calendar.again.why")),
    );
    calendar.event("again", again, title, why);
    calendar.line("END", "VCALENDAR");
    Some(calendar.text)
}

/// What the events of a measurement are known by, on any device: its beginning, or what was answered if
/// it has none. It tells neither.
fn name_of(record: &Record) -> String {
    let mut known = record.instrument.id.clone();
    match &record.started_at {
        Some(moment) => known.push_str(moment),
        None => {
            for item in &record.instrument.items {
                known.push_str(&item.id);
                known.extend(record.answers.get(item).given().map(digits));
            }
        }
    }
    let [one, other] = [0x811c_9dc5, 0x050c_5d1f].map(|start| digits(mixed(&known, start)));
    [&*one, &*other].join("-")
}

/// FNV-1a.
fn mixed(text: &str, start: u32) -> u32 {
    let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(start, mix)
}

/// A number that grows with the moment and that a calendar can hold until 2068.
fn seconds_since_2000(moment: &str) -> u32 {
    let day = |text: &str| Day::of_moment(text).map_or(0, Day::number);
    let days = day(moment).saturating_sub(day("2000-01-01"));
    let (_, time) = moment.split_once('T').unwrap_or_default();
    let parts = time.split([':', '.', 'Z']).take(3);
    let seconds = parts.fold(0, |sum, part| sum * 60 + part.parse::<u32>().unwrap_or(0));
    let most = i32::MAX as u32;
    days.saturating_mul(86_400)
        .saturating_add(seconds)
        .min(most)
}

struct Calendar {
    text: String,
    stamp: String,
    name: String,
    sequence: String,
}

impl Calendar {
    fn line(&mut self, name: &str, value: &str) {
        let line = [name, ":", value].concat();
        // No line may be longer than 75 bytes; the rest goes on after a space.
        let mut length = 0;
        for character in line.chars() {
            if length + character.len_utf8() > 74 {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(character);
            length += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// An event of a whole day. After the year 9999 a calendar has no more days.
    fn event(&mut self, part: &str, day: Day, title: &str, description: &str) {
        let end = day.after(1);
        if end.year > 9999 {
            return;
        }
        let id = [&self.name, "-", part, "@reflectiewijzer"].concat();
        let (stamp, sequence) = (without_fraction(&self.stamp), self.sequence.clone());
        self.line("BEGIN", "VEVENT");
        self.line("UID", &id);
        self.line("DTSTAMP", &stamp);
        self.line("SEQUENCE", &sequence);
        self.line("CLASS", "PRIVATE");
        self.line("DTSTART;VALUE=DATE", &compact(day));
        self.line("DTEND;VALUE=DATE", &compact(end));
        self.line("SUMMARY", &escaped(title));
        if !description.is_empty() {
            self.line("DESCRIPTION", &escaped(description));
        }
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }
}

/// `20261124T080000.123Z` without its thousandths.
fn without_fraction(stamp: &str) -> String {
    match stamp.split_once('.') {
        Some((seconds, _)) => [seconds, "Z"].concat(),
        None => stamp.to_owned(),
    }
}

fn compact(day: Day) -> String {
    let mut text = two_digits(day.year / 100);
    for part in [day.year % 100, day.month, day.day] {
        text.push_str(&two_digits(part));
    }
    text
}

/// Text as RFC 5545 wants it: a person's own words may hold anything.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Form, built_in};
    use crate::record::Action;
    use crate::texts::Lang;

    const NOW: &str = "2026-11-24T08:00:00.123Z";

    #[test]
    fn the_calendar_has_the_plan_and_a_look_again() {
        let mut record = Record::new(built_in(), Form::Full);
        record.updated_at = Some("2026-11-20T09:00:00Z".into());
        record.plan = Some(vec![Action {
            goal: "mini-retreats".into(),
            what: Some("Wandelen; elke dag,\nook als het regent".repeat(3)),
            first_step: Some("2026-12-01".into()),
            ..Action::default()
        }]);
        let calendar = calendar(&record, Texts::of(Lang::default()), NOW).unwrap();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
        assert!(calendar.contains("DTSTART;VALUE=DATE:20261201\r\n"));
        assert!(calendar.contains("DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116"));
        assert!(calendar.contains("Wandelen\\; elke dag\\,\\nook"));
        assert!(calendar.contains("DTSTAMP:20261124T080000Z\r\n"));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let action = record.plan.as_mut().unwrap().first_mut().unwrap();
        action.first_step = Some("0999-12-31".into());
        action.look_back = Some("9999-12-31".into());
        let edges = super::calendar(&record, Texts::of(Lang::default()), NOW).unwrap();
        assert!(edges.contains("DATE:09991231\r\nDTEND;VALUE=DATE:10000101"));
        assert_eq!(edges.matches("BEGIN:VEVENT").count(), 2, "no day 10000");
        assert_eq!(
            super::calendar(&record, Texts::of(Lang::default()), "now"),
            None
        );
    }

    /// The values of a property, one per event.
    fn values<'c>(calendar: &'c str, name: &str) -> Vec<&'c str> {
        let lines = calendar
            .split("\r\n")
            .filter_map(|line| line.strip_prefix(name));
        lines.filter_map(|rest| rest.strip_prefix(':')).collect()
    }

    #[test]
    fn the_same_record_gives_the_same_events_with_a_sequence_that_grows() {
        let mut record = Record::new(built_in(), Form::Full);
        record.started_at = Some("2026-11-20T09:00:00Z".into());
        record.updated_at = Some("2026-11-20T09:10:00.5Z".into());
        record.plan = Some(vec![Action {
            goal: "mini-retreats".into(),
            first_step: Some("2026-12-01".into()),
            look_back: Some("2026-12-08".into()),
            ..Action::default()
        }]);
        let at =
            |record: &Record, now: &str| calendar(record, Texts::of(Lang::default()), now).unwrap();
        let first = at(&record, NOW);
        let ids = values(&first, "UID");
        assert_eq!(ids.len(), 3);
        assert!(
            (0..3).all(|place| !ids[place + 1..].contains(&ids[place])),
            "{ids:?}"
        );
        let again = at(&record, "2026-11-24T08:00:01Z");
        assert_eq!(values(&again, "UID"), ids, "a second later");
        assert_eq!(values(&again, "SEQUENCE"), values(&first, "SEQUENCE"));
        assert!(values(&again, "DTSTAMP") > values(&first, "DTSTAMP"));
        let action = record.plan.as_mut().unwrap().first_mut().unwrap();
        action.first_step = Some("2026-12-02".into());
        for later in [
            "2026-11-20T09:10:01Z",
            "2026-11-20T10:00:00Z",
            "2026-12-01T00:00:00Z",
        ] {
            let before = sequence(&at(&record, NOW));
            record.updated_at = Some(later.into());
            let changed = at(&record, NOW);
            assert!(sequence(&changed) > before, "{later}");
            assert_eq!(values(&changed, "UID"), ids, "{later}");
        }
        record.started_at = Some("2026-11-21T09:00:00Z".into());
        assert!(
            !ids.contains(&values(&at(&record, NOW), "UID")[0]),
            "another measurement"
        );
    }

    fn sequence(calendar: &str) -> u32 {
        values(calendar, "SEQUENCE")[0].parse().unwrap()
    }

    #[test]
    fn a_record_without_a_beginning_is_known_by_its_answers() {
        let mut record = Record::new(built_in(), Form::Full);
        let id = |record: &Record| name_of(record);
        let before = id(&record);
        assert_eq!(id(&record.clone()), before);
        record
            .answers
            .set(&built_in().items[0], crate::record::Answer::Given(2));
        assert_ne!(id(&record), before);
    }

    #[test]
    fn titles_say_nothing_of_anyone() {
        let mut record = Record::new(built_in(), Form::Full);
        for lang in Lang::all() {
            for scale in &built_in().scales {
                record.plan = Some(vec![Action {
                    goal: scale.id.clone(),
                    first_step: Some("2026-12-01".into()),
                    look_back: Some("2026-12-08".into()),
                    ..Action::default()
                }]);
                let calendar = calendar(&record, Texts::of(lang), NOW).unwrap();
                for title in values(&calendar, "SUMMARY") {
                    assert!(
                        !title.contains(record.instrument.words(lang.tag()).label(scale)),
                        "{title}"
                    );
                    assert!(!title.contains("Reflectie"), "{title}");
                }
                assert_eq!(values(&calendar, "CLASS"), ["PRIVATE"; 3]);
            }
        }
    }

    #[test]
    fn eight_weeks_are_days_of_the_person() {
        crate::value::date::local_days_by(|moment| {
            let day = Day::of_moment(moment)?;
            Some(if moment.contains("T22") {
                day.after(1)
            } else {
                day
            })
        });
        let mut record = Record::new(built_in(), Form::Full);
        record.updated_at = Some("2026-07-14T22:30:00Z".into());
        let calendar = calendar(&record, Texts::of(Lang::default()), NOW).unwrap();
        // 56 days after 15 July.
        assert!(
            calendar.contains("DTSTART;VALUE=DATE:20260909\r\n"),
            "{calendar}"
        );
    }
}

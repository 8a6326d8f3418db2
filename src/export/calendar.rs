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
    pub fn calendar(record: &Record, texts: Texts, now: &str) -> Option<String> = dates
}

fn dates(record: &Record, texts: Texts, now: &str) -> Option<String> {
    let today = Day::of_moment(now)?;
    let mut calendar = Calendar {
        text: String::new(),
        stamp: now.chars().filter(|mark| !"-:".contains(*mark)).collect(),
        events: 0,
    };
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Reflectiewijzer//Reflectiewijzer//NL");
    let words = record.instrument.words(texts.lang.tag());
    for action in record.plan.iter().flatten() {
        let Some(scale) = record.instrument.scale(&action.goal) else {
            continue;
        };
        let what = action.what.as_deref().unwrap_or_default();
        for (key, day) in [
            (key!("calendar.first"), &action.first_step),
            (key!("calendar.back"), &action.look_back),
        ] {
            let day = day.as_deref().and_then(Day::of_moment);
            if let Some(day) = day {
                let title = texts.fill(key, &[("scale", words.label(scale))]);
                calendar.event(day, &title, what);
            }
        }
    }
    let again = record.day().unwrap_or(today).after(EIGHT_WEEKS);
    let (title, why) = (
        texts.get(key!("calendar.again")),
        texts.get(key!("calendar.again.why")),
    );
    calendar.event(again, title, why);
    calendar.line("END", "VCALENDAR");
    Some(calendar.text)
}

struct Calendar {
    text: String,
    stamp: String,
    events: usize,
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
    fn event(&mut self, day: Day, title: &str, description: &str) {
        let end = day.after(1);
        if end.year > 9999 {
            return;
        }
        self.events += 1;
        let id = [&self.stamp, "-", &digits(self.events), "@reflectiewijzer"].concat();
        let stamp = self.stamp.clone();
        self.line("BEGIN", "VEVENT");
        self.line("UID", &id);
        self.line("DTSTAMP", &without_fraction(&stamp));
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
}

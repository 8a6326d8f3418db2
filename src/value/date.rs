//! Just enough of ISO 8601 to tell a day and a moment from other text.

use std::cell::Cell;

use super::digits::two_digits;

/// Tells on which day a moment falls where the person is.
pub type Localise = fn(&str) -> Option<Day>;

thread_local! {
    static LOCALISE: Cell<Option<Localise>> = const { Cell::new(None) };
}

/// Has this function asked: only the browser knows where the person is, and when clocks change there.
pub fn local_days_by(localise: Localise) {
    LOCALISE.set(Some(localise));
}

/// An existing day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, from 0 to 9999.
    pub year: u32,
    /// The month, from 1 to 12.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
}

impl Day {
    /// The day on which a moment like `2026-11-22T08:00:00Z` falls in UTC; also reads a bare day.
    pub fn of_moment(text: &str) -> Option<Self> {
        parse_day(text.split('T').next()?)
    }

    /// The day on which a moment falls where the person is; also reads a bare day, which is the same
    /// everywhere. Natively that is the day in UTC.
    pub fn local(text: &str) -> Option<Self> {
        match (LOCALISE.get(), text.contains('T')) {
            (Some(localise), true) => localise(text),
            _ => Self::of_moment(text),
        }
    }

    /// As ISO 8601 writes it: `2026-11-22`.
    pub fn iso(self) -> String {
        let (month, day) = (two_digits(self.month), two_digits(self.day));
        let year = [two_digits(self.year / 100), two_digits(self.year % 100)].concat();
        [&*year, &*month, &*day].join("-")
    }

    /// The day this many days later.
    pub fn after(self, days: u32) -> Self {
        let target = self.number() + days;
        let mut day = self;
        // Month by month: a plan looks ahead weeks, not centuries.
        while day.number() < target {
            let left = target - day.number();
            let rest = days_in(day.year, day.month) - day.day;
            day = match (left <= rest, day.month) {
                (true, _) => Self {
                    day: day.day + left,
                    ..day
                },
                (false, 12) => Self {
                    year: day.year + 1,
                    month: 1,
                    day: 1,
                },
                (false, month) => Self {
                    month: month + 1,
                    day: 1,
                    ..day
                },
            };
        }
        day
    }

    /// How many days after a day long before the year 0 it is: for distances between days.
    pub fn number(self) -> u32 {
        // Counted from March, a leap day stands at the end of a year; and every 400 years are alike.
        let (year, month) = match self.month {
            1 | 2 => (self.year + 399, self.month + 9),
            _ => (self.year + 400, self.month - 3),
        };
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + self.day - 1
    }
}

/// Whether the text is an existing day, `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    parse_day(text).is_some()
}

/// Whether the text is a moment in UTC: `YYYY-MM-DDTHH:MM:SSZ`, with or without a fraction.
pub fn is_moment(text: &str) -> bool {
    let Some((day, time)) = text.split_once('T') else {
        return false;
    };
    is_day(day) && time.strip_suffix('Z').is_some_and(is_time)
}

fn parse_day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    let whole = parts.next().is_none();
    let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
    (whole && exists).then_some(Day { year, month, day })
}

fn is_time(text: &str) -> bool {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let fraction_is_digits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    let mut parts = clock.split(':');
    let mut below = |limit: u32| {
        let part = parts.next().and_then(|part| digits(part, 2));
        part.is_some_and(|part| part < limit)
    };
    // A leap second is the sixtieth.
    let is_clock = below(24) && below(60) && below(61);
    fraction_is_digits && is_clock && parts.next().is_none()
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let value = |so_far: u32, digit: u8| so_far * 10 + u32::from(digit - b'0');
    plain.then(|| text.bytes().fold(0, value))
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_after_another_is_as_far_as_was_asked() {
        let start = Day::of_moment("2026-11-24").unwrap();
        for (days, expected) in [
            (0, (2026, 11, 24)),
            (6, (2026, 11, 30)),
            (7, (2026, 12, 1)),
            (56, (2027, 1, 19)),
            (463, (2028, 3, 1)),
        ] {
            let day = start.after(days);
            assert_eq!((day.year, day.month, day.day), expected);
            assert_eq!(day.number() - start.number(), days);
        }
    }

    #[test]
    fn a_moment_has_the_day_of_the_person_and_a_bare_day_never_shifts() {
        let day = |text: &str| Day::local(text).map(Day::iso);
        assert_eq!(day("2026-07-14T22:30:00Z").as_deref(), Some("2026-07-14"));
        local_days_by(|moment| {
            let day = Day::of_moment(moment)?;
            Some(if moment.contains("T22") {
                day.after(1)
            } else {
                day
            })
        });
        assert_eq!(day("2026-07-14T22:30:00Z").as_deref(), Some("2026-07-15"));
        assert_eq!(day("2026-07-14").as_deref(), Some("2026-07-14"));
        assert_eq!(day("0999-12-31T22:00:00Z").as_deref(), Some("1000-01-01"));
        assert_eq!(day("now"), None);
    }

    #[test]
    fn days_exist_or_not() {
        for day in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2026-2-1",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "+275760-09-13",
            "2026-11-22-01",
            "2026-11-2é",
            "22-11-2026",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }

    #[test]
    fn days_have_distances() {
        let number = |text: &str| Day::of_moment(text).unwrap().number();
        assert_eq!(number("2026-03-01") - number("2026-02-28"), 1);
        assert_eq!(number("2024-03-01T10:00:00Z") - number("2024-02-28"), 2);
        assert_eq!(number("2027-01-01") - number("2026-01-01"), 365);
        assert_eq!(number("2001-01-01") - number("2000-01-01"), 366);
        assert_eq!(number("2026-01-01") - number("2025-12-31"), 1);
        assert_eq!(number("0000-03-01") - number("0000-02-29"), 1);
    }

    #[test]
    fn moments_are_in_utc() {
        for moment in ["2026-11-22T08:00:00Z", "2026-11-22T08:00:00.123Z"] {
            assert!(is_moment(moment), "{moment}");
        }
        for moment in [
            "2026-11-22",
            "2026-11-22T08:00:00",
            "2026-11-22T08:00:00+01:00",
            "2026-11-22T24:00:00Z",
            "2026-11-22T08:00:00.Z",
            "+275760-09-13T00:00:00.000Z",
        ] {
            assert!(!is_moment(moment), "{moment}");
        }
    }
}

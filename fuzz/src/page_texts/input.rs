//! From bytes to texts and the circumstances in which they are shown.

use reflectiewijzer::instrument::{Form, Role, built_in};
use reflectiewijzer::record::{Action, Answer, Record};
use reflectiewijzer::texts::{Lang, Texts};

use crate::text_of;

/// How large an elephant is here.
const ELEPHANT_BYTES: usize = 3_000;
/// What stands between the texts.
pub const SEPARATOR: char = '\u{1e}';

/// Moments at the edges of what a record may hold; the first stands for none.
const MOMENTS: [&str; 9] = [
    "",
    "2026-11-24T08:00:00Z",
    "2026-11-24T08:00:00.123Z",
    "0000-01-01T00:00:00Z",
    "0000-02-29T23:59:60Z",
    "0999-12-31T23:59:59Z",
    "2024-02-29T12:00:00Z",
    "9999-11-30T12:00:00Z",
    "9999-12-31T23:59:59.999Z",
];

/// What the fuzzer thought of.
pub struct Input {
    /// Where the texts come.
    pub place: u8,
    /// The language, and what the site owner set.
    pub host: u8,
    /// Which answers there are.
    pub answers: u8,
    /// Which days there are.
    pub days: u8,
    /// The texts; where there are more places than texts, they come again.
    texts: Vec<String>,
}

impl Input {
    /// Four bytes, and then texts. A digit does as a byte, so that inputs can be written by hand.
    pub fn read(data: &[u8]) -> Self {
        let (numbers, texts) = data.split_at(data.len().min(4));
        let number = |index: usize| numbers.get(index).map_or(0, |byte| byte.wrapping_sub(b'0'));
        let texts = text_of(texts, ELEPHANT_BYTES);
        Self {
            place: number(0),
            host: number(1),
            answers: number(2),
            days: number(3),
            texts: texts.split(SEPARATOR).map(String::from).collect(),
        }
    }

    /// All texts, each once.
    pub fn all(&self) -> &[String] {
        &self.texts
    }

    /// The text for this place.
    pub fn text(&self, place: usize) -> &str {
        &self.texts[place % self.texts.len()]
    }

    /// The same circumstances with a harmless word in every place.
    pub fn harmless(&self) -> Self {
        let words = (0..self.texts.len()).map(|index| format!("harmless{index}"));
        Self {
            texts: words.collect(),
            ..*self
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        let known = Lang::all().count();
        let lang = Lang::all().nth(usize::from(self.host) % known);
        lang.unwrap_or_default()
    }

    /// The texts of that language.
    pub fn words(&self) -> Texts {
        Texts::of(self.lang())
    }

    /// One of the moments.
    pub fn moment(&self, turn: u8) -> Option<String> {
        let index = usize::from(self.days.wrapping_add(turn)) % MOMENTS.len();
        let moment = MOMENTS[index];
        (!moment.is_empty()).then(|| moment.to_owned())
    }

    /// A record with a text in every place that takes one.
    pub fn record(&self) -> Record {
        let text = |place: usize| Some(self.text(place).to_owned());
        let day = |turn: u8| self.moment(turn).map(|moment| moment[..10].to_owned());
        let mut record = self.measurement(0);
        record.notes = Some(vec![(self.text(0).to_owned(), self.text(1).to_owned())]);
        record.plan = Some(vec![Action {
            goal: "mini-retreats".to_owned(),
            reality: text(2),
            options: Some(vec![self.text(3).to_owned(), self.text(4).to_owned()]),
            what: text(5),
            first_step: day(2),
            look_back: day(3),
            sign: text(6),
            asked_by: text(7),
            ..Action::default()
        }]);
        record
    }

    /// A record with answers, wishes and moments, and no texts.
    pub fn measurement(&self, turn: u8) -> Record {
        let form = [Form::Short, Form::Full][usize::from(self.host >> 1) % 2];
        let mut record = Record::new(built_in(), form);
        for item in &built_in().items {
            let seed = self.answers.wrapping_add(turn).wrapping_mul(37);
            record.answers.set(item, answer(item.place, seed));
        }
        record.started_at = self.moment(turn);
        record.updated_at = self.moment(turn.wrapping_add(1));
        record.desired = Some(self.wishes());
        record
    }

    /// Wishes for some of the scales that can be wished for.
    fn wishes(&self) -> Vec<Option<f64>> {
        let wish = f64::from(self.answers) * 100.0 / 255.0;
        let scales = built_in().scales.iter();
        scales
            .map(|scale| (scale.role == Role::Radar && scale.place % 3 > 0).then_some(wish))
            .collect()
    }
}

/// Seeds below 32 answer everything alike, which leads to the edges of every score.
fn answer(index: usize, seed: u8) -> Answer {
    let value = match seed {
        0..32 => usize::from(seed),
        _ => (index * usize::from(seed | 1) + usize::from(seed / 3)) >> 2,
    };
    match value % 7 {
        0 => Answer::Missing,
        6 => Answer::Skipped,
        given => Answer::Given(given as u8),
    }
}

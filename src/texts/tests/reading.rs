use super::*;

use crate::instrument::tests::SHIPPED;
use crate::instrument::{Instrument, built_in, read::instrument_from_json};

/// Words that no text has, in any language.
const AVOIDED: [&str; 11] = [
    "!",
    "burn-out",
    "burnout",
    "risico",
    "over je grens",
    "over the edge",
    "kantelpunt bereikt",
    "tipping point reached",
    "je werkgever ziet niets",
    "your employer sees nothing",
    "rapportcijfer",
];
/// Words that turn a statement round: with “never” as an answer it becomes a riddle.
const NEGATIONS: [&str; 14] = [
    "niet", "geen", "nooit", "niets", "niemand", "nergens", "not", "never", "no", "none",
    "nothing", "nobody", "nowhere", "cannot",
];
/// A statement about saying no, as the model has it.
const SAYS_NO: &str = "item.core-compass-2";
/// What has one wording for several keys on purpose: who has no such conversations reads the same
/// under each of the three statements; a rating asks what the scale means, and says the same of all
/// scales with the same mark.
const SAID_TWICE: [&str; 3] = [
    "item.psychological-safety-",
    "ten-buffers:scale.",
    "ten-buffers:item.",
];
/// The ends of the keys of sentences, whatever they are about.
const SENTENCES: [&str; 10] = [
    ".lead",
    ".what",
    ".unknown",
    ".description",
    ".same",
    ".sentence",
    ".none",
    ".meaning",
    ".help",
    ".failed",
];
/// Of those the ones that stand in another sentence, or beside a number.
const HALF: [&str; 7] = [
    "compare.bandwidth.same",
    "compare.scale.same",
    "compare.trend.same",
    "word.unknown",
    "place.none",
    "questions.none",
    "error.chart.same",
];
/// What a label can not be longer than, in words.
const LABEL: usize = 10;
const STATEMENT: usize = 18;
const HINT: usize = 24;
const SENTENCE: usize = 30;
const TEXT: usize = 75;

/// A text, and where it stands.
struct Text {
    /// The instrument's id before a colon, then the key.
    place: String,
    key: String,
    lang: String,
    text: String,
    of_instrument: bool,
}

impl Text {
    fn is_statement(&self) -> bool {
        let mut parts = self.key.split('.');
        let is_of_item = matches!(parts.next(), Some("item" | "observed"));
        is_of_item && parts.count() == 1
    }

    fn is_of(&self, family: &str) -> bool {
        self.key.split('.').any(|part| part == family)
    }

    /// A name, or half a sentence: what stands in a figure, on a button or in a row.
    fn is_label(&self) -> bool {
        match self.of_instrument {
            true => {
                let last = self.key.rsplit('.').next().unwrap_or_default();
                let is_end = matches!(last, "left" | "right") && !self.ends();
                is_end
                    || matches!(last, "label" | "short" | "title")
                    || self.key.starts_with("answer.")
            }
            false => !self.ends() && !SENTENCES.iter().any(|end| self.key.ends_with(end)),
        }
    }

    /// Whether it ends as a sentence does, or as one that someone finishes themselves.
    fn ends(&self) -> bool {
        self.text.ends_with(['.', '?', '…', ':']) || self.text.ends_with("{zone}")
    }

    fn sentences(&self) -> Vec<&str> {
        self.text
            .split_inclusive(['.', '?', ':', ';'])
            .map(str::trim)
            .collect()
    }

    fn words(&self) -> impl Iterator<Item = String> {
        let is_of_word = |letter: char| letter.is_alphanumeric() || "-’".contains(letter);
        let words = self.text.split(move |letter| !is_of_word(letter));
        words.filter(|word| !word.is_empty()).map(str::to_lowercase)
    }
}

/// Every text of the guide: the interface's, the built-in instrument's and the shipped ones'.
fn all() -> Vec<Text> {
    let mut all = Vec::new();
    for (lang, table) in tables() {
        for (key, text) in table {
            all.push(Text {
                place: key.clone(),
                key,
                lang: lang.tag().to_owned(),
                text,
                of_instrument: false,
            });
        }
    }
    add(&mut all, built_in());
    for json in SHIPPED {
        add(&mut all, &instrument_from_json(json).unwrap());
    }
    all
}

fn add(all: &mut Vec<Text>, instrument: &Instrument) {
    for texts in &instrument.texts {
        for (key, text) in texts.all() {
            all.push(Text {
                place: [&instrument.id, ":", key].concat(),
                key: key.clone(),
                lang: texts.lang.clone(),
                text: text.clone(),
                of_instrument: true,
            });
        }
    }
}

/// Fails with every text in which something is wrong.
fn read(wrong: impl Fn(&Text) -> bool) {
    let found: Vec<_> = all()
        .iter()
        .filter(|text| wrong(text))
        .map(|text| format!("{} {}: {}", text.lang, text.place, text.text))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_text_has_a_word_to_avoid() {
    read(|text| {
        let lower = text.text.to_lowercase();
        AVOIDED.iter().any(|word| lower.contains(word))
    });
}

#[test]
fn no_question_asks_why() {
    read(|text| {
        let asks_why = |sentence: &&str| {
            let lower = sentence.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
            sentence.ends_with('?') && words.any(|word| ["waarom", "why"].contains(&word))
        };
        text.sentences().iter().any(asks_why as fn(&&str) -> bool)
    });
}

#[test]
fn a_tipping_point_is_named_only_where_two_measurements_lie_outside() {
    read(|text| {
        let lower = text.text.to_lowercase();
        let names_it = lower.contains("kantelpunt") || lower.contains("tipping point");
        names_it && !text.key.starts_with("chart.bandwidth.tipping")
    });
}

#[test]
fn a_place_to_gain_is_never_called_a_small_step() {
    read(|text| {
        let family = ["results.levers", "results.room", "chart.levers"];
        let is_lever = family.iter().any(|family| text.key.starts_with(family));
        is_lever
            && ["kleine stap", "small step"]
                .iter()
                .any(|step| text.text.contains(step))
    });
}

#[test]
fn a_statement_is_short_and_without_a_negation() {
    read(|text| text.is_statement() && text.words().count() > STATEMENT);
    read(|text| {
        let mut negations = text.words().filter(|word| {
            let says_no = text.key == SAYS_NO && word == "no";
            !says_no && (NEGATIONS.contains(&&**word) || word.ends_with("n’t"))
        });
        text.is_statement() && negations.next().is_some()
    });
}

#[test]
fn hints_questions_sentences_and_labels_have_a_sensible_length() {
    let is_asked =
        |text: &Text| text.of_instrument && (text.is_of("hint") || text.is_of("question"));
    read(|text| is_asked(text) && text.words().count() > HINT);
    read(|text| text.is_label() && text.words().count() > LABEL);
    read(|text| text.words().count() > TEXT);
    read(|text| {
        let is_long = |sentence: &&str| sentence.split(' ').count() > SENTENCE;
        // Where the ideas come from is a list of titles and names.
        text.key != "source" && text.sentences().iter().any(is_long as fn(&&str) -> bool)
    });
}

#[test]
fn every_sentence_ends_and_no_label_does() {
    read(|text| {
        let is_half = HALF.contains(&&*text.key);
        !is_half && !text.is_label() && !text.ends()
    });
    read(|text| {
        let has_sentence_inside = [". ", "? "].iter().any(|end| text.text.contains(end));
        text.is_label() && has_sentence_inside
    });
}

#[test]
fn quotes_and_spaces_are_those_of_print() {
    read(|text| text.text.contains(['"', '\'', '`', '\t', '\u{a0}']));
    read(|text| text.text.is_empty() || text.text != text.text.trim() || text.text.contains("  "));
    read(|text| text.text.contains(" .") || text.text.contains(" ,") || text.text.contains("..."));
}

#[test]
fn no_sentence_stands_under_two_keys() {
    let all = all();
    let mut said = BTreeMap::new();
    for text in all.iter().filter(|text| !text.is_label()) {
        if SAID_TWICE.iter().any(|twice| text.place.contains(twice)) {
            continue;
        }
        // Instruments stand alone: what two of them say alike is no mistake.
        let of = text.place.split_once(':').map_or("", |(id, _)| id);
        let earlier = said.insert((of, &text.lang, &text.text), &text.place);
        assert_eq!(earlier, None, "{}: {}", text.place, text.text);
    }
}

#[test]
fn what_is_asked_in_one_language_is_asked_in_the_other() {
    let all = all();
    let ends = |text: &Text| {
        text.text
            .chars()
            .last()
            .filter(|last| ".?…:".contains(*last))
    };
    for dutch in all.iter().filter(|text| text.lang == "nl") {
        let is_same = |other: &&Text| other.place == dutch.place && other.lang != "nl";
        for other in all.iter().filter(is_same) {
            assert_eq!(ends(dutch), ends(other), "{}", dutch.place);
        }
    }
}

#[test]
fn no_score_stands_where_nobody_asked() {
    const SCORES: [&str; 8] = [
        "high",
        "low",
        "gain",
        "score",
        "bandwidth",
        "needed",
        "before",
        "after",
    ];
    const UNASKED: [&str; 8] = [
        "zone.",
        "mirror.",
        "chart.live.",
        "results.stands",
        "results.signals",
        "results.levers.m",
        "results.effect.wider",
        "results.effect.n",
    ];
    read(|text| {
        let family = UNASKED.iter().any(|family| text.key.starts_with(family));
        let is_unasked = family || text.key.ends_with(".lead");
        let is_number = text.key == "results.effect.numbers";
        // Of how many forces enough is known is no score.
        let digits = text
            .text
            .replace("de 5 krachten", "")
            .replace("the 5 forces", "");
        let has_digit = digits.contains(|letter: char| letter.is_ascii_digit());
        let has_score = places(&text.text)
            .iter()
            .any(|place| SCORES.contains(&&**place));
        is_unasked && !is_number && (has_digit || has_score)
    });
}

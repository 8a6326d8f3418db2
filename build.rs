//! Packs the texts and the built-in instrument into plain text, so that the engine neither parses nor
//! carries JSON: words as columns, one per language, and the instrument's structure in the notation of
//! `src/value/tokens.rs`.
//!
//! A word of the interface that a language lacks falls back to Dutch, the language that everything was
//! written in; a key that Dutch lacks is a mistake, and the build says so.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

/// The words of the interface, and those that only the built-in instrument's screens and figures say.
const INTERFACE: [&str; 2] = ["src/texts", "src/instrument/reflectiewijzer/interface"];
/// The built-in instrument: its structure, and a folder with a file of words per language.
const STRUCTURE: &str = "src/instrument/reflectiewijzer/structure.json";
const WORDS: &str = "src/instrument/reflectiewijzer/texts";
/// A directory with more languages, in this variable, for a build that tests what another language does.
const MORE: &str = "REFLECTIEWIJZER_MORE_LANGUAGES";
const ORIGIN: &str = "nl";
/// Keys of texts that the JavaScript side says while there is no engine; `host.retry`.
const NOT_IN_ENGINE: &str = "host.";

type Table = BTreeMap<String, String>;
type Languages = BTreeMap<String, Table>;

fn main() {
    for path in INTERFACE.into_iter().chain([STRUCTURE, WORDS]) {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed={MORE}");
    let more = env::var(MORE).into_iter();
    let (mut interface, mut words) = (Languages::new(), Languages::new());
    INTERFACE
        .iter()
        .for_each(|folder| add(&mut interface, folder));
    add(&mut words, WORDS);
    // A file of another language has both.
    more.for_each(|folder| add_more(&mut interface, &mut words, &folder));
    check(&interface);
    check(&words);
    write("languages.rs", &columns(&interface));
    let structure = structure();
    write("structure.txt", &structure.tokens.join("\0"));
    write("numbers.rs", &format!("{:?}", structure.numbers));
    write("words.rs", &word_columns(&words));
}

fn write(name: &str, text: &str) {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name), text).expect("OUT_DIR can be written");
}

/// Adds the tables in a folder, each under the language after which its file is named.
fn add(languages: &mut Languages, folder: &str) {
    for (tag, table) in read_tables(folder) {
        let known = languages.entry(tag).or_default();
        for (key, text) in table {
            let twice = known.insert(key.clone(), text);
            assert!(twice.is_none(), "{folder}: {key} stands twice");
        }
    }
}

fn add_more(interface: &mut Languages, words: &mut Languages, folder: &str) {
    for (tag, table) in read_tables(folder) {
        let origin = &words[ORIGIN];
        let (of_instrument, of_interface) = table
            .into_iter()
            .partition(|(key, _)| origin.contains_key(key));
        words.insert(tag.clone(), of_instrument);
        interface.insert(tag, of_interface);
    }
}

fn read_tables(folder: &str) -> Vec<(String, Table)> {
    let files = fs::read_dir(folder).expect("a folder with texts is there");
    let paths = files.map(|file| file.expect("a folder with texts can be read").path());
    let tables = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    tables
        .map(|path| (tag_of(&path), read_table(&path)))
        .collect()
}

fn tag_of(path: &Path) -> String {
    let name = path.file_stem().expect("a file has a name");
    name.to_string_lossy().into_owned()
}

fn read_table(path: &PathBuf) -> Table {
    let json = fs::read_to_string(path).expect("a file with texts can be read");
    match serde_json::from_str(&json) {
        Ok(table) => table,
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

/// No language has a key that Dutch lacks, and every text stands on one line.
fn check(languages: &Languages) {
    let origin = &languages[ORIGIN];
    for (tag, table) in languages {
        for (key, text) in table {
            assert!(origin.contains_key(key), "{tag}: {key} is not in {ORIGIN}");
            assert!(!text.contains('\n'), "{tag}: {key} is more than a line");
        }
    }
}

/// The languages, Dutch first.
fn in_order(languages: &Languages) -> Vec<(&String, &Table)> {
    let mut order: Vec<_> = languages.iter().collect();
    order.sort_by_key(|(tag, _)| *tag != ORIGIN);
    order
}

/// The Dutch column first, then the others by tag. Texts are joined with line ends: a table of
/// pointers would cost the visitor more than splitting costs the engine.
fn columns(languages: &Languages) -> String {
    let origin = &languages[ORIGIN];
    let names = origin.keys().map(String::as_str);
    let keys: Vec<&str> = names
        .filter(|key| !key.starts_with(NOT_IN_ENGINE))
        .collect();
    let order = in_order(languages);
    let tags: Vec<_> = order.iter().map(|(tag, _)| tag).collect();
    let texts: Vec<_> = order
        .iter()
        .map(|(_, table)| column(table, origin, &keys))
        .collect();
    format!(
        "static TAGS: [&str; {languages}] = {tags:?};\n\
         pub(super) const KEYS: [&str; {count}] = {keys:?};\n\
         static TEXTS: &str = {texts:?};\n",
        languages = order.len(),
        count = keys.len(),
        texts = texts.join("\n"),
    )
}

/// The built-in instrument's structure.
fn structure() -> Packed {
    let json = fs::read_to_string(STRUCTURE).expect("the structure can be read");
    let mut packed = Packed::default();
    packed.value(&serde_json::from_str(&json).expect("the structure is JSON"));
    packed
}

/// The built-in instrument's words: the keys once, and a column of texts per language.
fn word_columns(words: &Languages) -> String {
    let origin = &words[ORIGIN];
    let keys: Vec<_> = origin.keys().map(String::as_str).collect();
    let order = in_order(words).into_iter();
    let columns: Vec<_> = order
        .map(|(tag, table)| (tag, column(table, origin, &keys)))
        .collect();
    format!(
        "static KEYS: &str = {keys:?};\nstatic COLUMNS: [(&str, &str); {count}] = {columns:?};\n",
        keys = keys.join("\n"),
        count = columns.len(),
    )
}

/// One text per key, each on a line; Dutch where the language has none.
fn column(table: &Table, origin: &Table, keys: &[&str]) -> String {
    let texts = keys
        .iter()
        .map(|key| table.get(*key).unwrap_or(&origin[*key]).as_str());
    texts.collect::<Vec<_>>().join("\n")
}

/// Tokens, and the numbers that no token holds.
#[derive(Default)]
struct Packed {
    tokens: Vec<String>,
    numbers: Vec<f64>,
}

impl Packed {
    fn token(&mut self, token: &str) {
        self.tokens.push(token.to_owned());
    }

    fn text(&mut self, text: &str) {
        assert!(
            !text.contains(char::is_control),
            "{text:?} has a control character"
        );
        self.tokens.push(format!("\"{text}"));
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.token("n"),
            Value::Bool(true) => self.token("t"),
            Value::Bool(false) => self.token("f"),
            Value::Number(number) => self.number(number.as_f64().expect("a finite number")),
            Value::String(text) => self.text(text),
            Value::Array(values) => {
                self.token("[");
                values.iter().for_each(|value| self.value(value));
                self.token("]");
            }
            Value::Object(fields) => {
                self.token("{");
                for (key, value) in fields {
                    self.text(key);
                    self.value(value);
                }
                self.token("}");
            }
        }
    }

    fn number(&mut self, number: f64) {
        if (0.0..=9.0).contains(&number) && number.fract() == 0.0 {
            return self.token(&number.to_string());
        }
        self.token("#");
        self.numbers.push(number);
    }
}

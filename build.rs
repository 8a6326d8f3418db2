//! Packs the texts and the built-in instrument into plain text, so that the engine neither parses nor
//! carries JSON: words as columns, one per language, and the instrument's structure as lines of words.
//! What no screen before the results says stands apart, so that it can travel with them, and so do the
//! languages that a Dutch page does not need.
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
/// How the keys begin of what is said by nothing that can be there before the later part: these texts travel with it
/// (`src/later.rs`). A text that an earlier screen says may not be one of them: a test looks for those.
const SAID_LATER: [&str; 34] = [
    "about.bandwidth",
    "about.placing",
    "about.pressure",
    "about.sum.",
    "about.title",
    "calendar.",
    "carry.",
    "chart.",
    "compare.",
    "confined.",
    "error.chart.",
    "error.instrument.",
    "figure.",
    "history.added",
    "mirror.",
    "opening.add",
    "opening.ask",
    "opening.kept",
    "opening.no",
    "opening.what",
    "opening.yes",
    "place.",
    "print.",
    "results.",
    "save.",
    "saved.here",
    "saved.none",
    "saved.page",
    "saved.persist",
    "saved.picture.",
    "saved.print.",
    "start.open",
    "word.",
    "zone.",
];
/// How a language calls itself: every other one says so.
const NAME: &str = "lang.name";
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
    let structure = read_structure();
    write("structure.txt", &structure_lines(&structure));
    write("numbers.rs", &numbers(&structure));
    write("words.rs", &word_columns(&words, &structure));
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

fn read_structure() -> Value {
    let json = fs::read_to_string(STRUCTURE).expect("the structure can be read");
    serde_json::from_str(&json).expect("the structure is JSON")
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
    let is_later = |key: &&str| SAID_LATER.iter().any(|start| key.starts_with(start));
    let (later, first): (Vec<&str>, Vec<&str>) = keys.iter().partition(|key| is_later(key));
    let rows_in_order: Vec<&str> = first.iter().chain(&later).copied().collect();
    let row = |key: &&str| rows_in_order.iter().position(|other| other == key);
    let rows: Vec<_> = keys.iter().filter_map(row).collect();
    let order = in_order(languages);
    let tags: Vec<_> = order.iter().map(|(tag, _)| tag).collect();
    let name = |table: &Table| table.get(NAME).unwrap_or(&origin[NAME]).clone();
    let names: Vec<_> = order.iter().map(|(_, table)| name(table)).collect();
    let others = order.iter().skip(1);
    let others: Vec<_> = others
        .map(|(_, table)| column(table, origin, &rows_in_order))
        .collect();
    format!(
        "static TAGS: [&str; {languages}] = {tags:?};\n\
         pub(super) const KEYS: [&str; {count}] = {keys:?};\n\
         pub(super) const ROWS: [u16; {count}] = {rows:?};\n\
         const FIRST: usize = {split};\n\
         static NAMES: [&str; {languages}] = {names:?};\n\
         static FIRST_TEXTS: &str = {first:?};\n\
         static LATER_TEXTS: &str = {later:?};\n\
         static OTHER_TEXTS: &str = {others:?};\n",
        languages = order.len(),
        count = keys.len(),
        split = first.len(),
        first = column(origin, origin, &first),
        later = column(origin, origin, &later),
        others = others.join("\n"),
    )
}

/// The built-in instrument's structure as lines of words, each after what it is about; what can be
/// looked up comes first. `src/instrument/reflectiewijzer/mod.rs` reads them and says what they mean.
fn structure_lines(structure: &Value) -> String {
    let mut lines = vec![line("whole", structure, &["answers", "period"])];
    for scale in list(&structure["scales"]) {
        let items = list(&scale["items"]).iter().map(marked);
        let items: Vec<_> = items.collect();
        lines.push([line("scale", scale, &["id", "role"]), items.join(" ")].join(" "));
    }
    for part in list(&structure["parts"]) {
        lines.push(line("part", part, &["id", "scales"]));
    }
    for plane in list(&structure["planes"]) {
        lines.push(line("plane", plane, &["id", "across", "up"]));
    }
    for force in list(&structure["forces"]) {
        lines.push(line("force", force, &["id", "scales"]));
        lines.push(line("bonus", force, &["bonus"]));
    }
    lines.join("\n")
}

/// Its numbers: the engine would need a parser for them.
fn numbers(structure: &Value) -> String {
    let cuts: Vec<_> = list(&structure["planes"])
        .iter()
        .map(|plane| plane["cut"].as_f64())
        .collect();
    let cuts: Vec<_> = cuts
        .into_iter()
        .map(|cut| cut.expect("a plane is cut somewhere"))
        .collect();
    format!(
        "const EDITION: u32 = {};\nconst STEPS: u8 = {};\nconst CUTS: &[f64] = &{cuts:?};\n",
        structure["edition"], structure["steps"],
    )
}

/// What this is, and some of its fields.
fn line(what: &str, value: &Value, fields: &[&str]) -> String {
    let mut words = vec![what.to_owned()];
    for field in fields {
        match &value[*field] {
            Value::Array(values) => words.extend(values.iter().map(word)),
            value => words.push(word(value)),
        }
    }
    words.join(" ")
}

/// An item's id behind a mark for each of its flags.
fn marked(item: &Value) -> String {
    let flags = [("core", "*"), ("reverse", "-"), ("observed", "!")];
    let marks = flags.iter().filter(|(flag, _)| item[*flag] == true);
    marks.map(|(_, mark)| *mark).collect::<String>() + &word(&item["id"])
}

fn word(value: &Value) -> String {
    let word = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    assert!(
        !word.contains(char::is_whitespace),
        "{word:?} is not one word"
    );
    word
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The built-in instrument's words in Dutch, the keys and a column of texts; then the same of those that
/// travel with the results; then all of them in every other language.
fn word_columns(words: &Languages, structure: &Value) -> String {
    let origin = &words[ORIGIN];
    let parts: Vec<_> = list(&structure["parts"])
        .iter()
        .map(|part| word(&part["id"]))
        .collect();
    let keys = origin.keys().map(String::as_str);
    let (later, first): (Vec<&str>, Vec<&str>) = keys.partition(|key| is_said_later(key, &parts));
    let all: Vec<&str> = origin.keys().map(String::as_str).collect();
    let order = in_order(words);
    let (own, others) = order.split_at(1);
    let tables = [
        ("FIRST", first, own),
        ("LATER", later, own),
        ("OTHERS", all, others),
    ];
    let tables = tables.map(|(name, keys, languages)| {
        let columns = languages.iter();
        let columns: Vec<_> = columns
            .map(|(tag, table)| (tag, column(table, origin, &keys)))
            .collect();
        format!(
            "static {name}: Columns = ({:?}, &{columns:?});\n",
            keys.join("\n")
        )
    });
    tables.concat()
}

/// Whether only the results say this of the built-in instrument: what a scale means is said earlier
/// where it has a page of questions of its own.
fn is_said_later(key: &str, parts: &[String]) -> bool {
    const OF_SCALES: [&str; 5] = ["attention", "hint", "organised", "question", "varies"];
    let mut words = key.split('.');
    match (words.next(), words.next(), words.next()) {
        (Some("plane"), ..) => true,
        (Some("scale"), Some(id), Some("meaning")) => !parts.iter().any(|part| part == id),
        (Some("scale"), _, Some(what)) => OF_SCALES.contains(&what),
        _ => false,
    }
}

/// One text per key, each on a line; Dutch where the language has none.
fn column(table: &Table, origin: &Table, keys: &[&str]) -> String {
    let texts = keys
        .iter()
        .map(|key| table.get(*key).unwrap_or(&origin[*key]).as_str());
    texts.collect::<Vec<_>>().join("\n")
}

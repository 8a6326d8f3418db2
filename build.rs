//! Turns the files with texts into plain columns of text, one per language, so that the
//! engine neither parses nor carries JSON.
//!
//! A key that a language lacks falls back to Dutch, the language the instrument was written in; a
//! key that Dutch lacks is a mistake, and the build says so.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// The words of the interface, and those of the built-in instrument: a file per language in each.
const CONTENT: [&str; 2] = ["src/texts", "src/instrument/reflectiewijzer"];
/// A directory with more languages, in this variable, for a build that tests what another language does.
const MORE: &str = "REFLECTIEWIJZER_MORE_LANGUAGES";
const ORIGIN: &str = "nl";
/// Keys of texts that the JavaScript side says while there is no engine; `host.retry`.
const NOT_IN_ENGINE: &str = "host.";

type Table = BTreeMap<String, String>;

fn main() {
    for folder in CONTENT {
        println!("cargo::rerun-if-changed={folder}");
    }
    println!("cargo::rerun-if-env-changed={MORE}");
    let languages = read_languages();
    let origin = &languages[ORIGIN];
    for (tag, table) in &languages {
        let stray = table.keys().find(|key| !origin.contains_key(*key));
        assert!(
            stray.is_none(),
            "{tag}.json: {stray:?} is not in {ORIGIN}.json"
        );
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("languages.rs");
    fs::write(out, generate(&languages)).expect("OUT_DIR can be written");
}

/// One table per language, from all files that are named after it.
fn read_languages() -> BTreeMap<String, Table> {
    let folders = CONTENT.map(String::from).into_iter().chain(env::var(MORE));
    let files =
        folders.flat_map(|folder| fs::read_dir(folder).expect("a folder with texts is there"));
    let paths = files.map(|file| file.expect("a folder with texts can be read").path());
    let mut languages: BTreeMap<String, Table> = BTreeMap::new();
    for path in paths.filter(|path| path.extension().is_some_and(|end| end == "json")) {
        let tag = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy();
        let table = languages.entry(tag.into_owned()).or_default();
        for (key, text) in read_table(&path) {
            let twice = table.insert(key.clone(), text);
            assert!(twice.is_none(), "{}: {key} stands twice", path.display());
        }
    }
    languages
}

fn read_table(path: &Path) -> Table {
    let json = fs::read_to_string(path).expect("a file with texts can be read");
    match serde_json::from_str(&json) {
        Ok(table) => table,
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

/// The Dutch column first, then the others by tag. Texts are joined with line ends: a table of
/// pointers would cost the visitor more than splitting costs the engine.
fn generate(languages: &BTreeMap<String, Table>) -> String {
    let origin = &languages[ORIGIN];
    let keys: Vec<&str> = origin
        .keys()
        .map(String::as_str)
        .filter(|key| !key.starts_with(NOT_IN_ENGINE))
        .collect();
    let mut order: Vec<_> = languages.iter().collect();
    order.sort_by_key(|(tag, _)| *tag != ORIGIN);
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

fn column(table: &Table, origin: &Table, keys: &[&str]) -> String {
    let texts = keys
        .iter()
        .map(|key| table.get(*key).unwrap_or(&origin[*key]).as_str());
    let texts: Vec<_> = texts.collect();
    assert!(
        texts.iter().all(|text| !text.contains('\n')),
        "a text is one line"
    );
    texts.join("\n")
}

//! Turns `src/instrument/content/*.json` into plain columns of text, one per language, so that the
//! engine neither parses nor carries JSON.
//!
//! A key that a language lacks falls back to Dutch, the language the instrument was written in; a
//! key that Dutch lacks is a mistake, and the build says so.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

const CONTENT: &str = "src/instrument/content";
/// A directory with more languages, in this variable, for a build that tests what another language does.
const MORE: &str = "REFLECTIEWIJZER_MORE_LANGUAGES";
const ORIGIN: &str = "nl";
/// Keys of texts that the JavaScript side says while there is no engine; `host.retry`.
const NOT_IN_ENGINE: &str = "host.";

type Table = BTreeMap<String, String>;

fn main() {
    println!("cargo::rerun-if-changed={CONTENT}");
    println!("cargo::rerun-if-env-changed={MORE}");
    let languages = read_languages();
    let origin = &languages[ORIGIN];
    for (tag, table) in &languages {
        let stray = table.keys().find(|key| !origin.contains_key(*key));
        assert!(
            stray.is_none(),
            "{CONTENT}/{tag}.json: {stray:?} is not in {ORIGIN}.json"
        );
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("languages.rs");
    fs::write(out, generate(&languages)).expect("OUT_DIR can be written");
}

fn read_languages() -> BTreeMap<String, Table> {
    let folders = [Some(CONTENT.to_owned()), env::var(MORE).ok()];
    let files = folders
        .into_iter()
        .flatten()
        .flat_map(|folder| fs::read_dir(folder).expect("the content folder is there"));
    let paths = files.map(|file| file.expect("the content folder can be read").path());
    let languages = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    languages.map(|path| read_language(&path)).collect()
}

fn read_language(path: &Path) -> (String, Table) {
    let tag = path
        .file_stem()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned();
    let json = fs::read_to_string(path).expect("a content file can be read");
    match serde_json::from_str(&json) {
        Ok(table) => (tag, table),
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

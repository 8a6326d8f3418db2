//! A language that nobody speaks, to see what another language does to every screen: longer, full of
//! accents, and from right to left.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;

/// Its tag, from those that are kept free for private use.
pub const TAG: &str = "qps";

/// Writes its texts, made of the Dutch ones, into a directory of their own, and gives that back.
pub fn write() -> Result<PathBuf> {
    let directory = Path::new("target/pseudo/content");
    files::empty_directory(directory)?;
    let mut texts = Map::new();
    for (key, text) in dutch()? {
        let text = text.as_str().context("a text is a string")?;
        let text = match &*key {
            "lang.name" => "Pseudo".to_owned(),
            "lang.direction" => "rtl".to_owned(),
            _ => lengthened(text),
        };
        texts.insert(key, text.into());
    }
    let path = directory.join(format!("{TAG}.json"));
    files::write(&path, serde_json::to_string_pretty(&texts)?)?;
    Ok(std::path::absolute(directory)?)
}

/// Where texts stand: of the interface, and of the built-in instrument.
const FOLDERS: [&str; 3] = [
    "src/texts",
    "src/instrument/reflectiewijzer/interface",
    "src/instrument/reflectiewijzer/texts",
];

/// Every Dutch text, of the interface and of the instrument.
fn dutch() -> Result<Map<String, Value>> {
    let mut all = Map::new();
    for folder in FOLDERS {
        let json = files::read(&Path::new(folder).join("nl.json"))?;
        all.extend(serde_json::from_slice::<Map<String, Value>>(&json)?);
    }
    Ok(all)
}

/// Every vowel becomes two with accents; the places to fill in stay as they are.
fn lengthened(text: &str) -> String {
    let mut long = String::new();
    let mut in_place = false;
    for character in text.chars() {
        in_place = (in_place || character == '{') && character != '}';
        match character {
            vowel if in_place => long.push(vowel),
            'a' => long.push_str("áà"),
            'e' => long.push_str("éè"),
            'i' => long.push_str("íì"),
            'o' => long.push_str("óò"),
            'u' => long.push_str("úù"),
            other => long.push(other),
        }
    }
    long
}

#[cfg(test)]
mod tests {
    use super::lengthened;

    #[test]
    fn places_stay_and_the_rest_becomes_longer() {
        assert_eq!(
            lengthened("Stap {step} van {steps}"),
            "Stáàp {step} váàn {steps}"
        );
    }
}

//! Stage 9: build.json, which says what a directory was built from and what must be in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::files;

const NAME: &str = "build.json";

/// Everything that can change what is built. One hash over all of it stands in build.json.
const FILES: [&str; 11] = [
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package.json",
    "package-lock.json",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "build.rs",
    "www/custom-elements.json",
    "www/pkg-README.md",
    "xtask/Cargo.toml",
];
const DIRECTORIES: [&str; 4] = ["src", "www/widget", "xtask/bundle", "xtask/src/build"];
/// In www/ itself only the files with this beginning are built: the pages beside them are not.
const WWW_BEGINNING: &str = "reflectiewijzer";

/// Writes build.json into a directory that has everything else.
pub fn write(directory: &Path, compiler: &str) -> Result<()> {
    let stamp = json!({
        "inputs": inputs()?,
        "compiler": compiler,
        "files": hashes(directory)?,
    });
    let text = serde_json::to_string_pretty(&stamp)? + "\n";
    files::write(&directory.join(NAME), text)
}

/// What marks the files that belong together: the same sources, compiler and variant give the same mark.
pub fn release(compiler: &str, flags: &[&str]) -> Result<String> {
    let everything = [&inputs()?, compiler, &flags.join(" ")].join("\n");
    let mut mark = files::sha256(everything.as_bytes());
    mark.truncate(12);
    Ok(mark)
}

/// Whether a directory was built from the sources as they are now, and nobody changed it since.
pub fn matches(directory: &Path) -> Result<bool> {
    let Ok(stamp) = read(directory) else {
        return Ok(false);
    };
    Ok(stamp["inputs"] == inputs()? && stamp["files"] == json!(hashes(directory)?))
}

/// What compiled a directory's module.
pub fn compiler(directory: &Path) -> Result<String> {
    let stamp = read(directory)?;
    let compiler = stamp["compiler"].as_str();
    compiler
        .map(String::from)
        .context("build.json names no compiler")
}

/// The first file that is not the same in both directories.
pub fn first_difference(one: &Path, other: &Path) -> Result<Option<String>> {
    let (one, other) = (hashes(one)?, hashes(other)?);
    let names = one.keys().chain(other.keys());
    let mut different = names.filter(|name| one.get(*name) != other.get(*name));
    Ok(different.next().cloned())
}

fn read(directory: &Path) -> Result<Value> {
    Ok(serde_json::from_slice(&files::read(
        &directory.join(NAME),
    )?)?)
}

/// The hash of every file below a directory but build.json itself.
fn hashes(directory: &Path) -> Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for file in files::below(directory)? {
        let name = with_slashes(file.strip_prefix(directory)?);
        hashes.insert(name, files::sha256(&files::read(&file)?));
    }
    hashes.remove(NAME);
    Ok(hashes)
}

/// A path as it is written on every machine.
fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn inputs() -> Result<String> {
    let mut everything = Vec::new();
    for path in input_paths()? {
        // The length keeps two files apart from one that holds both.
        let content = files::read(&path)?;
        let name = with_slashes(&path);
        everything.extend(format!("{name}\0{}\0", content.len()).into_bytes());
        everything.extend(content);
    }
    Ok(files::sha256(&everything))
}

fn input_paths() -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = FILES
        .iter()
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .collect();
    for directory in DIRECTORIES {
        paths.extend(files::below(Path::new(directory))?);
    }
    let www = files::entries(Path::new("www"))?.into_iter();
    paths.extend(www.filter(|path| files::name(path).starts_with(WWW_BEGINNING)));
    paths.sort();
    Ok(paths)
}

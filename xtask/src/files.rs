//! Small helpers around files: listing, reading, hashing, replacing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// A file's bytes; an error names the file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file; an error names the file.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// The sha256 of some bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The entries of a directory, sorted, but for the hidden ones (editors leave those); nothing when it does not exist.
pub fn entries(directory: &Path) -> Result<Vec<PathBuf>> {
    if !directory.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Every file below a directory, however deep, sorted.
pub fn below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in entries(directory)? {
        match entry.is_dir() {
            true => found.extend(below(&entry)?),
            false => found.push(entry),
        }
    }
    Ok(found)
}

/// Makes a directory that exists and holds nothing.
pub fn empty_directory(directory: &Path) -> Result<()> {
    let make = || -> std::io::Result<()> {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)
    };
    make().with_context(|| format!("cannot empty {}", directory.display()))
}

/// Copies one directory over another, which is emptied first.
pub fn replace_directory(from: &Path, to: &Path) -> Result<()> {
    empty_directory(to)?;
    for entry in entries(from)? {
        let copy = to.join(name(&entry));
        match entry.is_dir() {
            true => replace_directory(&entry, &copy)?,
            false => write(&copy, read(&entry)?)?,
        }
    }
    Ok(())
}

/// A file's own name as text.
pub fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

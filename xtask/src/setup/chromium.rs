//! The browser that the browser tests and the tables of `cargo xtask bench` drive.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use super::debian;
use crate::run::find_program;

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The environment variable that names another Chromium than the one on the PATH; the tests get it too.
pub const VARIABLE: &str = "CHROMIUM";

/// Chromium's path, installed first where that is possible.
pub fn ready() -> Result<PathBuf> {
    if find().is_none() && debian::can_install() {
        debian::install(&["chromium"])?;
    }
    find().ok_or_else(|| {
        anyhow!("the browser tests need Chromium: install it, or name its program in the environment variable {VARIABLE}")
    })
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    named.or_else(|| NAMES.iter().find_map(|name| find_program(name)))
}

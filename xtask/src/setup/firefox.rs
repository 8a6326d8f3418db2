//! The second browser of the browser tests.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use super::debian;
use crate::run::find_program;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// The environment variable that names another Firefox than the one on the PATH; the tests get it too.
pub const VARIABLE: &str = "FIREFOX";

/// Firefox's path, installed first where that is possible.
pub fn ready() -> Result<PathBuf> {
    if find().is_none() && debian::can_install() {
        debian::install(&["firefox-esr"])?;
    }
    find().ok_or_else(|| {
        anyhow!("the browser tests need Firefox: install it, or name its program in the environment variable {VARIABLE}")
    })
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    named.or_else(|| NAMES.iter().find_map(|name| find_program(name)))
}

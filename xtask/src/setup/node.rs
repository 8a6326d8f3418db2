//! Node with npm, and the packages that package-lock.json names.

use std::path::Path;

use anyhow::{Result, bail};

use super::debian;
use crate::files;
use crate::run::{find_program, node, output, program, quietly, say};

const OLDEST: u32 = 20;

/// Sees to it that Node, npm and the locked packages are there.
pub fn ready() -> Result<()> {
    if !is_usable() && debian::can_install() {
        debian::install(&["nodejs", "npm"])?;
    }
    if !is_usable() {
        bail!(
            "the build needs Node {OLDEST} or newer with npm: install them from your system's packages or nodejs.org"
        );
    }
    install_packages()
}

fn is_usable() -> bool {
    let version = output(node().arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let major = major.and_then(|major| major.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST) && find_program(npm()).is_some()
}

/// `npm ci`, unless node_modules was made from this very package-lock.json.
fn install_packages() -> Result<()> {
    let wanted = files::sha256(&files::read(Path::new("package-lock.json"))?);
    let note = Path::new("node_modules/.made-from");
    if std::fs::read_to_string(note).is_ok_and(|made_from| made_from == wanted) {
        return Ok(());
    }
    say("installing the npm packages of package-lock.json");
    // No package of ours needs its install script.
    quietly(program(npm()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    files::write(note, wanted)
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

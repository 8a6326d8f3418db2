//! The browser tests, in each browser.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::run::{node, shown};
use crate::{build, files, setup};

/// Tests by the names of their files.
pub enum Files {
    All,
    These(&'static [&'static str]),
}

/// What may well go otherwise in another engine. Left out is what looks at the words, at the style sheet or at the
/// files that a site gets, what is decided in Rust and tested there (`src/guide/update/tests/`), and what needs of a
/// browser's driver what only Chromium's can do.
pub const TELLING: Files = Files::These(&[
    "charts",
    "confined",
    "crash",
    "embed",
    "embed-script",
    "fault-cache",
    "fault-element",
    "fault-panic",
    "fault-storage",
    "field-causes",
    "field-day",
    "field-functions",
    "field-hosts",
    "field-keys",
    "field-letters",
    "field-not-saved",
    "field-open",
    "field-page",
    "field-picture",
    "field-releases",
    "field-replay",
    "field-routers",
    "field-saved-changes",
    "figure-labels",
    "figure-reading",
    "figure-updates",
    "forced-colours",
    "frame",
    "history",
    "hostile",
    "import",
    "instruments-answers",
    "instruments-journey",
    "keys",
    "lifecycle",
    "live",
    "loading",
    "one-file",
    "parts",
    "resume",
    "share",
    "short-form",
    "support",
    "surface",
    "tabs",
    "vectors",
    "without-wasm",
]);

/// What must go as well without WebAssembly: the journeys, the figures, keeping and saving.
pub const WITHOUT_WASM: Files = Files::These(&[
    "figure-labels",
    "figure-updates",
    "full-form",
    "import",
    "instruments-answers",
    "instruments-journey",
    "instruments-scores",
    "keys",
    "languages",
    "one-file",
    "record-errors",
    "resume",
    "review",
    "short-form",
    "vectors",
]);

/// The same in an engine that has shown with WebAssembly that it goes its own way nowhere: one journey, and where the
/// engine as JavaScript itself may differ.
pub const WITHOUT_WASM_ELSEWHERE: Files = Files::These(&[
    "figure-updates",
    "instruments-scores",
    "one-file",
    "resume",
    "short-form",
    "vectors",
]);

/// Runs them in the browser that the mode of tests/e2e/support/modes.mjs names. An argument without dashes picks files
/// by a part of their name, instead of those that this browser gets by itself; others go to `node --test`.
pub fn run(mode: &str, files: &Files, extra: &[String]) -> Result<()> {
    setup::node::ready()?;
    let (variable, browser) = browser_for(mode)?;
    setup::renderer::ready()?;
    build::with_pseudo_language()?;
    build::with_faults()?;
    let (flags, parts): (Vec<&String>, Vec<&String>) = extra
        .iter()
        .partition(|argument| argument.starts_with("--"));
    shown(
        node()
            .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
            // Per file: a browser that hangs may not hold up everything for ever.
            .arg("--test-timeout=600000")
            .args(flags)
            .args(chosen(files, &parts)?)
            .env("BROWSER", mode)
            .env(variable, browser),
    )
}

/// The program for a mode, and the environment variable that tells the tests where it is.
fn browser_for(mode: &str) -> Result<(&'static str, PathBuf)> {
    Ok(match mode.split('-').next() {
        Some("firefox") => (setup::firefox::VARIABLE, setup::firefox::ready()?),
        Some("webkit") => (setup::webkit::VARIABLE, setup::webkit::ready()?),
        _ => (setup::chromium::VARIABLE, setup::chromium::ready()?),
    })
}

fn chosen(files: &Files, parts: &[&String]) -> Result<Vec<PathBuf>> {
    if let (Files::These(names), []) = (files, parts) {
        return names.iter().map(|name| file_of(name)).collect();
    }
    let mut found = files::entries(Path::new("tests/e2e"))?;
    found.retain(|file| {
        let name = files::name(file);
        name.ends_with(".test.mjs")
            && (parts.is_empty() || parts.iter().any(|part| name.contains(part.as_str())))
    });
    if found.is_empty() {
        bail!("no such browser tests in tests/e2e");
    }
    Ok(found)
}

fn file_of(name: &str) -> Result<PathBuf> {
    let file = PathBuf::from(format!("tests/e2e/{name}.test.mjs"));
    if !file.is_file() {
        bail!(
            "{} is to be run in other browsers and does not exist",
            file.display()
        );
    }
    Ok(file)
}

//! Stage 6: the scripts in www/ and all that they import, in every form that pkg/ has.

use std::path::Path;

use anyhow::Result;

use crate::run::{node, quietly};

/// Bundles the widget's scripts into a directory, with the engine's parts: its glue, the engine as JavaScript, the
/// same without its data, and as WebAssembly. `release` marks what belongs together.
pub fn bundle(engine: &[&Path; 4], out: &Path, version: &str, release: &str) -> Result<()> {
    quietly(
        node()
            .arg("xtask/bundle/main.mjs")
            .args(engine)
            .arg(out)
            .args([version, release]),
    )
}

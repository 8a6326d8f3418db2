//! Stage 4: www/reflectiewijzer.js and all it imports, as one file.

use std::path::Path;

use anyhow::Result;

use crate::run::{node, quietly};

/// Bundles the widget's script with the engine's glue into a directory.
pub fn bundle(glue: &Path, out: &Path, version: &str) -> Result<()> {
    quietly(
        node()
            .arg("xtask/bundle.mjs")
            .arg(glue)
            .arg(out)
            .arg(version),
    )
}

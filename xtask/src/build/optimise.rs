//! Stage 3: the same module in fewer bytes.

use std::path::Path;

use anyhow::Result;

use crate::run::{node, quietly};

/// Only features that every browser with WebAssembly has; sign extension is taken apart again.
/// Never `--all-features`: it makes modules that browsers refuse.
const FLAGS: [&str; 4] = [
    "-Oz",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--signext-lowering",
];

/// Writes the optimised module.
pub fn optimise(module: &Path, out: &Path) -> Result<()> {
    quietly(
        node()
            .arg("node_modules/binaryen/bin/wasm-opt")
            .arg(module)
            .args(FLAGS)
            .arg("--output")
            .arg(out),
    )
}

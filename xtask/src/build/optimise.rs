//! Stage 4: the same module in fewer bytes.

use std::path::Path;

use anyhow::Result;

use crate::run::{node, quietly};

/// Refuses a module that uses more than compile.rs allows, and adds nothing to it.
pub const FEATURES: [&str; 6] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
];

const FLAGS: [&str; 11] = [
    "-Oz",
    "--converge",
    // These four give more bytes, but bytes that repeat themselves: 5 % less in brotli, which is what is sent.
    "--one-caller-inline-max-function-size=20",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=code-folding",
    // Safe code never reads where nothing is, and nothing lies in the first kilobyte: the far end of the stack.
    "--ignore-implicit-traps",
    "--low-memory-unused",
    // Functions of one module side by side: they look alike, and that compresses better.
    "--reorder-functions-by-name",
    // Nobody asks what it was made by and of.
    "--strip-producers",
    "--strip-target-features",
];

/// Writes the optimised module.
pub fn optimise(module: &Path, out: &Path) -> Result<()> {
    quietly(
        node()
            .arg("node_modules/binaryen/bin/wasm-opt")
            .arg(module)
            .args(FEATURES)
            .args(FLAGS)
            .arg("--output")
            .arg(out),
    )
}

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

const FLAGS: [&str; 10] = [
    "-Oz",
    "--converge",
    // These four give more bytes, but bytes that repeat themselves: 5 % less in brotli, which is what is sent.
    "--one-caller-inline-max-function-size=20",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=code-folding",
    // Nothing lies in the first kilobyte: the far end of the stack. Not --ignore-implicit-traps: it reads ahead of the
    // checks that safe code makes, and so beyond the last element of a list that lies at the very end of memory.
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

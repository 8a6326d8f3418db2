//! Stage 1: the library crate as WebAssembly.

use std::path::PathBuf;

use anyhow::Result;

use crate::run::{program, shown};
use crate::setup::wasm_toolchain::WasmToolchain;

/// Directories of their own, so that this build, its variants and the native ones do not undo each
/// other's work.
const TARGET_DIRECTORY: &str = "target/wasm";
const VARIANT_DIRECTORY: &str = "target/wasm-variant";

const RUST_FLAGS: [&str; 9] = [
    // What WebAssembly could do at first, and four things that every browser has learnt since and that
    // `wasm-opt` can undo where WebAssembly is translated to JavaScript: fewer bytes, faster copying.
    "-Ctarget-cpu=mvp",
    "-Ctarget-feature=+bulk-memory,+sign-ext,+nontrapping-fptoint,+mutable-globals",
    // Panic messages without file and line: smaller, and without this machine's paths.
    "-Zlocation-detail=none",
    // A panic ends the engine without a word: the page says it (www/widget/engine.js).
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zfmt-debug=none",
    // What split.rs cuts by: which function and which data uses which, and a table that all parts share.
    "-Clink-arg=--emit-relocs",
    "-Clink-arg=--export-table",
    // Each piece of data keeps its place, and so its alignment, whichever part it goes to.
    "-Clink-arg=--no-merge-data-segments",
];

const BUILD_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// Compiles the library crate, with more flags for a variant of it, and returns the module's path.
pub fn compile(toolchain: &WasmToolchain, more: &[&str]) -> Result<PathBuf> {
    let flags = [&RUST_FLAGS, more].concat();
    let directory = if more.is_empty() {
        TARGET_DIRECTORY
    } else {
        VARIANT_DIRECTORY
    };
    let mut cargo = program(&toolchain.cargo);
    cargo
        .args([
            "build",
            "--locked",
            "--release",
            "--lib",
            "--package",
            "reflectiewijzer",
        ])
        .args([
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
            directory,
        ])
        .args(BUILD_STD)
        .env("RUSTC", &toolchain.rustc)
        // The standard library may only be rebuilt by a compiler that accepts unstable flags.
        .env("RUSTC_BOOTSTRAP", "1")
        // This variable goes before every other place for flags: the bytes may not depend on someone's settings.
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    if let Some(linker) = &toolchain.linker {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
    shown(&mut cargo)?;
    Ok([
        directory,
        "wasm32-unknown-unknown/release/reflectiewijzer.wasm",
    ]
    .iter()
    .collect())
}

//! The fuzzer: cargo-fuzz, and the C++ compiler that builds the library which it drives.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::debian;
use crate::run::{cargo, find_program, output, say, shown};

const COMPILERS: [&str; 3] = ["c++", "g++", "clang++"];

/// Sees to it that both are there.
pub fn ready() -> Result<()> {
    let compiles = || COMPILERS.iter().any(|name| find_program(name).is_some());
    if !compiles() && debian::can_install() {
        debian::install(&["g++"])?;
    }
    if !compiles() {
        bail!("fuzzing needs a C++ compiler: install g++ or clang");
    }
    if find_program("cargo-fuzz").is_some() {
        return Ok(());
    }
    let version = version()?;
    say(&format!("installing cargo-fuzz {version}"));
    shown(cargo().args([
        "install",
        "--quiet",
        "--locked",
        "cargo-fuzz",
        "--version",
        &version,
    ]))
}

/// The version that Cargo.toml names.
fn version() -> Result<String> {
    let told = output(cargo().args(["metadata", "--no-deps", "--format-version=1"]))?;
    let told: Value = serde_json::from_str(&told)?;
    let version = told["metadata"]["programs"]["cargo-fuzz"].as_str();
    version
        .map(String::from)
        .context("Cargo.toml names no version of cargo-fuzz")
}

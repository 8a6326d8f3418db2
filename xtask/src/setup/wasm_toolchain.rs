//! The compiler that makes WebAssembly. It builds Rust's standard library itself, for the oldest WebAssembly and
//! for size, so it needs that library's source and a linker, but no ready-made target.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, anyhow};

use super::debian;
use crate::run::{find_program, output, program, say, succeeds_within};

const WHAT_TO_INSTALL: &str = "compiling to WebAssembly needs the source of Rust's standard library: \
    run `rustup component add rust-src`, or on Debian, as root, \
    `apt-get install rustc-web cargo-web rust-web-src` and the newest package lld-<number>";

/// A cargo and a rustc that can build for WebAssembly together.
pub struct WasmToolchain {
    /// The cargo to call.
    pub cargo: PathBuf,
    /// The rustc it is to use.
    pub rustc: PathBuf,
    /// The linker, where rustc does not bring its own.
    pub linker: Option<PathBuf>,
    /// Where rustc's own files are.
    pub sysroot: PathBuf,
    /// What compiles and links, in words: two builds with the same words give the same bytes.
    pub version: String,
}

/// A toolchain that works, installed first when there is none: Debian's where that can be, else through rustup.
pub fn ready() -> Result<WasmToolchain> {
    for install in [with_debian, with_rustup] {
        if let Some(toolchain) = find() {
            return Ok(toolchain);
        }
        install()?;
    }
    find().ok_or_else(|| anyhow!(WHAT_TO_INSTALL))
}

/// The first toolchain that has all its parts: Debian's, whose newer LLVM writes 5 % fewer bytes, else the one that
/// runs this tool.
fn find() -> Option<WasmToolchain> {
    let own = || beside(Path::new(&std::env::var_os("CARGO")?));
    beside(Path::new("/usr/bin/cargo")).or_else(own)
}

/// Adds what is missing to the toolchain that runs this tool. That it fails is no error: there is another way.
fn with_rustup() -> Result<()> {
    say("adding the source of Rust's standard library");
    let rustup = &mut program("rustup");
    rustup
        .args(["component", "add", "rust-src"])
        .env("RUSTUP_MAX_RETRIES", "0");
    // Without a network rustup would try for minutes; the component is 3 MB.
    succeeds_within(Duration::from_secs(30), rustup);
    Ok(())
}

/// Installs Debian's toolchain beside the one that runs this tool.
fn with_debian() -> Result<()> {
    if !debian::can_install() {
        return Ok(());
    }
    let linker = debian::newest("lld")?.ok_or_else(|| anyhow!(WHAT_TO_INSTALL))?;
    debian::install(&["rustc-web", "cargo-web", "rust-web-src", &linker])
}

/// The toolchain of which this is the cargo, if it has every part.
fn beside(cargo: &Path) -> Option<WasmToolchain> {
    let rustc = cargo.with_file_name(format!("rustc{}", std::env::consts::EXE_SUFFIX));
    let ask = |arguments: &[&str]| output(program(&rustc).args(arguments)).ok();
    let sysroot = PathBuf::from(ask(&["--print", "sysroot"])?);
    let library = sysroot.join("lib/rustlib/src/rust/library/Cargo.toml");
    if !library.is_file() {
        return None;
    }
    let mut version = ask(&["--version"])?;
    let linker = match has_own_linker(&sysroot) {
        true => None,
        false => {
            let linker = newest_linker()?;
            version += &format!(", {}", output(program(&linker).arg("--version")).ok()?);
            Some(linker)
        }
    };
    Some(WasmToolchain {
        cargo: cargo.into(),
        rustc,
        linker,
        sysroot,
        version,
    })
}

fn has_own_linker(sysroot: &Path) -> bool {
    let hosts = std::fs::read_dir(sysroot.join("lib/rustlib"))
        .into_iter()
        .flatten();
    let linker = format!("bin/rust-lld{}", std::env::consts::EXE_SUFFIX);
    hosts
        .flatten()
        .any(|host| host.path().join(&linker).is_file())
}

/// Debian's `wasm-ld-22` with the highest number: a linker must be as new as the compiler's LLVM.
fn newest_linker() -> Option<PathBuf> {
    let programs = std::fs::read_dir("/usr/bin").ok()?.flatten();
    let names = programs.map(|program| program.file_name().to_string_lossy().into_owned());
    let numbered = names.filter_map(|name| debian::number_after("wasm-ld", &name));
    find_program(&format!("wasm-ld-{}", numbered.max()?))
}

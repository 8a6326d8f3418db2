//! Stage 2: the JavaScript that translates between the engine and the page.

use std::path::{Path, PathBuf};

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::files;

/// What wasm-bindgen made.
pub struct Glue {
    /// The module, with its exports renamed for the script.
    pub module: PathBuf,
    /// The script with the exported functions; it does not load the module itself.
    pub script: PathBuf,
}

/// Writes the glue for a compiled module.
pub fn bind(module: &Path) -> Result<Glue> {
    let out = Path::new("target/bindgen");
    files::empty_directory(out)?;
    Bindgen::new()
        .input_path(module)
        .out_name("reflectiewijzer")
        // Of all shapes only this one keeps the functions apart from any way of loading: that is ours.
        .bundler(true)?
        .typescript(false)
        .remove_producers_section(true)
        .generate(out)?;
    Ok(Glue {
        module: out.join("reflectiewijzer_bg.wasm"),
        script: out.join("reflectiewijzer_bg.js"),
    })
}

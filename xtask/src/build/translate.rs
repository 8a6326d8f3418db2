//! Stage 5: the same module as JavaScript, for browsers and pages without WebAssembly.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::files;
use crate::run::{node, quietly};

use super::optimise::FEATURES;

/// What the module uses of WebAssembly beyond its beginnings (compile.rs), turned into what it began with: the
/// translator knows nothing newer.
const LOWERING: [&str; 3] = [
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
];

/// Writes the engine as JavaScript: a module whose default export is a function from what the engine asks of the page
/// to what it can do.
pub fn translate(module: &Path) -> Result<PathBuf> {
    let (lowered, script) = (
        Path::new("target/bindgen/lowered.wasm"),
        Path::new("target/bindgen/nowasm.js"),
    );
    binaryen(
        "wasm-opt",
        module,
        &[&FEATURES[..], &LOWERING].concat(),
        lowered,
    )?;
    let features = ["--mvp-features", "--enable-mutable-globals", "-O"];
    binaryen("wasm2js", lowered, &features, script)?;
    let translated = String::from_utf8(files::read(script)?)?;
    files::write(script, adapt(&translated)?)?;
    Ok(script.into())
}

fn binaryen(tool: &str, from: &Path, flags: &[&str], to: &Path) -> Result<()> {
    let tool = Path::new("node_modules/binaryen/bin").join(tool);
    quietly(
        node()
            .arg(tool)
            .arg(from)
            .args(flags)
            .arg("--output")
            .arg(to),
    )
}

/// The translator's module starts by itself and exports each function by name; ours is started when it is needed.
fn adapt(translated: &str) -> Result<String> {
    let unknown =
        "wasm2js writes its module in another way than xtask/src/build/translate.rs expects";
    let (_, body) = translated.split_once('\n').context(unknown)?;
    let (body, _) = body.split_once("\nvar retasmFunc = ").context(unknown)?;
    // When memory grows, WebAssembly takes the old buffer away, and wasm-bindgen looks anew because of that. The
    // translator leaves it lying about, where nobody would read what is written from then on.
    let (before, after) = body.split_once("buffer = newBuffer;").context(unknown)?;
    let detached = "structuredClone(buffer, { transfer: [buffer] });\n   buffer = newBuffer;";
    Ok([before, detached, after, "\nexport default asmFunc;\n"].concat())
}

#[cfg(test)]
mod tests {
    use super::adapt;

    #[test]
    fn the_engine_starts_when_asked_and_gives_up_its_old_memory() {
        let translated = "import * as a from './a.js';\nfunction asmFunc(imports) { buffer = newBuffer; }\n\
            var retasmFunc = asmFunc({});\nexport var memory = retasmFunc.memory;\n";
        let adapted = adapt(translated).unwrap();
        assert!(adapted.starts_with("function asmFunc(imports) { structuredClone(buffer,"));
        assert!(adapted.ends_with("}\nexport default asmFunc;\n"));
    }

    #[test]
    fn another_translator_stops_the_build() {
        assert!(adapt("export default 1;\n").is_err());
    }
}

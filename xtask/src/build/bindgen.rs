//! Stage 3: the JavaScript that translates between the engine and the page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use walrus::{ElementItems, Module};
use wasm_bindgen_cli_support::Bindgen;

use crate::files;

use super::split::hide_linkage;

/// From whom a part of the engine borrows what it does not have itself: another one in each release.
pub fn lender(release: &str) -> String {
    format!("reflectiewijzer-{release}")
}

/// What wasm-bindgen made.
pub struct Glue {
    /// The module, with its exports renamed for the script.
    pub module: PathBuf,
    /// The script with the exported functions; it does not load the module itself.
    pub script: PathBuf,
}

/// Writes the glue for a compiled module, or for its first part, into a directory. The module asks for functions of this
/// release, so that the script of another one cannot even start it (www/widget/engine.js).
pub fn bind(module: Module, release: &str, out: &Path) -> Result<Glue> {
    files::empty_directory(out)?;
    let mut output = Bindgen::new()
        .input_module("reflectiewijzer", module)
        // Of all shapes only this one keeps the functions apart from any way of loading: that is ours.
        .bundler(true)?
        .typescript(false)
        // The later part asks for what the linker exports.
        .keep_lld_exports(true)
        .remove_producers_section(true)
        .generate_output()?;
    let mut short = Shortening::default();
    let module = output.wasm_mut();
    drop_closures(module);
    for import in module.imports.iter_mut() {
        import.name = short.name(&import.name);
        import.module = lender(release);
    }
    // What the script offers under the same name keeps it.
    let hidden = |name: &str| name.starts_with("guide_") || name.starts_with("__wb");
    for export in module
        .exports
        .iter_mut()
        .filter(|export| hidden(&export.name))
    {
        export.name = short.name(&export.name);
    }
    hide_linkage(module);
    output.emit(out)?;
    let script = out.join("reflectiewijzer_bg.js");
    let glue = String::from_utf8(files::read(&script)?)?;
    ensure!(
        !glue.contains("Closure("),
        "the engine gives closures to the page: drop_closures in xtask/src/build/bindgen.rs has to go"
    );
    files::write(&script, forgiving(&short.apply(&glue))?)?;
    Ok(Glue {
        module: out.join("reflectiewijzer_bg.wasm"),
        script,
    })
}

/// The glue as a host's own tests can import it: a simulated browser may have no `TextDecoder`, and no way to take a
/// buffer away (translate.rs), by which the glue sees that memory has grown.
fn forgiving(glue: &str) -> Result<String> {
    let by_length = "cachedUint8ArrayMemory0.byteLength === 0";
    ensure!(
        glue.contains(by_length) && glue.contains("new TextDecoder("),
        "wasm-bindgen writes its glue in another way than xtask/src/build/bindgen.rs expects"
    );
    let by_buffer = "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer";
    let glue = glue.replace(by_length, by_buffer);
    Ok(["import { TextDecoder, TextEncoder } from 'utf8';\n", &glue].concat())
}

/// One script serves the first part and the whole program.
pub fn check_same(one: &Glue, other: &Glue) -> Result<()> {
    ensure!(
        files::read(&one.script)? == files::read(&other.script)?,
        "the program in parts asks another thing of the page than the program as a whole"
    );
    Ok(())
}

/// js-sys brings a function for every kind of closure that one could give to the page, and puts them all in the
/// module's table, where no optimiser may touch them. The engine gives none, and nothing calls them: another function
/// stands in their places, and they go. That saves a first visit 0.5 kB of 90.
fn drop_closures(module: &mut Module) {
    let is_closure = |id| {
        let name = module.funcs.get(id).name.as_deref();
        name.is_some_and(|name| name.contains("::convert::closures::"))
    };
    let mut elements: Vec<_> = module
        .elements
        .iter()
        .map(|element| element.items.clone())
        .collect();
    for items in &mut elements {
        let ElementItems::Functions(ids) = items else {
            continue;
        };
        let Some(other) = ids.iter().copied().find(|id| !is_closure(*id)) else {
            continue;
        };
        for id in ids.iter_mut().filter(|id| is_closure(**id)) {
            *id = other;
        }
    }
    for (element, items) in module.elements.iter_mut().zip(elements) {
        element.items = items;
    }
}

/// Short names for what passes between the engine and its script: theirs are long, or end in hashes, which no
/// compression shrinks. That saves a first visit 1.2 kB of 90.
#[derive(Default)]
struct Shortening(BTreeMap<String, String>);

impl Shortening {
    fn name(&mut self, long: &str) -> String {
        let next = format!("i{}", self.0.len());
        self.0.entry(long.to_owned()).or_insert(next).clone()
    }

    /// The same names in the script, where each stands as a word of its own.
    fn apply(&self, script: &str) -> String {
        let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let mut shortened = String::new();
        let mut rest = script;
        while let Some(start) = rest.find(is_part) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|c| !is_part(c)).unwrap_or(from.len()));
            shortened.push_str(before);
            shortened.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        shortened + rest
    }
}

#[cfg(test)]
mod tests {
    use super::Shortening;

    #[test]
    fn only_whole_names_are_shortened() {
        let mut short = Shortening::default();
        assert_eq!(short.name("__wbg_get_1"), "i0");
        assert_eq!(short.name("__wbg_set_2"), "i1");
        assert_eq!(short.name("__wbg_get_1"), "i0");
        let script = "export function __wbg_get_1(a) { return __wbg_get_12 + x.__wbg_set_2; }";
        let shortened = "export function i0(a) { return __wbg_get_12 + x.i1; }";
        assert_eq!(short.apply(script), shortened);
    }
}

//! `cargo xtask build`: from the sources to pkg/, one stage per file:
//! compile -> split -> bindgen -> optimise -> translate -> bundle -> package -> leaks -> stamp.

mod bindgen;
mod bundle;
mod compile;
mod leaks;
mod optimise;
mod package;
mod pseudo;
mod split;
mod stamp;
mod translate;

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::run::say;
use crate::{files, setup};

/// What a web editor takes away.
pub const PKG: &str = "pkg";

/// `cargo xtask build`.
pub fn command(_: &[String]) -> Result<()> {
    up_to_date()
}

/// Builds pkg/ unless it was built from these very sources.
pub fn up_to_date() -> Result<()> {
    if stamp::matches(Path::new(PKG))? {
        say("pkg/ is up to date");
        return Ok(());
    }
    let start = Instant::now();
    let fresh = Path::new("target/pkg");
    from_scratch(fresh, &[])?;
    // Only now: a build that fails half-way leaves the last good pkg/ alone.
    files::replace_directory(fresh, Path::new(PKG))?;
    say(&format!(
        "built pkg/ in {:.1} s",
        start.elapsed().as_secs_f32()
    ));
    Ok(())
}

/// Fails when pkg/ was not built from these sources.
pub fn check_freshness() -> Result<()> {
    if !stamp::matches(Path::new(PKG))? {
        bail!("pkg/ was not built from these sources: run `cargo xtask build` and commit pkg/");
    }
    Ok(())
}

/// Builds once more and compares with pkg/: what is committed must be what the sources give.
pub fn check_rebuild() -> Result<()> {
    let again = Path::new("target/rebuild/pkg");
    from_scratch(again, &[])?;
    let (then, now) = (stamp::compiler(Path::new(PKG))?, stamp::compiler(again)?);
    if then != now {
        say(&format!(
            "pkg/ was built by {then}, this machine has {now}: not compared"
        ));
        return Ok(());
    }
    match stamp::first_difference(Path::new(PKG), again)? {
        Some(name) => bail!(
            "a rebuild gives another {name} than pkg/ has: compare it with {}",
            again.display()
        ),
        None => Ok(()),
    }
}

/// Builds only the module, without its figures: what is missing then is what they weigh.
pub fn without_figures(out: &Path) -> Result<()> {
    let toolchain = setup::wasm_toolchain::ready()?;
    setup::node::ready()?;
    say("compiling without the figures");
    let module = compile::compile(&toolchain, &["--cfg=figureless"])?;
    let whole = split::whole(&module)?;
    let whole = bindgen::bind(whole, "figureless", Path::new("target/bindgen/whole"))?;
    optimise::optimise(&whole.module, out)
}

/// Builds the widget with one more language, which nobody speaks, into a directory of its own.
pub fn with_pseudo_language() -> Result<()> {
    let out = Path::new("target/pseudo/pkg");
    if stamp::matches(out)? {
        return Ok(());
    }
    let languages = pseudo::write()?;
    // SAFETY: this tool has one thread. Both build.rs and xtask/bundle/ read this variable.
    unsafe { std::env::set_var("REFLECTIEWIJZER_MORE_LANGUAGES", languages) };
    let built = from_scratch(out, &[]);
    // SAFETY: as above.
    unsafe { std::env::remove_var("REFLECTIEWIJZER_MORE_LANGUAGES") };
    built
}

/// Builds the widget with an engine that breaks where a record says so (src/fault.rs), into a directory of its own.
pub fn with_faults() -> Result<()> {
    let out = Path::new("target/faulty/pkg");
    if stamp::matches(out)? {
        return Ok(());
    }
    from_scratch(out, &["--cfg=faulty"])
}

/// The whole way from the sources to a directory with everything in it; with flags, of a variant.
fn from_scratch(out: &Path, flags: &[&str]) -> Result<()> {
    let toolchain = setup::wasm_toolchain::ready()?;
    setup::node::ready()?;
    say(&format!("compiling with {}", toolchain.version));
    let module = compile::compile(&toolchain, flags)?;
    let release = stamp::release(&toolchain.version, flags)?;
    let parts = split::parts(&module, &bindgen::lender(&release))?;
    let first = bindgen::bind(parts.first, &release, Path::new("target/bindgen/first"))?;
    let whole = split::whole(&module)?;
    let whole = bindgen::bind(whole, &release, Path::new("target/bindgen/whole"))?;
    bindgen::check_same(&first, &whole)?;
    say("optimising and bundling");
    files::empty_directory(out)?;
    optimise::optimise(&first.module, &out.join("reflectiewijzer_bg.wasm"))?;
    optimise::optimise(&parts.later, &out.join("reflectiewijzer_later.wasm"))?;
    let module = Path::new("target/bindgen/whole.wasm");
    optimise::optimise(&whole.module, module)?;
    let nowasm = translate::translate(module)?;
    let about = package::about()?;
    let engine = [&whole.script, &nowasm.whole, &nowasm.without_data, module];
    bundle::bundle(&engine, out, &about.version, &release)?;
    package::complete(out, &about)?;
    leaks::check(out, &toolchain.sysroot)?;
    stamp::write(out, &toolchain.version)
}

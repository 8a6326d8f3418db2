//! Installing what the other commands need. Each part looks first and does nothing when all is there.

pub mod chromium;
mod debian;
pub mod firefox;
pub mod fuzzer;
pub mod node;
pub mod renderer;
pub mod wasm_toolchain;
pub mod webkit;

use anyhow::Result;

use crate::run::say;

/// `cargo xtask setup`: everything that `cargo xtask test` needs.
pub fn command(_: &[String]) -> Result<()> {
    let toolchain = wasm_toolchain::ready()?;
    node::ready()?;
    let browsers = [chromium::ready()?, firefox::ready()?, webkit::ready()?];
    renderer::ready()?;
    say(&format!("WebAssembly is compiled by {}", toolchain.version));
    for browser in browsers {
        say(&format!("a browser for tests is {}", browser.display()));
    }
    Ok(())
}

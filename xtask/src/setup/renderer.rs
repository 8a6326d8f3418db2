//! The renderer that is no browser, which the tests compare saved figures with.

use anyhow::{Result, bail};

use super::debian;
use crate::run::find_program;

/// Makes sure that `rsvg-convert` is there.
pub fn ready() -> Result<()> {
    let there = || find_program("rsvg-convert").is_some();
    if !there() && debian::can_install() {
        debian::install(&["librsvg2-bin"])?;
    }
    if !there() {
        bail!("the figure tests need rsvg-convert: on Debian install the package librsvg2-bin");
    }
    Ok(())
}

//! `cargo xtask bench`: one table per script in xtask/bench/, in the order of their names.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{node, shown};
use crate::{build, files, setup};

/// `cargo xtask bench [name of a table]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let wanted = arguments.first();
    let mut tables = files::entries(Path::new("xtask/bench"))?;
    tables.retain(|file| {
        let name = files::name(file);
        let name = name.strip_suffix(".mjs");
        name.is_some_and(|name| wanted.is_none_or(|wanted| name == wanted))
    });
    if tables.is_empty() {
        bail!("there is no such table in xtask/bench");
    }
    build::up_to_date()?;
    if tables
        .iter()
        .any(|table| files::name(table) == "figure-bytes.mjs")
    {
        files::empty_directory(Path::new("target/bench"))?;
        build::without_figures(Path::new("target/bench/figureless.wasm"))?;
    }
    setup::node::ready()?;
    let chromium = setup::chromium::ready()?;
    for table in tables {
        shown(node().arg(table).env(setup::chromium::VARIABLE, &chromium))?;
    }
    Ok(())
}

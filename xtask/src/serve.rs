//! `cargo xtask serve`: the demo page, on this machine only.

use anyhow::{Context, Result};

use crate::run::{instead_of_this, node};
use crate::{build, setup};

/// `cargo xtask serve [port]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let port: u16 = match arguments.first() {
        Some(port) => port
            .parse()
            .with_context(|| format!("`{port}` is not a port"))?,
        None => 8080,
    };
    build::up_to_date()?;
    setup::node::ready()?;
    instead_of_this(node().arg("xtask/serve.mjs").arg(port.to_string()))
}

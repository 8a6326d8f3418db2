//! `cargo xtask test`: every check there is, the quick ones first.

mod browsers;
mod ids;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::run::{cargo, node, say, shown};
use crate::{build, setup};
use browsers::{Files, TELLING, WITHOUT_WASM, WITHOUT_WASM_ELSEWHERE};

enum Step {
    Check(fn(&[String]) -> Result<()>),
    /// These browser tests, in the mode of tests/e2e/support/modes.mjs.
    Browser(&'static str, Files),
}

const STEPS: &[(&str, Step)] = &[
    ("lint", Step::Check(lint)),
    ("native", Step::Check(native)),
    ("pkg", Step::Check(pkg)),
    ("types", Step::Check(types)),
    ("e2e", Step::Browser("chromium", Files::All)),
    ("firefox", Step::Browser("firefox", TELLING)),
    ("webkit", Step::Browser("webkit", TELLING)),
    (
        "chromium-without-wasm",
        Step::Browser("chromium-without-wasm", WITHOUT_WASM),
    ),
    (
        "firefox-without-wasm",
        Step::Browser("firefox-without-wasm", WITHOUT_WASM_ELSEWHERE),
    ),
    (
        "webkit-without-wasm",
        Step::Browser("webkit-without-wasm", WITHOUT_WASM_ELSEWHERE),
    ),
];

/// `cargo xtask test [--only step] [-- arguments for the runner]`; stops at the first step that fails.
pub fn command(arguments: &[String]) -> Result<()> {
    let start = Instant::now();
    let (only, extra) = parse(arguments)?;
    if only.is_some_and(|only| !["lint", "native", "pkg"].contains(&only)) {
        // On their own the others look at pkg/ without a check that it is fresh: make it so.
        build::up_to_date()?;
    }
    for (name, step) in STEPS {
        if only.is_none_or(|only| only == *name) {
            say(&format!("checking: {name}"));
            match step {
                Step::Check(check) => check(extra)?,
                Step::Browser(mode, files) => browsers::run(mode, files, extra)?,
            }
        }
    }
    let what = only.map_or("All checks".to_string(), |only| {
        format!("The check `{only}`")
    });
    println!("{what} passed in {} s.", start.elapsed().as_secs());
    Ok(())
}

fn parse(arguments: &[String]) -> Result<(Option<&str>, &[String])> {
    let split = arguments.iter().position(|argument| argument == "--");
    let (own, extra) = match split {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let only = match own {
        [] => None,
        [flag, step] if flag == "--only" && STEPS.iter().any(|(name, _)| name == step) => {
            Some(step.as_str())
        }
        _ => {
            let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
            bail!(
                "usage: cargo xtask test [--only {}] [-- arguments for the runner]",
                names.join("|")
            )
        }
    };
    if only.is_none() && !extra.is_empty() {
        bail!("arguments after `--` need `--only`, to know which runner they are for");
    }
    Ok((only, extra))
}

fn lint(_: &[String]) -> Result<()> {
    ids::check()?;
    shown(cargo().args(["fmt", "--all", "--check"]))?;
    shown(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
        "--",
        "-Dwarnings",
    ]))?;
    shown(
        cargo()
            .args(["doc", "--no-deps", "--locked", "--quiet"])
            .env("RUSTDOCFLAGS", "-Dwarnings"),
    )
}

fn native(extra: &[String]) -> Result<()> {
    shown(
        cargo()
            .args(["test", "--workspace", "--locked"])
            .args(extra),
    )
}

fn pkg(_: &[String]) -> Result<()> {
    build::check_freshness()?;
    build::check_rebuild()
}

/// A host page's TypeScript against the types in pkg/.
fn types(extra: &[String]) -> Result<()> {
    setup::node::ready()?;
    shown(
        node()
            .args([
                "node_modules/typescript/bin/tsc",
                "--project",
                "tests/types",
            ])
            .args(extra),
    )
}

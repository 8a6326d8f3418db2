//! `cargo xtask test`: every check there is, the quick ones first.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::run::{cargo, node, say, shown};
use crate::{build, files, setup};

type Step = fn(&[String]) -> Result<()>;

const STEPS: [(&str, Step); 5] = [
    ("lint", lint),
    ("native", native),
    ("pkg", pkg),
    ("types", types),
    ("e2e", e2e),
];

/// `cargo xtask test [--only step] [-- arguments for the runner]`; stops at the first step that fails.
pub fn command(arguments: &[String]) -> Result<()> {
    let start = Instant::now();
    let (only, extra) = parse(arguments)?;
    if only.is_some_and(|only| only == "types" || only == "e2e") {
        // On their own these look at pkg/ without a check that it is fresh: make it so.
        build::up_to_date()?;
    }
    for (name, step) in STEPS {
        if only.is_none_or(|only| only == name) {
            say(&format!("checking: {name}"));
            step(extra)?;
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
        _ => bail!(
            "usage: cargo xtask test [--only lint|native|pkg|types|e2e] [-- arguments for the runner]"
        ),
    };
    if only.is_none() && !extra.is_empty() {
        bail!("arguments after `--` need `--only`, to know which runner they are for");
    }
    Ok((only, extra))
}

fn lint(_: &[String]) -> Result<()> {
    shown(cargo().args(["fmt", "--all", "--check"]))?;
    shown(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
        "--",
        "-Dwarnings",
    ]))
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

/// The browser tests. An argument without dashes picks files by a part of their name, others go to `node --test`.
fn e2e(extra: &[String]) -> Result<()> {
    setup::node::ready()?;
    let chromium = setup::chromium::ready()?;
    setup::renderer::ready()?;
    build::with_pseudo_language()?;
    build::with_faults()?;
    let (flags, parts): (Vec<&String>, Vec<&String>) = extra
        .iter()
        .partition(|argument| argument.starts_with("--"));
    shown(
        node()
            .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
            // Per file: a browser that hangs may not hold up everything for ever.
            .arg("--test-timeout=600000")
            .args(flags)
            .args(e2e_files(&parts)?)
            .env(setup::chromium::VARIABLE, chromium),
    )
}

fn e2e_files(parts: &[&String]) -> Result<Vec<PathBuf>> {
    let mut found = files::entries(Path::new("tests/e2e"))?;
    found.retain(|file| {
        let name = files::name(file);
        name.ends_with(".test.mjs")
            && (parts.is_empty() || parts.iter().any(|part| name.contains(part.as_str())))
    });
    if found.is_empty() {
        bail!("no such browser tests in tests/e2e");
    }
    Ok(found)
}

//! The project's own build tool. `cargo xtask` lists what it can do.

mod bench;
mod build;
mod files;
mod fuzz;
mod run;
mod serve;
mod setup;
mod test;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

type Action = fn(&[String]) -> Result<()>;

/// Every command: its name, what it is for, what it does.
const COMMANDS: [(&str, &str, Action); 6] = [
    (
        "setup",
        "install what the other commands need",
        setup::command,
    ),
    (
        "build",
        "write pkg/, what a web editor takes away",
        build::command,
    ),
    (
        "serve",
        "build, then show the demo page: serve [port]",
        serve::command,
    ),
    (
        "test",
        "run every check: test [--only step] [-- arguments for the runner]",
        test::command,
    ),
    (
        "bench",
        "print the tables of sizes and timings: bench [name of a table]",
        bench::command,
    ),
    (
        "fuzz",
        "let a fuzzer invent inputs: fuzz [record_parser|page_texts] [seconds|minimise]",
        fuzz::command,
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match enter_project().and_then(|()| carry_out(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Every error here is written to be read as it is: a stack trace would only hide it.
            run::say(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn carry_out(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", help());
        return Ok(());
    };
    match COMMANDS.iter().find(|command| command.0 == name) {
        Some((_, _, action)) => action(rest),
        None => bail!("there is no command `{name}`\n\n{}", help()),
    }
}

/// Makes the project's root the current directory, so that every path in this tool is a short relative one.
fn enter_project() -> Result<()> {
    // Cargo says at run time where this package is; what was compiled in may be a checkout that has moved.
    let package = std::env::var("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    let root = std::path::Path::new(&package).join("..");
    std::env::set_current_dir(&root)
        .with_context(|| format!("cannot enter the project's directory {}", root.display()))
}

fn help() -> String {
    let lines = COMMANDS.map(|(name, purpose, _)| format!("  {name:<7} {purpose}\n"));
    format!("Usage: cargo xtask <command>\n\n{}", lines.concat())
}

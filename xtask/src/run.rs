//! Running other programs, with errors that say which program failed and what it said.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Tells what is going on, without disturbing what a command prints as its result.
pub fn say(message: &str) {
    eprintln!("xtask: {message}");
}

/// A command for a program, in an environment without the library path that `cargo run` leaves behind:
/// with it another toolchain's compiler would load this toolchain's libraries.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.env_remove("LD_LIBRARY_PATH");
    command
}

/// The cargo that started this tool.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or("cargo".into()))
}

/// Node, which runs the tools from the npm registry.
pub fn node() -> Command {
    program("node")
}

/// Runs a program to its end, with all it prints shown as it comes.
pub fn shown(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("{} failed ({status})", readable(command));
    }
    Ok(())
}

/// Runs a program to its end and shows what it printed only when it failed.
pub fn quietly(command: &mut Command) -> Result<()> {
    output(command).map(drop)
}

/// Runs a program and returns what it printed, without the white space around it.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| cannot_start(command))?;
    let printed = String::from_utf8_lossy(&output.stdout).trim().to_string();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!(
            "{} failed ({})\n{printed}\n{}",
            readable(command),
            output.status,
            complaint.trim()
        );
    }
    Ok(printed)
}

/// Whether a program succeeds in the time given; after that it is stopped. Nothing it prints is shown.
pub fn succeeds_within(limit: Duration, command: &mut Command) -> bool {
    let silent = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut child) = silent.spawn() else {
        return false;
    };
    let deadline = Instant::now() + limit;
    while Instant::now() < deadline {
        if let Ok(Some(status)) = child.try_wait() {
            return status.success();
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // It may have ended just now: either way there is nothing left to wait for.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// Lets a program take this one's place, so that whoever stops this tool stops that program.
pub fn instead_of_this(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(command);
        Err(error).with_context(|| cannot_start(command))
    }
    #[cfg(not(unix))]
    shown(command)
}

/// Where a program is on the PATH.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|directory| directory.join(&file))
        .find(|candidate| candidate.is_file())
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", command.get_program().display())
}

fn readable(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

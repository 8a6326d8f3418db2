//! Stage 8: nothing of the machine that built it may be in what people download.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::files;

/// Fails when a file in a directory holds a path of this machine.
pub fn check(directory: &Path, sysroot: &Path) -> Result<()> {
    let traces = traces(sysroot)?;
    for file in files::below(directory)? {
        if let Some(trace) = first_in(&files::read(&file)?, &traces) {
            bail!("{} holds a path of this machine: {trace}", file.display());
        }
    }
    Ok(())
}

/// What gives a machine away: the places that compilers and bundlers read from.
fn traces(sysroot: &Path) -> Result<Vec<String>> {
    let from_environment = |name| std::env::var_os(name).map(PathBuf::from);
    let places = [
        Some(std::env::current_dir()?),
        Some(sysroot.into()),
        from_environment("HOME"),
        from_environment("CARGO_HOME"),
    ];
    let places = places.into_iter().flatten();
    let own = places.map(|place| format!("{}/", place.display()));
    // A home directory that is the root itself would be found everywhere.
    let own = own.filter(|place| place.len() > 2);
    let common = [
        "/usr/",
        "/rustc/",
        "/registry/src/",
        "/rustlib/",
        "node_modules/",
    ];
    Ok(own.chain(common.map(String::from)).collect())
}

fn first_in<'a>(content: &[u8], traces: &'a [String]) -> Option<&'a str> {
    let holds = |trace: &str| {
        content
            .windows(trace.len())
            .any(|part| part == trace.as_bytes())
    };
    traces.iter().map(String::as_str).find(|trace| holds(trace))
}

#[cfg(test)]
mod tests {
    use super::first_in;

    #[test]
    fn finds_a_path_between_other_bytes() {
        let traces = ["/home/a/".to_string(), "/usr/".to_string()];
        assert_eq!(first_in(b"\0\xff/usr/src/x.rs\0", &traces), Some("/usr/"));
        assert_eq!(first_in(b"an usr, a home", &traces), None);
    }
}

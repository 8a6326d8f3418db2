//! Debian's packages, for when this tool may install them.

use std::sync::OnceLock;

use anyhow::Result;

use crate::run::{find_program, output, program, quietly, say};

/// Whether packages can be installed: Debian (or one of its family), and root.
pub fn can_install() -> bool {
    find_program("apt-get").is_some() && output(program("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs packages, after one look at what the archive has now.
pub fn install(packages: &[&str]) -> Result<()> {
    say(&format!("installing {}", packages.join(", ")));
    update()?;
    quietly(
        apt_get()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}

/// The newest of Debian's numbered packages such as `lld-22`; `None` when there is no such package.
pub fn newest(stem: &str) -> Result<Option<String>> {
    update()?;
    let pattern = format!("^{stem}-[0-9]+$");
    let found = output(program("apt-cache").args(["search", "--names-only", &pattern]))?;
    let names = found.lines().filter_map(|line| line.split(' ').next());
    Ok(names
        .max_by_key(|name| number_after(stem, name))
        .map(String::from))
}

/// The 22 of `lld-22`: names sort by it, not by their letters, in which 9 comes after 22.
pub fn number_after(stem: &str, name: &str) -> Option<u32> {
    name.strip_prefix(stem)?.strip_prefix('-')?.parse().ok()
}

/// `apt-get update`, once however many packages follow.
fn update() -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    if DONE.get().is_none() {
        quietly(apt_get().arg("update"))?;
        let _ = DONE.set(());
    }
    Ok(())
}

fn apt_get() -> std::process::Command {
    let mut command = program("apt-get");
    // Another apt may be at work: wait for it instead of failing.
    command.args(["-qq", "-o", "DPkg::Lock::Timeout=120"]);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::number_after;

    #[test]
    fn numbered_names_sort_by_number() {
        let names = ["lld-9", "lld-22", "lld-16", "lld", "lldb-30"];
        let highest = names.iter().max_by_key(|name| number_after("lld", name));
        assert_eq!(highest, Some(&"lld-22"));
    }
}

//! The third browser of the browser tests: WebKitGTK's, which needs its driver and a screen.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::debian;
use crate::files;
use crate::run::find_program;

/// The environment variable that names another MiniBrowser than Debian's; the tests get it too.
pub const VARIABLE: &str = "MINIBROWSER";

/// MiniBrowser's path, installed first with what else is needed where that is possible.
pub fn ready() -> Result<PathBuf> {
    if find().is_none() && debian::can_install() {
        debian::install(&["webkit2gtk-driver", "xvfb"])?;
    }
    match find() {
        Some(browser) => Ok(browser),
        None => bail!(
            "the browser tests need WebKitGTK: on Debian install the packages webkit2gtk-driver and xvfb; elsewhere \
             put WebKitWebDriver and Xvfb on the PATH and name MiniBrowser in the environment variable {VARIABLE}"
        ),
    }
}

/// The browser, when all that it needs is there.
fn find() -> Option<PathBuf> {
    find_program("WebKitWebDriver")?;
    find_program("Xvfb")?;
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    named.or_else(find_mini_browser)
}

/// Debian keeps it off the PATH, in a folder such as `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn find_mini_browser() -> Option<PathBuf> {
    let inside = |folder: &Path| files::entries(folder).unwrap_or_default();
    let folders = inside(Path::new("/usr/lib"))
        .into_iter()
        .flat_map(|folder| inside(&folder));
    folders
        .filter(|folder| files::name(folder).starts_with("webkit2gtk-"))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .max()
}

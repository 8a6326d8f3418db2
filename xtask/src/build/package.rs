//! Stage 7: what stands beside the widget's own files: instruments, types, licences, and what npm and bundlers ask for.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::files;
use crate::run::{cargo, output};

/// Copied as they are, under these names, when they exist.
const COPIES: [(&str, &str); 5] = [
    ("www/reflectiewijzer.d.ts", "reflectiewijzer.d.ts"),
    ("www/custom-elements.json", "custom-elements.json"),
    ("www/pkg-README.md", "README.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// The instruments beside the built-in one, and the directory that they are fetched from.
const INSTRUMENTS: (&str, &str) = ("src/instrument/shipped", "instruments");

/// What Cargo.toml says of the widget; it stands nowhere else.
pub struct About {
    /// Its version.
    pub version: String,
    description: String,
    license: String,
}

/// Reads it from Cargo.toml.
pub fn about() -> Result<About> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version=1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    let widget = packages
        .iter()
        .find(|package| package["name"] == "reflectiewijzer")
        .context("there is no package reflectiewijzer")?;
    let field = |name: &str| {
        let text = widget[name].as_str();
        text.map(String::from)
            .with_context(|| format!("Cargo.toml has no {name}"))
    };
    Ok(About {
        version: field("version")?,
        description: field("description")?,
        license: field("license")?,
    })
}

/// Adds everything to a directory that has the widget's own files.
pub fn complete(out: &Path, about: &About) -> Result<()> {
    for (from, to) in COPIES {
        if Path::new(from).exists() {
            files::write(&out.join(to), files::read(Path::new(from))?)?;
        }
    }
    let (from, to) = INSTRUMENTS;
    files::replace_directory(Path::new(from), &out.join(to))?;
    let names: Vec<String> = files::entries(out)?
        .iter()
        .map(|file| files::name(file))
        .collect();
    files::write(&out.join("package.json"), package_json(about, &names))
}

/// Written by hand because the order matters: in `exports` the first condition that fits is taken.
fn package_json(about: &About, names: &[String]) -> String {
    let version = Value::from(&*about.version);
    let description = Value::from(&*about.description);
    let license = Value::from(&*about.license);
    let files = Value::from(names);
    format!(
        r#"{{
  "name": "reflectiewijzer",
  "version": {version},
  "description": {description},
  "license": {license},
  "type": "module",
  "main": "./reflectiewijzer.js",
  "module": "./reflectiewijzer.js",
  "types": "./reflectiewijzer.d.ts",
  "customElements": "./custom-elements.json",
  "exports": {{
    ".": {{
      "types": "./reflectiewijzer.d.ts",
      "default": "./reflectiewijzer.js"
    }},
    "./reflectiewijzer_bg.wasm": "./reflectiewijzer_bg.wasm",
    "./reflectiewijzer_later.wasm": "./reflectiewijzer_later.wasm",
    "./reflectiewijzer.nowasm.js": "./reflectiewijzer.nowasm.js",
    "./reflectiewijzer.embed.js": "./reflectiewijzer.embed.js",
    "./reflectiewijzer.html": "./reflectiewijzer.html",
    "./reflectiewijzer.page.txt": "./reflectiewijzer.page.txt",
    "./reflectiewijzer.frame.js": "./reflectiewijzer.frame.js",
    "./instruments/*.json": "./instruments/*.json",
    "./custom-elements.json": "./custom-elements.json",
    "./package.json": "./package.json"
  }},
  "sideEffects": ["./reflectiewijzer.js", "./reflectiewijzer.embed.js", "./reflectiewijzer.frame.js"],
  "files": {files}
}}
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_json_is_json_and_names_types_first() {
        let about = About {
            version: "1.2.3".into(),
            description: "Says \"so\".".into(),
            license: "MIT".into(),
        };
        let text = package_json(&about, &["a.js".into()]);
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["description"], "Says \"so\".");
        assert_eq!(json["files"][0], "a.js");
        let manifest = json["customElements"].as_str().unwrap();
        assert_eq!(json["exports"][manifest], manifest);
        let exports = &text[text.find("exports").unwrap()..];
        assert!(exports.find("types") < exports.find("default"));
    }
}

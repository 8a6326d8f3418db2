//! One guide, many instruments: what only the Reflectiewijzer has is named only where it belongs.
//!
//! Code that names a buffer or a force works for one instrument and fails for the next; what it needs to know stands in
//! an instrument's own data.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::files;

/// Where code lies. Tests, fuzz targets and the package are not code of the product.
const ROOTS: [&str; 4] = ["build.rs", "src", "www", "xtask"];
/// What may name them: the instrument's data, its scoring, its figures, and pages that show examples of it.
const MAY: [&str; 5] = [
    "src/instrument/reflectiewijzer/",
    "src/scoring/bandwidth/",
    "src/chart/figures/bandwidth/",
    "www/gallery",
    "www/embed/",
];
const STRUCTURE: &str = "src/instrument/reflectiewijzer/structure.json";

/// Fails with every place that names a buffer or a force and should not.
pub fn check() -> Result<()> {
    let ids = ids(&serde_json::from_slice(&files::read(Path::new(
        STRUCTURE,
    ))?)?)?;
    let mut found = Vec::new();
    for root in ROOTS {
        for path in code_in(Path::new(root))? {
            let code = String::from_utf8(files::read(Path::new(&path))?)?;
            let named = named(&product_code(&path, &code), &ids);
            found.extend(
                named
                    .into_iter()
                    .map(|(line, id)| format!("{path}:{line} names `{id}`")),
            );
        }
    }
    if !found.is_empty() {
        bail!(
            "only the Reflectiewijzer's own data, scoring and figures know its buffers and forces:\n{}",
            found.join("\n")
        );
    }
    Ok(())
}

/// The ids of the forces, and of the scales on the radar: the buffers.
fn ids(structure: &Value) -> Result<Vec<String>> {
    let list = |key: &str| structure[key].as_array().context("the structure has lists");
    let scales = list("scales")?.iter();
    let buffers = scales.filter(|scale| scale["role"] == "radar");
    let ids = list("forces")?.iter().chain(buffers);
    let ids: Vec<_> = ids.filter_map(|one| one["id"].as_str()).collect();
    if ids.is_empty() {
        bail!("{STRUCTURE} names no buffer and no force");
    }
    Ok(ids.into_iter().map(str::to_owned).collect())
}

/// The Rust and JavaScript files here that may not name them; a test module in a file of its own may.
fn code_in(root: &Path) -> Result<Vec<String>> {
    let all = match root.is_dir() {
        true => files::below(root)?,
        false => vec![root.to_owned()],
    };
    let paths = all
        .iter()
        .map(|path| path.to_string_lossy().replace('\\', "/"));
    Ok(paths.filter(|path| is_code(path)).collect())
}

fn is_code(path: &str) -> bool {
    let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
    let is_language = [".rs", ".js", ".mjs"].iter().any(|end| path.ends_with(end));
    is_language && !is_test && !MAY.iter().any(|own| path.starts_with(own))
}

/// A file without the test module in it, with as many lines as before.
fn product_code(path: &str, code: &str) -> String {
    if !path.ends_with(".rs") {
        return code.to_owned();
    }
    let (mut kept, mut in_test, mut before) = (String::new(), false, "");
    for line in code.lines() {
        in_test |= before == "#[cfg(test)]" && line.ends_with('{');
        kept.push_str(if in_test { "" } else { line });
        kept.push('\n');
        in_test &= line != "}";
        before = line;
    }
    kept
}

/// The number of each line that names one, and which. A longer word that only contains it names another thing; a
/// statement such as `some-buffer-1` names its buffer.
fn named<'i>(code: &str, ids: &'i [String]) -> Vec<(usize, &'i str)> {
    let mut found = Vec::new();
    for (index, line) in code.lines().enumerate() {
        for id in ids.iter().filter(|id| names(line, id)) {
            found.push((index + 1, id.as_str()));
        }
    }
    found
}

fn names(line: &str, id: &str) -> bool {
    let is_word =
        |character: Option<char>| character.is_some_and(|one| one.is_ascii_alphanumeric());
    line.match_indices(id).any(|(start, _)| {
        let (before, rest) = line.split_at(start);
        !is_word(before.chars().next_back()) && !is_word(rest[id.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn known() -> Vec<String> {
        ids(&json!({
            "forces": [{ "id": "own-force" }],
            "scales": [
                { "id": "some-buffer", "role": "radar" },
                { "id": "load", "role": "model" },
            ],
        }))
        .unwrap()
    }

    fn found(code: &str) -> Vec<(usize, String)> {
        let ids = known();
        let code = product_code("a.rs", code);
        let all = named(&code, &ids)
            .into_iter()
            .map(|(line, id)| (line, id.to_owned()));
        all.collect()
    }

    #[test]
    fn forces_and_buffers_are_known_and_other_scales_are_not() {
        assert_eq!(known(), ["own-force", "some-buffer"]);
        assert!(ids(&json!({ "forces": [], "scales": [] })).is_err());
        assert!(ids(&json!({})).is_err());
    }

    #[test]
    fn every_place_that_names_one_is_found() {
        for code in [
            "let id = \"some-buffer\";",
            "// as some-buffer does",
            "item(\"some-buffer-1\")",
            "\"change-some-buffer\"",
            "\"scale.some-buffer.label\"",
        ] {
            assert_eq!(found(code), [(1, "some-buffer".to_owned())], "{code}");
        }
        let both = found("own-force\n\nsome-buffer");
        assert_eq!(
            both.iter().map(|(line, _)| *line).collect::<Vec<_>>(),
            [1, 3]
        );
    }

    #[test]
    fn other_words_and_test_modules_name_none() {
        assert_eq!(found("some-buffers, awesome-buffer, load"), []);
        let module = "#[cfg(test)]\nmod tests {\n    \"some-buffer\"\n}\n";
        assert_eq!(found(module), []);
        let after = [module, "\"some-buffer\""].concat();
        assert_eq!(found(&after), [(5, "some-buffer".to_owned())]);
        let field = "#[cfg(test)]\nuse a;\n\"some-buffer\"";
        assert_eq!(found(field), [(3, "some-buffer".to_owned())]);
    }

    #[test]
    fn only_code_of_the_product_is_looked_at() {
        for path in [
            "src/guide/state.rs",
            "www/widget/save.js",
            "xtask/src/run.rs",
        ] {
            assert!(is_code(path), "{path}");
        }
        for path in [
            "src/guide/update/tests.rs",
            "src/guide/update/tests/tabs.rs",
            "src/scoring/bandwidth/mod.rs",
            "src/instrument/shipped/ten-buffers.json",
            "www/gallery-cases.js",
            "www/embed/events.js",
        ] {
            assert!(!is_code(path), "{path}");
        }
    }
}

//! Stage 5: the same module as JavaScript, for browsers and pages without WebAssembly.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};

use crate::files;
use crate::run::{node, quietly};

use super::optimise::FEATURES;

/// What the module uses of WebAssembly beyond its beginnings (compile.rs), turned into what it began with: the
/// translator knows nothing newer.
const LOWERING: [&str; 3] = [
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
];

/// The engine as JavaScript.
pub struct Translated {
    /// A module whose default export is a function from what the engine asks of the page to what it can do.
    pub whole: PathBuf,
    /// The same without its data, which has to be among what it asks for: for a page that has the WebAssembly too, and
    /// in it the data (www/widget/assets/data.js).
    pub without_data: PathBuf,
}

/// Writes the engine as JavaScript.
pub fn translate(module: &Path) -> Result<Translated> {
    let out = Path::new("target/bindgen");
    let (lowered, script) = (out.join("lowered.wasm"), out.join("nowasm.js"));
    binaryen(
        "wasm-opt",
        module,
        &[&FEATURES[..], &LOWERING].concat(),
        &lowered,
    )?;
    let features = ["--mvp-features", "--enable-mutable-globals", "-O"];
    binaryen("wasm2js", &lowered, &features, &script)?;
    let translated = adapt(&String::from_utf8(files::read(&script)?)?)?;
    let without_data = out.join("nowasm-without-data.js");
    files::write(&without_data, with_data(&translated, Data::Asked)?)?;
    files::write(&script, with_data(&translated, Data::Inside)?)?;
    Ok(Translated {
        whole: script,
        without_data,
    })
}

fn binaryen(tool: &str, from: &Path, flags: &[&str], to: &Path) -> Result<()> {
    let tool = Path::new("node_modules/binaryen/bin").join(tool);
    quietly(
        node()
            .arg(tool)
            .arg(from)
            .args(flags)
            .arg("--output")
            .arg(to),
    )
}

const UNKNOWN: &str =
    "wasm2js writes its module in another way than xtask/src/build/translate.rs expects";

/// The translator's module starts by itself and exports each function by name; ours is started when it is needed.
fn adapt(translated: &str) -> Result<String> {
    let (_, body) = translated.split_once('\n').context(UNKNOWN)?;
    let (body, _) = body.split_once("\nvar retasmFunc = ").context(UNKNOWN)?;
    // When memory grows, WebAssembly takes the old buffer away, and wasm-bindgen looks anew because of that. The
    // translator leaves it lying about, where nobody would read what is written from then on.
    let (before, after) = body.split_once("buffer = newBuffer;").context(UNKNOWN)?;
    // Where nothing can take it away, the glue asks which buffer it is (bindgen.rs).
    let detached =
        "globalThis.structuredClone?.(buffer, { transfer: [buffer] });\n   buffer = newBuffer;";
    let body = [before, detached, after].concat();
    Ok(body + "\nexport default asmFunc;\n")
}

/// How the translator fills memory: a call per piece, with its place and its bytes in base64.
const FILLING: &str = "base64DecodeToExistingUint8Array(bufferView, ";

/// The same in our way, in the place of what reads base64.
const FILL: &str = "function fill(place, text) {
  for (var i = 0; i < text.length; i++) bufferView[place + i] = text.charCodeAt(i);
}
";

/// The same with data that is asked for.
const FILL_ASKED: &str = "for (var piece of imports.data) bufferView.set(piece[1], piece[0]);";

/// Where the data of the engine as JavaScript comes from.
#[derive(PartialEq)]
enum Data {
    Inside,
    Asked,
}

/// The same with its data in our way. Bytes inside stand as the characters of a text, one each: most of them are words,
/// and words pack half as small again when they still look like words.
fn with_data(body: &str, data: Data) -> Result<String> {
    let (head, reader) = body
        .split_once("  var base64ReverseLookup")
        .context(UNKNOWN)?;
    let (_, mut rest) = reader
        .split_once("function initActiveSegments")
        .context(UNKNOWN)?;
    if data == Data::Asked {
        let (_, rest) = rest.split_once("\n}\n").context(UNKNOWN)?;
        let filling = [
            "function initActiveSegments(imports) {\n  ",
            FILL_ASKED,
            "\n}\n",
        ]
        .concat();
        return Ok([head, &filling, rest].concat());
    }
    let mut plain = [head, FILL, "function initActiveSegments"].concat();
    while let Some((before, call)) = rest.split_once(FILLING) {
        let (place, call) = call.split_once(", \"").context(UNKNOWN)?;
        let (bytes, after) = call.split_once("\");").context(UNKNOWN)?;
        plain += before;
        plain += &fillings(
            place.parse().context(UNKNOWN)?,
            &BASE64_STANDARD.decode(bytes)?,
        );
        rest = after;
    }
    Ok(plain + rest)
}

/// The calls that put these bytes at this place. A text ends between a zero and a digit: minifiers of a host's own build
/// (SWC in Parcel) write the two together as an octal number, which no module may hold.
fn fillings(mut place: usize, bytes: &[u8]) -> String {
    let mut calls = String::new();
    for piece in bytes.chunk_by(|first, second| !(*first == 0 && second.is_ascii_digit())) {
        calls += &format!("fill({place}, \"{}\");", literal(piece));
        place += piece.len();
    }
    calls
}

/// Bytes as the characters of a text in quotation marks.
fn literal(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        match byte {
            b'"' | b'\\' => text.extend(['\\', char::from(*byte)]),
            b' '..=b'~' => text.push(char::from(*byte)),
            other => text.push_str(&format!("\\x{other:02x}")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Data, adapt, fillings, literal, with_data};

    #[test]
    fn the_engine_starts_when_asked_and_gives_up_its_old_memory() {
        let translated = "import * as a from './a.js';\n  var bufferView;\n  var base64ReverseLookup = 1;\n\
            function initActiveSegments(imports) {\n  \
            base64DecodeToExistingUint8Array(bufferView, 16, \"w6kiAA==\");\n}\n\
            function asmFunc(imports) { buffer = newBuffer; }\n\
            var retasmFunc = asmFunc({});\nexport var memory = retasmFunc.memory;\n";
        let adapted = adapt(translated).unwrap();
        let without_data = with_data(&adapted, Data::Asked).unwrap();
        assert!(without_data.contains("bufferView.set("), "{without_data}");
        assert!(!without_data.contains("fill("), "{without_data}");
        let adapted = with_data(&adapted, Data::Inside).unwrap();
        assert!(
            adapted.contains("function asmFunc(imports) { globalThis.structuredClone?.(buffer,")
        );
        assert!(
            adapted.contains("fill(16, \"\\xc3\\xa9\\\"\\x00\");"),
            "{adapted}"
        );
        assert!(!adapted.contains("base64"));
        assert!(adapted.ends_with("}\nexport default asmFunc;\n"));
    }

    #[test]
    fn bytes_stand_as_characters_that_any_file_holds() {
        assert_eq!(literal(b"a\\\"\n\x7f"), "a\\\\\\\"\\x0a\\x7f");
    }

    #[test]
    fn no_minifier_makes_an_octal_number_of_a_zero_and_a_digit() {
        assert_eq!(
            fillings(16, b"a\x00\x0070\x008"),
            "fill(16, \"a\\x00\\x00\");fill(19, \"70\\x00\");fill(22, \"8\");"
        );
    }

    #[test]
    fn another_translator_stops_the_build() {
        assert!(adapt("export default 1;\n").is_err());
    }
}

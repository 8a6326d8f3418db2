//! `cargo xtask fuzz`: inputs that a fuzzer invents, against what must hold for any input at all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::run::{cargo, say, shown};
use crate::{files, setup};

const TARGETS: [&str; 3] = ["record_parser", "instrument_reader", "page_texts"];
/// For so long each target runs unless someone says otherwise, in seconds.
const USUAL: &str = "60";
/// So many inputs of each target are committed.
const MOST_KEPT: usize = 40;
const USAGE: &str =
    "usage: cargo xtask fuzz [record_parser|instrument_reader|page_texts] [seconds|minimise]";

/// `cargo xtask fuzz [target] [seconds|minimise]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (targets, how) = match words[..] {
        [] => (&TARGETS[..], USUAL),
        [one] if !TARGETS.contains(&one) => (&TARGETS[..], one),
        [target] | [target, _] => {
            let place = TARGETS.iter().position(|known| *known == target);
            let place = place.context(USAGE)?;
            (
                &TARGETS[place..=place],
                words.get(1).copied().unwrap_or(USUAL),
            )
        }
        _ => bail!(USAGE),
    };
    if how != "minimise" && how.parse::<u32>().is_err() {
        bail!(USAGE);
    }
    setup::fuzzer::ready()?;
    for target in targets {
        match how {
            "minimise" => minimise(target)?,
            seconds => run(target, seconds)?,
        }
    }
    Ok(())
}

/// What the fuzzer finds interesting goes to `target/`; where it stops, it says how to run that input again.
fn run(target: &str, seconds: &str) -> Result<()> {
    let found = found(target);
    std::fs::create_dir_all(&found)?;
    for (name, seed) in seeds(target)? {
        files::write(&found.join(name), seed)?;
    }
    say(&format!("{target}: {seconds} s of inputs"));
    shown(
        fuzzer(target, &[found, kept(target)])
            .args(["-dict=fuzz/dictionary.txt", "-print_final_stats=1"])
            // Longer inputs sooner: a record is a thousand bytes.
            .arg("-len_control=20")
            .arg(format!("-max_total_time={seconds}")),
    )
}

/// Leaves in `tests/corpus/` the few inputs that together reach most of the code that any input found has reached.
fn minimise(target: &str) -> Result<()> {
    let work = Path::new("target/fuzz/minimise").join(target);
    let (all, merged, notes) = (work.join("all"), work.join("merged"), work.join("notes"));
    files::empty_directory(&all)?;
    files::empty_directory(&merged)?;
    for file in [files::below(&found(target))?, files::below(&kept(target))?].concat() {
        // Short ones only: this directory is committed.
        let input = files::read(&file)?;
        if input.len() < 2000 {
            files::write(&all.join(files::sha256(&input)), input)?;
        }
    }
    shown(
        fuzzer(target, &[merged, all])
            .args(["-set_cover_merge=1", "-use_counters=0", "-use_cmp=0"])
            .arg(format!("-merge_control_file={}", notes.display())),
    )?;
    let chosen = choose(&std::fs::read_to_string(&notes)?);
    files::empty_directory(&kept(target))?;
    for input in chosen {
        files::write(
            &kept(target).join(files::name(&input)),
            files::read(&input)?,
        )?;
    }
    Ok(())
}

/// The inputs that reach most, each counted by what those before it do not reach. libFuzzer's notes begin with two
/// numbers and the names of the inputs; then lines such as `FT 3 17 19` say what the input with this number reaches.
fn choose(notes: &str) -> Vec<PathBuf> {
    let names: Vec<&str> = notes.lines().skip(2).collect();
    let reached = notes.lines().filter_map(|line| line.strip_prefix("FT "));
    let mut inputs: Vec<(usize, BTreeSet<&str>)> = reached
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?.parse().ok()?, words.collect()))
        })
        .collect();
    let mut chosen = Vec::new();
    for _ in 0..MOST_KEPT {
        let best = inputs
            .iter()
            .max_by_key(|(_, reached)| reached.len())
            .cloned();
        let Some((number, new)) = best.filter(|(_, reached)| !reached.is_empty()) else {
            break;
        };
        chosen.push(PathBuf::from(names[number]));
        inputs
            .iter_mut()
            .for_each(|(_, reached)| reached.retain(|one| !new.contains(one)));
    }
    chosen
}

/// Where the fuzzer leaves what leads somewhere new.
fn found(target: &str) -> PathBuf {
    Path::new("target/fuzz/corpus").join(target)
}

/// The inputs that `cargo test` looks at too.
fn kept(target: &str) -> PathBuf {
    Path::new("tests/corpus").join(target)
}

/// The fuzzer with these directories of inputs; the arguments that follow are libFuzzer's.
fn fuzzer(target: &str, directories: &[PathBuf]) -> std::process::Command {
    let mut fuzzer = cargo();
    fuzzer
        // Without a sanitizer: there is no unsafe code to watch, and so the usual compiler will do.
        .args([
            "fuzz",
            "run",
            "--sanitizer",
            "none",
            "--features",
            "libfuzzer",
        ])
        .args(["--target-dir", "target/fuzz/build", target])
        .args(directories)
        .arg("--")
        // The release profile makes small programs, and this one has to be quick.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    fuzzer
}

/// What the fuzzer begins with: the records of the worked examples, the instruments, and the payloads in every kind
/// of place.
fn seeds(target: &str) -> Result<Vec<(String, String)>> {
    match target {
        "record_parser" => records(),
        "instrument_reader" => instruments(),
        _ => payloads(),
    }
}

fn records() -> Result<Vec<(String, String)>> {
    let vectors = read_json("tests/vectors.json")?;
    let vectors = vectors.as_array().context("a list of examples")?;
    let records = vectors.iter().map(|vector| vector["record"].to_string());
    Ok(numbered("example", records))
}

/// Without the white space, which a fuzzer would spend its time on.
fn instruments() -> Result<Vec<(String, String)>> {
    let mut documents = Vec::new();
    for folder in ["src/instrument/shipped", "tests/instruments"] {
        for file in files::below(Path::new(folder))? {
            if file.extension().is_some_and(|ending| ending == "json") {
                let document: Value = serde_json::from_slice(&files::read(&file)?)?;
                documents.push(document.to_string());
            }
        }
    }
    Ok(numbered("instrument", documents.into_iter()))
}

fn payloads() -> Result<Vec<(String, String)>> {
    let payloads = read_json("tests/payloads.json")?;
    let payloads = payloads.as_object().context("payloads by their kind")?;
    let texts = payloads
        .values()
        .flat_map(|kind| kind.as_array().into_iter().flatten());
    let texts = texts.filter_map(Value::as_str).enumerate();
    let inputs = texts.map(|(index, text)| {
        format!(
            "{}{}{}{}{text}",
            index % 7,
            index % 10,
            index % 8,
            index % 9
        )
    });
    Ok(numbered("payload", inputs))
}

fn numbered(name: &str, seeds: impl Iterator<Item = String>) -> Vec<(String, String)> {
    let seeds = seeds.enumerate();
    seeds
        .map(|(index, seed)| (format!("{name}-{index}"), seed))
        .collect()
}

fn read_json(path: &str) -> Result<Value> {
    let json = files::read(Path::new(path))?;
    serde_json::from_slice(&json).with_context(|| format!("{path} is no JSON"))
}

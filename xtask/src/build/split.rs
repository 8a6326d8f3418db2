//! Stage 2: the linked program in two parts, cut where `later!` says (src/later.rs); and as a whole, for the forms of
//! the widget that carry everything inside.

use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail, ensure};
use rustc_demangle::demangle;
use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, Module};
use wasm_split_cli_support::{Options, transform};

use crate::files;

/// What the two ends of each way between the parts are called, and where the one that calls asks for the other: a
/// number follows.
const HERE: &str = "__wasm_split_00later00_import_";
const THERE: &str = "__wasm_split_00later00_export_";
const ASKED_OF: &str = "__wasm_split_placeholder__";
/// What the linker wrote for cutting, and nothing else needs.
const SECTIONS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];
/// What the tool calls the table of functions that both parts share.
const TABLE: &str = "__indirect_function_table";
/// How it begins the names of whatever else they share.
const SHARED: &str = "__wasm_split_shared";
/// As many bytes as a piece of data costs beside its own: where less is empty between two, they are one.
const APART: u32 = 7;

/// The program in two parts.
pub struct Parts {
    /// What the first screens need.
    pub first: Module,
    /// What comes after it.
    pub later: PathBuf,
}

/// Cuts the linked program. The later part borrows from `lender` what the first one has.
pub fn parts(program: &Path, lender: &str) -> Result<Parts> {
    let bytes = files::read(program)?;
    let out = Path::new("target/split");
    files::empty_directory(out)?;
    let paths = [out.join("first.wasm"), out.join("split_later.wasm")];
    let mut options = Options::new(&bytes);
    options.output_dir = out;
    options.main_out_path = &paths[0];
    let split = transform(options).map_err(|error| anyhow!("{error:?}"))?;
    ensure!(
        split.split_modules == paths[1..],
        "the program came apart into other parts: {:?}",
        split.split_modules
    );
    let [mut first, mut later] = [Module::from_file(&paths[0])?, Module::from_file(&paths[1])?];
    // As what only the linker needs it would be hidden.
    share_table(&mut first, &mut later)?;
    // Parts of two programs would write over each other's data: each asks for what its own release lends.
    for import in later.imports.iter_mut() {
        lender.clone_into(&mut import.module);
    }
    // The first part stands when the later one is put over it: what lies between its own pieces it may fill.
    let first_data = pieces(&first)?;
    join_data(&mut later, &first_data)?;
    join_data(&mut first, &[])?;
    // wasm-bindgen does this for the first part: optimise.rs puts functions of one module side by side by their names.
    for function in later.funcs.iter_mut() {
        function.name = function
            .name
            .as_deref()
            .map(|name| format!("{:#}", demangle(name)));
    }
    later.emit_wasm_file(&paths[1])?;
    let [_, later] = paths;
    Ok(Parts { first, later })
}

/// Gives the table of functions that both parts share a name of ours.
fn share_table(first: &mut Module, later: &mut Module) -> Result<()> {
    let export = first.exports.iter_mut().find(|export| export.name == TABLE);
    let import = later.imports.iter_mut().find(|import| import.name == TABLE);
    let (Some(export), Some(import)) = (export, import) else {
        bail!("the parts share no table of functions");
    };
    for name in [&mut export.name, &mut import.name] {
        "table".clone_into(name);
    }
    Ok(())
}

/// The program as it was written: each way leads straight to its end.
pub fn whole(program: &Path) -> Result<Module> {
    let mut module = Module::from_file(program)?;
    for section in SECTIONS {
        module.customs.remove_raw(section);
    }
    let names = module.imports.iter().map(|import| &import.name);
    let numbers = names.filter_map(|name| Some(name.strip_prefix(HERE)?.to_owned()));
    for number in numbers.collect::<Vec<_>>() {
        let here = module
            .imports
            .get_func(ASKED_OF, format!("{HERE}{number}"))?;
        let there = module.exports.get_func(format!("{THERE}{number}"))?;
        module.exports.remove(format!("{THERE}{number}"))?;
        module.replace_imported_func(here, |(body, arguments)| {
            for argument in arguments {
                body.local_get(*argument);
            }
            body.call(there);
        })?;
    }
    join_data(&mut module, &[])?;
    Ok(module)
}

/// Takes away what the linker offers and no part asks for; everything that wasm-bindgen needs has another name by now.
pub fn hide_linkage(module: &mut Module) {
    let is_linkage = |name: &str| name.starts_with("__") && !name.starts_with(SHARED);
    let exports = module.exports.iter();
    let linkage = exports.filter(|export| is_linkage(&export.name));
    for export in linkage.map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
}

/// A piece of data and where it lies.
struct Piece {
    id: DataId,
    place: Range<u32>,
}

/// The pieces of a module's data in the order in which they lie.
fn pieces(module: &Module) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for data in module.data.iter() {
        let DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } = data.kind
        else {
            bail!("the program has data without a place of its own");
        };
        let start = start as u32;
        let place = start..start + data.value.len() as u32;
        pieces.push(Piece {
            id: data.id(),
            place,
        });
    }
    pieces.sort_by_key(|piece| (piece.place.start, piece.place.end));
    Ok(pieces)
}

fn remove_data(module: &mut Module, id: DataId) {
    for memory in module.memories.iter_mut() {
        memory.data_segments.remove(&id);
    }
    module.data.delete(id);
}

/// Makes one of pieces that lie side by side, but for what has to stay whole between them.
fn join_data(module: &mut Module, between: &[Piece]) -> Result<()> {
    let mut before: Option<Piece> = None;
    for piece in pieces(module)? {
        if piece.place.is_empty() {
            remove_data(module, piece.id);
            continue;
        }
        let joined = before.take().filter(|before| {
            let gap = before.place.end..piece.place.start;
            let is_free =
                |other: &Piece| other.place.end <= gap.start || gap.end <= other.place.start;
            gap.len() as u32 <= APART && between.iter().all(is_free)
        });
        before = Some(match joined {
            Some(joined) => {
                let bytes = std::mem::take(&mut module.data.get_mut(piece.id).value);
                remove_data(module, piece.id);
                let value = &mut module.data.get_mut(joined.id).value;
                value.resize((piece.place.start - joined.place.start) as usize, 0);
                value.extend(bytes);
                Piece {
                    id: joined.id,
                    place: joined.place.start..piece.place.end,
                }
            }
            None => piece,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with these bytes at these places.
    fn with_data(data: &[(i32, &[u8])]) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        for (place, bytes) in data {
            let offset = ConstExpr::Value(Value::I32(*place));
            let id = module
                .data
                .add(DataKind::Active { memory, offset }, bytes.to_vec());
            module.memories.get_mut(memory).data_segments.insert(id);
        }
        module
    }

    fn data_of(module: &Module) -> Vec<(u32, Vec<u8>)> {
        let pieces = pieces(module).unwrap().into_iter();
        let pieces =
            pieces.map(|piece| (piece.place.start, module.data.get(piece.id).value.clone()));
        pieces.collect()
    }

    #[test]
    fn what_lies_side_by_side_becomes_one_and_what_lies_apart_stays() {
        let mut module = with_data(&[(40, b"far"), (13, b"d"), (10, b"ab"), (12, b"")]);
        join_data(&mut module, &[]).unwrap();
        assert_eq!(
            data_of(&module),
            [(10, b"ab\0d".to_vec()), (40, b"far".to_vec())]
        );
    }

    #[test]
    fn the_later_part_leaves_alone_what_the_first_one_has_between() {
        let first = pieces(&with_data(&[(12, b"c")])).unwrap();
        let mut later = with_data(&[(10, b"ab"), (13, b"d")]);
        join_data(&mut later, &first).unwrap();
        assert_eq!(data_of(&later), [(10, b"ab".to_vec()), (13, b"d".to_vec())]);
    }
}

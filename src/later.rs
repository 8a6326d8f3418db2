//! What a visitor does not need for the first screens travels in a part of its own.
//!
//! The engine is one program. Where it is loaded in parts (`xtask/src/build/split.rs` cuts it), what a
//! [`later!`] function leads to, and all that nothing else uses, comes after the first screen is shown;
//! everywhere else such a function is like any other. To call one before the part is there is a mistake,
//! and ends the engine as a panic does: the guide waits for it (`guide::update`), and the JavaScript side
//! lets no other call in before everything is there.

/// `later!("07": fn csv(record: &Record) -> String = table)`: the way to `table`, a function of the later
/// part. The cutting tool finds the two ends of the way by their names, in which the number is the
/// way's own.
macro_rules! later {
    (
        $number:literal:
        $(#[$attribute:meta])*
        $visible:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) $(-> $result:ty)?
        = $there:path
    ) => {
        $(#[$attribute])*
        $visible fn $name($($argument: $type),*) $(-> $result)? {
            #[cfg(target_arch = "wasm32")]
            {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                #[allow(improper_ctypes, reason = "both ends are of one program")]
                // SAFETY: it is the function below, with the same arguments.
                unsafe extern "C" {
                    #[link_name = concat!(
                        "__wasm_split_00later00_import_000000000000000000000000000000", $number
                    )]
                    safe fn here($($argument: $type),*) $(-> $result)?;
                }
                // SAFETY: the number is its own, so no other function has this name.
                #[unsafe(export_name = concat!(
                    "__wasm_split_00later00_export_000000000000000000000000000000", $number
                ))]
                #[allow(improper_ctypes_definitions, reason = "both ends are of one program")]
                extern "C" fn there($($argument: $type),*) $(-> $result)? {
                    $there($($argument),*)
                }
                here($($argument),*)
            }
            #[cfg(not(target_arch = "wasm32"))]
            {
                #[cfg(test)]
                $crate::later::TAKEN.set($crate::later::TAKEN.get() + 1);
                $there($($argument),*)
            }
        }
    };
}
pub(crate) use later;

#[cfg(test)]
thread_local! {
    /// How often such a way was taken: what the first screens do may take none.
    pub(crate) static TAKEN: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

//! The names of the texts, known while compiling only: the engine carries the texts in their
//! order, and a name that no text has does not compile.

use super::{KEYS, ROWS};

/// Which text is meant; [`Texts`](super::Texts) has it in every language. `key!("start.full")` is
/// the usual way to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

/// The longest name that [`Key::joined`] puts together, in bytes.
const LONGEST: usize = 64;

impl Key {
    /// The key with this name. Called while compiling: at run time it would bring all names along.
    ///
    /// # Panics
    /// When no text has this name, which stops the build.
    pub const fn of(name: &str) -> Self {
        Self::of_bytes(name.as_bytes())
    }

    /// The key whose name is these parts: `joined(&["force.", id, ".label"])`.
    ///
    /// # Panics
    /// As [`Key::of`].
    pub const fn joined(parts: &[&str]) -> Self {
        let mut name = [0; LONGEST];
        let (mut length, mut part) = (0, 0);
        while part < parts.len() {
            let bytes = parts[part].as_bytes();
            let (_, rest) = name.split_at_mut(length);
            rest.split_at_mut(bytes.len()).0.copy_from_slice(bytes);
            length += bytes.len();
            part += 1;
        }
        Self::of_bytes(name.split_at(length).0)
    }

    const fn of_bytes(name: &[u8]) -> Self {
        let (mut low, mut high) = (0, KEYS.len());
        while low < high {
            let middle = (low + high) / 2;
            if comes_before(KEYS[middle].as_bytes(), name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        assert!(
            low < KEYS.len() && !comes_before(name, KEYS[low].as_bytes()),
            "no text has this key"
        );
        Self(ROWS[low])
    }

    /// The row of its text.
    pub const fn row(self) -> usize {
        self.0 as usize
    }
}

/// Whether a name comes before another one, as bytes.
const fn comes_before(left: &[u8], right: &[u8]) -> bool {
    let mut place = 0;
    while place < left.len() && place < right.len() {
        if left[place] != right[place] {
            return left[place] < right[place];
        }
        place += 1;
    }
    left.len() < right.len()
}

/// The [`Key`] with this name, found while compiling.
macro_rules! key {
    ($name:literal) => {
        const { $crate::texts::Key::of($name) }
    };
}
pub(crate) use key;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_with_its_row() {
        for (place, name) in KEYS.iter().enumerate() {
            let row = usize::from(ROWS[place]);
            assert_eq!(Key::of(name).row(), row);
            let (head, tail) = name.split_at(name.len() / 2);
            assert_eq!(Key::joined(&[head, tail]).row(), row);
        }
        assert_eq!(key!("start.full"), Key::of("start.full"));
    }

    #[test]
    #[should_panic(expected = "no text has this key")]
    fn a_name_that_no_text_has_is_refused() {
        Key::of("start.vol");
    }
}

//! How wide text is and where it breaks, without asking a browser.
//!
//! Widths are those of a common sans-serif, in thousandths of the letter size, with a margin for
//! wider fonts, so that a label that fits here fits on any page.

/// What is added for fonts that run wider than the table.
const MARGIN: f64 = 1.2;

/// How much wider bold letters are.
pub const BOLD: f64 = 1.1;

/// The width of a line of text, in the same unit as `size`.
pub fn text_width(text: &str, size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    f64::from(thousandths) / 1000.0 * size * MARGIN
}

/// Where a long word may be broken; it is written nowhere but at the end of a line.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// Breaks text at spaces and after hyphens into lines no wider than `width`, and a word that is
/// too wide by itself at its soft hyphen, if it has one.
pub fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text) {
        match lines.last_mut() {
            Some(line) if text_width(&[line, piece].concat(), size) <= width => {
                line.push_str(piece);
            }
            _ => {
                let word = piece.strip_prefix(' ').unwrap_or(piece);
                lines.extend(split_if_wider(word, size, width));
            }
        }
    }
    lines
        .iter_mut()
        .for_each(|line| line.retain(|character| character != SOFT_HYPHEN));
    lines
}

/// The same, and a word that is too wide even so is broken anywhere: nobody chose the words of an
/// instrument for the width of a figure.
pub fn wrap_within(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    for line in wrap(text, size, width) {
        break_anywhere(&line, size, width, &mut lines);
    }
    lines
}

/// Adds a line, in as many pieces as it takes; each holds one character at least.
fn break_anywhere(line: &str, size: f64, width: f64, lines: &mut Vec<String>) {
    let mut piece = String::new();
    for character in line.chars() {
        piece.push(character);
        if text_width(&piece, size) > width && piece.chars().nth(1).is_some() {
            piece.pop();
            lines.push(std::mem::replace(&mut piece, character.into()));
        }
    }
    lines.push(piece);
}

fn split_if_wider(word: &str, size: f64, width: f64) -> Vec<String> {
    match word.split_once(SOFT_HYPHEN) {
        Some((head, tail)) if text_width(word, size) > width => {
            vec![[head, "-"].concat(), tail.to_owned()]
        }
        _ => vec![word.to_owned()],
    }
}

/// Puts soft hyphens into the long words of a label. `breaks` lists words, in lower case, with a
/// `|` where each may be broken: `energie|management`.
pub fn breakable(label: &str, breaks: &str) -> String {
    let mut whole = String::new();
    for word in label.split(' ') {
        if !whole.is_empty() {
            whole.push(' ');
        }
        let length = breaks.split(' ').find_map(|broken| {
            let (head, tail) = broken.split_once('|')?;
            let is_word = [head, tail].concat().eq_ignore_ascii_case(word);
            is_word.then_some(head.len())
        });
        let (head, tail) = word.split_at(length.unwrap_or(0));
        whole.push_str(head);
        if !head.is_empty() {
            whole.push(SOFT_HYPHEN);
        }
        whole.push_str(tail);
    }
    whole
}

/// The pieces between which a line may break; a space belongs to the piece after it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let breaks = rest
            .char_indices()
            .skip(1)
            .find_map(|(index, character)| match character {
                ' ' => Some(index),
                '-' => Some(index + 1),
                _ => None,
            });
        let (piece, after) = rest.split_at(breaks.unwrap_or(rest.len()));
        rest = after;
        Some(piece)
    })
}

/// One character's width in thousandths of the letter size, by groups of equal width.
fn advance(character: char) -> u32 {
    match character {
        SOFT_HYPHEN => 0,
        'i' | 'j' | 'l' | '\'' | '’' | '|' | 'ï' | 'í' | 'ì' => 222,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | 'f' | 't' | '[' | ']' | 'Ï' => 278,
        '(' | ')' | '-' | 'r' | '“' | '”' | '"' => 340,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' | 'ç' => 500,
        'F' | 'T' | 'Z' => 611,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'G' | 'O' | 'Q' => 778,
        'M' | 'm' | '%' | '…' | '—' => 850,
        'W' => 944,
        other if other.is_ascii() || (other as u32) < 0x250 => 556,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_after_hyphens() {
        assert_eq!(
            wrap("Vertrouwde sparringpartners", 12.0, 130.0),
            ["Vertrouwde", "sparringpartners"]
        );
        assert_eq!(wrap("Mini-retraites", 12.0, 60.0), ["Mini-", "retraites"]);
        assert_eq!(wrap("Mini-retraites", 12.0, 200.0), ["Mini-retraites"]);
        assert!(wrap("", 12.0, 10.0).is_empty());
        let long = "Energie\u{ad}management";
        assert_eq!(wrap(long, 12.0, 100.0), ["Energie-", "management"]);
        assert_eq!(wrap(long, 12.0, 200.0), ["Energiemanagement"]);
    }

    #[test]
    fn a_word_that_fits_nowhere_is_broken_where_asked() {
        let word = "Verantwoordelijkheid";
        assert_eq!(wrap(word, 12.0, 60.0), [word]);
        let lines = wrap_within(word, 12.0, 60.0);
        assert!(lines.len() > 1 && lines.concat() == word);
        assert!(lines.iter().all(|line| text_width(line, 12.0) <= 60.0));
        assert_eq!(wrap_within("één", 12.0, -5.0), ["é", "é", "n"]);
        assert!(wrap_within("", 12.0, 60.0).is_empty());
    }

    #[test]
    fn no_line_is_wider_than_asked_unless_it_is_one_word() {
        let text = "Coaching als spiegel en tegenkracht";
        for line in wrap(text, 12.0, 90.0) {
            assert!(
                text_width(&line, 12.0) <= 90.0 || !line.contains(' '),
                "{line}"
            );
        }
    }
}

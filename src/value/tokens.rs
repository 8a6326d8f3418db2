//! From a JavaScript value, packed in one text, to a tree of values.
//!
//! The text is what `www/widget/values.js` makes of it: tokens with NUL between them.
//!
//! | token | meaning |
//! |---|---|
//! | `n` `t` `f` | null (or undefined), true, false |
//! | `0` … `9` | such a number, as most are |
//! | `#` | the next of all other numbers, which are asked for one by one |
//! | `"word` | the text `word`, in which NUL is written as `\x01` `0` and `\x01` as `\x01` `1` |
//! | `[` … `]` | an array of what stands between |
//! | `{` … `}` | an object: texts as keys, each with its value after it |
//! | `!code` | the only token of a value that no record holds, and why |

use super::misread::Code;
use super::node::Node;

/// Unpacks a value; `next_number` gives the numbers that no token holds, in their order.
///
/// # Errors
/// What the only token says: too large, too deep, or of a type that no record holds.
pub fn unpack(tokens: &str, mut next_number: impl FnMut() -> f64) -> Result<Node, Code> {
    let mut unpacking = Unpacking {
        tokens: tokens.split('\0'),
        next_number: &mut next_number,
    };
    unpacking.next().ok_or(match tokens {
        "!too-large" => Code::TooLarge,
        "!too-deep" => Code::TooDeep,
        _ => Code::WrongType,
    })
}

/// What is left of a packed value.
struct Unpacking<'tokens, 'numbers> {
    tokens: std::str::Split<'tokens, char>,
    next_number: &'numbers mut dyn FnMut() -> f64,
}

impl Unpacking<'_, '_> {
    /// The next value; `None` at the end of a list or a map, and where there is none.
    fn next(&mut self) -> Option<Node> {
        let token = self.tokens.next()?;
        Some(match token.as_bytes().first()? {
            b'n' => Node::Null,
            b't' => Node::Bool(true),
            b'f' => Node::Bool(false),
            b'#' => Node::Number((self.next_number)()),
            b'"' => Node::Text(unescaped(&token[1..])),
            b'[' => Node::List(std::iter::from_fn(|| self.next()).collect()),
            b'{' => Node::Map(std::iter::from_fn(|| self.entry()).collect()),
            digit @ b'0'..=b'9' => Node::Number(f64::from(digit - b'0')),
            _ => return None,
        })
    }

    fn entry(&mut self) -> Option<(String, Node)> {
        let key = self.tokens.next()?.strip_prefix('"')?;
        Some((unescaped(key), self.next()?))
    }
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('\x01');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, rest) = part.split_at(1);
        plain.push(if mark == "0" { '\0' } else { '\x01' });
        plain.push_str(rest);
    }
    plain
}

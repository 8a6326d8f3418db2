//! Between JavaScript values and trees of values, with the limits of a record on the way in.
//!
//! A value comes in as `www/widget/values.js` packs it: tokens with NUL between them.
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

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::record::node::{MAX_BYTES, MAX_DEPTH, Node, check_text};
use crate::record::{Code, RecordError};

#[wasm_bindgen(raw_module = "values")]
extern "C" {
    type Packed;

    #[wasm_bindgen(constructor)]
    fn new(value: &JsValue, most_bytes: usize, most_depth: usize) -> Packed;

    #[wasm_bindgen(method, getter)]
    fn tokens(this: &Packed) -> String;

    /// The next number that no token holds.
    #[wasm_bindgen(method, js_name = nextNumber)]
    fn next_number(this: &Packed) -> f64;
}

/// Reads JSON text with the browser's own parser.
///
/// # Errors
/// Not JSON, too large, too deep.
pub fn node_from_json(json: &str) -> Result<Node, RecordError> {
    check_text(json)?;
    let value = JSON::parse(json).map_err(|_| RecordError::whole(Code::NotJson))?;
    node_from_js(&value)
}

/// Plain objects, arrays and `null`, as `JSON.parse` would give them.
pub fn node_to_js(node: &Node) -> JsValue {
    // Serialising a tree into fresh plain objects cannot fail.
    node.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// Indented JSON, as it goes into a file.
pub fn node_to_json(node: &Node) -> String {
    let text =
        JSON::stringify_with_replacer_and_space(&node_to_js(node), &JsValue::NULL, &2.into());
    // Plain objects without circles always have a text.
    text.map(String::from).unwrap_or_default()
}

/// Reads a JavaScript value. `undefined` is absent, as in JSON.
///
/// # Errors
/// Too large, too deep (a circle is endlessly deep), or of a type that no record holds.
pub fn node_from_js(value: &JsValue) -> Result<Node, RecordError> {
    unpack(&Packed::new(value, MAX_BYTES, MAX_DEPTH))
}

/// Reads the options of a figure, in which many records may stand.
///
/// # Errors
/// As [`node_from_js`].
pub fn options_from_js(value: &JsValue) -> Result<Node, RecordError> {
    unpack(&Packed::new(value, 64 * MAX_BYTES, MAX_DEPTH))
}

fn unpack(packed: &Packed) -> Result<Node, RecordError> {
    let tokens = packed.tokens();
    let mut unpacking = Unpacking {
        tokens: tokens.split('\0'),
        packed,
    };
    unpacking.next().ok_or_else(|| {
        let code = match &*tokens {
            "!too-large" => Code::TooLarge,
            "!too-deep" => Code::TooDeep,
            _ => Code::WrongType,
        };
        RecordError::whole(code)
    })
}

/// What is left of a packed value.
struct Unpacking<'packed> {
    tokens: std::str::Split<'packed, char>,
    packed: &'packed Packed,
}

impl Unpacking<'_> {
    /// The next value; `None` at the end of a list or a map, and where there is none.
    fn next(&mut self) -> Option<Node> {
        let token = self.tokens.next()?;
        Some(match token.as_bytes().first()? {
            b'n' => Node::Null,
            b't' => Node::Bool(true),
            b'f' => Node::Bool(false),
            b'#' => Node::Number(self.packed.next_number()),
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

//! A page's object on its way into the engine: the twin of `www/widget/values.js`.

use reflectiewijzer::value::node::Node;
use serde_json::Value;

/// A value in tokens, and the numbers that no token holds.
#[derive(Default)]
pub struct Packed {
    /// The tokens, with NUL between them.
    pub tokens: String,
    /// The other numbers, in their order.
    pub numbers: Vec<f64>,
}

/// What a page might give: the document, with the numbers that JSON has no words for.
pub fn of_page(document: &Value) -> Node {
    match document {
        Value::Null => Node::Null,
        Value::Bool(truth) => Node::Bool(*truth),
        Value::Number(number) => Node::Number(number.as_f64().expect("JSON numbers are doubles")),
        Value::String(text) => {
            number_in_words(text).map_or_else(|| Node::Text(text.clone()), Node::Number)
        }
        Value::Array(list) => Node::List(list.iter().map(of_page).collect()),
        Value::Object(map) => {
            let fields = map.iter().map(|(key, value)| (key.clone(), of_page(value)));
            Node::Map(fields.collect())
        }
    }
}

fn number_in_words(text: &str) -> Option<f64> {
    match text {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        "-0" => Some(-0.0),
        _ => None,
    }
}

/// Packs a value.
pub fn pack(node: &Node) -> Packed {
    let mut packed = Packed::default();
    packed.add(node);
    packed.tokens.pop();
    packed
}

impl Packed {
    fn add(&mut self, node: &Node) {
        match node {
            Node::Null => self.token("n"),
            Node::Bool(truth) => self.token(if *truth { "t" } else { "f" }),
            Node::Number(number) => self.number(*number),
            Node::Text(text) => self.text(text),
            Node::List(list) => {
                self.token("[");
                list.iter().for_each(|node| self.add(node));
                self.token("]");
            }
            Node::Map(map) => {
                self.token("{");
                for (key, node) in map {
                    self.text(key);
                    self.add(node);
                }
                self.token("}");
            }
        }
    }

    fn token(&mut self, token: &str) {
        self.tokens.push_str(token);
        self.tokens.push('\0');
    }

    fn number(&mut self, number: f64) {
        match (0..10).find(|digit| f64::from(*digit) == number) {
            Some(digit) => self.token(&digit.to_string()),
            None => {
                self.numbers.push(number);
                self.token("#");
            }
        }
    }

    fn text(&mut self, text: &str) {
        let plain = text.replace('\x01', "\x011").replace('\0', "\x010");
        self.token(&["\"", &plain].concat());
    }
}

/// Equal, where a number that is none equals itself and the order of keys does not count.
pub fn same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Number(one), Node::Number(other)) => one == other || one.is_nan() && other.is_nan(),
        (Node::List(one), Node::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Node::Map(one), Node::Map(other)) => {
            let stands = |(key, value): &(String, Node)| {
                let found = other.iter().find(|(name, _)| name == key);
                found.is_some_and(|(_, found)| same(value, found))
            };
            one.len() == other.len() && one.iter().all(stands)
        }
        _ => one == other,
    }
}

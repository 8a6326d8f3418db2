//! HTML as a browser's parser reads it: the tags, their attributes, and the text after each.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements without an end.
const VOID: [&str; 3] = ["input", "br", "hr"];
/// The one element with text of other rules that screens have: nothing in it is a tag but its own end.
const TEXTAREA: &str = "textarea";
/// Other elements whose content a parser reads by other rules, or that load or run something.
const FORBIDDEN: [&str; 17] = [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "template",
    "title",
    "noscript",
    "plaintext",
    "xmp",
    "base",
    "link",
    "meta",
    "form",
    "svg",
    "math",
    "img",
];

/// A tag, and what stands after it.
#[derive(Debug, PartialEq)]
pub struct Piece {
    /// `div`, or `/div` at its end.
    pub tag: String,
    /// Names and values.
    pub attributes: Vec<(String, String)>,
    /// The text between this tag and the next.
    pub text: String,
}

/// Reads HTML and checks that it is well-formed and holds nothing that could run.
pub fn read(html: &str) -> Vec<Piece> {
    let sink = Sink {
        pieces: RefCell::new(vec![Piece {
            tag: String::new(),
            attributes: Vec::new(),
            text: String::new(),
        }]),
        may_complain: html.contains('\0'),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let pieces = tokenizer.sink.pieces.into_inner();
    check_nesting(&pieces);
    pieces.iter().for_each(check_harmless);
    pieces
}

/// What a parser makes of a text between tags.
pub fn as_content(text: &str) -> String {
    with_line_ends(text).replace('\0', "")
}

/// What a parser makes of a text in an attribute.
pub fn as_attribute(text: &str) -> String {
    with_line_ends(text).replace('\0', "\u{fffd}")
}

fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Every element is closed where it was opened.
fn check_nesting(pieces: &[Piece]) {
    let mut open = Vec::new();
    for Piece { tag, .. } in &pieces[1..] {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "closed"),
            None if VOID.contains(&tag.as_str()) => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?} is still open");
}

fn check_harmless(piece: &Piece) {
    assert!(!FORBIDDEN.contains(&piece.tag.as_str()), "{piece:?}");
    for (name, _) in &piece.attributes {
        let forbidden = name.starts_with("on")
            || ["style", "srcdoc", "src", "action", "formaction"].contains(&&**name);
        assert!(!forbidden, "{piece:?}");
        assert!(name != "href" || piece.tag == "a", "{piece:?}");
    }
}

struct Sink {
    pieces: RefCell<Vec<Piece>>,
    /// Parsers complain about a NUL, and only about that, before they drop it.
    may_complain: bool,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut pieces = self.pieces.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let opens_text = tag.kind == TagKind::StartTag && &*tag.name == TEXTAREA;
                pieces.push(piece(tag));
                if opens_text {
                    return TokenSinkResult::RawData(RawKind::Rcdata);
                }
            }
            Token::CharacterTokens(text) => {
                let last = pieces.last_mut().expect("there is always one");
                last.text.push_str(&text);
            }
            Token::ParseError(complaint) => assert!(self.may_complain, "{complaint}"),
            Token::NullCharacterToken | Token::EOFToken => {}
            Token::CommentToken(_) | Token::DoctypeToken(_) => panic!("{token:?}"),
        }
        TokenSinkResult::Continue
    }
}

fn piece(tag: Tag) -> Piece {
    let end = if tag.kind == TagKind::EndTag { "/" } else { "" };
    let attribute = |attribute: &html5ever::Attribute| {
        (
            attribute.name.local.to_string(),
            attribute.value.to_string(),
        )
    };
    Piece {
        tag: [end, &tag.name].concat(),
        attributes: tag.attrs.iter().map(attribute).collect(),
        text: String::new(),
    }
}

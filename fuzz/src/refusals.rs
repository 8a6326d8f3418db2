//! What was refused has a code, a place, and a sentence in every language: of a record, and of an
//! instrument.

use reflectiewijzer::texts::{Lang, Texts};
use reflectiewijzer::value::{Code, Misread};
use serde_json::Value;

/// What says it in words.
pub type Said = fn(&Misread, Texts) -> String;

/// Checks an error about this document; `None` when the text was no JSON.
pub fn check(error: &Misread, document: Option<&Value>, said: Said) {
    check_error(error, said);
    match document {
        None => assert!(is_about_text(error), "{error:?} about what is no JSON"),
        Some(_) if is_about_text(error) => assert_ne!(error.code, Code::NotJson, "it is JSON"),
        Some(document) => check_place(&error.path, document),
    }
}

/// What holds for every error, whatever it is about.
pub fn check_error(error: &Misread, said: Said) {
    if is_about_text(error) {
        assert_eq!(error.path, "", "these are about the whole");
    }
    let mut code = error.code.id().bytes();
    assert!(code.all(|byte| byte == b'-' || byte.is_ascii_lowercase()));
    assert!(is_pointer(&error.path), "{} is no JSON Pointer", error.path);
    for lang in Lang::all() {
        let message = said(error, Texts::of(lang));
        assert!(message.ends_with('.'), "{message}");
        assert!(
            message.chars().count() < 400,
            "longer than a screen: {message}"
        );
    }
}

fn is_about_text(error: &Misread) -> bool {
    matches!(error.code, Code::NotJson | Code::TooLarge | Code::TooDeep)
}

/// RFC 6901: empty, or steps that begin with a slash, with `~` only as `~0` and `~1`.
fn is_pointer(path: &str) -> bool {
    let mut after_tilde = path.split('~').skip(1);
    let escaped = after_tilde.all(|rest| rest.starts_with(['0', '1']));
    escaped && (path.is_empty() || path.starts_with('/'))
}

/// The place exists, or is a field that is missing where it should be.
fn check_place(path: &str, document: &Value) {
    let exists = document.pointer(path).is_some();
    let outer = path
        .rsplit_once('/')
        .map(|(outer, _)| document.pointer(outer));
    assert!(
        exists || matches!(outer, Some(Some(Value::Object(_)))),
        "there is no place {path}"
    );
}

//! Figures as XML, and as the lines that `www/widget/painter.js` reads.

use reflectiewijzer::chart::canvas::scene::Scene;
use roxmltree::{Document, Node};

const ELEMENTS: [&str; 8] = [
    "svg", "g", "path", "rect", "circle", "text", "title", "desc",
];

/// What a figure is made of.
#[derive(Debug, PartialEq)]
pub struct Outline {
    /// Every element with the names of its attributes.
    pub elements: Vec<String>,
    /// Every text, in the order of the elements.
    pub texts: Vec<String>,
}

/// Reads a figure as a file and checks that it holds nothing but a drawing.
pub fn read(scene: &Scene) -> Outline {
    let svg = scene.to_svg();
    let document = Document::parse(&svg).expect("a figure is well-formed");
    let nodes = || document.descendants();
    let texts = nodes().filter(Node::is_text).filter_map(|node| node.text());
    Outline {
        elements: nodes().filter(Node::is_element).map(element).collect(),
        texts: texts.map(String::from).collect(),
    }
}

/// What a file keeps of a text: XML has no control characters.
pub fn as_text(text: &str) -> String {
    let spaced = text.replace('\t', " ");
    let kept =
        |character: &char| !character.is_control() && !['\u{fffe}', '\u{ffff}'].contains(character);
    spaced.chars().filter(kept).collect()
}

fn element(node: Node) -> String {
    let tag = node.tag_name();
    assert!(ELEMENTS.contains(&tag.name()), "{tag:?}");
    assert_eq!(tag.namespace(), Some("http://www.w3.org/2000/svg"));
    let names = node.attributes().map(|attribute| attribute.name());
    names.fold(tag.name().to_owned(), |outline, name| {
        let forbidden = name.starts_with("on") || ["style", "href"].contains(&name);
        assert!(!forbidden, "{name}");
        [&outline, " ", name].concat()
    })
}

/// Checks that the lines of a figure are what the painter expects, and every element is closed.
pub fn check_lines(scene: &Scene) {
    let drawing = scene.to_drawing();
    let lines = drawing.lines().strip_suffix('\n').expect("a line ends");
    let (mut open, mut in_tag) = (0, false);
    for line in lines.split('\n') {
        match line.as_bytes() {
            [b'<', name @ ..] => {
                assert!(ELEMENTS.iter().any(|tag| tag.as_bytes() == name), "{line}");
                open += 1;
            }
            [b'"', ..] => assert!(open > 0, "words in nothing"),
            b">" => open -= 1,
            b"=" => assert!(open > 0, "the place of an element in nothing"),
            [b'a'..=b'z', ..] => assert!(in_tag && line.contains('='), "{line}"),
            _ => panic!("no such line: {line:?}"),
        }
        in_tag = matches!(line.as_bytes(), [b'<' | b'a'..=b'z', ..]);
        assert!(open >= 0, "closed before it was opened");
    }
    assert_eq!(open, 0, "not closed");
}

//! A drawing as SVG, for files.

use super::drawing::Drawing;

impl Drawing {
    /// The same drawing as SVG.
    pub fn to_svg(&self) -> String {
        let mut svg = String::new();
        let mut open = Vec::new();
        // Whether the tag that was opened last may still get attributes.
        let mut in_tag = false;
        for line in self.lines().lines() {
            let (kind, rest) = line.split_at(1);
            let is_attribute = !matches!(kind, "<" | "\"" | ">");
            if in_tag && !is_attribute {
                svg.push_str(if kind == ">" { "/>" } else { ">" });
            }
            match kind {
                "<" => {
                    svg.push('<');
                    svg.push_str(rest);
                    open.push(rest);
                }
                "\"" => escape(rest, &mut svg),
                ">" => {
                    let tag = open.pop().unwrap_or_default();
                    if !in_tag {
                        svg.push_str("</");
                        svg.push_str(tag);
                        svg.push('>');
                    }
                }
                _ => write_attribute(line, &mut svg),
            }
            in_tag = kind == "<" || is_attribute;
        }
        svg
    }
}

fn write_attribute(line: &str, svg: &mut String) {
    let (name, value) = line.split_once('=').unwrap_or((line, ""));
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    escape(value, svg);
    svg.push('"');
}

/// Escapes text for an XML element or a double-quoted attribute, and leaves out the control
/// characters that XML cannot hold.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            control if control.is_control() => {}
            '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut drawing = Drawing::default();
        drawing.open("g");
        drawing.words("title", "</title><script>\"&'\u{0}");
        drawing.words("desc", "");
        drawing.open("text");
        drawing.attribute("class", "a\"b");
        drawing.text("<b>");
        drawing.close();
        drawing.close();
        assert_eq!(
            drawing.to_svg(),
            "<g><title>&lt;/title&gt;&lt;script&gt;&quot;&amp;'</title><desc/>\
             <text class=\"a&quot;b\">&lt;b&gt;</text></g>"
        );
    }
}

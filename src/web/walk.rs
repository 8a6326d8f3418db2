//! Walking along the points of a figure, by arrow keys or with the pointer: the point is marked,
//! and what it says stands beneath the drawing, where assistive technology announces it.

use wasm_bindgen::JsCast;
use web_sys::Element;

const CURRENT: &str = "rw-current";

/// A key was pressed; true when it moved along a figure.
pub fn pressed(target: &Element, key: &str) -> bool {
    let Ok(Some(drawing)) = target.closest(".rw-drawing") else {
        return false;
    };
    let points = points(&drawing);
    let Some(last) = points.len().checked_sub(1) else {
        return false;
    };
    let here = points
        .iter()
        .position(|point| point.class_list().contains(CURRENT));
    let next = match (key, here) {
        ("ArrowRight" | "ArrowDown", Some(here)) if here < last => here + 1,
        ("ArrowRight" | "ArrowDown" | "Home", _) => 0,
        ("ArrowLeft" | "ArrowUp", Some(here)) if here > 0 => here - 1,
        ("ArrowLeft" | "ArrowUp" | "End", _) => last,
        _ => return false,
    };
    show(&drawing, &points[next]);
    true
}

/// The pointer came over something.
pub fn pointed(target: &Element) {
    let point = target.closest(".rw-point").ok().flatten();
    let drawing = target.closest(".rw-drawing").ok().flatten();
    if let (Some(drawing), Some(point)) = (drawing, point) {
        show(&drawing, &point);
    }
}

fn show(drawing: &Element, point: &Element) {
    for other in points(drawing) {
        // Changing a class of an element that is there cannot fail.
        let _ = other.class_list().remove_1(CURRENT);
    }
    let _ = point.class_list().add_1(CURRENT);
    let said = point.query_selector("title").ok().flatten();
    let said = said.and_then(|title| title.text_content());
    if let Some(readout) = drawing.next_element_sibling() {
        readout.set_text_content(said.as_deref());
    }
}

fn points(drawing: &Element) -> Vec<Element> {
    let Ok(found) = drawing.query_selector_all(".rw-point") else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|index| found.item(index));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

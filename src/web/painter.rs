//! Draws a scene in a page, or changes what an earlier one drew there: only attributes and texts
//! that differ, and no HTML is parsed.

use std::cell::RefCell;

use js_sys::WeakRef;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as Node};

use crate::chart::scene::{Element, Scene};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What was drawn in which element. The element is held weakly: when it is gone from the page and
/// from the host's hands, so is this.
struct Drawn {
    into: WeakRef,
    root: Element,
}

thread_local! {
    static DRAWN: RefCell<Vec<Drawn>> = const { RefCell::new(Vec::new()) };
}

/// Draws a scene in an element, or updates what an earlier call drew there.
///
/// # Errors
/// When the element cannot hold a drawing, as in a page that was taken down.
pub fn paint(into: &Node, scene: &Scene) -> Result<(), JsValue> {
    let root = scene.root();
    let earlier = take_drawn(into);
    match (earlier, into.first_element_child()) {
        (Some(earlier), Some(node)) if node.tag_name() == "svg" => update(&node, &earlier, &root)?,
        _ => {
            let document = into.owner_document().ok_or(JsValue::NULL)?;
            into.set_text_content(None);
            let node = create(&document, &root)?;
            into.append_child(&node)?;
        }
    }
    let into = WeakRef::new(into.unchecked_ref());
    DRAWN.with_borrow_mut(|drawn| drawn.push(Drawn { into, root }));
    Ok(())
}

/// Takes out what was drawn in this element, and forgets elements that are gone.
fn take_drawn(into: &Node) -> Option<Element> {
    DRAWN.with_borrow_mut(|all| {
        all.retain(|drawn| drawn.into.deref().is_some());
        let this: &JsValue = into.as_ref();
        let index = all.iter().position(|drawn| {
            drawn
                .into
                .deref()
                .is_some_and(|element| AsRef::<JsValue>::as_ref(&element) == this)
        })?;
        Some(all.swap_remove(index).root)
    })
}

fn create(document: &Document, element: &Element) -> Result<Node, JsValue> {
    let node = document.create_element_ns(Some(SVG), element.tag)?;
    for (name, value) in &element.attributes {
        node.set_attribute(name, value)?;
    }
    if !element.text.is_empty() {
        node.set_text_content(Some(&element.text));
    }
    for child in &element.children {
        let inner = create(document, child)?;
        node.append_child(&inner)?;
    }
    Ok(node)
}

fn update(node: &Node, old: &Element, new: &Element) -> Result<(), JsValue> {
    if old == new {
        return Ok(());
    }
    let same_kind = old.tag == new.tag && old.text.is_empty() == new.text.is_empty();
    if !same_kind {
        let document = node.owner_document().ok_or(JsValue::NULL)?;
        let instead = create(&document, new)?;
        return node.replace_with_with_node_1(&instead);
    }
    if old.text != new.text {
        node.set_text_content(Some(&new.text));
    }
    update_attributes(node, old, new)?;
    update_children(node, old, new)
}

fn update_attributes(node: &Node, old: &Element, new: &Element) -> Result<(), JsValue> {
    for attribute in new
        .attributes
        .iter()
        .filter(|attribute| !old.attributes.contains(attribute))
    {
        node.set_attribute(attribute.0, &attribute.1)?;
    }
    for (name, _) in &old.attributes {
        if !new.attributes.iter().any(|(kept, _)| kept == name) {
            node.remove_attribute(name)?;
        }
    }
    Ok(())
}

fn update_children(node: &Node, old: &Element, new: &Element) -> Result<(), JsValue> {
    let mut child = node.first_element_child();
    for (index, new_child) in new.children.iter().enumerate() {
        let next = child.as_ref().and_then(Node::next_element_sibling);
        match (&child, old.children.get(index)) {
            (Some(child), Some(old_child)) => update(child, old_child, new_child)?,
            _ => {
                let document = node.owner_document().ok_or(JsValue::NULL)?;
                let added = create(&document, new_child)?;
                node.append_child(&added)?;
            }
        }
        child = next;
    }
    while let Some(extra) = child {
        child = extra.next_element_sibling();
        extra.remove();
    }
    Ok(())
}

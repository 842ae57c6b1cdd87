//! Parts of a page that a server sent late, put where they belong.
//!
//! React's servers send a page before all of it is ready: where a part is missing they leave
//! `<template id="B:1">` or `<template id="P:1">`, and later, at the end of the page, comes
//! `<div hidden id="S:1">` with the part, and a script that moves it. A reader sees the part in its
//! place; without this, it would be hidden text behind the footer.

use super::tree::{Edge, Node, NodeId, NodeRef, Tree};
use crate::Limits;
use crate::work::Work;
use std::collections::HashMap;

/// What the identifier of a place begins with: a boundary, or a placeholder.
const PLACES: [&str; 2] = ["B:", "P:"];
/// The same for a part.
const PART: &str = "S:";

/// The number of the part that belongs where this element stands.
pub(super) fn number_of_place(id: &str) -> Option<&str> {
    PLACES.iter().find_map(|prefix| id.strip_prefix(prefix))
}

/// Moves the parts of a page to their `places`, which are templates in page order.
pub(super) fn put_in_place(tree: &mut Tree, places: &[NodeId], limits: &Limits, work: &Work) {
    if places.is_empty() {
        return;
    }
    let mut parts: HashMap<String, NodeId> = HashMap::new();
    for node in tree.root().descendants() {
        if let Some(number) = id(node).and_then(|id| id.strip_prefix(PART)) {
            parts.entry(number.to_owned()).or_insert(node.id());
        }
    }
    for &place in places {
        let number = id(tree.node(place)).and_then(number_of_place);
        let Some(part) = number.and_then(|number| parts.remove(number)) else { continue };
        if fits(tree, place, part, limits, work) {
            while let Some(child) = tree.node(part).first_child().map(|child| child.id()) {
                tree.insert_before(place, child);
            }
        }
    }
}

fn id(node: NodeRef<'_>) -> Option<&str> {
    node.as_element().and_then(|element| element.attribute("id"))
}

/// Whether a part may stand in a place: not inside itself, and not deeper than elements may be.
fn fits(tree: &Tree, place: NodeId, part: NodeId, limits: &Limits, work: &Work) -> bool {
    let mut depth = 0_usize;
    for ancestor in tree.node(place).ancestors() {
        // What a template holds is not shown.
        if ancestor.id() == part || matches!(ancestor.value(), Node::Fragment) {
            return false;
        }
        depth += 1;
    }
    if !work.step(depth) {
        return false;
    }
    for edge in tree.node(part).traverse() {
        match edge {
            Edge::Open(_) => depth += 1,
            Edge::Close(_) => depth -= 1,
        }
        if depth > limits.depth() || !work.step(1) {
            return false;
        }
    }
    true
}

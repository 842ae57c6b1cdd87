//! What custom elements show in place of their own content, as servers write it:
//! `<template shadowrootmode="open">`. A reader sees it where it stands.

use super::tree::{Node, NodeId, Tree};

/// Moves what such `templates`, in page order, hold to where they stand; it stands less deep there. An
/// element that has content of its own shows that within its shadow's, or in its place: there the shadow
/// is furniture, or repeats it.
pub(super) fn show(tree: &mut Tree, templates: &[NodeId]) {
    for &template in templates {
        if has_siblings(tree, template) {
            continue;
        }
        let Some(contents) = tree.node(template).first_child().map(|child| child.id()) else {
            continue;
        };
        while let Some(child) = tree.node(contents).first_child().map(|child| child.id()) {
            tree.insert_before(template, child);
        }
    }
}

/// Whether something is shown beside a template in its element.
fn has_siblings(tree: &Tree, template: NodeId) -> bool {
    let Some(host) = tree.node(template).parent() else { return true };
    host.children().any(|child| match child.value() {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(_) => child.id() != template,
        _ => false,
    })
}

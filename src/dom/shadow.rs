//! What custom elements show in place of their own content, as servers write it:
//! `<template shadowrootmode="open">`. A reader sees it where it stands.

use super::tree::{NodeId, Tree};

/// Moves what such `templates`, in page order, hold to where they stand; it stands less deep there.
pub(super) fn show(tree: &mut Tree, templates: &[NodeId]) {
    for &template in templates {
        let Some(contents) = tree.node(template).first_child().map(|child| child.id()) else {
            continue;
        };
        while let Some(child) = tree.node(contents).first_child().map(|child| child.id()) {
            tree.insert_before(template, child);
        }
    }
}

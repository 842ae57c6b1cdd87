//! Script bodies that hold data, wherever the parse has left them.

use crate::dom::{Parsed, ScriptKind};
use std::borrow::Cow;

/// All script bodies of a kind, in page order.
pub(super) fn bodies<'a>(parsed: &'a Parsed, html: &'a str, kind: ScriptKind) -> Vec<Cow<'a, str>> {
    let captured = parsed.scripts.iter().filter(|script| script.kind == kind);
    let captured: Vec<Cow<'_, str>> =
        captured.filter_map(|script| html.get(script.body.clone())).map(Cow::Borrowed).collect();
    if !captured.is_empty() {
        return captured;
    }
    let in_tree = parsed.html.tree.nodes().filter_map(|node| {
        let element = node.value().as_element().filter(|e| e.name() == "script")?;
        let declared = element.attr("type").unwrap_or_default().to_ascii_lowercase();
        let is = if declared.contains("ld+json") {
            ScriptKind::JsonLd
        } else if declared.contains("application/json") {
            ScriptKind::State
        } else {
            ScriptKind::Inline
        };
        let text = |child: ego_tree::NodeRef<'_, scraper::Node>| {
            child.value().as_text().map(|text| text.to_string())
        };
        (is == kind).then(|| Cow::Owned(node.children().filter_map(text).collect()))
    });
    in_tree.collect()
}

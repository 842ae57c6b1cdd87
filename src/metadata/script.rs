//! Script bodies that the parse has put aside.

use crate::dom::{Parsed, ScriptKind};

/// All script bodies of a kind, in page order.
pub(super) fn bodies<'a>(parsed: &Parsed, html: &'a str, kind: ScriptKind) -> Vec<&'a str> {
    let scripts = parsed.scripts.iter().filter(|script| script.kind == kind);
    scripts.filter_map(|script| html.get(script.body.clone())).collect()
}

//! Script bodies that the parse has put aside.

use crate::dom::{Parsed, ScriptKind};

/// All script bodies of a kind, in page order.
pub(in crate::metadata) fn bodies<'a>(
    parsed: &'a Parsed,
    html: &'a str,
    kind: ScriptKind,
) -> impl Iterator<Item = &'a str> {
    let scripts = parsed.scripts.iter().filter(move |script| script.kind == kind);
    scripts.filter_map(|script| html.get(script.body.clone()))
}

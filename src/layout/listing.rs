//! Code that does not stand in a `<pre>`, or does so in a table: what highlighters make of it.

use super::Tag;
use crate::dom::Element;

/// Whether an element of this class holds code, an element for each line.
pub(super) fn is_listing(name: &str) -> bool {
    matches!(
        name,
        "syntaxhighlighter"
            | "crayon-pre"
            | "js-file-line-container"
            | "CodeMirror-code"
            | "view-lines"
    )
}

/// Whether a table of these classes inside `<pre>` has a row for each line of the code.
pub(super) fn is_table_of_lines(class: &str) -> bool {
    class.split_ascii_whitespace().any(|name| matches!(name, "hljs-ln" | "rouge-table"))
}

/// Whether an empty element of this kind is an empty line.
pub(super) fn is_line(tag: Tag) -> bool {
    matches!(tag, Tag::Row | Tag::Div | Tag::ListItem | Tag::Pre)
}

/// The language that an attribute of a `pre` or `code` names, in the form of a class.
pub(super) fn language(element: Element<'_>) -> Option<String> {
    let name = element.name();
    if !matches!(name, "pre" | "code") {
        return None;
    }
    let is_language = |attribute: &str| match attribute {
        "data-lang" | "data-language" => true,
        // On `code` it is the language of its words.
        "lang" => name == "pre",
        _ => false,
    };
    let mut values = element.attributes().filter(|(attribute, _)| is_language(attribute));
    let value = values.find_map(|(_, value)| value.split_ascii_whitespace().next())?;
    Some(format!("language-{value}"))
}

//! Panels that wait for a reader's click.

use crate::dom::{Element, NodeRef};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Parts of classes and identifiers, as common style sheets and component libraries name the panels of
/// accordions, tabs and expanders. Of the hidden text in elements named so, and not in menus and
/// dialogs, nine words of ten are part of the gold text (wcxb); of other hidden text, two or three.
const NAMES: &[&str] = &["accordion", "collaps", "expander", "faq", "tab-pane", "tabpanel"];

/// Holds all tabs in one hidden list until a script shows them.
const TABS_OF_AWS: &str = "awsdocs-tabs";

/// Whether an element that is hidden at first is a panel that the reader opens: what it holds is part
/// of the page. The roles are those of the WAI-ARIA patterns for tabs and accordions; a region with a
/// name of its own is any landmark.
pub(super) fn is_panel(node: NodeRef<'_>, element: Element<'_>, role: &str) -> bool {
    static NAMED: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(NAMES).ok());
    let is_named = |name: &str| {
        let value = element.attribute(name).unwrap_or_default();
        NAMED.as_ref().is_some_and(|named| named.is_match(value))
    };
    let of_pattern = match role {
        "tabpanel" => true,
        "region" => element.attribute("aria-label").is_none(),
        _ => false,
    };
    let is_in_tabs = || {
        let parent = node.parent();
        let parent = parent.as_ref().and_then(|parent| parent.as_element());
        parent.is_some_and(|parent| parent.name() == TABS_OF_AWS)
    };
    of_pattern || is_named("class") || is_named("id") || is_in_tabs()
}

#[cfg(test)]
mod tests {
    use crate::Limits;
    use crate::dom::parse;
    use crate::layout::lay_out;
    use crate::rules::Marks;

    #[test]
    fn panels_are_told_from_what_nobody_opens() {
        let is_hidden = |attributes: &str| {
            let page = format!("<div {attributes} style='display:none'><p>a</p></div>");
            let layout = lay_out(&parse(&page, &Limits::default()), &Marks::new());
            layout.blocks.iter().all(|block| block.hidden)
        };
        for panel in [
            "class='cdr-accordion__content'",
            "class='chakra-collapse'",
            "id=Collapsible-3",
            "class='a-expander-content'",
            "class='faq__answer'",
            "class='tab-pane fade'",
            "class='Tabs-TabPanel'",
            "role=tabpanel",
            "role=region aria-labelledby=a",
        ] {
            assert!(!is_hidden(panel), "{panel}");
            assert!(is_hidden(&format!("hidden><div {panel}")), "{panel} in something hidden");
        }
        for other in [
            "class='modal fade'",
            "role=dialog",
            "role=region aria-label=Paywall",
            "class=content",
            "",
        ] {
            assert!(is_hidden(other), "{other}");
        }
    }

    #[test]
    fn tabs_in_a_list_that_a_script_shows_are_panels() {
        let is_hidden = |tabs: &str| {
            let list = "<dl style='display:none'><dt>CLI</dt><dd>aws oak</dd></dl>";
            let page = format!("<{tabs}>{list}</{tabs}>");
            let layout = lay_out(&parse(&page, &Limits::default()), &Marks::new());
            layout.blocks.iter().all(|block| block.hidden)
        };
        assert!(!is_hidden("awsdocs-tabs"));
        assert!(is_hidden("div"));
    }
}

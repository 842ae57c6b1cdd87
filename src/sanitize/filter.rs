//! The tree of a page, written anew as far as the policy allows.

use super::elements::{Element, Fate, GLOBAL, Kind, fate};
use super::policy::{ImagePolicy, Policy};
use super::removed::{RemovedKind, Report};
use super::writer::{Opened, Writer};
use crate::dom::{Node, NodeRef, Parsed, SHOWN, UNREAD};
use crate::work::Work;
use std::borrow::Cow;

/// What was made of an element, to be ended with it.
enum Entered {
    Written(Opened),
    /// Its content stands, between line breaks.
    Block,
    /// Its content stands.
    Inline,
    /// Its content is not walked.
    Skipped,
}

/// Writes a page's tree anew, as far as the policy allows and its budget for what it repeats.
pub(super) fn write(page: &Parsed, policy: &Policy, report: &mut Report) -> String {
    let tree = &page.tree;
    let line_break = if policy.allows("br") { "<br>" } else { "\n" };
    let mut filter = Filter { policy, report, work: &page.work, writer: Writer::new(line_break) };
    let mut entered: Vec<Entered> = Vec::new();
    let mut node = tree.root();
    loop {
        let state = filter.enter(node);
        let child = node.first_child().filter(|_| !matches!(state, Entered::Skipped));
        if let Some(child) = child {
            entered.push(state);
            node = child;
            continue;
        }
        filter.leave(state);
        // Up to the next node that has a sibling; without one, the walk is at its end.
        loop {
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let (Some(parent), Some(state)) = (node.parent(), entered.pop()) else {
                return filter.writer.finish();
            };
            filter.leave(state);
            node = parent;
        }
    }
}

struct Filter<'p> {
    policy: &'p Policy,
    report: &'p mut Report,
    work: &'p Work,
    writer: Writer,
}

impl Filter<'_> {
    fn enter(&mut self, node: NodeRef<'_>) -> Entered {
        match node.value() {
            Node::Document | Node::Fragment => Entered::Inline,
            Node::Text(text) => {
                self.writer.text(text);
                Entered::Inline
            }
            Node::Element(element) => self.element(node, element),
            _ => Entered::Skipped,
        }
    }

    fn leave(&mut self, state: Entered) {
        match state {
            Entered::Written(opened) => self.writer.end(opened),
            Entered::Block => self.writer.line_break(),
            Entered::Inline | Entered::Skipped => {}
        }
    }

    fn element(&mut self, node: NodeRef<'_>, source: crate::dom::Element<'_>) -> Entered {
        let name = source.name();
        if !source.is_html() {
            self.report.add(RemovedKind::Element, name);
            return Entered::Skipped;
        }
        if let Some(element) = self.policy.element(name) {
            return self.allowed(source, element);
        }
        match fate(name) {
            Fate::Document => Entered::Inline,
            Fate::Dropped => {
                self.report.add(RemovedKind::Element, name);
                Entered::Skipped
            }
            Fate::Linked => self.embed(node, source),
            Fate::Unwrapped if name == "img" => self.picture_text(source),
            Fate::Unwrapped => {
                self.report.add(RemovedKind::Tag, name);
                Entered::Inline
            }
            Fate::UnwrappedBlock => {
                self.report.add(RemovedKind::Tag, name);
                self.writer.line_break();
                Entered::Block
            }
        }
    }

    fn allowed(&mut self, source: crate::dom::Element<'_>, element: &'static Element) -> Entered {
        let values = self.attributes(source, element);
        let has = |wanted: &str| values.iter().any(|(name, _)| *name == wanted);
        if element.name == "img" && !has("src") {
            return self.picture_text(source);
        }
        if element.kind == Kind::Link && !has("href") {
            self.report.add(RemovedKind::Tag, element.name);
            return Entered::Inline;
        }
        let mut written: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_ref())).collect();
        if element.kind == Kind::Link {
            written.push(("rel", super::REL));
        }
        // By name, so that parsers that sort them find nothing to sort.
        written.sort_unstable();
        match self.writer.start(element, &written) {
            Some(_) if element.kind.is_void() => Entered::Inline,
            Some(opened) => Entered::Written(opened),
            None => {
                self.report.add(RemovedKind::Tag, element.name);
                if !element.kind.breaks_line() {
                    return Entered::Inline;
                }
                self.writer.line_break();
                Entered::Block
            }
        }
    }

    /// The attributes that stay; the others are reported.
    fn attributes<'a>(
        &mut self,
        source: crate::dom::Element<'a>,
        element: &'static Element,
    ) -> Vec<(&'static str, Cow<'a, str>)> {
        let shown = source.presentation();
        let size = |pixels: Option<u16>| pixels.filter(|p| *p > 0).map(|p| p.to_string().into());
        let mut values: Vec<(&str, Cow<'a, str>)> = Vec::new();
        for attribute in element.attributes.iter().chain(GLOBAL) {
            if self.policy.attribute(element, attribute.name).is_none() {
                continue;
            }
            let value = match attribute.name {
                "width" => size(shown.width),
                "height" => size(shown.height),
                name => {
                    // The standard opens formatting elements again, with all that they say.
                    let source = source.attribute(name).filter(|value| self.work.copy(value.len()));
                    source.and_then(|value| self.policy.value(attribute.value, value))
                }
            };
            values.extend(value.map(|value| (attribute.name, value)));
        }
        for (name, _) in source.attributes() {
            if [SHOWN, UNREAD].contains(&name) || values.iter().any(|(kept, _)| *kept == name) {
                continue;
            }
            let is_address = self.policy.attribute(element, name).is_some_and(|a| a.is_address());
            let kind = if is_address { RemovedKind::Address } else { RemovedKind::Attribute };
            self.report.add(kind, name);
        }
        values
    }

    /// A picture that may not stand: its alternative text, where the policy wants that.
    fn picture_text(&mut self, source: crate::dom::Element<'_>) -> Entered {
        self.report.add(RemovedKind::Element, source.name());
        if self.policy.images == ImagePolicy::Text
            && let Some(alt) = source.attribute("alt")
        {
            self.writer.text(alt);
        }
        Entered::Skipped
    }

    /// A link in place of a player or frame; without an address, what it holds for those who
    /// cannot see it.
    fn embed(&mut self, node: NodeRef<'_>, source: crate::dom::Element<'_>) -> Entered {
        let address = if source.name() == "object" {
            source.attribute("data")
        } else {
            source.attribute("src")
        };
        let address = address.or_else(|| source_child(node));
        let href = address
            .filter(|address| !address.trim().is_empty())
            .and_then(|address| self.policy.link(address));
        let link = self.policy.element("a");
        match (href, link) {
            (Some(href), Some(link)) => {
                self.report.add(RemovedKind::Embed, source.name());
                let attributes = [("href", href.as_ref()), ("rel", super::REL)];
                let opened = self.writer.start(link, &attributes);
                let title = ["title", "aria-label"].iter().find_map(|name| source.attribute(name));
                let title = title.filter(|title| !title.trim().is_empty());
                self.writer.text(title.unwrap_or(&href));
                if let Some(opened) = opened {
                    self.writer.end(opened);
                }
                Entered::Skipped
            }
            _ if source.name() == "object" => {
                self.report.add(RemovedKind::Tag, source.name());
                Entered::Inline
            }
            _ => {
                self.report.add(RemovedKind::Element, source.name());
                Entered::Skipped
            }
        }
    }
}

/// The address of the first `source` of a player.
fn source_child(node: NodeRef<'_>) -> Option<&str> {
    node.children()
        .take(16)
        .filter_map(|child| child.as_element())
        .find(|element| element.name() == "source")
        .and_then(|element| element.attribute("src"))
}

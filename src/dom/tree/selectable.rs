//! A tree as `scraper` has it, where rules select by CSS.

use super::{Edge, Node, NodeId, Tree};
use html5ever::interface::{ElementFlags, NodeOrText, TreeSink};
use scraper::{Html, HtmlTreeSink, Selector};

/// A page as `scraper` has it, for its selectors.
pub(crate) struct Selectable {
    html: Html,
    /// Elements, by their number there.
    ids: Vec<(ego_tree::NodeId, NodeId)>,
}

impl Selectable {
    /// The elements that a selector matches, in page order.
    pub(crate) fn select(&self, selector: &Selector) -> impl Iterator<Item = NodeId> {
        self.html.select(selector).filter_map(|element| {
            let place = self.ids.binary_search_by_key(&element.id(), |(id, _)| *id).ok()?;
            self.ids.get(place).map(|(_, id)| *id)
        })
    }

    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn into_html(self) -> Html {
        self.html
    }
}

impl Tree {
    /// The same page, without doctype, as `scraper` has it.
    pub(crate) fn selectable(&self) -> Selectable {
        let sink = HtmlTreeSink::new(Html::new_document());
        let mut ids = Vec::new();
        let mut around = vec![sink.get_document()];
        for edge in self.root().traverse().skip(1) {
            let (Edge::Open(node), Some(&parent)) = (edge, around.last()) else {
                if matches!(edge, Edge::Close(node) if node.is_parent()) {
                    around.pop();
                }
                continue;
            };
            match node.value() {
                Node::Element(element) => {
                    let (name, attributes) = element.parts();
                    let flags = ElementFlags::default();
                    let id = sink.create_element(name.clone(), attributes.to_vec(), flags);
                    sink.append(&parent, NodeOrText::AppendNode(id));
                    ids.push((id, node.id()));
                    around.push(id);
                }
                Node::Text(text) => sink.append(&parent, NodeOrText::AppendText(text.into())),
                Node::Comment(text) => {
                    let id = sink.create_comment(text.into());
                    sink.append(&parent, NodeOrText::AppendNode(id));
                }
                // Only templates have one, also there.
                Node::Fragment => around.push(sink.get_template_contents(&parent)),
                Node::Document | Node::Other => {}
            }
        }
        Selectable { html: sink.finish(), ids }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;

    #[test]
    fn selectors_find_the_nodes_of_the_other_tree() {
        let page = "<!doctype html><b>x</b><template><p id=a>y</template>z<p id=a class='k l'>w";
        let tree = parse(page, &Limits::default()).tree;
        let text_of = |selector: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            let found = tree.selectable();
            let text = |id| tree.node(id).descendants().filter_map(|node| node.as_text()).collect();
            found.select(&selector).map(text).collect()
        };
        assert_eq!(text_of("#a"), ["y", "w"]);
        assert_eq!(text_of("body > .k, b"), ["x", "w"]);
        assert_eq!(text_of("p > b"), [""; 0]);
    }
}

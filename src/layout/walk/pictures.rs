//! Pictures, and what elements around and below them say of them.

use super::super::BlockKind;
use super::super::element::Attributes;
use super::super::media::{RawImage, Words, picture_source};
use super::Walk;
use crate::dom::{Edge, Element, NodeId, NodeRef};
use std::collections::HashMap;

/// Most nodes that are looked through for a picture.
const MOST_NODES: usize = 64;

/// The `<picture>` that the walk is in.
#[derive(Default)]
pub(super) struct Picture {
    pub sources: Vec<String>,
    /// Its picture, once met.
    pub image: Option<usize>,
    pub inside: bool,
}

impl Walk<'_> {
    pub(super) fn image(&mut self, node: NodeId, element: Element<'_>, said: &Attributes<'_>) {
        let mut image = RawImage::read(element, said, &mut self.interner);
        let link = self.state.context.link.and_then(|link| self.layout.links.get(link));
        image.link = link.cloned();
        image.around = self.writer.names_around();
        image.words.complete(self.said.take());
        let index = self.layout.images.len();
        if self.picture.inside && self.picture.image.is_none() {
            image.picture_sources = std::mem::take(&mut self.picture.sources);
            self.picture.image = Some(index);
        }
        self.layout.images.push(image);
        self.writer.media(BlockKind::Image(index), node, &self.state.context);
    }

    pub(super) fn picture_source(&mut self, element: Element<'_>) {
        if !self.picture.inside {
            return;
        }
        let Some(source) = picture_source(element) else { return };
        let image = self.picture.image.and_then(|image| self.layout.images.get_mut(image));
        match image {
            Some(image) => image.picture_sources.push(source.to_owned()),
            None => self.picture.sources.push(source.to_owned()),
        }
    }

    /// Takes away what is said of more than one picture: a title of the page.
    pub(super) fn forget_repeated_words(&mut self) {
        let mut counts: HashMap<String, usize> = HashMap::new();
        let said = self.layout.images.iter().filter_map(|image| image.words.caption.clone());
        for caption in said {
            *counts.entry(caption).or_default() += 1;
        }
        let repeated = |caption: &String| counts.get(caption).is_some_and(|&count| count > 1);
        for image in &mut self.layout.images {
            image.words.caption = image.words.caption.take().filter(|said| !repeated(said));
        }
    }

    /// Gives what an element says in attributes to the picture inside, else to the one right above.
    pub(super) fn hear(&mut self, node: NodeRef<'_>, element: Element<'_>) {
        if element.name() == "img" {
            return;
        }
        let mut words = Words::read(element);
        if holds_picture(node) {
            words.complete(self.said.take());
            self.said = Some(words);
            return;
        }
        let above = self.writer.blocks.last().filter(|_| !self.writer.is_open());
        if let Some(BlockKind::Image(image)) = above.map(|block| block.kind)
            && let Some(image) = self.layout.images.get_mut(image)
        {
            image.words.complete(Some(words));
        }
    }
}

fn holds_picture(node: NodeRef<'_>) -> bool {
    node.traverse().take(MOST_NODES).any(|edge| match edge {
        Edge::Open(inner) => inner.as_element().is_some_and(|element| element.name() == "img"),
        Edge::Close(_) => false,
    })
}

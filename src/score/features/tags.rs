//! Which elements stand around a block, and how near.

use super::{Family, View};
use crate::layout::Tag;

pub(super) const NAMES: &[&str] = &[
    // Containers up to the nearest of the kind: 0 is the block's own, 99 none.
    "to_header",
    "to_footer",
    "to_nav",
    "to_aside",
    "to_article",
    "to_main",
    "to_section",
    "to_form",
    "to_table",
    "to_ul",
    "to_li",
    "to_figure",
    "to_figcaption",
    "to_pre",
    "to_p",
    "to_cell",
    "heading_level", // 1 to 6, 0 otherwise
    "hidden",        // hidden by itself or an enclosing element
    "noscript",      // inside noscript
];

const KINDS: usize = 16;
const NONE: u8 = 99;

fn kind(tag: Tag) -> Option<usize> {
    Some(match tag {
        Tag::Header => 0,
        Tag::Footer => 1,
        Tag::Nav => 2,
        Tag::Aside => 3,
        Tag::Article => 4,
        Tag::Main => 5,
        Tag::Section => 6,
        Tag::Form => 7,
        Tag::Table => 8,
        Tag::UnorderedList => 9,
        Tag::ListItem => 10,
        Tag::Figure => 11,
        Tag::FigureCaption => 12,
        Tag::Pre => 13,
        Tag::Paragraph => 14,
        Tag::Cell | Tag::HeaderCell => 15,
        _ => return None,
    })
}

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let containers = &view.layout.containers;
    // Parents stand before children, so one pass gives every distance.
    let mut distances: Vec<[u8; KINDS]> = Vec::with_capacity(containers.len());
    for container in containers {
        let mut near = match container.parent {
            Some(parent) => distances[parent].map(|d| if d >= NONE - 1 { d } else { d + 1 }),
            None => [NONE; KINDS],
        };
        if let Some(kind) = kind(container.tag) {
            near[kind] = 0;
        }
        distances.push(near);
    }
    for (row, &index) in view.blocks.iter().enumerate() {
        let block = &view.layout.blocks[index];
        put.put(row, distances[block.container].map(f32::from));
        let level = match containers[block.container].tag {
            Tag::Heading(level) => f32::from(level),
            _ => 0.0,
        };
        let flags = [block.hidden, block.noscript].map(|flag| f32::from(u8::from(flag)));
        for (feature, value) in std::iter::once(level).chain(flags).enumerate() {
            put.column(KINDS + feature)[row] = value;
        }
    }
}

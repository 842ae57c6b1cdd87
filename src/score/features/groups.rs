//! What a block is part of: the cards, rows or posts that a page repeats, and the section under a
//! heading. A group is the elements of one parent that have the same tag and names.

use super::super::grouping::groups;
use super::repeat::key;
use super::{Family, MISSING, View};
use crate::layout::Tag;

pub(super) const NAMES: &[&str] = &[
    // Of the nearest group of cards around the block, missing without one.
    "group_level",        // containers up to its card
    "group_size",         // ln(1 + cards)
    "group_share",        // share of the page's L
    "group_mean_length",  // ln(1 + mean L of a card)
    "group_link_density", // link density
    "group_blocks",       // ln(1 + mean text blocks of a card)
    "group_images",       // pictures a card, at most 3
    // Of the page's group of cards with most text outside links.
    "main_group_share", // its share of the page's L, 0 without one
    "in_main_group",    // 1 inside it
    // Of the text from the last heading to the next.
    "section_length",       // ln(1 + L)
    "section_link_density", // link density
    "section_blocks",       // ln(1 + text blocks)
    // Elements with text that look like the block's own container, and like its parent.
    "own_group_size",    // ln(1 + elements)
    "parent_group_size", // the same of the parent
];

/// Fewer elements, or fewer blocks in each, are no cards.
const FEWEST_CARDS: usize = 3;
const FEWEST_BLOCKS: usize = 2;

#[derive(Default, Clone, Copy)]
struct Group {
    /// The first of its elements.
    first: usize,
    members: usize,
    blocks: usize,
    images: u32,
    length: f32,
    link_length: f32,
}

impl Group {
    fn is_of_cards(&self) -> bool {
        self.members >= FEWEST_CARDS && self.blocks >= FEWEST_BLOCKS * self.members
    }

    fn a_member(&self, value: f32) -> f32 {
        value / self.members.max(1) as f32
    }
}

/// The groups of a page, and for each container what it belongs to.
struct Groups {
    all: Vec<Group>,
    /// Its group, where it holds text.
    of: Vec<Option<usize>>,
    /// The nearest card, itself or around it, and the containers up to that.
    card: Vec<Option<(usize, f32)>>,
}

impl Groups {
    fn new(view: &View<'_>) -> Self {
        let containers = &view.layout.containers;
        let texts: Vec<usize> = (0..containers.len()).filter(|&id| view.within(id).1 > 0).collect();
        let looks = texts.iter().map(|&id| {
            let container = &containers[id];
            (key(container.parent), key(container.names), container.tag)
        });
        let (groups, count) = groups(looks);
        let mut all = vec![Group::default(); count];
        let mut of = vec![None; containers.len()];
        for (&index, group) in texts.iter().zip(groups) {
            let ((sums, blocks), container) = (view.within(index), &containers[index]);
            of[index] = Some(group as usize);
            let group = &mut all[group as usize];
            if group.members == 0 {
                group.first = index;
            }
            group.members += 1;
            group.blocks += blocks;
            group.images += container.sums.images;
            group.length += sums.length;
            group.link_length += sums.link_length;
        }
        let mut card: Vec<Option<(usize, f32)>> = Vec::with_capacity(containers.len());
        for (index, container) in containers.iter().enumerate() {
            let is_card = of[index].is_some_and(|group| all[group].is_of_cards());
            let around = container.parent.and_then(|parent| card[parent]);
            card.push(match around {
                _ if is_card => Some((index, 0.0)),
                around => around.map(|(card, level)| (card, level + 1.0)),
            });
        }
        Self { all, of, card }
    }

    /// The group of cards with most text outside links.
    fn main(&self) -> Option<usize> {
        let plain = |group: &Group| group.length - group.link_length;
        let cards = self.all.iter().enumerate().filter(|(_, group)| group.is_of_cards());
        let main = cards
            .max_by(|(_, a), (_, b)| plain(a).total_cmp(&plain(b)).then(b.first.cmp(&a.first)));
        main.map(|(index, _)| index)
    }

    fn size(&self, container: Option<usize>) -> f32 {
        let group = container.and_then(|container| self.of[container]);
        group.map_or(0.0, |group| (self.all[group].members as f32).ln_1p())
    }
}

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let containers = &view.layout.containers;
    let total = view.total().length.max(1.0);
    let groups = Groups::new(view);
    let main = groups.main();
    let mut in_main: Vec<bool> = Vec::with_capacity(containers.len());
    for (index, container) in containers.iter().enumerate() {
        let inherited = container.parent.is_some_and(|parent| in_main[parent]);
        in_main.push(inherited || main.is_some() && groups.of[index] == main);
    }
    let main_share = main.map_or(0.0, |main| groups.all[main].length / total);
    for (row, &index) in view.blocks.iter().enumerate() {
        let own = view.layout.blocks[index].container;
        let group = groups.card[own].and_then(|(card, level)| {
            let group = &groups.all[groups.of[card]?];
            Some([
                level,
                (group.members as f32).ln_1p(),
                group.length / total,
                group.a_member(group.length).ln_1p(),
                group.link_length / group.length.max(1.0),
                group.a_member(group.blocks as f32).ln_1p(),
                group.a_member(group.images as f32).min(3.0),
            ])
        });
        put.put(row, group.unwrap_or([MISSING; 7]));
        put.column(7)[row] = main_share;
        put.column(8)[row] = f32::from(u8::from(in_main[own]));
        put.column(12)[row] = groups.size(Some(own));
        put.column(13)[row] = groups.size(containers[own].parent);
    }
    fill_sections(view, put);
}

fn fill_sections(view: &View<'_>, put: &mut Family<'_>) {
    let is_heading = |row: usize| {
        let container = view.layout.blocks[view.blocks[row]].container;
        matches!(view.layout.containers[container].tag, Tag::Heading(_))
    };
    let count = view.blocks.len();
    let mut start = 0;
    while start < count {
        let end = (start + 1..count).find(|&row| is_heading(row)).unwrap_or(count);
        let (before, after) = (view.sums[start], view.sums[end]);
        let length = after.length - before.length;
        put.column(9)[start..end].fill(length.ln_1p());
        let links = (after.link_length - before.link_length) / length.max(1.0);
        put.column(10)[start..end].fill(links);
        put.column(11)[start..end].fill(((end - start) as f32).ln_1p());
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use crate::layout;
    use crate::rules::Marks;
    use crate::score::cues::{Cues, container_cues};
    use crate::score::features::{self, PageFacts, Rules};
    use crate::score::plain;
    use crate::{Limits, dom};

    /// The named features of the block with this text.
    fn of<const N: usize>(html: &str, text: &str, wanted: [&str; N]) -> [f32; N] {
        let parsed = dom::parse(html, &Limits::default());
        let layout = layout::lay_out(&parsed, &Marks::new());
        let names = Cues::of_names(&layout);
        let cues = container_cues(&layout, &names);
        let plain = plain::score(&layout, &[], &cues);
        let rules = Rules { plain: &plain, verdicts: &[] };
        let features = features::features(&layout, &[], &PageFacts::default(), &rules);
        let is_wanted = |&block: &usize| layout.block_text(&layout.blocks[block]) == text;
        let row = features.blocks.iter().position(is_wanted).expect("a block");
        wanted.map(|wanted| {
            let column = features::names().position(|name| name == wanted).expect("a feature");
            features.columns.column(column)[row]
        })
    }

    #[test]
    fn cards_are_elements_of_one_parent_that_look_alike() {
        let card = |n: usize| format!("<div class=card><h3>Title {n}</h3><p>Line {n}.</p></div>");
        let cards: String = (0..4).map(card).collect();
        let html = format!("<main><p>Above.</p><div>{cards}</div></main><p>Below.</p>");
        let wanted = ["group_level", "group_size", "group_blocks", "in_main_group"];
        assert_eq!(of(&html, "Line 2.", wanted), [1.0, 4f32.ln_1p(), 2f32.ln_1p(), 1.0]);
        assert_eq!(of(&html, "Above.", wanted), [-1.0, -1.0, -1.0, 0.0]);
    }

    #[test]
    fn few_or_different_elements_are_no_cards() {
        let html = "<div><p>One.</p><p>Two.</p></div><div><p>Three.</p><p>Four.</p></div>\
            <section><p>Five.</p><p>Six.</p></section>";
        assert_eq!(of(html, "Three.", ["group_size", "own_group_size"]), [-1.0, 2f32.ln_1p()]);
    }

    #[test]
    fn a_section_reaches_from_its_heading_to_the_next() {
        let html = "<p>Zero.</p><h2>Part</h2><p>One.</p><p>Two.</p><h2>Next</h2><p>Three.</p>";
        let wanted = ["section_blocks", "section_length"];
        assert_eq!(of(html, "One.", wanted), [3f32.ln_1p(), 12f32.ln_1p()]);
        assert_eq!(of(html, "Zero.", wanted), [1f32.ln_1p(), 5f32.ln_1p()]);
    }
}

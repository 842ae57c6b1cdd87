//! Numbers about each block that mean the same in every language.
//!
//! Receives the layout, the page's titles and facts; returns a column for each of them. The same code
//! serves training and use. The families and their weight are those of the trials that
//! `training/MODEL.md` reports; a value that is not there is [`MISSING`].
//!
//! `L` below is the length that treats scripts alike: a CJK character counts 2.5, any other 1.

mod best;
mod containers;
mod groups;
mod page;
mod position;
mod repeat;
mod rules;
mod tags;
mod text;
mod title;

pub(crate) use page::PageFacts;
pub(crate) use rules::Rules;
pub(crate) use text::TextFacts;

use super::columns::{Columns, Family};
use crate::layout::Layout;

/// The value of a feature that a block does not have.
pub(crate) const MISSING: f32 = -1.0;

/// Names of the features, in the order of the columns; what each is, its family's file says.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    [
        text::NAMES,
        title::NAMES,
        position::NAMES,
        repeat::NAMES,
        tags::NAMES,
        best::NAMES,
        page::NAMES,
        containers::NAMES,
        rules::NAMES,
        groups::NAMES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// How many features a block has.
pub(crate) const COUNT: usize = text::NAMES.len()
    + title::NAMES.len()
    + position::NAMES.len()
    + repeat::NAMES.len()
    + tags::NAMES.len()
    + best::NAMES.len()
    + page::NAMES.len()
    + containers::NAMES.len()
    + rules::NAMES.len()
    + groups::NAMES.len();

/// Features of the text blocks of a page.
pub(crate) struct Features {
    /// Index into [`Layout::blocks`] of each row.
    pub blocks: Vec<usize>,
    /// A column for each feature.
    pub columns: Columns,
    pub texts: Vec<TextFacts>,
    /// For each block of the layout, and past the last, how many text blocks stand before it.
    pub rank: Vec<usize>,
}

/// What several families read: the text blocks, their facts and running sums.
struct View<'a> {
    layout: &'a Layout,
    /// Indices of text blocks.
    blocks: &'a [usize],
    texts: &'a [TextFacts],
    /// `sums[i]` is over the first `i` text blocks.
    sums: Vec<Running>,
    /// As [`Features::rank`].
    rank: &'a [usize],
}

/// Sums over the text blocks so far.
#[derive(Debug, Clone, Copy, Default)]
struct Running {
    length: f32,
    link_length: f32,
    marks: f32,
    long_blocks: f32,
    noscript_length: f32,
}

impl View<'_> {
    /// Sums over the text blocks of a container, and how many there are.
    fn within(&self, container: usize) -> (Running, usize) {
        let blocks = &self.layout.containers[container].blocks;
        let (from, to) = (self.rank[blocks.start], self.rank[blocks.end]);
        let (a, b) = (self.sums[from], self.sums[to]);
        let running = Running {
            length: b.length - a.length,
            link_length: b.link_length - a.link_length,
            marks: b.marks - a.marks,
            long_blocks: b.long_blocks - a.long_blocks,
            noscript_length: b.noscript_length - a.noscript_length,
        };
        (running, to - from)
    }

    fn total(&self) -> Running {
        self.sums.last().copied().unwrap_or_default()
    }
}

/// A long block of prose: what page and container features count.
fn is_long(text: &TextFacts, link_density: f32) -> bool {
    text.length > 120.0 && link_density < 0.3
}

/// Computes the features of every text block.
pub(crate) fn features(
    layout: &Layout,
    titles: &[&str],
    facts: &PageFacts,
    rules: &Rules<'_>,
) -> Features {
    let blocks: Vec<usize> =
        (0..layout.blocks.len()).filter(|&i| layout.blocks[i].is_text()).collect();
    let texts: Vec<TextFacts> =
        blocks.iter().map(|&i| TextFacts::of(layout.block_text(&layout.blocks[i]))).collect();

    let mut rank = Vec::with_capacity(layout.blocks.len() + 1);
    let mut next = 0;
    for index in 0..=layout.blocks.len() {
        while next < blocks.len() && blocks[next] < index {
            next += 1;
        }
        rank.push(next);
    }
    let mut sums = Vec::with_capacity(blocks.len() + 1);
    let mut sum = Running::default();
    sums.push(sum);
    for (&index, text) in blocks.iter().zip(&texts) {
        let block = &layout.blocks[index];
        let density = block.link_density();
        sum.length += text.length;
        sum.link_length += text.length * density;
        sum.marks += text.marks as f32;
        sum.long_blocks += f32::from(u8::from(is_long(text, density)));
        if block.noscript {
            sum.noscript_length += text.length;
        }
        sums.push(sum);
    }

    let view = View { layout, blocks: &blocks, texts: &texts, sums, rank: &rank };
    let mut columns = Columns::new(COUNT, blocks.len(), 0.0);
    let mut at = 0;
    let mut family = |fill: &dyn Fn(&mut Family<'_>), names: &[&str]| {
        fill(&mut columns.from(at));
        at += names.len();
    };
    family(&|put| text::fill(&view, put), text::NAMES);
    family(&|put| title::fill(&view, titles, put), title::NAMES);
    family(&|put| position::fill(&view, put), position::NAMES);
    family(&|put| repeat::fill(&view, put), repeat::NAMES);
    family(&|put| tags::fill(&view, put), tags::NAMES);
    family(&|put| best::fill(&view, put), best::NAMES);
    family(&|put| page::fill(&view, facts, put), page::NAMES);
    family(&|put| containers::fill(&view, put), containers::NAMES);
    family(&|put| rules::fill(&view, rules, put), rules::NAMES);
    family(&|put| groups::fill(&view, put), groups::NAMES);
    Features { blocks, columns, texts, rank }
}

//! How much each block speaks for being prose that someone wrote.

use super::cues::Cues;
use crate::layout::{Block, BlockKind, Layout, Tag};
use crate::script::fold_title;

/// What is worked out of every block and container once.
pub(super) struct Weights {
    /// By block: columns of text that count as prose; 0 for what is no part of an article.
    pub prose: Vec<f32>,
    /// By container: surrounds an article and is no part of it, by itself or an element around it.
    pub outside: Vec<bool>,
    /// The page hides nearly all its text until a script shows it.
    pub shows_hidden: bool,
}

/// Largest share of the page's prose in an element whose name still counts against it.
const OUTSIDE_SHARE: f32 = 0.4;
/// The same for reader comments, which are often longer than the article.
const COMMENTS_SHARE: f32 = 0.95;
/// Widest vote of one block: a licence text is no better than a long paragraph.
const WIDEST_VOTE: f32 = 600.0;

/// What a vote above the headline counts.
const ABOVE_HEADLINE: f32 = 0.4;
/// What a vote directly below the headline counts beside its own; less and less further down.
const NEAR_HEADLINE: f32 = 1.0;

impl Weights {
    pub(super) fn new(layout: &Layout, titles: &[&str], cues: &[Cues]) -> Self {
        let shows_hidden = super::hides_its_text(layout);
        let mut prose: Vec<f32> = layout
            .blocks
            .iter()
            .map(|block| if block.hidden && !shows_hidden { 0.0 } else { vote(layout, block) })
            .collect();
        let headline = headline(layout, titles).unwrap_or(0);
        for vote in prose.iter_mut().take(headline) {
            *vote *= ABOVE_HEADLINE;
        }
        let mut since = 0.0;
        for (vote, block) in prose.iter_mut().zip(&layout.blocks).skip(headline) {
            if headline > 0 {
                *vote *= 1.0 + NEAR_HEADLINE / (1.0 + since / 1000.0_f32);
            }
            since += block.characters as f32;
        }
        let outside = outside(layout, cues, &prose);
        for (vote, block) in prose.iter_mut().zip(&layout.blocks) {
            if outside[block.container] {
                *vote = 0.0;
            }
        }
        Self { prose, outside, shows_hidden }
    }
}

/// The block that holds the page's headline: the highest heading that says what a title says.
fn headline(layout: &Layout, titles: &[&str]) -> Option<usize> {
    const SHORTEST: usize = 6;
    const LONGEST: usize = 600;
    let titles: Vec<String> = titles.iter().map(|title| fold_title(title)).collect();
    let mut best: Option<(u8, usize)> = None;
    for (index, block) in layout.blocks.iter().enumerate() {
        let Tag::Heading(level) = layout.containers[block.container].tag else { continue };
        if block.text.is_empty() || block.text.len() > LONGEST || block.hidden {
            continue;
        }
        let folded = fold_title(layout.block_text(block));
        let is_title = folded.len() >= SHORTEST
            && titles.iter().any(|title| title.starts_with(&folded) || folded.starts_with(title));
        if is_title && best.is_none_or(|(highest, _)| level < highest) {
            best = Some((level, index));
        }
    }
    best.map(|(_, index)| index)
}

fn vote(layout: &Layout, block: &Block) -> f32 {
    if !matches!(block.kind, BlockKind::Text) || block.characters == 0 {
        return 0.0;
    }
    let width = crate::script::width(layout.block_text(block)) as f32;
    let plain = 1.0 - block.link_characters as f32 / block.characters as f32;
    // A sentence has punctuation; a label, a headline or a menu has none.
    let shape = match (width, block.punctuation) {
        (w, p) if w >= 60.0 && p >= 1 => 1.0,
        (w, p) if w >= 24.0 && p >= 1 => 0.5,
        (w, _) if w >= 80.0 => 0.4,
        _ => 0.1,
    };
    width.min(WIDEST_VOTE) * shape * plain * plain
}

/// Which containers are named as something beside an article. A name counts only where the
/// element holds a lesser part of the page: whole articles stand inside `has-sidebar`.
fn outside(layout: &Layout, cues: &[Cues], prose: &[f32]) -> Vec<bool> {
    let mut running = Vec::with_capacity(prose.len() + 1);
    let mut sum = 0.0;
    running.push(sum);
    for vote in prose {
        sum += vote;
        running.push(sum);
    }
    let mut outside: Vec<bool> = Vec::with_capacity(layout.containers.len());
    for (container, cues) in layout.containers.iter().zip(cues) {
        let inherited = container.parent.is_some_and(|parent| outside[parent]);
        let held = running[container.blocks.end] - running[container.blocks.start];
        let most = if cues.has(Cues::COMMENTS) { COMMENTS_SHARE } else { OUTSIDE_SHARE };
        let named = cues.has(Cues::OUTSIDE) && !matches!(container.tag, Tag::Root | Tag::Body);
        outside.push(inherited || named && held <= most * sum);
    }
    outside
}

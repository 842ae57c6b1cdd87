//! Whom a quotation is by: the `footer` or `cite` that ends a `blockquote`, the caption of a
//! `figure` around one (HTML Living Standard, 4.4.4). By itself such a line looks like a byline or
//! a caption; below a quotation that is kept it is part of it.

use super::rows;
use crate::layout::{Block, Layout, Tag};

/// Longer ones are texts of their own, to be judged by themselves.
const MOST_CHARACTERS: u32 = 120;
/// Share of links from which the line offers something instead.
const MOSTLY_LINKS: f32 = 0.8;

/// Keeps what names the author of a quotation whose text before it is kept.
pub(super) fn keep(layout: &Layout, blocks: &[usize], threshold: f32, p: &mut [f32]) {
    for quotation in layout.containers.iter().filter(|container| container.tag == Tag::Blockquote) {
        let figure = quotation
            .parent
            .map(|parent| &layout.containers[parent])
            .filter(|parent| parent.tag == Tag::Figure);
        let end = figure.map_or(quotation.blocks.end, |figure| figure.blocks.end);
        let rows = rows(blocks, &(quotation.blocks.start..end));
        let Some(last) = rows.end.checked_sub(1).filter(|last| rows.start < *last) else {
            continue;
        };
        let follows_kept = p[last - 1] >= threshold;
        if follows_kept && p[last] > 0.0 && is_attribution(layout, &layout.blocks[blocks[last]]) {
            p[last] = p[last].max(threshold);
        }
    }
}

fn is_attribution(layout: &Layout, block: &Block) -> bool {
    let is_named = layout
        .enclosing(block.container)
        .map(|id| layout.containers[id].tag)
        .take_while(|tag| !matches!(tag, Tag::Blockquote | Tag::Figure))
        .any(|tag| matches!(tag, Tag::Footer | Tag::FigureCaption));
    let is_dashed = || layout.block_text(block).starts_with(['—', '–', '―']);
    block.is_shown_text()
        && block.characters <= MOST_CHARACTERS
        && block.link_density() < MOSTLY_LINKS
        && (is_named || is_dashed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;
    use crate::layout::lay_out;
    use crate::rules::Marks;

    /// Whether the last block is kept, all before it being kept or not.
    fn is_kept(html: &str, is_quotation_kept: bool) -> bool {
        let layout = lay_out(&parse(html, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let mut p = vec![if is_quotation_kept { 0.9 } else { 0.1 }; blocks.len()];
        p[blocks.len() - 1] = 0.1;
        keep(&layout, &blocks, 0.5, &mut p);
        p[blocks.len() - 1] >= 0.5
    }

    #[test]
    fn who_said_it_stays_with_what_was_said() {
        let said = "<p>We shall need a larger boat.</p>";
        for quotation in [
            format!("<blockquote>{said}<footer>Ann Lee</footer></blockquote>"),
            format!("<blockquote>{said}— Ann Lee</blockquote>"),
            format!(
                "<figure><blockquote>{said}</blockquote><figcaption>Ann Lee</figcaption></figure>"
            ),
        ] {
            assert!(is_kept(&quotation, true), "{quotation}");
            assert!(!is_kept(&quotation, false), "{quotation}");
        }
    }

    #[test]
    fn what_else_stands_below_is_judged_by_itself() {
        let said = "<p>We shall need a larger boat.</p>";
        let long = "Ann Lee ".repeat(20);
        for other in [
            format!("<blockquote>{said}<p>Click to expand</p></blockquote>"),
            format!("<blockquote>{said}<footer>{long}</footer></blockquote>"),
            format!("<blockquote>{said}<footer><a href=/>Ann Lee</a></footer></blockquote>"),
            format!("<blockquote>{said}<footer hidden>Ann Lee</footer></blockquote>"),
            format!("<blockquote>{said}</blockquote><p>— Ann Lee</p>"),
        ] {
            assert!(!is_kept(&other, true), "{other}");
        }
    }
}

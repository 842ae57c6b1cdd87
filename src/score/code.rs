//! Code on pages of documentation, with its captions, notes and headings.

use super::systems::{Named, Parts, outermost};
use crate::layout::{BlockKind, Container, Layout, Tag};

/// Characters of a caption that is no button.
const SHORTEST_CAPTION: u32 = 10;
/// Texts between code and the one before it that is kept.
const NEAR: usize = 4;

/// Keeps the code that stands between the first and the last text that is kept: commands, requests
/// and responses look like nothing that a model of prose would keep, and are what a reader of
/// documentation came for. So are their captions, notes, and the headings of what is kept.
pub(super) fn keep(
    layout: &Layout,
    of_system: &Named,
    blocks: &[usize],
    threshold: f32,
    p: &mut [f32],
) {
    let is_kept = |p: &f32| *p >= threshold;
    let (Some(first), Some(last)) = (p.iter().position(is_kept), p.iter().rposition(is_kept))
    else {
        return;
    };
    let mut in_inset = insets(layout, of_system);
    mark_captions(layout, &mut in_inset);
    let is_text = |p: f32, index: usize| {
        let block = &layout.blocks[index];
        let is_code = block.kind == BlockKind::Preformatted;
        (is_code || in_inset[index]) && !block.hidden && p > 0.0
    };
    // Behind the last text, too, with the labels of tabs in between.
    let mut end = last + 1;
    while let Some(row) = (end..p.len()).take(NEAR).find(|&row| is_text(p[row], blocks[row])) {
        end = row + 1;
    }
    for (p, &index) in p.iter_mut().zip(blocks).take(end).skip(first) {
        if is_text(*p, index) {
            *p = p.max(threshold);
        }
    }
    let mut is_heading_of_kept = false;
    for (p, &index) in p.iter_mut().zip(blocks).take(last + 1).skip(first.saturating_sub(1)).rev() {
        let block = &layout.blocks[index];
        if !matches!(layout.containers[block.container].tag, Tag::Heading(2..)) {
            is_heading_of_kept = *p >= threshold;
        } else if is_heading_of_kept && !block.hidden && *p > 0.0 {
            *p = p.max(threshold);
        }
    }
}

/// For each block, whether it stands in a note or in the contents of a chapter.
fn insets(layout: &Layout, of_system: &Named) -> Vec<bool> {
    let named = of_system.are(Parts::INSETS);
    let mut inside = vec![false; layout.blocks.len()];
    for inset in outermost(layout, &named) {
        inside[inset.blocks.clone()].fill(true);
    }
    inside
}

/// Marks the captions of figures that hold code.
fn mark_captions(layout: &Layout, marked: &mut [bool]) {
    for caption in layout.containers.iter().filter(|c| c.tag == Tag::FigureCaption) {
        let around = caption.parent.map(|parent| &layout.containers[parent]);
        let holds_code = |figure: &Container| {
            let mut blocks = layout.blocks[figure.blocks.clone()].iter();
            figure.tag == Tag::Figure && blocks.any(|block| block.kind == BlockKind::Preformatted)
        };
        // "Copy code": a button.
        if caption.sums.characters >= SHORTEST_CAPTION && around.is_some_and(holds_code) {
            marked[caption.blocks.clone()].fill(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;
    use crate::layout::lay_out;
    use crate::rules::Marks;
    use crate::score::tests::kept;

    #[test]
    fn code_between_kept_texts_is_kept() {
        let code = "<pre>$ oak --plane</pre>";
        let page = format!(
            "{code}<p>Plane it.</p>{code}<p>Menu</p><pre hidden>x</pre><p>Oil it.</p>{code}"
        );
        let layout = lay_out(&parse(&page, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let mut p = [0.1, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1];
        keep(&layout, &Named::read(&layout), &blocks, 0.5, &mut p);
        assert_eq!(p, [0.1, 0.9, 0.5, 0.1, 0.1, 0.9, 0.5]);
        let mut none = [0.1; 7];
        keep(&layout, &Named::read(&layout), &blocks, 0.5, &mut none);
        assert_eq!(none, [0.1; 7]);
    }

    #[test]
    fn code_behind_the_last_text_is_kept_where_it_is_near() {
        let page =
            |labels: usize| format!("<p>Oil it.</p>{}<pre>$ oak</pre>", "<p>npm".repeat(labels));
        assert_eq!(kept(&page(2), keep), ["Oil it.", "$ oak"]);
        assert_eq!(kept(&page(6), keep), ["Oil it."]);
    }

    #[test]
    fn notes_and_contents_of_chapters_are_kept_within_the_text() {
        for inset in [
            "admonition",
            "toctree-wrapper",
            "custom-block",
            "theme-admonition",
            "starlight-aside",
            "awsdocs-note",
            "markdown-alert",
            "notecard",
            "note",
            "tip",
            "warning",
            "caution",
            "important",
        ] {
            let note = format!("<div class='x {inset}'><p>Wear a mask.</p></div>");
            let page = format!("{note}<p>Oil it.</p>{note}<p>Menu</p><p>Oil again.</p>");
            assert_eq!(kept(&page, keep), ["Oil it.", "Wear a mask.", "Oil again."], "{inset}");
            let hidden = page.replace("<p>Wear", "<p hidden>Wear");
            assert_eq!(kept(&hidden, keep), ["Oil it.", "Oil again."], "{inset}");
        }
    }

    #[test]
    fn captions_of_code_are_kept_within_the_text() {
        let page = |inside: &str, caption: &str| {
            format!(
                "<p>Oil it.</p><figure>{inside}<figcaption>{caption}</figcaption></figure>\
                 <p>Menu</p><p>Oil again.</p>"
            )
        };
        let code = |caption: &str| page("<pre>$ oak</pre>", caption);
        let listing = "Listing 1: the plane";
        assert_eq!(kept(&code(listing), keep), ["Oil it.", "$ oak", listing, "Oil again."]);
        assert_eq!(kept(&code("Copy code"), keep), ["Oil it.", "$ oak", "Oil again."]);
        assert_eq!(kept(&page("<p>oak", listing), keep), ["Oil it.", "Oil again."]);
    }

    #[test]
    fn headings_of_what_is_kept_are_kept() {
        let page =
            "<h2>Menu</h2><p>Home</p><h2>Finish</h2><h3>Oil</h3><p>Oil it.</p><h2>More</h2><p>x";
        assert_eq!(kept(page, keep), ["Finish", "Oil", "Oil it."]);
        let page = "<p>Oil it.</p><h2>Menu</h2><p>Home</p><h2>Wax</h2><p>Oil and wax.</p>";
        assert_eq!(kept(page, keep), ["Oil it.", "Wax", "Oil and wax."]);
    }
}

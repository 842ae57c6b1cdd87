//! What readers wrote under an article.
//!
//! Receives the layout with its tree and the kept blocks; returns the comments in page order. Runs only where
//! the caller asks for them. Must not take what was kept: the posts of a thread are its content.

mod buttons;
mod entry;
mod region;
mod signature;

use crate::assemble::{self, Links};
use crate::date::DateContext;
use crate::dom::Tree;
use crate::layout::Layout;
use crate::strip::Kept;
use crate::{Comment, Paragraph};
use entry::{Entries, Entry, Part};
use signature::Signature;

/// What comments are read from.
pub(crate) struct Scene<'a> {
    pub layout: &'a Layout,
    /// What the layout was made of.
    pub tree: &'a Tree,
    pub dates: DateContext<'a>,
}

/// The comments of a page.
pub(crate) fn read(scene: &Scene<'_>, kept: &[Kept], base: Option<&url::Url>) -> Vec<Comment> {
    let layout = scene.layout;
    let mut is_kept = vec![false; layout.blocks.len()];
    for kept in kept {
        if let Some(slot) = is_kept.get_mut(kept.block) {
            *slot = true;
        }
    }
    let links = Links { base, keep: true };
    let mut comments = Vec::new();
    for region in region::find(layout, &is_kept) {
        let mut entries = Entries::of(scene, &region);
        let mut open: Option<(Comment, Entry)> = None;
        let mut finish = |open: &mut Option<(Comment, Entry)>| {
            let whole = open.take().map(|(comment, _)| buttons::left_out(comment));
            comments.extend(whole.filter(|comment| !comment.paragraphs.is_empty()));
        };
        for index in region.blocks.clone().filter(|&index| !is_kept[index]) {
            let Some((part, entry)) = entries.take_part(index) else { continue };
            let begins = match (&open, &part) {
                (None, _) => true,
                (Some((comment, known)), Part::Signature(Signature { author, date })) => {
                    // A name below the text signs it where both have one element.
                    let above = *known != entry || entry == region.container;
                    let has_text = !comment.paragraphs.is_empty();
                    author.is_some() && (comment.author.is_some() || has_text && above)
                        || date.is_some() && comment.printed_date.is_some()
                }
                (Some((comment, known)), Part::Text) => {
                    *known != entry && !comment.paragraphs.is_empty()
                }
            };
            if begins {
                finish(&mut open);
            }
            let (comment, known) = open.get_or_insert_with(|| (Comment::default(), entry));
            match part {
                Part::Signature(Signature { author, date }) => {
                    comment.author = author.or(comment.author.take());
                    if let Some(date) = date {
                        (comment.date, comment.printed_date) = (date.moment, Some(date.words));
                    }
                }
                Part::Text => {
                    *known = entry;
                    let content = assemble::paragraph(layout, index, links);
                    if !content.text.is_empty() {
                        comment.paragraphs.push(Paragraph { content });
                    }
                }
            }
        }
        finish(&mut open);
    }
    comments
}

#[cfg(test)]
mod tests;

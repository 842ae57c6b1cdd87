//! What readers wrote under an article.
//!
//! Receives the layout and the kept blocks; returns the comments in page order. Runs only where
//! the caller asks for them. Must not take what was kept: the posts of a thread are its content.

mod buttons;
mod entry;
mod region;

use crate::assemble::{self, Links};
use crate::layout::Layout;
use crate::strip::Kept;
use crate::{Comment, Paragraph};
use entry::{Entry, Part};

/// The comments of a page.
pub(crate) fn read(layout: &Layout, kept: &[Kept], base: Option<&url::Url>) -> Vec<Comment> {
    let mut is_kept = vec![false; layout.blocks.len()];
    for kept in kept {
        if let Some(slot) = is_kept.get_mut(kept.block) {
            *slot = true;
        }
    }
    let links = Links { base, keep: true };
    let mut comments = Vec::new();
    for region in region::find(layout, &is_kept) {
        let mut open: Option<(Comment, Entry)> = None;
        let mut finish = |open: &mut Option<(Comment, Entry)>| {
            let whole = open.take().map(|(comment, _)| buttons::left_out(comment));
            comments.extend(whole.filter(|comment| !comment.paragraphs.is_empty()));
        };
        for index in region.blocks.clone().filter(|&index| !is_kept[index]) {
            let Some((part, entry)) = entry::part(layout, &region, index) else { continue };
            let begins = match (&open, &part) {
                (None, _) => true,
                (Some((comment, _)), Part::Signature { author, date }) => {
                    let has_text = !comment.paragraphs.is_empty();
                    author.is_some() && (comment.author.is_some() || has_text)
                        || date.is_some() && comment.date.is_some()
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
                Part::Signature { author, date } => {
                    comment.author = author.or(comment.author.take());
                    comment.date = date.or(comment.date.take());
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

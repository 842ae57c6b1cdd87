//! Dates that a label announces, wherever on the page they stand: "Last updated: 3 May 2021".

use super::candidates::{Candidates, push_moment};
use super::date::{self, DateContext};
use crate::Origin;
use crate::layout::{Block, BlockKind, Layout};

const LONGEST_LINE: u32 = 100;
const LONGEST_LABEL: usize = 40;
const MOST_BLOCKS: usize = 2000;

/// Adds the first labelled date of publication and the first of a change, each only where nothing
/// else tells one.
pub(super) fn read(layout: &Layout, dates: &DateContext<'_>, out: &mut Candidates) {
    let wanted = (out.published.is_empty(), out.modified.is_empty());
    if wanted == (false, false) {
        return;
    }
    let seen = |block: &&Block| {
        matches!(block.kind, BlockKind::Text) && !block.hidden && !block.text.is_empty()
    };
    let mut last = "";
    for block in layout.blocks.iter().filter(seen).take(MOST_BLOCKS) {
        let line = layout.block_text(block);
        let above = std::mem::replace(&mut last, line);
        if block.characters > LONGEST_LINE {
            continue;
        }
        let Some(found) = date::find_all(line, dates).into_iter().next() else { continue };
        let before = line.get(..found.range.start).unwrap_or_default();
        // A label may stand on the line above.
        let said = match before.trim().is_empty() {
            true if is_label(above) => above,
            true => "",
            false => before,
        };
        if said.chars().count() > LONGEST_LABEL || found.timestamp.day.is_none() {
            continue;
        }
        if date::is_modified_label(said) {
            if wanted.1 && out.modified.is_empty() {
                push_moment(&mut out.modified, Some(found.timestamp), Origin::Text);
            }
        } else if date::is_publication_label(said) && wanted.0 && out.published.is_empty() {
            push_moment(&mut out.published, Some(found.timestamp), Origin::Text);
        }
    }
}

fn is_label(line: &str) -> bool {
    line.chars().count() <= LONGEST_LABEL
        && (date::is_publication_label(line) || date::is_modified_label(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(html: &str) -> (Option<String>, Option<String>) {
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let layout = crate::layout::lay_out(&parsed, &crate::rules::Marks::new());
        let mut out = Candidates::default();
        read(&layout, &DateContext::default(), &mut out);
        let first = |values: &[crate::Sourced<crate::Timestamp>]| {
            values.first().map(|moment| moment.value.to_string())
        };
        (first(&out.published), first(&out.modified))
    }

    #[test]
    fn a_label_before_a_date_or_on_the_line_above_tells_what_it_is() {
        let published = Some("2021-05-03".to_owned());
        for html in [
            "<p>Text.</p><p>Published: 3 May 2021</p>",
            "<p>Text.</p><p>Posted on</p><p>3 May 2021</p>",
        ] {
            assert_eq!(dates(html), (published.clone(), None), "{html}");
        }
        assert_eq!(dates("<p>Text.</p><p>Last updated: 3 May 2021</p>"), (None, published));
    }

    #[test]
    fn dates_of_other_things_say_nothing() {
        for html in [
            "<p>The bridge was opened on 3 May 2021.</p>",
            "<p>Joined</p><p>3 May 2021</p>",
            "<p>Published</p><p>by a house in Bern that has made maps since 3 May 2021</p>",
        ] {
            assert_eq!(dates(html), (None, None), "{html}");
        }
    }
}

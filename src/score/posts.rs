//! The posts of a thread, where the software of the forum names them.

use super::rows;
use super::systems::{Named, Parts, outermost};
use crate::layout::{Layout, Sums, Tag};

/// Characters of the longest head: a name, a date, a number.
const LONGEST: u32 = 120;
/// Text blocks from a head to the post under it: the rank of its author, badges, buttons.
const NEAR: usize = 30;

/// Whether the page has more posts of forum software than one, and they are most of what it says; answers
/// may stand inside one another.
pub(super) fn are_many(layout: &Layout, of_system: &Named) -> bool {
    let named = of_system.are(Parts::POSTS_OF_FORUMS);
    let said: u32 = outermost(layout, &named).iter().map(|p| plain_text(&p.sums)).sum();
    let all = layout.containers.first().map_or(0, |root| plain_text(&root.sums));
    let posts = layout.containers.iter().filter(|container| {
        let is_page = matches!(container.tag, Tag::Root | Tag::Body);
        container.names.is_some_and(|names| named[names]) && !is_page
    });
    2 * said >= all && posts.filter(|post| post.sums.characters > 0).nth(1).is_some()
}

/// Characters outside links.
fn plain_text(sums: &Sums) -> u32 {
    sums.characters.saturating_sub(sums.link_characters)
}

/// Keeps what was written in posts, but not what they quote of others.
pub(super) fn keep_bodies(
    layout: &Layout,
    of_system: &Named,
    blocks: &[usize],
    threshold: f32,
    p: &mut [f32],
) {
    let bodies = outermost(layout, &of_system.are(Parts::ALL_BODIES));
    if bodies.is_empty() {
        return;
    }
    let quoted = quoted(layout);
    for body in bodies {
        for row in rows(blocks, &body.blocks) {
            let block = &layout.blocks[blocks[row]];
            // The headline above it is that of the thread.
            let is_heading = matches!(layout.containers[block.container].tag, Tag::Heading(_));
            let is_own = !block.hidden && !is_heading && !quoted[blocks[row]];
            if is_own && p[row] > 0.0 {
                p[row] = p[row].max(threshold);
            }
        }
    }
}

/// For each block, whether it stands in a quotation of another post, or in the card of another page.
fn quoted(layout: &Layout) -> Vec<bool> {
    let is_quote = |word: &str| matches!(word, "quote" | "quoted" | "onebox");
    let named: Vec<bool> = layout.names.iter().map(|names| names.words().any(is_quote)).collect();
    let mut quoted = vec![false; layout.blocks.len()];
    for container in &layout.containers {
        let is_named = container.names.is_some_and(|names| named[names]);
        // vBulletin puts whole posts into such an element.
        let is_post = container.names.is_some_and(|names| {
            layout.names[names].raw.split_ascii_whitespace().any(|name| name == "postcontent")
        });
        if container.tag == Tag::Blockquote && !is_post || is_named {
            quoted[container.blocks.clone()].fill(true);
        }
    }
    quoted
}

/// Keeps the name of the author and the date above each post that is kept: in a thread it matters who
/// says what, and answers call others by their names.
pub(super) fn keep_heads(
    layout: &Layout,
    of_system: &Named,
    blocks: &[usize],
    threshold: f32,
    p: &mut [f32],
) {
    let named = of_system.are(Parts::HEADS);
    if !named.contains(&true) {
        return;
    }
    // For each block of text, the next one that is kept.
    let mut next_kept = vec![usize::MAX; p.len() + 1];
    for row in (0..p.len()).rev() {
        next_kept[row] = if p[row] >= threshold { row } else { next_kept[row + 1] };
    }
    let mut done = 0;
    for container in &layout.containers {
        let range = &container.blocks;
        let is_head = container.names.is_some_and(|names| named[names]);
        if !is_head || range.start < done || container.sums.characters > LONGEST {
            continue;
        }
        done = range.end;
        let rows = rows(blocks, range);
        if next_kept[rows.end] <= rows.end + NEAR {
            for row in rows {
                if !layout.blocks[blocks[row]].hidden && p[row] > 0.0 {
                    p[row] = p[row].max(threshold);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Layout, lay_out};
    use crate::rules::Marks;
    use crate::{Limits, dom};

    /// The texts that are kept of a page of which only a few words are likely.
    fn kept(html: &str, keep: impl Fn(&Layout, &Named, &[usize], f32, &mut [f32])) -> Vec<String> {
        let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let text = |block: usize| layout.block_text(&layout.blocks[block]).to_owned();
        let likely = |block: usize| if text(block).starts_with("Oil") { 0.9 } else { 0.1 };
        let mut p: Vec<f32> = blocks.iter().map(|&block| likely(block)).collect();
        keep(&layout, &Named::read(&layout), &blocks, 0.5, &mut p);
        blocks.into_iter().filter(|&block| p[block] >= 0.5).map(text).collect()
    }

    #[test]
    fn the_author_and_the_date_above_a_kept_post_stay() {
        for head in ["crawler-post-meta", "PostUser-name"] {
            let post = format!("<div class='x {head}'>annlee</div><p>Newbie</p><p>Oil it.</p>");
            assert_eq!(kept(&post, keep_heads), ["annlee", "Oil it."], "{head}");
            let long = format!("<div class={head}>{}</div><p>Oil it.</p>", "annlee ".repeat(20));
            assert_eq!(kept(&long, keep_heads), ["Oil it."], "{head}");
            let alone = format!("<p>Oil it.</p><div class={head}>annlee</div>");
            assert_eq!(kept(&alone, keep_heads), ["Oil it."], "{head}");
            let far =
                format!("<b class=x><div class={head}>a</div>{}<p>Oil.</p>", "<p>b".repeat(40));
            assert_eq!(kept(&far, keep_heads), ["Oil."], "{head}");
        }
        let phpbb =
            "<dl class=postprofile><dt>ann</dt></dl><p class=author>by ann</p><p>Oil it.</p>";
        assert_eq!(kept(phpbb, keep_heads), ["by ann", "Oil it."]);
        assert_eq!(kept("<p class=author>by ann</p><p>Oil it.</p>", keep_heads), ["Oil it."]);
        let other = "<div class='post-author'>annlee</div><p>Oil it.</p>";
        assert_eq!(kept(other, keep_heads), ["Oil it."]);
    }

    #[test]
    fn what_was_written_in_a_post_stays_and_what_it_quotes_does_not() {
        for body in ["Post-body", "post_message_12"] {
            let post = format!(
                "<p>Menu</p><div id='{body}'><h3>Re: Wax</h3><blockquote>Wax?</blockquote>\
                 <div class=bbcode_quote><p>Wax?</p></div><aside class=onebox><p>Shop</p></aside>\
                 <p>No wax.</p></div>"
            );
            assert_eq!(kept(&post, keep_bodies), ["No wax."], "{body}");
        }
        assert!(kept("<div id=msg_a><p>No wax.</p></div>", keep_bodies).is_empty());
        let phpbb =
            "<dl class=postprofile><dt>ann</dt></dl><div class=content><p>No wax.</p></div>";
        assert_eq!(kept(phpbb, keep_bodies), ["No wax."]);
        assert!(kept("<div class=content><p>No wax.</p></div>", keep_bodies).is_empty());
        let whole = "<div id=post_message_1><blockquote class=postcontent><p>No wax.";
        assert_eq!(kept(whole, keep_bodies), ["No wax."]);
    }

    #[test]
    fn two_posts_make_a_thread() {
        let are_many = |html: &str| {
            let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
            super::are_many(&layout, &Named::read(&layout))
        };
        for post in ["cooked", "cPost", "comments_subtree"] {
            let post = format!("<div class={post}><p>No wax.</p></div>");
            assert!(are_many(&format!("{post}{post}")), "{post}");
            assert!(!are_many(&post), "{post}");
        }
        let post = "<div class=cooked><p>No wax.</p></div>".repeat(2);
        assert!(!are_many(&format!(
            "<p>The tables are made of oak, and last for years.</p>{post}"
        )));
        assert!(!are_many("<body class=cooked><div class=cooked><p>a</p></div>"));
        let comment = "<div class=comment-content><p>Nice blog.</p></div>";
        assert!(!are_many(&format!("{comment}{comment}")));
    }
}

//! The posts of a thread, where the software of the forum names them.

use super::apart::whole_lines;
use super::rows;
use super::systems::{Named, Parts, outermost};
use crate::layout::{Container, Layout, Tag};

/// Characters of the longest head: a name, a date, a number.
const LONGEST: u32 = 120;
/// Text blocks from a head to the post under it: the rank of its author, badges, buttons.
const NEAR: usize = 30;

/// Whether the page has more posts of forum software than one, and they are most of what it says outside
/// links, beside what stands around posts: in a short thread the boxes of the authors say more.
pub(super) fn are_many(layout: &Layout, of_system: &Named) -> bool {
    let posts = outermost(layout, &of_system.are(Parts::POSTS_OF_FORUMS));
    // Answers may stand inside one another.
    let holding = of_system.are(Parts::POSTS);
    let mut answers = layout.containers.iter().filter(|container| {
        container.names.is_some_and(|names| holding[names]) && container.sums.characters > 0
    });
    if posts.len() < 2 && (posts.is_empty() || answers.nth(1).is_none()) {
        return false;
    }
    let mut counts = vec![Some(false); layout.blocks.len()];
    let beside = of_system.are(Parts::FURNITURE | Parts::OF_THREADS | Parts::HEADS);
    for beside in outermost(layout, &beside) {
        counts[beside.blocks.clone()].fill(None);
    }
    let bodies = posts;
    let posts = bodies.len();
    for post in bodies {
        counts[post.blocks.clone()].fill(Some(true));
    }
    let (mut said, mut else_said) = (0, 0);
    for (block, counts) in layout.blocks.iter().zip(counts) {
        let plain = block.characters.saturating_sub(block.link_characters);
        match counts {
            Some(true) => said += plain,
            Some(false) => else_said += plain,
            None => {}
        }
    }
    // Two posts may be quoted on another page; three are hardly ever.
    if posts > 2 { 2 * said >= else_said } else { said >= else_said }
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
    let quoted = quoted(layout, of_system);
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
fn quoted(layout: &Layout, of_system: &Named) -> Vec<bool> {
    let is_quote = |word: &str| matches!(word, "quote" | "quoted" | "onebox");
    let named: Vec<bool> = layout.names.iter().map(|names| names.words().any(is_quote)).collect();
    // vBulletin puts whole posts into such an element.
    let bodies = of_system.are(Parts::BODIES);
    let mut quoted = vec![false; layout.blocks.len()];
    for container in &layout.containers {
        let is_named = container.names.is_some_and(|names| named[names]);
        let is_post = container.names.is_some_and(|names| bodies[names]);
        if container.tag == Tag::Blockquote && !is_post || is_named {
            quoted[container.blocks.clone()].fill(true);
        }
    }
    quoted
}

/// What tells who wrote a post, and when.
#[derive(Default)]
pub(super) struct Heads {
    /// For each container, whether it is one; none where no name is known.
    containers: Vec<bool>,
    /// Blocks that one element within the line is whole.
    lines: Vec<usize>,
}

impl Heads {
    pub(super) fn has(&self, container: usize) -> bool {
        self.containers.get(container).copied().unwrap_or_default()
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().copied()
    }

    /// For each block, whether it is part of one.
    fn blocks(&self, layout: &Layout) -> Vec<bool> {
        let mut blocks = vec![false; layout.blocks.len()];
        let heads = layout.containers.iter().zip(&self.containers).filter(|(_, is_head)| **is_head);
        let mut done = 0;
        for (container, _) in heads {
            if container.blocks.start >= done {
                done = container.blocks.end;
                blocks[container.blocks.clone()].fill(true);
            }
        }
        self.lines().for_each(|block| blocks[block] = true);
        blocks
    }
}

pub(super) fn heads(layout: &Layout, of_system: &Named) -> Heads {
    let named = of_system.are(Parts::HEADS);
    if !named.contains(&true) {
        return Heads::default();
    }
    let is_head = |container: &Container| {
        container.names.is_some_and(|names| named[names]) && container.sums.characters <= LONGEST
    };
    let mut whole = vec![false; layout.blocks.len()];
    whole_lines(layout, &named, &mut whole);
    Heads {
        containers: layout.containers.iter().map(is_head).collect(),
        lines: (0..whole.len()).filter(|&block| whole[block]).collect(),
    }
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
    let heads = heads(layout, of_system).blocks(layout);
    // The next text that is kept and is no head.
    let mut next = usize::MAX;
    for row in (0..p.len()).rev() {
        if !heads[blocks[row]] {
            next = if p[row] >= threshold { row } else { next };
        } else if next <= row + NEAR && !layout.blocks[blocks[row]].hidden && p[row] > 0.0 {
            p[row] = p[row].max(threshold);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::lay_out;
    use crate::rules::Marks;
    use crate::score::tests::kept;
    use crate::{Limits, dom};

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
        let whole = "<li class=postcontainer><blockquote class=postcontent><p>No wax.";
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

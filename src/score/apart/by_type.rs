//! What stands apart on pages of one type: on the page of a product what its buyers wrote, where it can
//! be picked up and what else there is, in a thread what is said of the author of each post, what is
//! signed under it and the subject that repeats the thread's. Elsewhere a review is the text itself.

use super::{Frames, whole_lines};
use crate::PageType;
use crate::layout::{Container, Layout, Tag};
use crate::score::posts;
use crate::score::systems::{Named, Parts, outermost};
use crate::word_list::WordList;

static BESIDE_PRODUCTS: WordList = WordList::new(&[
    "review",
    "reviews",
    "carousel",
    "pickup",
    "upsell",
    "upsells",
    "crosssell",
    "crosssells",
    "recommendations",
    "histogram",
]);
static SIGNATURES: WordList = WordList::new(&["signature"]);

/// For each of these blocks, whether it stands apart on a page of this type.
pub(crate) fn on_type(
    layout: &Layout,
    of_system: &Named,
    blocks: &[usize],
    page_type: PageType,
) -> Vec<bool> {
    let by_words = |list: &WordList| -> Vec<bool> {
        layout.names.iter().map(|names| names.words().any(|word| list.contains(word))).collect()
    };
    let named = match page_type {
        PageType::Product => by_words(&BESIDE_PRODUCTS),
        PageType::Forum => {
            let of_system = of_system.are(Parts::OF_THREADS);
            by_words(&SIGNATURES).iter().zip(of_system).map(|(word, name)| *word || name).collect()
        }
        PageType::Documentation => of_system.are(Parts::OF_DOCUMENTATION),
        _ => return vec![false; blocks.len()],
    };
    let mut apart = vec![false; layout.blocks.len()];
    if named.contains(&true) {
        whole_lines(layout, &named, &mut apart);
        let around = Around::new(layout, of_system, page_type);
        let is_apart = |container: &Container| {
            let is_page = matches!(container.tag, Tag::Root | Tag::Body);
            let is_named = container.names.is_some_and(|names| named[names]);
            is_named && !is_page && !around.is_one(container)
        };
        let heads = match page_type {
            PageType::Forum => posts::heads(layout, of_system),
            _ => posts::Heads::default(),
        };
        // The innermost name counts: the author is named inside the box of what is said of them.
        let mut inside: Vec<bool> = Vec::with_capacity(layout.containers.len());
        for (index, container) in layout.containers.iter().enumerate() {
            let outside = container.parent.is_some_and(|parent| inside[parent]);
            inside.push(!heads.has(index) && (outside || is_apart(container)));
        }
        for (block, apart) in layout.blocks.iter().zip(&mut apart) {
            *apart |= inside[block.container];
        }
        heads.lines().for_each(|block| apart[block] = false);
    }
    let is_subject = |index: usize| {
        let block = &layout.blocks[index];
        let is_heading = matches!(layout.containers[block.container].tag, Tag::Heading(_));
        page_type == PageType::Forum && is_heading && is_reply(layout.block_text(block))
    };
    blocks.iter().map(|&block| apart[block] || is_subject(block)).collect()
}

/// Whether a subject says that the post answers another: `Re: Clutch slips`.
fn is_reply(subject: &str) -> bool {
    subject.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:"))
}

/// What no name makes furniture: an element that holds half of the posts, where posts are named; else
/// one that holds a headline or, where systems name it, most of the page.
struct Around {
    /// Where the bodies of posts begin.
    posts: Vec<usize>,
    frames: Frames,
    /// Three times the characters of which an element holds too many.
    most: u32,
}

impl Around {
    fn new(layout: &Layout, of_system: &Named, page_type: PageType) -> Self {
        let posts = match page_type {
            PageType::Forum => outermost(layout, &of_system.are(Parts::ALL_BODIES)),
            _ => Vec::new(),
        };
        let page = layout.containers.first().map_or(0, |root| root.sums.characters);
        Self {
            posts: posts.iter().map(|post| post.blocks.start).collect(),
            frames: Frames::new(layout),
            most: if page_type == PageType::Product { u32::MAX } else { page.saturating_mul(2) },
        }
    }

    fn is_one(&self, container: &Container) -> bool {
        if self.posts.len() > 1 {
            let before = |end: usize| self.posts.partition_point(|&start| start < end);
            let inside = before(container.blocks.end) - before(container.blocks.start);
            return 2 * inside >= self.posts.len();
        }
        let is_most = container.sums.characters.saturating_mul(3) >= self.most;
        is_most || self.frames.is_one(&container.blocks)
    }
}

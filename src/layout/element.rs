use super::{RunKind, Tag};
use crate::dom::attribute;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// HTML's own bound on `colspan`; we hold `rowspan` to it as well.
const MAX_SPAN: u32 = 1000;
const MAX_LIST_START: u32 = 1_000_000;

/// What the walk does with an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Block(Tag),
    Inline,
    /// Inline, and it says something of its text.
    Meaning(RunKind),
    Anchor,
    LineBreak,
    Rule,
    Image,
    Picture,
    PictureSource,
    /// A player or frame; what stands inside is for those who cannot show it.
    Embed,
    /// Neither it nor anything inside is text of the page.
    Skipped,
}

impl Kind {
    /// Of the element `name` (lower case).
    ///
    /// Of `ruby` the base text stays and the reading (`rt`) goes, as in a copy by hand: the
    /// reading repeats the word.
    pub(super) fn of(name: &str) -> Self {
        if let Some(tag) = Tag::of(name) {
            return Self::Block(tag);
        }
        match name {
            "a" => Self::Anchor,
            "b" | "strong" => Self::Meaning(RunKind::Strong),
            "em" | "i" | "cite" | "dfn" | "var" => Self::Meaning(RunKind::Emphasis),
            "code" | "kbd" | "samp" | "tt" => Self::Meaning(RunKind::Code),
            "sub" => Self::Meaning(RunKind::Subscript),
            "sup" => Self::Meaning(RunKind::Superscript),
            "del" | "s" | "strike" => Self::Meaning(RunKind::Deleted),
            "br" => Self::LineBreak,
            "hr" => Self::Rule,
            "img" | "amp-img" | "amp-anim" => Self::Image,
            "picture" => Self::Picture,
            "source" => Self::PictureSource,
            "video" | "audio" | "iframe" | "embed" | "object" | "applet" => Self::Embed,
            "head" | "title" | "script" | "style" | "template" | "svg" | "canvas" | "select"
            | "datalist" | "textarea" | "input" | "progress" | "meter" | "rt" | "rtc" | "rp"
            | "annotation" | "annotation-xml" | "noframes" | "noembed" | "frameset" | "param"
            | "track" | "amp-ad" | "amp-analytics" | "amp-state" => Self::Skipped,
            _ if is_amp_embed(name) => Self::Embed,
            _ => Self::Inline,
        }
    }
}

/// Players and frames of AMP pages.
fn is_amp_embed(name: &str) -> bool {
    name.strip_prefix("amp-").is_some_and(|kind| {
        matches!(
            kind,
            "video"
                | "video-iframe"
                | "audio"
                | "iframe"
                | "youtube"
                | "vimeo"
                | "dailymotion"
                | "brightcove"
                | "jwplayer"
                | "twitter"
                | "instagram"
                | "facebook"
                | "tiktok"
                | "soundcloud"
                | "reddit"
        )
    })
}

/// Whether a custom element (`amp-…`, `share-bar`) is shown as a block: it holds one.
pub(super) fn is_custom_block(node: NodeRef<'_, Node>, element: &Element) -> bool {
    element.name().contains('-')
        && Kind::of(element.name()) == Kind::Inline
        && node
            .children()
            .filter_map(|child| child.value().as_element())
            .any(|child| matches!(Kind::of(child.name()), Kind::Block(_)))
}

/// `start` of a list.
pub(super) fn list_start(element: &Element) -> u32 {
    number(element, "start").unwrap_or(1).min(MAX_LIST_START)
}

fn number(element: &Element, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// `colspan` or `rowspan`.
pub(super) fn span(element: &Element, name: &str) -> u16 {
    let span = number(element, name).unwrap_or(1).clamp(1, MAX_SPAN);
    u16::try_from(span).unwrap_or(1)
}

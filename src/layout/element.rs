use super::{RunKind, Tag};

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

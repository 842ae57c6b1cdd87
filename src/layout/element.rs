//! What one element is to the layout: its attributes, the kind of its block.

use super::apparatus::Apparatus;
use super::names::NameValues;
use super::{RunKind, Tag, listing};
use crate::dom::{Element, NodeRef, Presentation, SHOWN};
use crate::pictures::hosted;
use crate::tokens::tells_of_picture;
use html5ever::local_name;

/// HTML's own bound on `colspan`; we hold `rowspan` to it as well.
const MAX_SPAN: u32 = 1000;
const MAX_NUMBER: u32 = 1_000_000;

/// The attributes that are asked for at every element, from one pass over them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Attributes<'a> {
    /// Those that name its part in the page.
    pub names: NameValues<'a>,
    /// Of a link.
    pub href: Option<&'a str>,
    pub shown: Presentation,
    /// One of the classes is that of an apparatus.
    pub apparatus: Option<Apparatus>,
    /// One of the classes is that of a listing.
    pub is_listing: bool,
    /// An attribute holds the caption or the credit of a picture.
    pub describes: bool,
}

impl<'a> Attributes<'a> {
    #[inline]
    pub(super) fn of(element: Element<'a>) -> Self {
        let mut found = Self::default();
        for (name, value) in element.named_attributes() {
            match *name {
                local_name!("href") => {
                    if element.name() == "a" {
                        found.href.get_or_insert(value);
                    }
                }
                _ if **name == *SHOWN => found.shown = Presentation::decode(value),
                _ if tells_of_picture(name) => found.describes = true,
                _ => found.names.add(name, value),
            }
        }
        for name in found.class().split_ascii_whitespace() {
            found.apparatus = found.apparatus.max(Apparatus::of(name));
            found.is_listing |= listing::is_listing(name);
        }
        found
    }

    pub(super) fn class(&self) -> &'a str {
        self.names.class()
    }

    pub(super) fn role(&self) -> &'a str {
        self.names.role()
    }
}

/// The block that an element makes: by its name, its style, its role, or by what a custom one holds.
#[inline]
pub(super) fn block_of(
    node: NodeRef<'_>,
    element: Element<'_>,
    kind: Kind,
    said: &Attributes<'_>,
    holds_block: bool,
) -> Option<Tag> {
    let block = match kind {
        Kind::Block(tag) => Some(tag),
        Kind::Inline | Kind::Meaning(_) | Kind::Quotation | Kind::Anchor => {
            (said.shown.block || holds_block).then_some(Tag::Other)
        }
        _ => None,
    };
    match (block, kind) {
        _ if said.is_listing => Some(Tag::Pre),
        (Some(Tag::Cell), _) if is_in_table_head(node) => Some(Tag::HeaderCell),
        (Some(Tag::Div) | None, Kind::Block(_) | Kind::Inline | Kind::Meaning(_))
            if !said.role().is_empty() =>
        {
            tag_of_role(said.role(), element).or(block)
        }
        _ => block,
    }
}

/// The block that an element without a meaning of its own is made by its role.
fn tag_of_role(role: &str, element: Element<'_>) -> Option<Tag> {
    Some(match role {
        "heading" => {
            let level = number(element, "aria-level").unwrap_or(2).clamp(1, 6);
            Tag::Heading(u8::try_from(level).unwrap_or(6))
        }
        "table" | "grid" | "treegrid" => Tag::Table,
        "rowgroup" => Tag::TableSection,
        "row" => Tag::Row,
        "columnheader" | "rowheader" => Tag::HeaderCell,
        "cell" | "gridcell" => Tag::Cell,
        _ => return None,
    })
}

/// Whether a cell stands in the head of its table.
fn is_in_table_head(cell: NodeRef<'_>) -> bool {
    let head = cell.parent().and_then(|row| row.parent());
    let element = head.as_ref().and_then(|head| head.as_element());
    element.is_some_and(|element| element.name() == "thead")
}

/// What the walk does with an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Block(Tag),
    Inline,
    /// Inline, and it says something of its text.
    Meaning(RunKind),
    Anchor,
    /// Words of somebody, whose marks the browser writes.
    Quotation,
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
            "small" => Self::Meaning(RunKind::Small),
            "q" => Self::Quotation,
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
            _ if is_amp_embed(name) || hosted::is_hosted(name) => Self::Embed,
            _ => Self::Inline,
        }
    }
}

/// Kinds of elements, looked up once a name.
#[derive(Debug, Default)]
pub(super) struct Kinds(Vec<Option<(Kind, bool)>>);

impl Kinds {
    /// The kind of an element, and whether it may be a custom one.
    #[inline]
    pub(super) fn of(&mut self, element: Element<'_>) -> (Kind, bool) {
        let number = element.name_number();
        if number >= self.0.len() {
            self.0.resize(number + 1, None);
        }
        *self.0[number].get_or_insert_with(|| {
            let kind = Kind::of(element.name());
            (kind, kind == Kind::Inline && element.name().contains('-'))
        })
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
                | "brightcove"
                | "jwplayer"
                | "facebook"
                | "tiktok"
                | "soundcloud"
                | "reddit"
        )
    })
}

/// Whether an element holds a block: a custom one (`amp-…`, `share-bar`) is then shown as one.
pub(super) fn holds_block(node: NodeRef<'_>) -> bool {
    node.children()
        .filter_map(|child| child.as_element())
        .any(|child| matches!(Kind::of(child.name()), Kind::Block(_)))
}

/// The number of the first item of a list: one that counts down ends with 1.
pub(super) fn list_start(list: NodeRef<'_>, element: Element<'_>) -> u32 {
    let is_item = |child: &NodeRef<'_>| child.as_element().is_some_and(|e| e.name() == "li");
    let last = || {
        let counts_down = element.attribute("reversed").is_some();
        counts_down.then(|| list.children().filter(is_item).count())
    };
    let start = number(element, "start").or_else(|| u32::try_from(last()?).ok());
    start.unwrap_or(1).min(MAX_NUMBER)
}

/// `value` of an item.
pub(super) fn item_number(element: Element<'_>) -> Option<u32> {
    number(element, "value").map(|number| number.min(MAX_NUMBER))
}

fn number(element: Element<'_>, name: &str) -> Option<u32> {
    element.attribute(name)?.trim().parse().ok()
}

/// `colspan` or `rowspan`.
pub(super) fn span(element: Element<'_>, name: &str) -> u16 {
    let span = number(element, name).unwrap_or(1).clamp(1, MAX_SPAN);
    u16::try_from(span).unwrap_or(1)
}

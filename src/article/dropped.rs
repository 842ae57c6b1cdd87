use crate::variants::names;

/// Something that was taken out of the body, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dropped {
    pub(crate) text: String,
    pub(crate) images: Vec<String>,
    pub(crate) reason: DropReason,
    pub(crate) evidence: Evidence,
}

impl Dropped {
    /// The text that went, whole.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Addresses of pictures that went with it.
    pub fn images(&self) -> &[String] {
        &self.images
    }

    /// What it was.
    pub fn reason(&self) -> DropReason {
        self.reason
    }

    /// What gave it away.
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }
}

/// What a dropped block was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DropReason {
    /// Outside the article: navigation, sidebars, other boilerplate by score.
    Boilerplate,
    /// Not shown to readers.
    Hidden,
    /// An advertisement.
    Advertisement,
    /// A promotion with a QR code.
    QrPromo,
    /// A promotion of an app or account.
    AppPromo,
    /// The editor line at the end.
    EditorFooter,
    /// A line that names the source.
    SourceLine,
    /// A byline of its own.
    Byline,
    /// A date or publication line of its own.
    DateLine,
    /// A line that gives the headline under which another outlet published the text (原标题：…).
    OriginalTitle,
    /// The page's own headline, repeated in the body.
    RepeatedHeadline,
    /// A disclaimer.
    Disclaimer,
    /// A copyright notice.
    Copyright,
    /// Links to other articles.
    RelatedLinks,
    /// Buttons to share, like, report.
    ShareBar,
    /// Page numbers, "read more".
    Pager,
    /// Quotes of a stock filled in by a script.
    StockQuote,
    /// Tags and keywords.
    Tags,
    /// A credit for all pictures.
    ImageCredit,
    /// A caption whose picture is gone.
    OrphanCaption,
    /// A tracking pixel, icon, spacer or placeholder picture.
    DecorativeImage,
    /// The same block a second time.
    Repeated,
    /// A template that no script filled in.
    Template,
    /// Reader comments.
    Comments,
    /// A rule of the caller or of the site.
    Rule,
    /// An end mark ("— END —").
    EndMark,
    /// A player's controls or title.
    Player,
    /// Another article, which the page holds below its own.
    OtherArticle,
    /// White space only.
    Empty,
}

names!(DropReason, "reason to drop a block" {
    Boilerplate => "boilerplate",
    Hidden => "hidden",
    Advertisement => "advertisement",
    QrPromo => "qr_promo",
    AppPromo => "app_promo",
    EditorFooter => "editor_footer",
    SourceLine => "source_line",
    Byline => "byline",
    DateLine => "date_line",
    OriginalTitle => "original_title",
    RepeatedHeadline => "repeated_headline",
    Disclaimer => "disclaimer",
    Copyright => "copyright",
    RelatedLinks => "related_links",
    ShareBar => "share_bar",
    Pager => "pager",
    StockQuote => "stock_quote",
    Tags => "tags",
    ImageCredit => "image_credit",
    OrphanCaption => "orphan_caption",
    DecorativeImage => "decorative_image",
    Repeated => "repeated",
    Template => "template",
    Comments => "comments",
    Rule => "rule",
    EndMark => "end_mark",
    Player => "player",
    OtherArticle => "other_article",
    Empty => "empty",
});

/// What gave a dropped block away, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Evidence {
    /// A rule named it.
    Rule,
    /// Markup: tag, class, id, role, attribute.
    Markup,
    /// A comment that marks a zone.
    Zone,
    /// Position and shape.
    Shape,
    /// Words, at a place where they decide.
    Words,
    /// The score of the block model.
    Score,
}

names!(Evidence, "evidence" {
    Rule => "rule",
    Markup => "markup",
    Zone => "zone",
    Shape => "shape",
    Words => "words",
    Score => "score",
});

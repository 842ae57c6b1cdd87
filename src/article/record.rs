//! The article that an extraction gives.

use super::{
    ArticleParts, Block, BodyOrigin, Byline, Comment, Completeness, Defect, Dropped, Image,
    Metadata, PageType, Person, TextCounts, Timestamp,
};

/// A clean article: its body as blocks, its metadata, and what was taken out.
///
/// # Stored articles
///
/// With feature `serde` an article is written with `schema` (`"tearsheet/article"`) and
/// `schema_version` (1), and is read from that, from [`to_json`](Self::to_json), and from whatever
/// earlier releases of the same version wrote: what is added to an article may be missing. An article
/// of another schema or a newer version is an error, which says so where these keys stand in front, as
/// they are written. Within a version, no key and no word changes its meaning or goes; new keys, which
/// older releases ignore, and new words, at which they fail, may come. The types inside an article hold
/// to the same, but say no version where they are stored alone. Nothing is promised of formats that do
/// not describe themselves, as bincode.
///
/// What is read was made by whoever wrote it. Spans that do not fit their text and moments that no calendar
/// has are errors; all else is taken as it stands, and the renderers take nothing of it for safe.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize), serde(from = "super::stored::Stored"))]
pub struct Article {
    pub(crate) metadata: Metadata,
    pub(crate) blocks: Vec<Block>,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) defects: Vec<Defect>,
    pub(crate) completeness: Completeness,
    pub(crate) page_type: PageType,
    pub(crate) page_type_confidence: f32,
    pub(crate) confidence: f32,
    pub(crate) body_origin: BodyOrigin,
    pub(crate) comments: Vec<Comment>,
}

impl Article {
    /// The body in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Everything the page says about the article.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The body, without copying it.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// The metadata, without copying it.
    pub fn into_metadata(self) -> Metadata {
        self.metadata
    }

    /// Metadata, body, comments and all else of any size, without copying.
    ///
    /// ```
    /// use tearsheet::{ArticleParts, Block};
    /// let article = tearsheet::extract("<title>Bridge opens</title><p>It opened on Monday, at ten.</p>")?;
    /// let ArticleParts { metadata, blocks, .. } = article.into_parts();
    /// assert_eq!(metadata.title().map(|title| title.value().as_str()), Some("Bridge opens"));
    /// for block in blocks {
    ///     if let Block::Paragraph(paragraph) = block {
    ///         assert_eq!(paragraph.into_content().into_text(), "It opened on Monday, at ten.");
    ///     }
    /// }
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn into_parts(self) -> ArticleParts {
        ArticleParts {
            metadata: self.metadata,
            blocks: self.blocks,
            comments: self.comments,
            dropped: self.dropped,
            defects: self.defects,
        }
    }

    /// The headline. This and the shortcuts below are values of the [`metadata`](Self::metadata), which
    /// says where each comes from.
    pub fn title(&self) -> Option<&str> {
        self.metadata.title.as_ref().map(|t| t.value.as_str())
    }

    /// Who wrote it.
    pub fn byline(&self) -> Option<&Byline> {
        self.metadata.byline.as_ref().map(|b| &b.value)
    }

    /// The names of those who wrote it; empty where the page prints none.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.byline().into_iter().flat_map(Byline::authors)
    }

    /// Editors, proofreaders and others named in the footer.
    pub fn editors(&self) -> &[Person] {
        &self.metadata.editors
    }

    /// When it was published.
    pub fn published(&self) -> Option<&Timestamp> {
        self.metadata.published.as_ref().map(|t| &t.value)
    }

    /// When it was last changed.
    pub fn modified(&self) -> Option<&Timestamp> {
        self.metadata.modified.as_ref().map(|t| &t.value)
    }

    /// The outlet the page names as origin, or what [stands for it](Metadata::source) where it names none.
    /// Most articles that are not Chinese have none, but a [`site_name`](Self::site_name).
    pub fn source(&self) -> Option<&str> {
        self.metadata.source.as_ref().map(|s| s.value.as_str())
    }

    /// The name of the site or feed that carries the page.
    pub fn site_name(&self) -> Option<&str> {
        self.metadata.site_name.as_ref().map(|s| s.value.as_str())
    }

    /// The address the page gives itself.
    pub fn canonical_url(&self) -> Option<&str> {
        self.metadata.canonical_url.as_ref().map(|s| s.value.as_str())
    }

    /// The address of the picture that stands for the article.
    pub fn lead_image(&self) -> Option<&str> {
        self.metadata.lead_image.as_ref().map(|s| s.value.as_str())
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> Option<&str> {
        self.metadata.language.as_ref().map(|s| s.value.as_str())
    }

    /// The printed text, an entry each paragraph, heading, list item, quoted paragraph, block of
    /// code and table row (cells separated by a tab); captions are not among them.
    pub fn paragraphs(&self) -> impl Iterator<Item = String> {
        crate::render::paragraphs(&self.blocks).into_iter()
    }

    /// How many words and characters the [paragraphs](Self::paragraphs) have, and how long they
    /// take to read.
    pub fn counts(&self) -> TextCounts {
        let paragraphs: Vec<String> = self.paragraphs().collect();
        TextCounts::of(paragraphs.iter().map(String::as_str))
    }

    /// The pictures in reading order.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        super::walk::images(&self.blocks).into_iter()
    }

    /// What was taken out of the body, in page order.
    pub fn dropped(&self) -> &[Dropped] {
        &self.dropped
    }

    /// What was wrong with the input.
    pub fn defects(&self) -> &[Defect] {
        &self.defects
    }

    /// Whether the article is all there.
    pub fn completeness(&self) -> Completeness {
        self.completeness
    }

    /// What kind of page it is.
    pub fn page_type(&self) -> PageType {
        self.page_type
    }

    /// 0 to 1: how much speaks for this [`page_type`](Self::page_type) and not for another. It is no
    /// calibrated probability: addresses and names that tell a type for certain count as 1.
    pub fn page_type_confidence(&self) -> f32 {
        self.page_type_confidence
    }

    /// 0 to 1: how sure we are that the page held an article and that this is it. It is calibrated: pages given
    /// about 0.9 had a mean word F1 of about 0.9 against texts marked by hand, those given about 0.6 one of
    /// about 0.6, on sites that the model had not seen. 0 where nothing was found, for JSON and for lines of
    /// separated values; near 0 for a notice in an article's place: not found, sign in, are you human.
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// Where the body stood: what a page hides in its scripts has lost more of its form.
    pub fn body_origin(&self) -> BodyOrigin {
        self.body_origin
    }

    /// What readers wrote under it, where
    /// [`ExtractorBuilder::comments`](crate::ExtractorBuilder::comments) asked for that. The posts
    /// of a thread are its body.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// Plain text: the entries of [`paragraphs`](Self::paragraphs) separated by blank lines. As in the
    /// HTML and the Markdown, the headline is not among them: it is the [`title`](Self::title).
    pub fn to_text(&self) -> String {
        crate::render::to_text(self)
    }

    /// CommonMark with three things that it lacks: tables and `~~deleted~~` text as GitHub has them, and
    /// formulas between dollar signs (`$…$`; one on a line of its own is a fenced block in the language
    /// `math`). Text is escaped, so that the only HTML in it is `<sub>`, `</sub>`, `<sup>` and `</sup>`,
    /// without attributes, for which Markdown has no signs. The headline is not part of it.
    pub fn to_markdown(&self) -> String {
        crate::render::to_markdown(self)
    }

    /// Safe HTML of the body: only known tags and attributes, everything escaped, then sanitised. The
    /// credit of a picture is the `<small>` of its `figcaption`. The headline is not part of it.
    pub fn to_html(&self) -> String {
        crate::render::to_html(self)
    }

    /// One JSON object, with these objects in it:
    ///
    /// | object | keys | |
    /// |---|---|---|
    /// | article | `schema`, `schema_version`, `crate_version`, `page_type`, `page_type_confidence`, `confidence`, `completeness`, `body_origin`, `metadata`, `blocks`, `paragraphs`, `images`, `counts`, `comments`, `dropped`, `defects` | `schema` is `"tearsheet/article"`; the others as the methods of these names give them |
    /// | completeness | `state`, `detail` | [`Completeness::as_str`], [`Completeness::detail`] |
    /// | metadata | `title`, `subtitle`, `original_title`, `byline`, `editors`, `published`, `modified`, `source`, `site_name`, `canonical_url`, `language`, `direction`, `description`, `section`, `tags`, `lead_image`, `lead_image_size`, `license`, `is_free`, `comment_count`, `next_page`, `candidates` | as the methods of [`Metadata`]; `lead_image_size` is `[width, height]` |
    /// | value of the metadata | `value`, `origin` | where the method gives a [`Sourced`](crate::Sourced): text, a byline or a moment, and the name of an [`Origin`](crate::Origin) |
    /// | byline | `printed`, `people`, `outlet`, `dateline` | |
    /// | person, editor | `name`, `role`, `title` | `role` is the name of a [`Role`](crate::Role) |
    /// | moment: published, modified, date of a comment | `iso`, `printed`, `year`, `month`, `day`, `time`, `offset` | `iso` as [`Timestamp`] is printed; `time` is `[hour, minute, second]`, the second `null` where none is given; `offset` are minutes east of UTC |
    /// | candidate | `field`, `value`, `origin` | `field` is the name of a [`Field`](crate::Field) |
    /// | block: paragraph | `type`, `content` | `type` is the [`Block::type_name`] |
    /// | block: heading | `type`, `level`, `content` | |
    /// | block: list | `type`, `ordered`, `start`, `items` | |
    /// | item of a list | `blocks` | |
    /// | block: quote | `type`, `blocks` | |
    /// | block: code | `type`, `text`, `language` | |
    /// | block: table | `type`, `caption`, `rows` | |
    /// | row of a table | `cells` | |
    /// | cell of a row | `content`, `header`, `columns`, `rows` | `columns` and `rows` say how many it spans |
    /// | block: image | `type`, `src`, `alt`, `caption`, `credit`, `width`, `height` | |
    /// | block: embed | `type`, `kind`, `url`, `poster`, `title` | `kind` is the name of an [`EmbedKind`](crate::EmbedKind) |
    /// | content | `text`, `spans` | |
    /// | span | `start`, `end`, `style` | the bytes of UTF-8 before its first and behind its last character; `style` is the name of a [`Style`](crate::Style) |
    /// | span: link | `start`, `end`, `style`, `href` | |
    /// | image of the article | `src`, `alt`, `caption`, `credit`, `width`, `height` | |
    /// | counts | `words`, `ideographs`, `kana`, `characters`, `reading_seconds` | |
    /// | comment | `author`, `date`, `printed_date`, `paragraphs` | |
    /// | paragraph of a comment | `content` | |
    /// | dropped | `text`, `images`, `reason`, `evidence` | the names of a [`DropReason`](crate::DropReason) and of [`Evidence`](crate::Evidence); `images` are addresses |
    /// | defect | `type` | [`Defect::as_str`] |
    /// | defect: wrong charset | `type`, `declared`, `used` | |
    /// | defect: replaced characters | `type`, `count` | |
    ///
    /// Every key is always there, `null` where nothing is known, and in the same order. Within a schema
    /// version keys may be added, but none changes its meaning or goes.
    ///
    /// With feature `serde` an article deserialises from it ([what is promised](Self#stored-articles)).
    /// What that feature serialises has the same objects, but no `crate_version`, `paragraphs`, `images` and
    /// `counts` in the article, and no `detail` of an article that is whole or empty.
    pub fn to_json(&self) -> String {
        crate::render::to_json(self)
    }
}

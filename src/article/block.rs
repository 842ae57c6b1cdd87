use super::{Code, Embed, Heading, Image, List, Paragraph, Quote, Table};

/// One piece of the body, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Block {
    /// A paragraph of prose.
    Paragraph(Paragraph),
    /// A heading inside the body.
    Heading(Heading),
    /// An ordered or unordered list.
    List(List),
    /// A quotation.
    Quote(Quote),
    /// Preformatted text.
    Code(Code),
    /// A table of data.
    Table(Table),
    /// A picture with its caption.
    Image(Image),
    /// A video, audio or post of another site, as a link.
    Embed(Embed),
}

impl Block {
    /// The name of its type ("paragraph"), as `type` in JSON. Names never change; new ones may come.
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Paragraph(_) => "paragraph",
            Self::Heading(_) => "heading",
            Self::List(_) => "list",
            Self::Quote(_) => "quote",
            Self::Code(_) => "code",
            Self::Table(_) => "table",
            Self::Image(_) => "image",
            Self::Embed(_) => "embed",
        }
    }

    /// The text of a paragraph.
    pub(crate) fn paragraph(&self) -> Option<&str> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph.text()),
            _ => None,
        }
    }
}

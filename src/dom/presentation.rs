//! How an element is shown: what later stages need of `style`, `align`, `width`, `height`,
//! `hidden` and `aria-hidden`.

/// Evidence from an element's presentational attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Presentation {
    /// `display:none`, `hidden`, `aria-hidden=true`.
    pub hidden: bool,
    pub centred: bool,
    pub bold: bool,
    /// `white-space: pre*`.
    pub preformatted: bool,
    /// `float`, or `align=left|right` on a table or picture: it does not break the line.
    pub floating: bool,
    /// `display:block` on an inline element.
    pub block: bool,
    /// CSS pixels.
    pub width: Option<u16>,
    pub height: Option<u16>,
}

impl Presentation {
    /// Of an element of our tree.
    pub(crate) fn of(element: &scraper::node::Element) -> Self {
        Self::from_attributes(element.attrs())
    }

    /// From the attributes as the page has them.
    pub(crate) fn from_attributes<'a>(
        _attributes: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        Self::default()
    }
}

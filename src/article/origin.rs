use crate::variants::names;

/// Where a metadata value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Origin {
    /// A [`SiteRule`](crate::SiteRule).
    Rule,
    /// The front matter or wrapper of a scraped post.
    Envelope,
    /// JSON-LD.
    JsonLd,
    /// Microdata or RDFa.
    Microdata,
    /// OpenGraph and `article:*`.
    OpenGraph,
    /// Another `<meta>` element.
    Meta,
    /// The `<title>` element.
    TitleElement,
    /// A `<link>` element.
    Link,
    /// An element of the page whose markup says what it is: `h1`, `time`, a class or `itemprop`.
    Markup,
    /// A line of the body that was recognised by its form, and mostly dropped.
    Text,
    /// A value inside a script.
    Script,
    /// The page's address.
    Url,
}

names!(Origin, "origin of a value" {
    Rule => "rule",
    Envelope => "envelope",
    JsonLd => "json_ld",
    Microdata => "microdata",
    OpenGraph => "open_graph",
    Meta => "meta",
    TitleElement => "title_element",
    Link => "link",
    Markup => "markup",
    Text => "text",
    Script => "script",
    Url => "url",
});

impl Origin {
    /// Whether a reader sees the value on the page.
    pub(crate) fn is_printed(self) -> bool {
        matches!(self, Self::Markup | Self::Text)
    }
}

/// A value with its [`Origin`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Sourced<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

impl<T> Sourced<T> {
    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value, no longer knowing its origin. [`Metadata`](crate::Metadata) lends its values, which are
    /// short: `metadata.title().cloned().map(Sourced::into_value)` takes a copy.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    pub(crate) fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}

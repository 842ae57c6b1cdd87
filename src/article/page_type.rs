use crate::variants::names;

/// What kind of page it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PageType {
    /// One article.
    #[default]
    Article,
    /// A thread of posts.
    Forum,
    /// One product.
    Product,
    /// A set of products or works.
    Collection,
    /// A list of links: to articles, to jobs, to what a search found.
    Listing,
    /// Technical documentation.
    Documentation,
    /// A page that presents a service or company.
    Service,
}

names!(PageType, "type of a page" {
    Article => "article",
    Forum => "forum",
    Product => "product",
    Collection => "collection",
    Listing => "listing",
    Documentation => "documentation",
    Service => "service",
});

impl PageType {
    /// Whether the names and days on such a page are mostly those of what it lists or sells.
    pub(crate) fn lists_or_offers(self) -> bool {
        matches!(self, Self::Collection | Self::Listing | Self::Product | Self::Service)
    }
}

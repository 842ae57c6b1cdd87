/// A picture as the page has it; `assemble` chooses its address and caption.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawImage {
    /// Every attribute that may hold an address, as (name, value): `src`, `srcset`, `data-src` …
    pub sources: Vec<(String, String)>,
    /// `srcset` of the `<source>` elements of its `<picture>`.
    pub picture_sources: Vec<String>,
    pub alt: Option<String>,
    pub title: Option<String>,
    /// Names of the `<img>` itself.
    pub names: Option<usize>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// The address of the link around it.
    pub link: Option<String>,
}

/// A player or frame as the page has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawEmbed {
    /// `video`, `audio`, `iframe`, `embed`, `object`, `amp-youtube` …
    pub tag: String,
    pub src: Option<String>,
    pub poster: Option<String>,
    pub title: Option<String>,
}

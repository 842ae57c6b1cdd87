/// One page to extract: its bytes or text, and what the caller knows about it.
///
/// ```
/// let page = tearsheet::Page::bytes(b"<p>Hello</p>")
///     .url("https://example.com/a.html")
///     .content_type("text/html; charset=gbk");
/// # let _ = page;
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) url: Option<&'a str>,
    pub(crate) content_type: Option<&'a str>,
}

/// Bytes in some encoding, or text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Body<'a> {
    Bytes(&'a [u8]),
    Text(&'a str),
}

impl<'a> Page<'a> {
    /// A page as bytes of any encoding.
    pub fn bytes(body: &'a [u8]) -> Self {
        Self { body: Body::Bytes(body), url: None, content_type: None }
    }

    /// A page as decoded text; charset declarations in it are ignored.
    pub fn html(text: &'a str) -> Self {
        Self { body: Body::Text(text), url: None, content_type: None }
    }

    /// The address the page came from: completes relative links and selects site rules.
    #[must_use]
    pub fn url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }

    /// The `Content-Type` header the page came with; only its charset is read.
    #[must_use]
    pub fn content_type(mut self, content_type: &'a str) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

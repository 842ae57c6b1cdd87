use std::time::SystemTime;

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
    pub(crate) fetched_at: Option<SystemTime>,
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
        Self { body: Body::Bytes(body), url: None, content_type: None, fetched_at: None }
    }

    /// A page as decoded text; charset declarations in it are ignored.
    pub fn html(text: &'a str) -> Self {
        Self { body: Body::Text(text), url: None, content_type: None, fetched_at: None }
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

    /// When the page was fetched. Only against this are dates such as "yesterday", "3 hours ago" and
    /// "7月25日" read, and no date of the page is taken that lies later. Without it they are no dates:
    /// nothing here reads a clock.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// let html = "<title>Bridge opens</title><h1>Bridge opens</h1><p>By Ann Lee, yesterday</p>";
    /// let fetched = SystemTime::UNIX_EPOCH + Duration::from_secs(1_646_136_000);
    /// let page = tearsheet::Page::html(html).fetched_at(fetched);
    /// let metadata = tearsheet::Extractor::default().metadata(&page)?;
    /// assert_eq!(metadata.published().map(|d| d.value().to_string()).as_deref(), Some("2022-02-28"));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    #[must_use]
    pub fn fetched_at(mut self, moment: SystemTime) -> Self {
        self.fetched_at = Some(moment);
        self
    }
}

use std::fmt;
use std::time::SystemTime;

/// One page to extract: its bytes or text, and what the caller knows about it.
///
/// ```
/// let page = tearsheet::Page::bytes(b"<p>Hello</p>")
///     .url("https://example.com/a.html")
///     .content_type("text/html; charset=gbk");
/// # let _ = page;
/// ```
///
/// It borrows what it is given: `Page::from` takes references alone, to bytes (`&[u8]`, `&Vec<u8>`,
/// `&[u8; N]`) as [`Page::bytes`] and to text (`&str`, `&String`) as [`Page::html`].
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) url: Option<&'a str>,
    pub(crate) content_type: Option<&'a str>,
    pub(crate) fetched_at: Option<SystemTime>,
}

/// Bytes in some encoding, or text.
#[derive(Clone, Copy)]
pub(crate) enum Body<'a> {
    Bytes(&'a [u8]),
    Text(&'a str),
}

impl fmt::Debug for Body<'_> {
    /// The length and the beginning: a page in a log is not to fill it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 64;
        let (name, bytes) = match self {
            Self::Bytes(bytes) => ("Bytes", *bytes),
            Self::Text(text) => ("Text", text.as_bytes()),
        };
        // Bytes may be of any encoding, and a beginning may end within a character.
        let beginning = String::from_utf8_lossy(bytes.get(..SHOWN).unwrap_or(bytes));
        let beginning = beginning.trim_end_matches('\u{fffd}');
        let more = if bytes.len() > SHOWN { "…" } else { "" };
        write!(f, "{name}({} bytes, {beginning:?}{more})", bytes.len())
    }
}

impl<'a> From<&Page<'a>> for Page<'a> {
    fn from(page: &Page<'a>) -> Self {
        *page
    }
}

impl<'a> From<&'a str> for Page<'a> {
    fn from(text: &'a str) -> Self {
        Self::html(text)
    }
}

impl<'a> From<&'a String> for Page<'a> {
    fn from(text: &'a String) -> Self {
        Self::html(text)
    }
}

impl<'a> From<&'a [u8]> for Page<'a> {
    fn from(body: &'a [u8]) -> Self {
        Self::bytes(body)
    }
}

impl<'a> From<&'a Vec<u8>> for Page<'a> {
    fn from(body: &'a Vec<u8>) -> Self {
        Self::bytes(body)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Page<'a> {
    fn from(body: &'a [u8; N]) -> Self {
        Self::bytes(body)
    }
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

    /// The address the page came from: completes relative links, unless the page declares a `<base>`, and
    /// selects site rules. One that cannot be used is a [`Defect::InvalidUrl`](crate::Defect::InvalidUrl), no error.
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

/// What is known of the pages of one site: CSS selectors for its parts.
///
/// A rule applies to pages of its hosts, and to pages without address in whose text one of its
/// footprints occurs. Give it to [`ExtractorBuilder::rule`](crate::ExtractorBuilder::rule), which
/// compiles the selectors.
///
/// ```
/// let rule = tearsheet::SiteRule::new("example")
///     .host("example.com")
///     .body("#story")
///     .drop(".newsletter, .promo")
///     .byline(".by-author");
/// let extractor = tearsheet::Extractor::builder().rule(rule).build()?;
/// let page = tearsheet::Page::html(
///     "<div id=story><p>The council voted on Monday.</p><div class=promo>Buy now</div></div>",
/// )
/// .url("https://news.example.com/1");
/// assert_eq!(extractor.extract(&page)?.to_text().trim(), "The council voted on Monday.");
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "toml", derive(serde::Deserialize), serde(deny_unknown_fields, default))]
pub struct SiteRule {
    pub(super) name: String,
    pub(super) hosts: Vec<String>,
    pub(super) footprints: Vec<String>,
    pub(super) body: Vec<String>,
    pub(super) keep: Vec<String>,
    pub(super) drop: Vec<String>,
    pub(super) title: Vec<String>,
    pub(super) byline: Vec<String>,
    pub(super) date: Vec<String>,
    pub(super) source: Vec<String>,
    pub(super) editor: Vec<String>,
    pub(super) caption: Vec<String>,
    pub(super) site_name: Vec<String>,
}

macro_rules! selectors {
    ($($(#[$doc:meta])* $field:ident;)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $field(mut self, selector: impl Into<String>) -> Self {
                self.$field.push(selector.into());
                self
            }
        )*
    };
}

impl SiteRule {
    /// A rule of this name, which errors will mention.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds a host; its subdomains count too ("sina.com.cn" holds for "finance.sina.com.cn"). A
    /// whole address is an error when the extractor is built.
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into());
        self
    }

    /// Adds a footprint: text that occurs in the HTML of every page of the site and in no other,
    /// mostly a class or id ("appendQr_wrap"). Read only where the page's address is unknown.
    #[must_use]
    pub fn footprint(mut self, text: impl Into<String>) -> Self {
        self.footprints.push(text.into());
        self
    }

    selectors! {
        /// Adds a selector of the article's body. Where one matches, everything outside it goes;
        /// what lies inside is stripped as on any page. The first selector that matches is taken.
        body;
        /// Adds a selector of elements that stay.
        keep;
        /// Adds a selector of elements that go.
        drop;
        /// Adds a selector of the headline.
        title;
        /// Adds a selector of the byline.
        byline;
        /// Adds a selector of the date.
        date;
        /// Adds a selector of the source.
        source;
        /// Adds a selector of the editor line.
        editor;
        /// Adds a selector of captions.
        caption;
        /// Adds a selector of the name of the site, or of the account that publishes there: the
        /// source where the page names no other.
        site_name;
    }
}

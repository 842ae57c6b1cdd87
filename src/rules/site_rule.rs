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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, default))]
pub struct SiteRule {
    pub(super) name: String,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) hosts: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) footprints: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) body: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) keep: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) drop: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) title: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) byline: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) date: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) source: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) editor: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) caption: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
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
    /// A rule of this name, which errors will mention; a rule without a name is an error when the
    /// extractor is built, as it is in TOML.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds a host; its subdomains count too ("sina.com.cn" holds for "finance.sina.com.cn", "com" for
    /// every host under it). `*.a.com` and `.a.com` mean `a.com`: the host itself is never left out.
    /// Capitals do not matter, international names are read in either form, and a full stop at the end,
    /// here or in a page's address, does not matter. A whole address, one with a port or a path, is an
    /// error when the extractor is built.
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
        /// Adds a selector of elements that go: from the body, and with them their pictures, but what
        /// the page says about itself in them is still read.
        drop;
        /// Adds a selector of the headline. Like every element that this rule points at as a part of the
        /// metadata, but for a caption, it is taken out of the body and listed in
        /// [`Article::dropped`](crate::Article::dropped).
        title;
        /// Adds a selector of the byline, which is taken out of the body.
        byline;
        /// Adds a selector of the date of publication, which is taken out of the body.
        date;
        /// Adds a selector of the source, which is taken out of the body.
        source;
        /// Adds a selector of the editor line, which is taken out of the body.
        editor;
        /// Adds a selector of captions, which stay.
        caption;
        /// Adds a selector of the name of the site, or of the account that publishes there: the
        /// source where the page names no other. It is taken out of the body.
        site_name;
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn a_rule_that_is_written_is_read_again_and_lists_only_what_it_has() {
        let rule = SiteRule::new("example").host("example.com").drop(".promo").drop("aside");
        let written = serde_json::to_string(&rule).expect("strings");
        let text = r#"{"name":"example","hosts":["example.com"],"drop":[".promo","aside"]}"#;
        assert_eq!(written, text);
        assert_eq!(serde_json::from_str::<SiteRule>(text).ok(), Some(rule));
        assert!(serde_json::from_str::<SiteRule>(r#"{"name":"a","bodies":[]}"#).is_err());
    }
}

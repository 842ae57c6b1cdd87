use crate::rules::RuleSet;
use crate::{Article, Completeness, Error, Limits, Page, SiteRule};
use crate::{assemble, decode, dom, envelope, layout, metadata, score, strip};
use std::sync::Arc;

/// Extracts articles; made once, used for any number of pages from any number of threads.
///
/// ```
/// let extractor = tearsheet::Extractor::builder().build()?;
/// let article = extractor.extract(&tearsheet::Page::html("<p>Hello, world.</p>"))?;
/// # let _ = article;
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Extractor {
    limits: Limits,
    rules: Arc<RuleSet>,
    forget: Option<String>,
}

impl Extractor {
    /// Starts a builder with default options.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Extracts the article of a page.
    ///
    /// # Errors
    /// [`Error::InputTooLarge`] past [`Limits::input_bytes`], [`Error::NotText`] for binary input.
    /// A page without an article is `Ok`, with its metadata and
    /// [`Completeness::Empty`].
    pub fn extract(&self, page: &Page<'_>) -> Result<Article, Error> {
        let decoded = decode::decode(page.body, page.content_type, &self.limits)?;
        let mut defects = decoded.defects;
        let envelope = envelope::open(&decoded.text);
        defects.extend(envelope.defects);
        let url = page.url.and_then(|url| url::Url::parse(url).ok());

        let parsed = dom::parse(&envelope.html, &self.limits);
        let host = url.as_ref().and_then(|url| url.host_str());
        let marks = self.rules.mark(host, &envelope.html, &parsed.html);
        let layout = layout::lay_out(&parsed, &marks);
        let candidates = metadata::collect(
            &metadata::Inputs {
                front_matter: &envelope.front_matter,
                html: &envelope.html,
                parsed: &parsed,
                layout: &layout,
                url: url.as_ref(),
            },
            &mut defects,
        );
        let titles: Vec<&str> = candidates.titles.iter().map(|t| t.value.as_str()).collect();
        let outlets: Vec<&str> = candidates
            .sources
            .iter()
            .chain(&candidates.site_names)
            .map(|s| s.value.as_str())
            .collect();
        let scores = score::score(&layout, &titles);
        let context =
            strip::Context { titles: &titles, outlets: &outlets, forget: self.forget.as_deref() };
        let stripped = strip::strip(&layout, &scores, &context);
        let keep = assemble::Keep { images: true, links: true, tables: true, embeds: true };
        let blocks = assemble::assemble(&layout, &stripped.kept, url.as_ref(), keep);
        let metadata = metadata::resolve(
            candidates,
            stripped.findings,
            &blocks,
            &stripped.dropped,
            url.as_ref(),
        );
        let completeness = match parsed.truncated {
            Some(limit) => Completeness::Truncated(limit),
            None if blocks.is_empty() => Completeness::Empty,
            None => Completeness::Whole,
        };
        Ok(Article {
            metadata,
            blocks,
            dropped: stripped.dropped,
            defects,
            completeness,
            page_type: scores.page_type,
            confidence: scores.confidence,
        })
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self { limits: Limits::default(), rules: RuleSet::built_in(), forget: None }
    }
}

/// Options of an [`Extractor`].
#[derive(Debug, Clone)]
pub struct ExtractorBuilder {
    limits: Limits,
    rules: Vec<SiteRule>,
    built_in_rules: bool,
    forget: Option<String>,
}

impl Default for ExtractorBuilder {
    fn default() -> Self {
        Self { limits: Limits::default(), rules: Vec::new(), built_in_rules: true, forget: None }
    }
}

impl ExtractorBuilder {
    /// Bounds on memory and work; [`Limits::default`] unless set.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Adds a rule for a site. Rules win over built-in ones, earlier over later.
    #[must_use]
    pub fn rule(mut self, rule: SiteRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Whether the built-in site rules are used; they are unless switched off.
    #[must_use]
    pub fn built_in_rules(mut self, used: bool) -> Self {
        self.built_in_rules = used;
        self
    }

    /// For measurement: does without the words and names that only this site's pages use.
    #[doc(hidden)]
    #[must_use]
    pub fn forget_site(mut self, site: &str) -> Self {
        self.forget = Some(site.to_owned());
        self
    }

    /// Builds the extractor.
    ///
    /// # Errors
    /// [`Error::InvalidRule`] where a rule has no host and no footprint, or a selector is none.
    pub fn build(self) -> Result<Extractor, Error> {
        let rules = if self.rules.is_empty() && self.built_in_rules {
            RuleSet::built_in()
        } else {
            Arc::new(RuleSet::compile(&self.rules, self.built_in_rules)?)
        };
        Ok(Extractor { limits: self.limits, rules, forget: self.forget })
    }
}

use crate::builder::ExtractorBuilder;
use crate::limits::LONGEST_ADDRESS;
use crate::rules::RuleSet;
use crate::{Article, Completeness, Defect, Error, Limits, Metadata, Page};
use crate::{assemble, decode, dom, envelope, layout, metadata, score, strip};
use std::sync::Arc;
use url::Url;

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
    pub(crate) limits: Limits,
    pub(crate) rules: Arc<RuleSet>,
    pub(crate) phrases: Arc<[String]>,
    pub(crate) keep: assemble::Keep,
    pub(crate) forget: Option<String>,
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
        let url = address(page.url, envelope.front_matter.url.as_deref(), &mut defects);

        let parsed = dom::parse(&envelope.html, &self.limits);
        if parsed.unclosed {
            defects.push(Defect::Unclosed);
        }
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
        let context = strip::Context {
            titles: &titles,
            outlets: &outlets,
            phrases: &self.phrases,
            forget: self.forget.as_deref(),
        };
        let stripped = strip::strip(&layout, &scores, &context);
        let blocks = assemble::assemble(&layout, &stripped.kept, url.as_ref(), self.keep);
        let metadata = metadata::resolve(
            candidates,
            stripped.findings,
            &blocks,
            &stripped.dropped,
            url.as_ref(),
        );
        let passed = layout.work.is_over().then_some("work").or(parsed.truncated);
        let completeness = match passed {
            Some(limit) => Completeness::Truncated(limit),
            None if blocks.is_empty() => Completeness::Empty,
            None if defects.iter().any(|d| matches!(d, Defect::ReplacedCharacters { .. })) => {
                Completeness::Damaged("replacement characters")
            }
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

/// The page's address: the caller's, else the one that the scraper wrote down.
fn address(given: Option<&str>, scraped: Option<&str>, defects: &mut Vec<Defect>) -> Option<Url> {
    let parse = |address: &str| {
        Url::parse(address).ok().filter(|url| url.as_str().len() <= LONGEST_ADDRESS)
    };
    let url = given.and_then(parse);
    if given.is_some() && url.is_none() {
        defects.push(Defect::InvalidUrl);
    }
    url.or_else(|| scraped.and_then(parse))
}

impl Extractor {
    /// Reads what a page says about its article without extracting the body: much cheaper. Lines
    /// that only the body holds, as a byline in its last sentence, are not read.
    ///
    /// ```
    /// let html = "<title>Bridge opens</title><h1>Bridge opens</h1><p>By Ann Lee, 3 May 2021</p>";
    /// let extractor = tearsheet::Extractor::builder().build()?;
    /// let metadata = extractor.metadata(&tearsheet::Page::html(html))?;
    /// assert_eq!(metadata.published().map(|date| date.value().to_string()).as_deref(), Some("2021-05-03"));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`extract`](Self::extract).
    pub fn metadata(&self, page: &Page<'_>) -> Result<Metadata, Error> {
        let decoded = decode::decode(page.body, page.content_type, &self.limits)?;
        let envelope = envelope::open(&decoded.text);
        let mut defects = Vec::new();
        let url = address(page.url, envelope.front_matter.url.as_deref(), &mut defects);
        let parsed = dom::parse(&envelope.html, &self.limits);
        let host = url.as_ref().and_then(|url| url.host_str());
        let marks = self.rules.mark(host, &envelope.html, &parsed.html);
        let layout = layout::lay_out(&parsed, &marks);
        let inputs = metadata::Inputs {
            front_matter: &envelope.front_matter,
            html: &envelope.html,
            parsed: &parsed,
            layout: &layout,
            url: url.as_ref(),
        };
        let candidates = metadata::collect(&inputs, &mut defects);
        let findings = strip::Findings::default();
        Ok(metadata::resolve(candidates, findings, &[], &[], url.as_ref()))
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            rules: RuleSet::built_in(),
            phrases: Arc::default(),
            keep: assemble::Keep::ALL,
            forget: None,
        }
    }
}

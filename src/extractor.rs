use crate::builder::ExtractorBuilder;
use crate::rules::{Marks, RuleSet};
use crate::score::{Scores, plain};
use crate::{Article, BodyOrigin, Completeness, Defect, Error, Favor, Limits, Metadata, Page};
use crate::{
    assemble, comments, decode, dom, envelope, hidden_body, layout, metadata, score, strip,
};
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
    pub(crate) comments: bool,
    pub(crate) forget: Option<String>,
    pub(crate) favor: Favor,
    /// Another block model than the embedded one.
    pub(crate) model: Option<Arc<score::Model>>,
}

impl Extractor {
    /// Starts a builder with default options.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// What a page's blocks are worth, and how the strippers read it as an article.
    fn judge(
        &self,
        layout: &layout::Layout,
        strippers: &strip::Strippers<'_>,
        titles: &[&str],
        facts: &score::PageFacts,
    ) -> (Scores, strip::Reading) {
        let model = self.model.as_deref().unwrap_or_else(|| score::Model::embedded());
        let plain = plain::score(layout, titles);
        let reading = strippers.reading(&plain.keep);
        let rules = score::Rules { plain: &plain, verdicts: &reading.verdicts };
        let scores = score::learned::score(layout, titles, facts, &rules, self.favor, model);
        (scores, reading)
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
        let context = strip::Context {
            titles: &titles,
            outlets: &outlets,
            phrases: &self.phrases,
            forget: self.forget.as_deref(),
        };
        let facts = score::PageFacts::read(&parsed, &envelope.html, url.as_ref());
        let strippers = strip::Strippers::new(&layout, &context);
        let (mut scores, reading) = self.judge(&layout, &strippers, &titles, &facts);
        let mut stripped = strippers.strip(&scores, reading);
        let hidden = hidden_body::find(&hidden_body::Inputs {
            html: &envelope.html,
            parsed: &parsed,
            layout: &layout,
            kept: &stripped.kept,
            titles: &titles,
        });
        let comments = match self.comments {
            true => comments::read(&layout, &stripped.kept, url.as_ref()),
            false => Vec::new(),
        };
        let mut truncated = parsed.truncated;
        let blocks;
        let body_origin = hidden.as_ref().map_or(BodyOrigin::Visible, |body| body.origin);
        match hidden {
            None => {
                blocks = assemble::assemble(&layout, &stripped.kept, url.as_ref(), self.keep);
            }
            // All of it is the article, and nothing that is visible.
            Some(body) => {
                let parsed = dom::parse(&body.html, &self.limits);
                truncated = truncated.or(parsed.truncated);
                let inside = layout::lay_out(&parsed, &Marks::new());
                let inner = strip::Strippers::new(&inside, &context);
                let (judged, reading) = self.judge(&inside, &inner, &titles, &facts);
                scores.confidence = judged.confidence;
                scores.threshold = plain::THRESHOLD;
                scores.keep = vec![1.0; inside.blocks.len()];
                let body = inner.strip(&scores, reading);
                blocks = assemble::assemble(&inside, &body.kept, url.as_ref(), self.keep);
                scores.keep = vec![0.0; layout.blocks.len()];
                let reading = strippers.reading(&scores.keep);
                stripped = strippers.strip(&scores, reading).with(body);
            }
        }
        let metadata = metadata::resolve(
            candidates,
            stripped.findings,
            &blocks,
            &stripped.dropped,
            url.as_ref(),
        );
        let completeness = match truncated {
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
            page_type_confidence: scores.page_type_confidence,
            confidence: scores.confidence,
            body_origin,
            comments,
        })
    }
}

/// The page's address: the caller's, else the one that the scraper wrote down.
fn address(given: Option<&str>, scraped: Option<&str>, defects: &mut Vec<Defect>) -> Option<Url> {
    let parse = |address: &str| Url::parse(address).ok();
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
            comments: false,
            forget: None,
            favor: Favor::default(),
            model: None,
        }
    }
}

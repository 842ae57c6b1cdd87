//! The way from a page to its article.

use crate::builder::ExtractorBuilder;
use crate::hidden_body::{self, HiddenBody};
use crate::layout::Layout;
use crate::opened::Opened;
use crate::rules::{Marks, RuleSet};
use crate::score::{self, Scores};
use crate::strip::{self, Stripped, Strippers};
use crate::{
    Article, Block, BlockScore, BodyOrigin, Completeness, Damage, Defect, Error, Favor, Limit,
    Limits, Metadata, Page, PageType,
};
use crate::{assemble, comments, decode, dom, envelope, layout, metadata};
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

    /// Extracts the article of a page: a [`Page`], or bytes or text of which nothing else is known.
    ///
    /// ```
    /// let extractor = tearsheet::Extractor::builder().build()?;
    /// let html = "<title>Bridge opens</title><p>The bridge opened on Monday, after ten years.</p>";
    /// let article = extractor.extract(html)?;
    /// assert_eq!(article.title(), Some("Bridge opens"));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::InputTooLarge`] past [`Limits::input_bytes`], [`Error::NotText`] for binary input.
    /// A page without an article is `Ok`, with its metadata and
    /// [`Completeness::Empty`].
    pub fn extract<'p>(&self, page: impl Into<Page<'p>>) -> Result<Article, Error> {
        self.article_of(&page.into())
    }

    fn article_of(&self, page: &Page<'_>) -> Result<Article, Error> {
        let decoded = decode::decode(page.body, page.content_type, &self.limits)?;
        let opened = Opened::open(&decoded.text, page, &self.limits, &self.rules);
        let (url, layout) = (opened.url.as_ref(), &opened.layout);
        let base = opened.candidates.base.clone();
        let base = base.as_ref().or(url);
        let known = opened.candidates.known();
        let context = self.context(&known);
        let facts = score::PageFacts::read(&opened.parsed, &opened.envelope.html, url);

        let strippers = Strippers::new(layout, &context);
        let (scores, reading) = self.judge(layout, &strippers, &known.titles, &facts);
        let stripped = strippers.strip(&scores, reading);
        let comments = match self.comments {
            true => {
                let dates = opened.candidates.dates();
                let scene = comments::Scene { layout, tree: &opened.parsed.tree, dates };
                comments::read(&scene, &stripped.kept, base)
            }
            false => Vec::new(),
        };
        let hidden = hidden_body::find(&hidden_body::Inputs {
            html: &opened.envelope.html,
            parsed: &opened.parsed,
            layout,
            kept: &stripped.kept,
            titles: &known.titles,
        });
        let hidden = hidden
            .and_then(|hidden| self.hidden(hidden, &scores, &strippers, &context, &facts, base));
        let body = hidden.unwrap_or_else(|| Body {
            blocks: assemble::assemble(layout, &stripped.texts, &stripped.kept, base, self.keep),
            stripped,
            origin: BodyOrigin::Visible,
            confidence: scores.confidence,
            truncated: None,
        });

        let paragraphs = body.blocks.iter().filter_map(Block::paragraph);
        let is_list = envelope::is_list(&decoded.text);
        let is_no_text = body.blocks.is_empty() || is_list || envelope::is_data(&decoded.text);
        let confidence = if is_no_text {
            0.0
        } else if score::notice::is_notice(&opened.candidates.titles, paragraphs) {
            body.confidence.min(score::notice::CONFIDENCE)
        } else {
            body.confidence
        };
        let (page_type, page_type_confidence) = match is_list {
            true => (PageType::Listing, 1.0),
            false => (scores.page_type, scores.page_type_confidence),
        };
        let Stripped { findings, mut dropped, above, .. } = body.stripped;
        let mut blocks = body.blocks;
        let mut defects = decoded.defects;
        defects.extend(opened.defects);
        let truncated = opened.parsed.limit_passed().or(body.truncated);
        let candidates = opened.candidates;
        let metadata =
            metadata::resolve(candidates, findings, &blocks, &dropped, url, Some(page_type));
        let title = metadata.title().map(|title| title.value().as_str());
        // Beside goods and in threads the headline is content as often as not.
        if page_type == PageType::Article
            && let Some(headline) = strip::take_headline(&mut blocks, title)
        {
            dropped.insert(above.min(dropped.len()), headline);
        }
        Ok(Article {
            completeness: completeness(truncated, &blocks, &defects),
            metadata,
            blocks,
            dropped,
            defects,
            page_type,
            page_type_confidence,
            confidence,
            body_origin: body.origin,
            comments,
        })
    }

    /// Reads what a page says about its article without extracting the body, for about six tenths of
    /// the cost, most of which is the parse.
    ///
    /// What it reads: the head, the blocks of data that a page carries for machines (JSON-LD, microdata,
    /// front matter, page states), the address, the lines near the headline, and what rules point at.
    /// The body it does not, nor what kind of page it is, so that [`extract`](Self::extract) may know more or
    /// better of
    ///
    /// - [`title`](Metadata::title), which is spelled as the body prints it, and chosen otherwise on pages that
    ///   are no articles,
    /// - [`editors`](Metadata::editors), who mostly stand at the end,
    /// - [`byline`](Metadata::byline), with people who sign, or are named, below the headline's lines,
    /// - [`source`](Metadata::source), [`original_title`](Metadata::original_title) and dates that the
    ///   body prints in lines of their own, and
    /// - [`lead_image`](Metadata::lead_image) and its [size](Metadata::lead_image_size): a declared one that
    ///   turns out to be a promotion gives way, and where none is declared the body has one.
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
    pub fn metadata<'p>(&self, page: impl Into<Page<'p>>) -> Result<Metadata, Error> {
        self.metadata_of(&page.into())
    }

    fn metadata_of(&self, page: &Page<'_>) -> Result<Metadata, Error> {
        let decoded = decode::decode(page.body, page.content_type, &self.limits)?;
        let opened = Opened::open(&decoded.text, page, &self.limits, &self.rules);
        let known = opened.candidates.known();
        let findings = strip::Findings::ruled(&opened.layout, &self.context(&known));
        Ok(metadata::resolve(opened.candidates, findings, &[], &[], opened.url.as_ref(), None))
    }

    /// How every block of text of a page was judged, in page order: its probability and the inputs
    /// of the model that moved it most. For finding out why a page came out as it did: each input is
    /// tried, which takes many times as long as to extract.
    ///
    /// ```
    /// let html = "<title>Bridge opens</title><p>The bridge opened on Monday, after ten years.</p>";
    /// let extractor = tearsheet::Extractor::builder().build()?;
    /// for block in extractor.explain(&tearsheet::Page::html(html))? {
    ///     println!("{:.2} {}", block.probability(), block.text());
    ///     for influence in block.influences() {
    ///         println!("  {:+.2} {} = {}", influence.log_odds(), influence.feature(), influence.value());
    ///     }
    /// }
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`extract`](Self::extract).
    pub fn explain<'p>(&self, page: impl Into<Page<'p>>) -> Result<Vec<BlockScore>, Error> {
        self.explanation_of(&page.into())
    }

    fn explanation_of(&self, page: &Page<'_>) -> Result<Vec<BlockScore>, Error> {
        let decoded = decode::decode(page.body, page.content_type, &self.limits)?;
        let opened = Opened::open(&decoded.text, page, &self.limits, &self.rules);
        let (url, layout) = (opened.url.as_ref(), &opened.layout);
        let known = opened.candidates.known();
        let context = self.context(&known);
        let facts = score::PageFacts::read(&opened.parsed, &opened.envelope.html, url);
        let strippers = Strippers::new(layout, &context);
        let (plain, reading) = strippers.plain_reading();
        let rules = score::Rules { plain: &plain, verdicts: &reading.verdicts };
        let (favor, model) = (self.favor, self.model());
        Ok(score::learned::explain(layout, &known.titles, &facts, &rules, favor, model))
    }

    fn model(&self) -> &score::Model {
        self.model.as_deref().unwrap_or_else(|| score::Model::embedded())
    }

    pub(crate) fn context<'a>(&'a self, known: &'a metadata::Known<'a>) -> strip::Context<'a> {
        let (phrases, forget) = (&self.phrases, self.forget.as_deref());
        let metadata::Known { titles, authors, outlets, pictures, is_post } = known;
        let is_post = *is_post;
        strip::Context { titles, authors, outlets, pictures, is_post, phrases, forget }
    }

    /// The plain scorer's verdict, the strippers' reading of it, and what the model makes of both.
    pub(crate) fn judge(
        &self,
        layout: &Layout,
        strippers: &Strippers<'_>,
        titles: &[&str],
        facts: &score::PageFacts,
    ) -> (Scores, strip::Reading) {
        let (plain, reading) = strippers.plain_reading();
        let rules = score::Rules { plain: &plain, verdicts: &reading.verdicts };
        let scores = score::learned::score(layout, titles, facts, &rules, self.favor, self.model());
        (scores, reading)
    }

    /// Reads a body that no reader sees: all of it is the article, and nothing that is visible.
    /// `None` where nothing is left of it.
    fn hidden(
        &self,
        hidden: HiddenBody,
        visible: &Scores,
        visible_strippers: &Strippers<'_>,
        context: &strip::Context<'_>,
        facts: &score::PageFacts,
        base: Option<&Url>,
    ) -> Option<Body> {
        let parsed = dom::parse(&hidden.html, &self.limits);
        let layout = layout::lay_out(&parsed, &Marks::new());
        let strippers = Strippers::new(&layout, context);
        let (judged, reading) = self.judge(&layout, &strippers, context.titles, facts);
        let body = strippers.strip(&visible.all_kept(layout.blocks.len()), reading);
        let blocks = assemble::assemble(&layout, &body.texts, &body.kept, base, self.keep);
        let nothing = visible.none_kept();
        let reading = visible_strippers.reading(&visible.keep);
        (!blocks.is_empty()).then(|| Body {
            blocks,
            stripped: visible_strippers.strip(&nothing, reading).with(body),
            origin: hidden.origin,
            confidence: judged.confidence,
            truncated: parsed.limit_passed(),
        })
    }
}

/// What is left of a page when the strippers are through.
struct Body {
    blocks: Vec<Block>,
    stripped: Stripped,
    origin: BodyOrigin,
    confidence: f32,
    truncated: Option<Limit>,
}

fn completeness(truncated: Option<Limit>, blocks: &[Block], defects: &[Defect]) -> Completeness {
    match truncated {
        Some(limit) => Completeness::Truncated(limit),
        None if blocks.is_empty() => Completeness::Empty,
        None if defects.iter().any(|d| matches!(d, Defect::ReplacedCharacters { .. })) => {
            Completeness::Damaged(Damage::ReplacedCharacters)
        }
        None => Completeness::Whole,
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

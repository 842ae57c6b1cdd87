use crate::assemble::Keep;
use crate::rules::RuleSet;
use crate::score::Model;
use crate::script::single_spaced;
use crate::{Error, Extractor, Favor, Limits, SiteRule};
use std::sync::Arc;

/// Options of an [`Extractor`].
///
/// ```
/// let extractor = tearsheet::Extractor::builder()
///     .images(false)
///     .drop_text("Sign up for our newsletter")
///     .drop_selector("aside.promo")
///     .build()?;
/// # let _ = extractor;
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ExtractorBuilder {
    limits: Limits,
    rules: Vec<SiteRule>,
    built_in_rules: bool,
    selectors: Vec<String>,
    phrases: Vec<String>,
    keep: Keep,
    comments: bool,
    forget: Option<String>,
    favor: Favor,
    model: Option<Arc<Model>>,
}

impl Default for ExtractorBuilder {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            rules: Vec::new(),
            built_in_rules: true,
            selectors: Vec::new(),
            phrases: Vec::new(),
            keep: Keep::ALL,
            comments: false,
            forget: None,
            favor: Favor::default(),
            model: None,
        }
    }
}

impl ExtractorBuilder {
    /// Bounds on memory and work; [`Limits::default`] unless set.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Whether pictures are kept, with their captions; they are unless switched off. Never changes the
    /// text. Without them no [`lead_image`](crate::Metadata::lead_image) is taken from the body: what the
    /// page declares stays, else there is none.
    #[must_use]
    pub fn images(mut self, kept: bool) -> Self {
        self.keep.images = kept;
        self
    }

    /// Whether links are kept as styles of the text; they are unless switched off. Never changes
    /// the text. An embed is written as a link in any case: [`embeds`](Self::embeds) switches it off.
    #[must_use]
    pub fn links(mut self, kept: bool) -> Self {
        self.keep.links = kept;
        self
    }

    /// Whether tables are kept as tables; they are unless switched off. Their text stays: the caption and
    /// each row become paragraphs, the cells of a row separated by tabs. Never changes the text around
    /// them.
    ///
    /// ```
    /// let html = "<p>The ferry came back on Monday.</p><table><caption>Crossings</caption>\
    ///             <tr><th>Day<th>Number<tr><td>Monday<td>12</table>";
    /// let extractor = tearsheet::Extractor::builder().tables(false).build()?;
    /// let article = extractor.extract(&tearsheet::Page::html(html))?;
    /// assert!(article.to_text().contains("Day\tNumber\n\nMonday\t12"));
    /// assert!(!article.to_html().contains("<table"));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    #[must_use]
    pub fn tables(mut self, kept: bool) -> Self {
        self.keep.tables = kept;
        self
    }

    /// Whether videos and other embeds are kept; they are unless switched off. Never changes the
    /// text.
    #[must_use]
    pub fn embeds(mut self, kept: bool) -> Self {
        self.keep.embeds = kept;
        self
    }

    /// Whether [`Article::comments`](crate::Article::comments) are read; they are not unless switched
    /// on. Never changes the article.
    ///
    /// ```
    /// let extractor = tearsheet::Extractor::builder().comments(true).build()?;
    /// # let _ = extractor;
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    #[must_use]
    pub fn comments(mut self, read: bool) -> Self {
        self.comments = read;
        self
    }

    /// What counts more in doubt, that nothing foreign is kept or that nothing is lost;
    /// [`Favor::Balanced`] unless set.
    #[must_use]
    pub fn favor(mut self, favor: Favor) -> Self {
        self.favor = favor;
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

    /// Drops the elements that a CSS selector names from the body, on every page. What the page says
    /// about itself in them is still read: a byline that is dropped stays the byline.
    #[must_use]
    pub fn drop_selector(mut self, selector: impl Into<String>) -> Self {
        self.selectors.push(selector.into());
        self
    }

    /// Drops from the body, on every page, whatever holds these words, to the letter and with their
    /// capitals: the whole line, paragraph, caption or cell of a table, not the words alone. A line break
    /// (`br`) parts lines. White space of any kind and number, in the words and on the page, counts as
    /// one space; words of white space only are ignored.
    ///
    /// ```
    /// let html = "<p>The ferry came back on Monday.</p><p>Share  this&nbsp;story. It is free.</p>";
    /// let extractor = tearsheet::Extractor::builder().drop_text("Share this  story. ").build()?;
    /// let article = extractor.extract(&tearsheet::Page::html(html))?;
    /// assert_eq!(article.to_text().trim(), "The ferry came back on Monday.");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    #[must_use]
    pub fn drop_text(mut self, words: impl Into<String>) -> Self {
        // As the text of a page is read.
        let words = single_spaced(&words.into());
        if !words.is_empty() {
            self.phrases.push(words);
        }
        self
    }

    /// For measurement: does without the words and names that only this site's pages use. No part of the
    /// API, as all behind the feature `training`.
    #[cfg(feature = "training")]
    #[doc(hidden)]
    #[must_use]
    pub fn forget_site(mut self, site: &str) -> Self {
        self.forget = Some(site.to_owned());
        self
    }

    /// For measurement: the block model of a file in place of the crate's own, unless the bytes
    /// are no such file. No part of the API, as all behind the feature `training`.
    #[cfg(feature = "training")]
    #[doc(hidden)]
    #[must_use]
    pub fn model(mut self, bytes: &[u8]) -> Option<Self> {
        self.model = Some(Arc::new(Model::read(bytes)?));
        Some(self)
    }

    /// Builds the extractor.
    ///
    /// # Errors
    /// [`Error::InvalidRule`] where a rule has no name, or no host and no footprint, or where a host or a
    /// selector of it is none; [`Error::InvalidOption`] where a selector to drop is none.
    pub fn build(self) -> Result<Extractor, Error> {
        let rules = if self.rules.is_empty() && self.selectors.is_empty() && self.built_in_rules {
            RuleSet::built_in()
        } else {
            Arc::new(RuleSet::compile(&self.rules, &self.selectors, self.built_in_rules)?)
        };
        Ok(Extractor {
            limits: self.limits,
            rules,
            phrases: self.phrases.into(),
            keep: self.keep,
            comments: self.comments,
            forget: self.forget,
            favor: self.favor,
            model: self.model,
        })
    }
}

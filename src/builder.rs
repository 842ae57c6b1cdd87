use crate::assemble::Keep;
use crate::rules::RuleSet;
use crate::score::Model;
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

    /// Whether pictures are kept; they are unless switched off. Never changes the text.
    #[must_use]
    pub fn images(mut self, kept: bool) -> Self {
        self.keep.images = kept;
        self
    }

    /// Whether links are kept as styles of the text; they are unless switched off. Never changes
    /// the text.
    #[must_use]
    pub fn links(mut self, kept: bool) -> Self {
        self.keep.links = kept;
        self
    }

    /// Whether tables are kept; they are unless switched off. Never changes the text around them.
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

    /// Drops the elements that a CSS selector names, on every page.
    #[must_use]
    pub fn drop_selector(mut self, selector: impl Into<String>) -> Self {
        self.selectors.push(selector.into());
        self
    }

    /// Drops every line or paragraph that holds these words, to the letter, on every page; words
    /// of white space only are ignored.
    #[must_use]
    pub fn drop_text(mut self, words: impl Into<String>) -> Self {
        let words = words.into();
        // As the text of a page is read.
        let words: Vec<&str> = words.split_whitespace().collect();
        if !words.is_empty() {
            self.phrases.push(words.join(" "));
        }
        self
    }

    /// For measurement: does without the words and names that only this site's pages use.
    #[doc(hidden)]
    #[must_use]
    pub fn forget_site(mut self, site: &str) -> Self {
        self.forget = Some(site.to_owned());
        self
    }

    /// For measurement: the block model of a file in place of the crate's own, unless the bytes
    /// are no such file.
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
    /// [`Error::InvalidRule`] where a rule has no host and no footprint, or a host or a selector is
    /// none.
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

use super::brief::abbreviate;
use super::filter;
use super::policy::Policy;
use super::removed::{RemovedKind, Report};
use super::{Preset, Sanitized, SanitizerBuilder};
use crate::dom::{self, Hidden};
use crate::{Error, Limit, Limits};
use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Passes of the judge before it is given up.
const PASSES: usize = 4;

/// The longest text that is parsed; lengths inside the parser are 32 bits.
const LONGEST: usize = 1 << 30;

/// Makes HTML safe; made once, used for any number of fragments from any number of threads.
///
/// What it promises for any input: every tag and attribute of the output is on the list of its
/// options; every address is http, https, mailto (links only) or relative; no script, style,
/// form, frame, svg or mathml; parsing the output again and serialising it gives the output; and
/// its work grows with the length of the input.
///
/// ```
/// use tearsheet::{Preset, Sanitizer};
///
/// let sanitizer = Sanitizer::builder()
///     .preset(Preset::Generous)
///     .base_url("https://example.org/news/")
///     .build()?;
/// let safe = sanitizer.sanitize("<div><a href='1.html' onclick='x()'>One</a></div>")?;
/// assert_eq!(
///     safe.html(),
///     "<div><a href=\"https://example.org/news/1.html\" \
///      rel=\"nofollow noopener noreferrer\">One</a></div>"
/// );
/// assert_eq!(safe.removed()[0].name(), "onclick");
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Sanitizer {
    inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub policy: Policy,
    pub judge: ammonia::Builder<'static>,
    pub limits: Limits,
}

impl fmt::Debug for Inner {
    /// Without the judge, which says the same at many times the length.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { policy, judge: _, limits } = self;
        f.debug_struct("Inner").field("policy", policy).field("limits", limits).finish()
    }
}

impl Default for Sanitizer {
    fn default() -> Self {
        article().clone()
    }
}

/// The sanitizer with default options.
pub(super) fn article() -> &'static Sanitizer {
    static ARTICLE: LazyLock<Sanitizer> =
        LazyLock::new(|| Sanitizer::new(Policy::of(Preset::Article), Limits::default()));
    &ARTICLE
}

impl Sanitizer {
    /// Starts a builder with the options of [`sanitize`](crate::sanitize()).
    pub fn builder() -> SanitizerBuilder {
        SanitizerBuilder::default()
    }

    pub(super) fn new(policy: Policy, limits: Limits) -> Self {
        let judge = policy.judge();
        Self { inner: Arc::new(Inner { policy, judge, limits }) }
    }

    /// Safe HTML of a whole fragment, and what was removed.
    ///
    /// # Errors
    /// [`Error::InputTooLarge`] past [`Limits::input_bytes`].
    pub fn sanitize(&self, fragment: &str) -> Result<Sanitized, Error> {
        let limit = self.inner.limits.input_bytes();
        if fragment.len() > limit {
            return Err(Error::InputTooLarge { bytes: fragment.len(), limit });
        }
        Ok(self.run(fragment, &self.inner.limits))
    }

    /// Our own HTML: it is safe as it was made, so that past the parser's bound it may stand.
    pub(super) fn rendered(&self, html: &str) -> String {
        if html.len() > LONGEST {
            return html.to_owned();
        }
        let limits = Limits::default().with_nodes(usize::MAX).with_work(u64::MAX);
        self.run(html, &limits).html
    }

    fn run(&self, fragment: &str, limits: &Limits) -> Sanitized {
        let report = RefCell::new(Report::default());
        let parsed = dom::parse_noting(fragment, limits, &|hidden| {
            let mut report = report.borrow_mut();
            match hidden {
                Hidden::Element(name) => report.add(RemovedKind::Element, name),
                // Told by the tree in another form.
                Hidden::Attribute { tag: "img", name: "width" | "height" } => {}
                Hidden::Attribute { name, .. } => report.add(RemovedKind::Attribute, name),
            }
        });
        let mut report = report.into_inner();
        if let Some(limit) = parsed.truncated {
            report.add(RemovedKind::Limit, limit.as_str());
        }
        let written = filter::write(&parsed, &self.inner.policy, &mut report);
        let html = self.settle(written).unwrap_or_else(|| {
            report.add(RemovedKind::Markup, "");
            filter::write(&parsed, &Policy::of(Preset::Text), &mut Report::default())
        });
        if parsed.work.is_over() && parsed.truncated.is_none() {
            report.add(RemovedKind::Limit, Limit::Work.as_str());
        }
        Sanitized { html, removed: report.into_list() }
    }

    /// The form of the HTML that the judge leaves as it is.
    fn settle(&self, mut html: String) -> Option<String> {
        if let Cow::Owned(brief) = abbreviate(&html) {
            let agrees = brief.len() <= LONGEST && self.judge(&brief) == brief;
            return agrees.then_some(html);
        }
        for _ in 0..PASSES {
            if html.len() > LONGEST {
                return None;
            }
            let judged = self.judge(&html);
            if judged == html {
                return Some(html);
            }
            html = judged;
        }
        None
    }

    fn judge(&self, html: &str) -> String {
        self.inner.judge.clean(html).to_string()
    }
}

use super::elements::{Kind, TABLE, find, synonym};
use super::policy::Policy;
use super::{ImagePolicy, LinkPolicy, Preset, Sanitizer};
use crate::{Error, Limits};
use url::Url;

/// Options of a [`Sanitizer`].
#[derive(Debug, Clone, Default)]
pub struct SanitizerBuilder {
    preset: Preset,
    allowed: Vec<String>,
    forbidden: Vec<String>,
    links: LinkPolicy,
    images: ImagePolicy,
    base: Option<String>,
    limits: Limits,
}

impl SanitizerBuilder {
    /// The tags and attributes to start from; [`Preset::Article`] unless set.
    #[must_use]
    pub fn preset(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    /// Allows tags beyond the preset, with their harmless attributes: any of
    /// [`Preset::Generous`]. `table` stands for all parts of a table.
    #[must_use]
    pub fn allow_tags<T: Into<String>>(mut self, tags: impl IntoIterator<Item = T>) -> Self {
        self.allowed.extend(tags.into_iter().map(|tag| tag.into().to_ascii_lowercase()));
        self
    }

    /// Takes tags from those of the preset; what they hold stays. `table` stands for all parts of
    /// a table. Tags of one meaning are written as one of them, so that forbidding `strong` also removes
    /// `b`. Naming a tag that is never allowed is not an error.
    ///
    /// ```
    /// let sanitizer = tearsheet::Sanitizer::builder().forbid_tags(["script", "strong"]).build()?;
    /// assert_eq!(sanitizer.sanitize("<p>A <b>word</b></p>")?.html(), "<p>A word</p>");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    #[must_use]
    pub fn forbid_tags<T: Into<String>>(mut self, tags: impl IntoIterator<Item = T>) -> Self {
        self.forbidden.extend(tags.into_iter().map(|tag| tag.into().to_ascii_lowercase()));
        self
    }

    /// What becomes of links; [`LinkPolicy::Keep`] unless set.
    #[must_use]
    pub fn links(mut self, policy: LinkPolicy) -> Self {
        self.links = policy;
        self
    }

    /// What becomes of pictures; [`ImagePolicy::Keep`] unless set.
    #[must_use]
    pub fn images(mut self, policy: ImagePolicy) -> Self {
        self.images = policy;
        self
    }

    /// The http or https address that relative addresses are resolved against.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Bounds on memory and work; [`Limits::default`] unless set.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Builds the sanitizer.
    ///
    /// # Errors
    /// [`Error::InvalidOption`] for a tag that cannot be allowed (`script`),
    /// for one that is only ever written as another (`strike`, as `del`), for a part of a table alone, for
    /// a tag that is both allowed and forbidden, and for a base address that is not http or https.
    pub fn build(self) -> Result<Sanitizer, Error> {
        let mut policy = Policy::of(self.preset);
        policy.links = self.links;
        policy.images = self.images;
        for tag in &self.allowed {
            if self.forbidden.contains(tag) {
                return Err(invalid(ALLOW, format!("`{tag}` is both allowed and forbidden")));
            }
            let tags = family(ALLOW, tag)?;
            policy
                .tags
                .extend(tags.ok_or_else(|| invalid(ALLOW, format!("`{tag}` is never allowed")))?);
        }
        for tag in &self.forbidden {
            for name in family("forbid_tags", tag)?.into_iter().flatten() {
                policy.tags.remove(name);
            }
        }
        if let Some(base) = self.base {
            policy.base = Some(parse_base(&base)?);
        }
        Ok(Sanitizer::new(policy, self.limits))
    }
}

const ALLOW: &str = "allow_tags";

/// The tag, or all that come and go with it; `None` for one that is never allowed.
fn family(option: &'static str, tag: &str) -> Result<Option<Vec<&'static str>>, Error> {
    let Some(element) = find(tag) else {
        return match synonym(tag) {
            // Or it would stay in that form, without a word.
            Some(written) => {
                Err(invalid(option, format!("`{tag}` is written as `{written}`: name that")))
            }
            None => Ok(None),
        };
    };
    match element.kind {
        Kind::Table => Ok(Some(TABLE.to_vec())),
        Kind::TablePart | Kind::Row | Kind::Cell => {
            let problem = format!("`{tag}`: parts of tables come and go with `table`");
            Err(invalid(option, problem))
        }
        _ => Ok(Some(vec![element.name])),
    }
}

fn parse_base(base: &str) -> Result<Url, Error> {
    let url = Url::parse(base).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let told = || format!("`{base}` is no address that begins with http:// or https://");
    url.ok_or_else(|| invalid("base_url", told()))
}

fn invalid(option: &'static str, problem: String) -> Error {
    Error::InvalidOption { option, problem }
}

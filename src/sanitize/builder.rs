use super::elements::{Kind, TABLE, find};
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
    /// a table.
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
    /// [`Error::InvalidRule`] for a tag that cannot be allowed (`script`, or a part of a table
    /// alone), for one that is both allowed and forbidden, and for a base address that is not
    /// http or https.
    pub fn build(self) -> Result<Sanitizer, Error> {
        let mut policy = Policy::of(self.preset);
        policy.links = self.links;
        policy.images = self.images;
        for tag in &self.allowed {
            if self.forbidden.contains(tag) {
                return Err(invalid(tag, "it is both allowed and forbidden"));
            }
            policy.tags.extend(family(tag)?);
        }
        for tag in &self.forbidden {
            for name in family(tag)? {
                policy.tags.remove(name);
            }
        }
        if let Some(base) = self.base {
            policy.base = Some(parse_base(&base)?);
        }
        Ok(Sanitizer::new(policy, self.limits))
    }
}

/// The tag, or all that come and go with it.
fn family(tag: &str) -> Result<Vec<&'static str>, Error> {
    let element = find(tag).ok_or_else(|| invalid(tag, "this tag is never allowed"))?;
    match element.kind {
        Kind::Table => Ok(TABLE.to_vec()),
        Kind::TablePart | Kind::Row | Kind::Cell => {
            Err(invalid(tag, "parts of tables come and go with `table`"))
        }
        _ => Ok(vec![element.name]),
    }
}

fn parse_base(base: &str) -> Result<Url, Error> {
    let url = Url::parse(base).map_err(|error| invalid(base, &error.to_string()))?;
    if matches!(url.scheme(), "http" | "https") {
        Ok(url)
    } else {
        Err(invalid(base, "a base address is http or https"))
    }
}

fn invalid(rule: &str, problem: &str) -> Error {
    Error::InvalidRule { rule: rule.to_owned(), problem: problem.to_owned() }
}

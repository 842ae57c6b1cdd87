//! Rules as TOML text.

use super::SiteRule;
use crate::Error;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<SiteRule>,
}

impl SiteRule {
    /// Reads rules from TOML text: a table `[[rule]]` each, with `name`, and lists `hosts`,
    /// `footprints`, `body`, `keep`, `drop`, `title`, `byline`, `date`, `source`, `editor`,
    /// `caption`.
    ///
    /// ```
    /// let rules = tearsheet::SiteRule::from_toml(
    ///     r##"
    ///     [[rule]]
    ///     name = "example"
    ///     hosts = ["example.com"]
    ///     body = ["#story"]
    ///     "##,
    /// )?;
    /// assert_eq!(rules[0].name(), "example");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::InvalidRule`] where the text is no such TOML; selectors are judged later, by
    /// [`ExtractorBuilder::build`](crate::ExtractorBuilder::build).
    pub fn from_toml(text: &str) -> Result<Vec<Self>, Error> {
        ::toml::from_str::<File>(text).map(|file| file.rule).map_err(|error| Error::InvalidRule {
            rule: "TOML".to_owned(),
            problem: error.to_string(),
        })
    }
}

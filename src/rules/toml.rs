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
    /// `caption`, `site_name`.
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
    /// [`Error::InvalidToml`] where the text is no such TOML or a rule has no name; selectors and
    /// hosts are judged later, by
    /// [`ExtractorBuilder::build`](crate::ExtractorBuilder::build).
    pub fn from_toml(text: &str) -> Result<Vec<Self>, Error> {
        let invalid = |problem: &str| Error::InvalidToml { problem: problem.trim_end().to_owned() };
        let file = ::toml::from_str::<File>(text).map_err(|error| invalid(&error.to_string()))?;
        match file.rule.iter().position(|rule| rule.name.trim().is_empty()) {
            Some(at) => Err(invalid(&format!("rule {} has no name", at + 1))),
            None => Ok(file.rule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_without_a_name_and_an_unknown_key_are_errors() {
        let problem = |text: &str| SiteRule::from_toml(text).unwrap_err().to_string();
        let named = "[[rule]]\nname = \"a\"\nhosts = [\"a.example\"]\n";
        let nameless = "[[rule]]\nhosts = [\"b.example\"]\n";
        assert_eq!(problem(&format!("{named}{nameless}")), "site rules: rule 2 has no name");
        assert!(problem("[[rule]]\nname = \"a\"\nbodies = [\"#x\"]").contains("bodies"));
        let no_toml = problem("[[rule]]\nname = a");
        assert!(no_toml.starts_with("site rules: TOML parse error at line 2"), "{no_toml}");
        assert_eq!(no_toml.trim_end(), no_toml);
        assert_eq!(SiteRule::from_toml(named).map(|rules| rules.len()), Ok(1));
    }
}

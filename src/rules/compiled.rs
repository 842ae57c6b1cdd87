//! Site rules whose selectors are compiled, and which of them hold for a page.

use super::mark::{Mark, MarkRole, Marks};
use super::{SiteRule, below, built_in};
use crate::Error;
use crate::dom::Parsed;
use aho_corasick::packed::Searcher;
use memchr::memmem::Finder;
use scraper::Selector;
use scraper::error::SelectorErrorKind;
use std::cell::LazyCell;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Rules ready for use.
#[derive(Clone, Default)]
pub(crate) struct RuleSet {
    /// What goes on every page.
    everywhere: Vec<Selector>,
    rules: Vec<Compiled>,
    /// Finds the footprints of all rules at once, where the machine can: most pages have none.
    footprints: Option<Searcher>,
}

#[derive(Clone)]
struct Compiled {
    hosts: Vec<String>,
    footprints: Vec<Finder<'static>>,
    body: Vec<Selector>,
    /// In the order in which they win.
    marks: Vec<(Selector, Mark)>,
}

impl fmt::Debug for RuleSet {
    /// How many: compiled selectors and searchers would fill a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { everywhere, rules, footprints: _ } = self;
        write!(f, "RuleSet({} rules, {} selectors for every page)", rules.len(), everywhere.len())
    }
}

impl RuleSet {
    /// Compiles the caller's rules, which win, and then the built-in ones if wanted.
    /// `everywhere` holds selectors of what goes on every page.
    pub(crate) fn compile(
        own: &[SiteRule],
        everywhere: &[String],
        with_built_in: bool,
    ) -> Result<Self, Error> {
        let built_in = if with_built_in { built_in::rules() } else { Vec::new() };
        let rules =
            own.iter().chain(&built_in).map(Compiled::new).collect::<Result<Vec<_>, _>>()?;
        let everywhere = everywhere
            .iter()
            .map(|selector| compile(selector))
            .collect::<Result<_, _>>()
            .map_err(|problem| Error::InvalidOption { option: "drop_selector", problem })?;
        let footprints = Searcher::new(rules.iter().flat_map(Compiled::footprints));
        Ok(Self { everywhere, rules, footprints })
    }

    /// The built-in rules, compiled once.
    pub(crate) fn built_in() -> Arc<Self> {
        static RULES: LazyLock<Arc<RuleSet>> = LazyLock::new(|| {
            // They compile, as a test holds.
            Arc::new(RuleSet::compile(&[], &[], true).unwrap_or_default())
        });
        Arc::clone(&RULES)
    }

    /// Marks the nodes of a page that `host` or, without one, its footprints tell.
    pub(crate) fn mark(&self, host: Option<&str>, html: &str, parsed: &Parsed) -> Marks {
        let mut marks = Marks::new();
        let page = LazyCell::new(|| parsed.tree.selectable());
        for selector in &self.everywhere {
            for element in page.select(selector) {
                marks.set(element, Mark::Drop);
            }
        }
        let may_have_footprint =
            || self.footprints.as_ref().is_none_or(|all| all.find(html).is_some());
        let may_apply = host.is_some() || may_have_footprint();
        for rule in self.rules.iter().filter(|rule| may_apply && rule.applies(host, html)) {
            let body = rule.body.iter().find_map(|selector| {
                let mut matches = page.select(selector).peekable();
                matches.peek().is_some().then_some(matches)
            });
            for (selector, mark) in &rule.marks {
                for element in page.select(selector) {
                    marks.set(element, *mark);
                }
            }
            for element in body.into_iter().flatten() {
                marks.set(element, Mark::Body);
            }
        }
        below::mark(parsed, &mut marks);
        marks
    }
}

/// Else what is wrong with it.
fn compile(selector: &str) -> Result<Selector, String> {
    Selector::parse(selector)
        .map_err(|error| format!("selector `{selector}`: {}", told(selector, &error)))
}

/// What is wrong with a selector; of most mistakes scraper says that they are none of the caller's.
fn told(selector: &str, error: &SelectorErrorKind) -> String {
    let SelectorErrorKind::UnexpectedSelectorParseError(kind) = error else {
        return error.to_string().to_lowercase();
    };
    // DanglingCombinator
    let mut words = String::new();
    for c in format!("{kind:?}").chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    if words == "empty selector" && !selector.trim().is_empty() {
        // `##x`, `a, , b`: that it stops is all that the parser knows.
        return "a part of it is missing, or is no selector".to_owned();
    }
    words
}

impl Compiled {
    fn new(rule: &SiteRule) -> Result<Self, Error> {
        let invalid = |problem: String| Error::InvalidRule { rule: rule.name.clone(), problem };
        if rule.name.trim().is_empty() {
            return Err(invalid("it has no name".to_owned()));
        }
        if rule.hosts.is_empty() && rule.footprints.is_empty() {
            return Err(invalid("it has neither host nor footprint".to_owned()));
        }
        if rule.footprints.iter().any(|text| text.len() < 4) {
            return Err(invalid("a footprint needs at least 4 bytes".to_owned()));
        }
        let host = |host: &String| {
            host_name(host).ok_or_else(|| invalid(format!("`{host}` is no host name")))
        };
        let hosts = rule.hosts.iter().map(host).collect::<Result<_, _>>()?;
        let compile = |selector: &String| compile(selector).map_err(invalid);
        let mut marks = Vec::new();
        let groups = [
            (&rule.drop, Mark::Drop),
            (&rule.keep, Mark::Keep),
            (&rule.title, Mark::Role(MarkRole::Title)),
            (&rule.byline, Mark::Role(MarkRole::Byline)),
            (&rule.date, Mark::Role(MarkRole::Date)),
            (&rule.source, Mark::Role(MarkRole::Source)),
            (&rule.editor, Mark::Role(MarkRole::Editor)),
            (&rule.caption, Mark::Role(MarkRole::Caption)),
            (&rule.site_name, Mark::Role(MarkRole::SiteName)),
        ];
        for (selectors, mark) in groups {
            for selector in selectors {
                marks.push((compile(selector)?, mark));
            }
        }
        Ok(Self {
            hosts,
            footprints: rule
                .footprints
                .iter()
                .map(|text| Finder::new(text.as_bytes()).into_owned())
                .collect(),
            body: rule.body.iter().map(compile).collect::<Result<_, _>>()?,
            marks,
        })
    }

    fn footprints(&self) -> impl Iterator<Item = &[u8]> {
        self.footprints.iter().map(Finder::needle)
    }

    fn applies(&self, host: Option<&str>, html: &str) -> bool {
        match host {
            Some(host) => {
                let host = host.strip_suffix('.').unwrap_or(host);
                self.hosts.iter().any(|own| is_within(host, own))
            }
            None => self.footprints.iter().any(|finder| finder.find(html.as_bytes()).is_some()),
        }
    }
}

/// A host as addresses have it: in lower case, international names in their ASCII form, without the
/// full stop of the root.
fn host_name(host: &str) -> Option<String> {
    let host = host.trim();
    let bare = host.strip_prefix("*.").or_else(|| host.strip_prefix('.')).unwrap_or(host);
    let bare = bare.strip_suffix('.').unwrap_or(bare);
    url::Host::parse(bare).ok().map(|host| host.to_string())
}

/// Whether `host` is `domain` or one of its subdomains; both in lower case.
fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<div class=a><p id=x>one</p></div><p class=b>two</p>";

    fn marks(rule: SiteRule, host: Option<&str>) -> Vec<Mark> {
        let parsed = crate::dom::parse(PAGE, &crate::Limits::default());
        let marks = RuleSet::compile(&[rule], &[], false).unwrap().mark(host, PAGE, &parsed);
        parsed.tree.nodes().filter_map(|node| marks.get(&node.id()).copied()).collect()
    }

    fn rule() -> SiteRule {
        SiteRule::new("test").host("example.com").footprint("class=a")
    }

    #[test]
    fn a_host_and_its_subdomains_are_meant_and_no_lookalike() {
        assert_eq!(marks(rule().drop(".b"), Some("example.com")), [Mark::Drop]);
        assert_eq!(marks(rule().drop(".b"), Some("news.example.com")), [Mark::Drop]);
        assert_eq!(marks(rule().drop(".b"), Some("badexample.com")), []);
    }

    #[test]
    fn hosts_are_read_as_addresses_have_them_and_an_address_is_none() {
        for host in [".example.com", "*.example.com", "Example.COM", "example.com.", "com"] {
            let rule = || SiteRule::new("t").host(host).drop(".b");
            for page in ["news.example.com", "example.com", "example.com."] {
                assert_eq!(marks(rule(), Some(page)), [Mark::Drop], "{host} on {page}");
            }
        }
        let rule = SiteRule::new("t").host("münchen.example").drop(".b");
        assert_eq!(marks(rule, Some("xn--mnchen-3ya.example")), [Mark::Drop]);
        for host in ["https://example.com/", "example.com/news", "example.com:80", ".", ""] {
            let error = RuleSet::compile(&[SiteRule::new("t").host(host)], &[], false);
            let error = error.unwrap_err().to_string();
            assert!(error.contains("`t`") && error.contains("no host name"), "{error}");
        }
    }

    #[test]
    fn a_page_without_address_is_known_by_its_footprint() {
        assert_eq!(marks(rule().drop(".b"), None), [Mark::Drop]);
        assert_eq!(marks(SiteRule::new("t").footprint("class=zz").drop(".b"), None), []);
    }

    #[test]
    fn the_first_body_selector_that_matches_is_taken() {
        assert_eq!(marks(rule().body(".none").body(".a").body(".b"), None), [Mark::Body]);
    }

    #[test]
    fn an_error_names_the_rule_and_the_selector() {
        let error = RuleSet::compile(&[rule().drop("p[")], &[], false).unwrap_err().to_string();
        assert!(error.contains("`test`") && error.contains("`p[`"), "{error}");
        assert!(RuleSet::compile(&[SiteRule::new("nowhere")], &[], false).is_err());
        let nameless = SiteRule::new(" ").host("example.com");
        let error = RuleSet::compile(&[nameless], &[], false).unwrap_err().to_string();
        assert_eq!(error, "rule ` `: it has no name");
    }

    #[test]
    fn built_in_rules_compile() {
        RuleSet::compile(&[], &[], true).unwrap();
    }
}

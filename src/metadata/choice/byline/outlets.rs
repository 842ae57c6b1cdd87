//! Which names of a page are outlets' and not persons'.

use crate::grammar::given_names;
use crate::metadata::names::{organizations, person, person_words};
use crate::metadata::title::folded;
use crate::{Byline, Person, Sourced, grammar};

/// The outlets that a page names.
pub(super) struct Outlets {
    sites: Vec<String>,
    /// The same as printed.
    names: Vec<String>,
    /// The words of each, in small letters, without an article.
    words: Vec<Vec<String>>,
    /// Of the domain as its owner registered it, what stands before the end: "example".
    domains: Vec<String>,
    organizations: Vec<String>,
    /// What a byline of the page names as its outlet.
    named: Vec<String>,
    pub title: Option<String>,
    /// The page's.
    language: Option<String>,
}

impl Outlets {
    pub fn new(
        sites: &[&str],
        organizations: &[String],
        bylines: &[Sourced<Byline>],
        title: Option<&str>,
        language: Option<&str>,
    ) -> Self {
        let fold = |name: &str| folded(name);
        let domain = |site: &&str| psl::domain_str(site)?.split('.').next().map(fold);
        let named = bylines.iter().filter_map(|byline| byline.value.outlet.as_deref());
        Self {
            sites: sites.iter().map(|name| folded(name)).collect(),
            names: sites.iter().map(|name| (*name).to_owned()).collect(),
            words: sites.iter().map(|name| words(name)).collect(),
            domains: sites.iter().filter(|site| site.contains('.')).filter_map(domain).collect(),
            organizations: organizations.iter().map(|name| folded(name)).collect(),
            named: named.map(fold).collect(),
            title: title.map(folded),
            language: language.map(str::to_owned),
        }
    }

    /// Whether a name is that of an outlet; beside other names that of the site is. A page prints the
    /// account of a person whom the domain is called after.
    pub fn contain(&self, person: &Person, alone: bool, printed: bool) -> bool {
        let name = folded(&person.name);
        // Who publishes alone declares the own name for both.
        let certain = person::is_clearly_person(person);
        let owner = certain && given_names::opens(&person.name);
        if owner {
            return person::is_outlet(&person.name);
        }
        let own = certain && alone && person::is_plausible(person);
        self.organizations.contains(&name)
            || self.named.contains(&name)
            || (!printed && !person.name.contains(' ') && self.domains.contains(&name))
            || person::is_outlet(&person.name)
            || grammar::is_agency_name(&person.name)
            || self.is_agency_or_initials(&person.name)
            || (self.sites.contains(&name) && !own)
            || self.opens_or_goes_on(person, certain, alone)
    }

    /// HINA in its country, EIB on the site of the European Institute of Bridges.
    fn is_agency_or_initials(&self, name: &str) -> bool {
        let language = self.language.as_deref();
        !name.contains(' ')
            && self.names.iter().any(|site| {
                organizations::is_agency_of(name, site, language)
                    || organizations::are_initials(name, site)
            })
    }

    /// "Example Daily Sport" on Example Daily; beside a person "Example Daily" on Example Daily
    /// Germany.
    fn opens_or_goes_on(&self, person: &Person, certain: bool, alone: bool) -> bool {
        let name = words(&person.name);
        let section = || name.last().is_some_and(|last| person_words::is_no_name(last));
        // Example Enquirer on The Enquirer.
        let titled = |site: &[String], printed: &str| {
            let short = site.len() == 1 && name.len() == 2 && name.last() == site.first();
            short && printed.starts_with("The ")
        };
        self.words.iter().zip(&self.names).any(|(site, printed)| {
            let goes_on = name.len() > site.len() && name.starts_with(site);
            let long = site.len() > 1 || site.iter().any(|word| word.len() > 2);
            let opens = site.len() > name.len() && name.len() > 1 && site.starts_with(&name);
            // NOTICIAS EXAMPLE DAILY
            let ends = site.len() > 1 && name.len() > site.len() && name.ends_with(site);
            (goes_on && long && (site.len() > 1 || !certain || section()))
                || ends
                || titled(site, printed)
                || (opens && !alone)
        })
    }

    /// "Do Example, em São Paulo": the site's name behind the word for "of the".
    pub fn without_article(&self, name: &str) -> Option<String> {
        const OF_THE: [&str; 6] = ["Do", "Da", "Dal", "Dalla", "Del", "De"];
        let (word, rest) = name.split_once(' ')?;
        (OF_THE.contains(&word) && self.sites.contains(&folded(rest))).then(|| rest.to_owned())
    }

    /// Takes the site's name from the end of a person's: styles part what stands close in the source.
    pub fn cut_site(&self, person: &mut Person) {
        let ends: Vec<usize> = person.name.match_indices(' ').map(|(at, _)| at).collect();
        // A given name and a family's stay.
        let cut = ends.into_iter().skip(1).find(|at| {
            let rest = person.name.get(*at..).map(folded).unwrap_or_default();
            rest.len() > 3 && self.sites.contains(&rest)
        });
        if let Some(at) = cut {
            person.name.truncate(at);
        }
    }
}

fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name.split(' ').map(folded).filter(|w| !w.is_empty()).collect();
    if words.len() > 1 && words.first().is_some_and(|first| first == "the") {
        words.remove(0);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Origin;

    fn is_outlet(name: &str, site: &str, alone: bool) -> bool {
        let byline = Sourced::new(Byline::of_outlet("", "Model Wire"), Origin::Markup);
        let outlets = Outlets::new(&[site], &[], &[byline], None, Some("en"));
        let person = Person::author(name);
        outlets.contain(&person, alone, false)
    }

    #[test]
    fn what_the_site_is_called_is_no_person() {
        for (name, site) in [
            ("What We Cook", "What We Cook"),
            ("Example Daily Sport", "Example Daily"),
            ("Harbour Sport", "The Harbour"),
            ("Northbank Enquirer", "The Enquirer"),
            ("NOTICIAS EXAMPLE DAILY", "Example Daily"),
            ("HRB Kontor", "HRB"),
            ("Bridgely", "blog.bridgely.example.com"),
            ("Bridgely", "blog.bridgely.org"),
            ("HINA", "www.example.hr"),
            ("EIB", "European Institute of Bridges"),
        ] {
            let domain = site.ends_with(".com");
            assert_eq!(is_outlet(name, site, true), !domain, "{name} on {site}");
        }
        for (name, site) in [
            ("Kartini Widodo", "Kartini Widodo"),
            ("Kartini Widodo", "Kartini"),
            ("Ann Lee", "Ann Lee"),
            ("Ann Lee Roe", "Ann Lee"),
            ("Kartini Dewi Widodo", "Kartini Dewi Widodo"),
            ("Kartini Widodo", "kartiniwidodo.org"),
            ("Bridgely", "Example Daily"),
            ("Example Daily", "Example Daily Germany"),
            ("Hina", "www.example.pk"),
            ("Hina", "www.example.hr"),
            ("ANN", "Ann Lee"),
        ] {
            assert!(!is_outlet(name, site, true), "{name} on {site}");
        }
        assert!(is_outlet("Example Daily", "Example Daily Germany", false));
    }

    #[test]
    fn the_site_stands_behind_the_word_for_of_the() {
        let outlets = Outlets::new(&["Example"], &[], &[], None, None);
        for word in ["Do", "Da", "Dal", "Dalla", "Del", "De"] {
            let site = outlets.without_article(&format!("{word} Example"));
            assert_eq!(site.as_deref(), Some("Example"), "{word}");
        }
        assert_eq!(outlets.without_article("Ann Example"), None);
        assert_eq!(outlets.without_article("Do Rosário"), None);
    }

    #[test]
    fn agencies_and_outlets_that_a_byline_names_are_no_persons() {
        for name in ["REUTERS", "Reuters", "Model Wire"] {
            assert!(is_outlet(name, "Example Daily", true), "{name}");
        }
        for name in ["Sid Miller", "Eva Roe"] {
            assert!(!is_outlet(name, "Example Daily", true), "{name}");
        }
    }
}

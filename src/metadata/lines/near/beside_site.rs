//! A name beside the site's own, all of a line above the text: NURCAN TÖRE / EGE HAVADİS.

use crate::metadata::Candidates;
use crate::metadata::names::{given_names, person};
use crate::metadata::title::folded;
use crate::{Byline, Origin, Person};

const LONGEST: usize = 60;

/// Adds the person of the first such line.
pub(super) fn read(lines: &[&str], out: &mut Candidates) {
    // İ in small letters keeps its dot.
    let folded = |name: &str| folded(name).replace('\u{307}', "");
    let sites: Vec<String> = out.site_names.iter().map(|site| folded(&site.value)).collect();
    let named = lines.iter().filter(|line| line.chars().count() <= LONGEST).find_map(|line| {
        let (first, second) = line.split_once(['–', '—', '/', '|']).or(line.split_once(" - "))?;
        let (first, second) = (first.trim(), second.trim());
        let is_site = |name: &str| sites.contains(&folded(name));
        let (site, name) = match (is_site(first), is_site(second)) {
            (true, false) => (first, second),
            (false, true) => (second, first),
            _ => return None,
        };
        let author = Person::author(name);
        // Sections stand there, too.
        let is_person = given_names::opens(name)
            && person::is_full_name(name)
            && person::is_plausible(&author)
            && !person::is_outlet(name);
        is_person.then_some((*line, site, author))
    });
    if let Some((line, site, author)) = named {
        let mut byline = Byline::of_people(line.trim(), vec![author]);
        byline.outlet = Some(site.to_owned());
        out.push_byline(byline, Origin::Text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sourced;

    #[test]
    fn a_name_beside_the_sites_own_is_an_author() {
        let authors = |line: &str, site: &str| {
            let mut out = Candidates::default();
            out.site_names.push(Sourced::new(site.to_owned(), Origin::OpenGraph));
            read(&["12.03.2020", line], &mut out);
            let bylines = out.bylines.iter().flat_map(|byline| byline.value.authors());
            bylines.map(str::to_owned).collect::<Vec<_>>()
        };
        for (line, name) in [
            ("NURCAN TÖRE / EGE HAVADİS", "NURCAN TÖRE"),
            ("Ege Havadis/Nurcan Töre", "Nurcan Töre"),
            ("Nurcan Töre – Ege Havadis", "Nurcan Töre"),
            ("Nurcan Töre — Ege Havadis", "Nurcan Töre"),
            ("Ege Havadis | Nurcan Töre", "Nurcan Töre"),
            ("Ege Havadis - Nurcan Töre", "Nurcan Töre"),
        ] {
            assert_eq!(authors(line, "Ege Havadis"), [name], "{line}");
        }
        for line in [
            "Nurcan Töre / Başka Gazete",
            "Ege Havadis / Spor",
            "Ege Havadis / Son Dakika",
            "Ege Havadis / Ege Havadis",
            "Nurcan Töre, Ege Havadis",
        ] {
            assert!(authors(line, "Ege Havadis").is_empty(), "{line}");
        }
    }
}

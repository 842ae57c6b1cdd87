//! Names with the family's first, as libraries write them.

use super::is_outlet;
use crate::grammar::is_agency_name;
use crate::metadata::given_names;

/// "Doe, Jane; Smith, John" as "Jane Doe; John Smith", where a frequent given name says that these are no
/// four.
pub(in crate::metadata) fn given_first(value: &str) -> Option<String> {
    let parts = value.split(';').map(str::trim).filter(|part| !part.is_empty());
    let pairs: Vec<(&str, &str)> = parts.map(pair).collect::<Option<_>>()?;
    let told = pairs.iter().any(|(_, given)| given_names::opens(given));
    let names = pairs.iter().map(|(family, given)| format!("{given} {family}"));
    told.then(|| names.collect::<Vec<_>>().join("; "))
}

fn pair(part: &str) -> Option<(&str, &str)> {
    let (family, given) = part.split_once(", ")?;
    let plain = |text: &str, most: usize| {
        text.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
            && (1..=most).contains(&text.split(' ').count())
            && text.split(' ').all(|word| word.starts_with(char::is_alphabetic))
    };
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let one_family =
        family.rsplit_once(' ').is_none_or(|(before, _)| before.split(' ').all(is_small));
    let one_given = given.split_once(' ').is_none_or(|(_, second)| second.ends_with('.'));
    let fits = plain(family, 3)
        && plain(given, 2)
        && one_family
        && one_given
        && given.starts_with(char::is_uppercase)
        && given.contains(char::is_lowercase)
        && !given_names::opens(family)
        && !is_outlet(family)
        && !is_agency_name(family);
    fits.then_some((family, given))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_familys_name_may_stand_first() {
        for (value, names) in [
            ("Doe, Jane", Some("Jane Doe")),
            ("Doe, Jane; Smith, John", Some("Jane Doe; John Smith")),
            ("van der Doe, Jane B.", Some("Jane B. van der Doe")),
            ("Jane, Bob", None),
            ("Zhao Chen, Jane Doe", None),
            ("Jane Doe, Bob", None),
            ("Reuters, Jane", None),
            ("Bridges, Towers", None),
            ("Jane Doe; John Smith", None),
        ] {
            assert_eq!(given_first(value).as_deref(), names, "{value}");
        }
    }
}

//! Names with the family's first, as libraries write them.

use super::is_outlet;
use crate::grammar::{given_names, is_agency_name};

/// How sure it is that a field puts the family's name first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metadata) enum Order {
    /// The field holds one name, as vocabularies of libraries and lists of like fields do.
    Told,
    /// Nothing says so: "Doe, Jane" may be two persons.
    Open,
}

/// "Doe, Jane; Smith, John" as "Jane Doe; John Smith". Where the order is open, a frequent given name
/// must say that these are no four.
pub(in crate::metadata) fn given_first(value: &str, order: Order) -> Option<String> {
    let parts = value.split(';').map(str::trim).filter(|part| !part.is_empty());
    let pairs: Vec<(&str, &str)> = parts.map(|part| pair(part, order)).collect::<Option<_>>()?;
    let told = order == Order::Told || pairs.iter().any(|(_, given)| given_names::opens(given));
    let names = pairs.iter().map(|(family, given)| format!("{given} {family}"));
    (told && !pairs.is_empty()).then(|| names.collect::<Vec<_>>().join("; "))
}

fn pair(part: &str, order: Order) -> Option<(&str, &str)> {
    let (family, given) = part.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let plain = |text: &str, most: usize| {
        text.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
            && (1..=most).contains(&text.split(' ').count())
            && text.split(' ').all(|word| word.starts_with(char::is_alphabetic))
    };
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    // van der Doe
    let one_family = match family.rsplit_once(' ') {
        Some((before, name)) => before.split(' ').all(is_small) && !is_small(name),
        None => true,
    };
    let is_open = || {
        let one_given = given.split_once(' ').is_none_or(|(_, second)| second.ends_with('.'));
        one_given && given.starts_with(char::is_uppercase) && !given_names::opens(family)
    };
    let fits = plain(family, 3)
        && plain(given, 2)
        && one_family
        && given.contains(char::is_lowercase)
        && (order == Order::Told || is_open())
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
            ("Doe,Jane", Some("Jane Doe")),
            ("Doe, Jane; Smith, John", Some("Jane Doe; John Smith")),
            ("van der Doe, Jane B.", Some("Jane B. van der Doe")),
            ("Jane, Bob", None),
            ("Zhao Chen, Jane Doe", None),
            ("Jane Doe, Bob", None),
            ("Reuters, Jane", None),
            ("Bridges, Towers", None),
            ("Jane Doe; John Smith", None),
        ] {
            assert_eq!(given_first(value, Order::Open).as_deref(), names, "{value}");
        }
    }

    #[test]
    fn a_vocabulary_of_libraries_needs_no_frequent_given_name() {
        for (value, names) in [
            ("Bridges, Towers", Some("Towers Bridges")),
            ("Thomas, Zorgan", Some("Zorgan Thomas")),
            ("Doe, Jane Mary", Some("Jane Mary Doe")),
            ("Doe, Zorgan; van der Roe, Mirvel B.", Some("Zorgan Doe; Mirvel B. van der Roe")),
            ("Reuters, Jane", None),
            ("Jane Doe, Bob Roe", None),
            ("Doe, Jane, PhD", None),
            ("Doe, J. B.", None),
            ("Jane Doe", None),
            ("", None),
        ] {
            assert_eq!(given_first(value, Order::Told).as_deref(), names, "{value}");
        }
    }
}

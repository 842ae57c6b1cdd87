//! Frequent given names: they tell a person from an organisation of two words.

use foldhash::HashSet;
use std::sync::LazyLock;

/// Whether the first word of a name is a frequent given name, its umlauts spelt out or not.
pub(crate) fn opens(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    let spelt_out = || first.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
    NAMES.contains(first.as_str())
        || (first.contains("ae") || first.contains("oe") || first.contains("ue"))
            && NAMES.contains(spelt_out().as_str())
}

/// The name that the account of a publishing system spells: "ann.lee" as "Ann Lee".
pub(crate) fn of_login(login: &str) -> Option<String> {
    let (given, family) = login.split_once(['.', '_'])?;
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    let letters = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    if !letters(given) || !letters(family) || !opens(given) {
        return None;
    }
    Some(format!("{} {}", capital(given)?, capital(family)?))
}

/// The most frequent ones of the languages that most pages are in, from memory of the statistics
/// offices' lists; in lower case. A missing one costs little: the name is then an outlet's,
/// or not read where menus stand as well.
static NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("given_names.txt").split_whitespace().collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_spell_names_where_they_begin_with_a_given_one() {
        for (login, expected) in [
            ("ann.lee", Some("Ann Lee")),
            ("Ann_Lee", Some("Ann Lee")),
            ("sand.storm", None),
            ("ann.lee7", None),
            ("ann.b.lee", None),
            ("ann", None),
        ] {
            assert_eq!(of_login(login).as_deref(), expected, "{login}");
        }
    }

    #[test]
    fn persons_are_told_from_organisations() {
        assert!(NAMES.iter().all(|name| opens(&format!("{name} Miller"))));
        for name in
            ["Russell Miller", "Jean-Luc Martin", "Jürgen Weber", "Juergen Weber", "Ana Silva"]
        {
            assert!(opens(name), "{name}");
        }
        for name in ["Model Builders", "Example Daily", "Morgan & Partner", ""] {
            assert!(!opens(name), "{name}");
        }
    }
}

//! Names of months in many languages.

use foldhash::{HashMap, HashMapExt};
use std::sync::LazyLock;

/// Month names by language, in lower case, Latin and Greek letters without accents.
const TABLE: &str = include_str!("months.txt");

struct Months {
    any: HashMap<&'static str, u8>,
    /// Forms that mean a month, or another month, only in this language.
    own: HashMap<(&'static str, &'static str), u8>,
    /// Forms that mean the same month wherever they mean one, and only on pages of some languages.
    shared: HashMap<&'static str, u8>,
}

static MONTHS: LazyLock<Months> = LazyLock::new(|| {
    let mut months = Months { any: HashMap::new(), own: HashMap::new(), shared: HashMap::new() };
    let mut differing = Vec::new();
    for (language, month, form) in entries() {
        let general = !form.starts_with('!');
        let form = form.trim_start_matches('!');
        if !general || *months.any.entry(form).or_insert(month) != month {
            months.own.insert((language, form), month);
        }
        if *months.shared.entry(form).or_insert(month) != month {
            differing.push(form);
        }
    }
    months.shared.retain(|form, _| !differing.contains(form) && !months.any.contains_key(form));
    months
});

fn entries() -> impl Iterator<Item = (&'static str, u8, &'static str)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(':')).flat_map(|(language, names)| {
        (1..).zip(names.split('|')).flat_map(move |(month, forms)| {
            forms.split_whitespace().map(move |form| (language, month, form))
        })
    })
}

/// The month that a folded word names, in the language of the page where names differ between
/// languages (listopad is October in Croatian, November in Polish).
pub(super) fn month(word: &str, language: Option<&str>) -> Option<u8> {
    if let Some(language) = language
        && let Some(month) = MONTHS.own.get(&(language, word))
    {
        return Some(*month);
    }
    let stem = word.strip_prefix('ב').filter(|_| word.chars().count() > 3);
    MONTHS.any.get(word).or_else(|| MONTHS.any.get(stem?)).copied()
}

/// The month that a folded word names on pages of some language, where it can be no other word:
/// 04-ago-2021.
pub(super) fn month_of_any_language(word: &str) -> Option<u8> {
    MONTHS.shared.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_language_names_twelve_months_in_folded_form() {
        let mut months: BTreeMap<&str, [bool; 12]> = BTreeMap::new();
        for (language, month, form) in entries() {
            months.entry(language).or_default()[usize::from(month) - 1] = true;
            let mut folded = String::new();
            form.chars().for_each(|c| super::super::lexer::fold_into(c, &mut folded));
            assert_eq!(folded, form, "not folded ({language})");
        }
        assert!(months.len() >= 30, "{}", months.len());
        for (language, named) in months {
            assert_eq!(named, [true; 12], "{language}");
        }
    }

    #[test]
    fn a_name_that_differs_between_languages_follows_the_language() {
        assert_eq!(month("lip", Some("pl")), Some(7));
        assert_eq!(month("lip", Some("hr")), Some(6));
        assert_eq!(month("lip", None), None);
        assert_eq!(month("listopada", None), Some(11));
        assert_eq!(month("listopada", Some("hr")), Some(10));
        assert_eq!((month("ago", Some("en")), month_of_any_language("ago")), (None, Some(8)));
        assert_eq!(month_of_any_language("lip"), None);
    }

    #[test]
    fn words_that_are_no_months_are_none() {
        for word in ["maybe", "day", "uhr", "janet", "日报"] {
            assert_eq!(month(word, None), None, "{word}");
        }
    }
}

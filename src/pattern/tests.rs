use super::{Pattern, required};
use proptest::prelude::*;
use regex::Regex;

/// Shapes that the strippers' patterns are made of.
const PATTERNS: &[&str] = &[
    r"^\W*(advert|anzeige)s?\W*$",
    r"(a|ab)(c|bcd)?",
    r"(ab|a)(bc)?|b+c|^c",
    r"a{2}b{0,2}[bc]{1,}",
    r"\b(on|at|of)\b|[\s\d,.]+",
    r"(^|[^a-z])ab([^a-z]|$)",
    r"^(a|b\s)+$",
    r"\d{1,2}[./-]\d{1,2}|\d{4}年",
    r"[^{}]{1,3}\}|\p{L}+\.?",
    r"(a*)*b|.{0,2}年$",
    r"\x22[\w.-]{1,4}\x22|[\[(■\s-]*(年|月)[\])]?",
    r"(|a)b|(c?)d",
];

fn assert_same(pattern: &str, text: &str) {
    let (ours, theirs) = (Pattern::new(pattern), Regex::new(pattern).unwrap());
    assert_eq!(ours.is_match(text), theirs.is_match(text), "{pattern} {text:?}");
    let found: Vec<_> = ours.find_iter(text).collect();
    let expected = theirs.find_iter(text).map(|found| found.range());
    let expected: Vec<_> = expected.take_while(|found| !found.is_empty()).collect();
    assert_eq!(found, expected, "{pattern} {text:?}");
    if let Some(texts) = required(pattern) {
        assert!(!ours.is_match(text) || texts.iter().any(|t| text.contains(t)), "{pattern} {text}");
    }
}

#[test]
fn matches_are_those_of_the_regex_crate() {
    for pattern in PATTERNS {
        for text in [
            "",
            "a",
            "ab",
            "abc",
            "abcd",
            "aabbc",
            "aab",
            " ab ",
            "xabx",
            "b a ",
            "12.3",
            "2024年",
            "5-6年",
            "}",
            "é.",
            "on at noon",
            "\"a.b\"",
            "[年]",
            "advert!",
            "  anzeiges ",
            "ad\nvert",
        ] {
            assert_same(pattern, text);
        }
    }
}

proptest! {
    #[test]
    fn matches_of_any_text_are_those_of_the_regex_crate(text in "[abcd12年月é. \\[\\]{}\"\n-]{0,12}") {
        for pattern in PATTERNS {
            assert_same(pattern, &text);
        }
    }
}

#[test]
fn every_match_holds_a_required_text() {
    for (pattern, expected) in [
        (r"^\W*(advert|anzeige)s?\W*$", Some(vec!["advert", "anzeige"])),
        ("ab?cd", Some(vec!["cd"])),
        ("(ab)+", Some(vec!["ab"])),
        ("(ab)*", None),
        (r"ab|\d", None),
        (r"^\d+$", None),
        ("a[bc]de", Some(vec!["de"])),
    ] {
        let expected = expected.map(|e| e.into_iter().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(required(pattern), expected, "{pattern}");
    }
}

#[test]
fn texts_that_are_no_patterns_are_refused() {
    for text in ["(a", "a)", "[a", "*", "a{x}", "a+?", "(?i)a", r"\y", "a{1"] {
        assert_eq!(super::parse::parse(text), None, "{text}");
    }
}

#[test]
fn matching_is_linear_where_backtracking_is_not() {
    let pattern = Pattern::new("^(a*)*(a|aa)*b$");
    assert!(!pattern.is_match(&"a".repeat(20_000)));
}

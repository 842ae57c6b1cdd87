use super::{Pattern, required};
use regex::Regex;

#[test]
fn every_match_holds_a_required_text() {
    for (pattern, expected) in [
        (r"^\W*(advert|anzeige)s?\W*$", Some(vec!["advert", "anzeige"])),
        ("ab?cd", Some(vec!["cd"])),
        ("(ab)+", Some(vec!["ab"])),
        ("(ab){2,3}", Some(vec!["ab"])),
        ("(ab)*", None),
        ("(ab){0,3}", None),
        (r"ab|\d", None),
        (r"ab|", None),
        (r"^\d+$", None),
        ("a[bc]de", Some(vec!["de"])),
        (r"\x22[年月]", Some(vec!["\""])),
    ] {
        let expected = expected.map(|e| e.into_iter().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(required(pattern), expected, "{pattern}");
    }
}

#[test]
fn a_pattern_matches_as_its_expression_does() {
    for text in ["", "a", "advert!", "12月", "see 3月, 12月", "月"] {
        for pattern in [r"^\W*adverts?\W*$", r"\d{1,2}月", r"[a月]"] {
            let (ours, plain) = (Pattern::new(pattern), Regex::new(pattern).unwrap());
            assert_eq!(ours.is_match(text), plain.is_match(text), "{pattern} {text}");
            let found: Vec<_> = plain.find_iter(text).map(|found| found.range()).collect();
            assert_eq!(ours.find_iter(text).collect::<Vec<_>>(), found, "{pattern} {text}");
            assert_eq!(ours.replace_all(text, "$0"), plain.replace_all(text, "$$0"));
        }
    }
}

#[test]
fn nothing_is_compiled_before_a_text_may_match() {
    let pattern = Pattern::new(r"\d{1,2}月");
    assert!(!pattern.is_match("12 days") && pattern.compiled.get().is_none());
    assert!(pattern.is_match("12月") && pattern.compiled.get().is_some());
}

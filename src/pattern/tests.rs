use super::{Pattern, required};
use regex::Regex;
use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, RepetitionKind, RepetitionRange};

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
        (r"(?i:ab)", None),
        (r"(?i:ab)cd", Some(vec!["cd"])),
        (r"[\]ab[cd]]e{2}f??\p{Han}", Some(vec!["e"])),
        (r"(?:ab|(cd|e)f)+gh", Some(vec!["gh"])),
        (r"a{0,2}\.\+", Some(vec![".+"])),
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

/// What [`required`] reads off a pattern is what its tree tells: asked of every pattern that any test uses.
pub(super) fn compare_with_tree(pattern: &str, found: Option<&[String]>) {
    let told = of(&Parser::new().parse(pattern).unwrap());
    assert_eq!(found, told.as_deref(), "{pattern}");
}

fn of(ast: &Ast) -> Option<Vec<String>> {
    match ast {
        Ast::Literal(literal) => Some(vec![literal.c.to_string()]),
        // Under flags a letter may stand for several.
        Ast::Group(group) if group.flags().is_some_and(|flags| !flags.items.is_empty()) => None,
        Ast::Group(group) => of(&group.ast),
        Ast::Repetition(repetition) => {
            let occurs = match &repetition.op.kind {
                RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore => false,
                RepetitionKind::OneOrMore => true,
                RepetitionKind::Range(
                    RepetitionRange::Exactly(least)
                    | RepetitionRange::AtLeast(least)
                    | RepetitionRange::Bounded(least, _),
                ) => *least > 0,
            };
            occurs.then(|| of(&repetition.ast)).flatten()
        }
        Ast::Concat(concat) => {
            let mut runs = vec![String::new()];
            let mut parts = Vec::new();
            for part in &concat.asts {
                match (part, runs.last_mut()) {
                    (Ast::Literal(literal), Some(run)) => run.push(literal.c),
                    _ => {
                        runs.push(String::new());
                        parts.extend(of(part));
                    }
                }
            }
            let shortest = |texts: &Vec<String>| texts.iter().map(String::len).min().unwrap_or(0);
            // Long ones are rare.
            let texts = runs.into_iter().map(|run| vec![run]).chain(parts).max_by_key(shortest);
            texts.filter(|texts| shortest(texts) > 0)
        }
        Ast::Alternation(alternation) => {
            let branches: Option<Vec<_>> = alternation.asts.iter().map(of).collect();
            branches.map(|texts| texts.into_iter().flatten().collect())
        }
        Ast::Empty(_)
        | Ast::Flags(_)
        | Ast::Dot(_)
        | Ast::Assertion(_)
        | Ast::ClassUnicode(_)
        | Ast::ClassPerl(_)
        | Ast::ClassBracketed(_) => None,
    }
}

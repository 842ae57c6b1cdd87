//! Texts without which a pattern cannot match.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, RepetitionKind, RepetitionRange};

/// Texts of which every match of a pattern holds at least one; `None` where there are no such.
///
/// It is read off the syntax: the classes of Unicode, which are most of what a pattern costs, are
/// not looked up.
pub(crate) fn required(pattern: &str) -> Option<Vec<String>> {
    of(&Parser::new().parse(pattern).ok()?)
}

fn of(ast: &Ast) -> Option<Vec<String>> {
    match ast {
        Ast::Literal(literal) => Some(vec![literal.c.to_string()]),
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

//! Patterns whose groups capture nothing.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, GroupKind, Visitor, visit};

/// The pattern with groups that capture nothing: nobody asks what they hold, and room for it is
/// megabytes for a pattern with many of them.
pub(super) fn uncaptured(pattern: &str) -> Option<String> {
    let starts = visit(&Parser::new().parse(pattern).ok()?, Starts(Vec::new())).ok()?;
    let mut text = String::with_capacity(pattern.len() + 2 * starts.len());
    let mut end = 0;
    for start in starts {
        text.push_str(pattern.get(end..start)?);
        text.push_str("?:");
        end = start;
    }
    text.push_str(pattern.get(end..)?);
    Some(text)
}

/// Where the groups that capture begin, behind their parentheses.
struct Starts(Vec<usize>);

impl Visitor for Starts {
    type Output = Vec<usize>;
    type Err = std::convert::Infallible;

    fn finish(self) -> Result<Vec<usize>, Self::Err> {
        Ok(self.0)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), Self::Err> {
        if let Ast::Group(group) = ast
            && matches!(group.kind, GroupKind::CaptureIndex(_))
        {
            self.0.push(group.span.start.offset + 1);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::uncaptured;

    #[test]
    fn only_groups_that_capture_change() {
        for (pattern, expected) in [
            (r"(年|(月|日))+", r"(?:年|(?:月|日))+"),
            (r"\([(](?i:a)(b)", r"\([(](?i:a)(?:b)"),
            ("ab", "ab"),
        ] {
            assert_eq!(uncaptured(pattern).as_deref(), Some(expected));
        }
    }
}

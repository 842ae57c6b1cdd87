//! Patterns rewritten so that they are cheap to compile and to match.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{
    Ast, ClassPerl, ClassPerlKind, ClassSetItem, GroupKind, Span, Visitor, visit,
};

/// What `\W` stands for: the signs of the scripts that news is written in, private use (fonts of
/// icons) and pictographs. Unicode has a few hundred ranges more, none of which begins or ends a line
/// that a pattern knows, and each of which is compiled at every place.
const SIGNS: &str = "\\x00-/:-@\\[-^`{-©«-´¶-¹»-¿×÷\u{2c2}-\u{2c5}\u{2d2}-\u{2df}\u{37e}\u{387}\
    \u{55a}-\u{55f}\u{589}-\u{58f}\u{5be}\u{5f3}-\u{60f}\u{61b}-\u{61f}\u{66a}-\u{66d}\u{6d4}\u{964}\u{965}\
    \u{2000}-\u{200b}\u{200e}-\u{203e}\u{2041}-\u{2053}\u{2055}-\u{2070}\u{2074}-\u{207e}\u{2080}-\u{208e}\
    \u{20a0}-\u{20c0}\u{2116}-\u{2117}\u{2120}-\u{2122}\u{2190}-\u{24b5}\u{24ea}-\u{2bff}\u{2e00}-\u{2e2e}\
    \u{2e30}-\u{3004}\u{3008}-\u{3020}\u{3030}\u{303d}-\u{303f}\u{30a0}\u{30fb}\u{3200}-\u{33ff}\
    \u{e000}-\u{f8ff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6b}\u{feff}-\u{ff0f}\u{ff1a}-\u{ff20}\u{ff3b}-\u{ff40}\
    \u{ff5b}-\u{ff65}\u{ffe0}-\u{fffd}\u{1f000}-\u{1fbff}";

/// What `\d` stands for: the digits of ASCII, in both widths, Arabic, Persian, Devanagari and Bengali.
const DIGITS: &str = "0-9٠-٩۰-۹०-९০-৯０-９";

/// The pattern with groups that capture nothing, as nobody asks what they hold and room for it is
/// megabytes for a pattern with many of them, and with the small classes above.
pub(super) fn lean(pattern: &str) -> Option<String> {
    let edits = visit(&Parser::new().parse(pattern).ok()?, Edits(Vec::new())).ok()?;
    let mut text = String::with_capacity(2 * pattern.len());
    let mut end = 0;
    for (span, new) in edits {
        text.push_str(pattern.get(end..span.start.offset)?);
        text.push_str(&new);
        end = span.end.offset;
    }
    text.push_str(pattern.get(end..)?);
    Some(text)
}

/// What stands instead of a part of the pattern, from left to right.
struct Edits(Vec<(Span, String)>);

impl Edits {
    fn class(&mut self, class: &ClassPerl) {
        let (members, negated) = match class.kind {
            ClassPerlKind::Word => (SIGNS, !class.negated),
            ClassPerlKind::Digit => (DIGITS, class.negated),
            ClassPerlKind::Space => return,
        };
        self.0.push((class.span, format!("[{}{members}]", if negated { "^" } else { "" })));
    }
}

impl Visitor for Edits {
    type Output = Vec<(Span, String)>;
    type Err = std::convert::Infallible;

    fn finish(self) -> Result<Self::Output, Self::Err> {
        Ok(self.0)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), Self::Err> {
        match ast {
            Ast::Group(group) if matches!(group.kind, GroupKind::CaptureIndex(_)) => {
                let mut start = group.span.start;
                start.offset += 1;
                self.0.push((Span::splat(start), "?:".to_owned()));
            }
            Ast::ClassPerl(class) => self.class(class),
            _ => {}
        }
        Ok(())
    }

    fn visit_class_set_item_pre(&mut self, item: &ClassSetItem) -> Result<(), Self::Err> {
        if let ClassSetItem::Perl(class) = item {
            self.class(class);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    #[test]
    fn only_groups_that_capture_change() {
        for (pattern, expected) in [
            (r"(年|(月|日))+", r"(?:年|(?:月|日))+"),
            (r"\([(](?i:a)(b)", r"\([(](?i:a)(?:b)"),
            (r"[\s-]ab\b", r"[\s-]ab\b"),
        ] {
            assert_eq!(lean(pattern).as_deref(), Some(expected));
        }
    }

    #[test]
    fn small_classes_tell_letters_digits_and_signs_as_the_large_ones_do() {
        let told = "az_09０９éßłñœЖяחאرींকกあア漢字ー々한\u{200d}٣۴५৬";
        let signs = " !\"/@[^`{©«»¿×·…—“”‘’、。「」『』【】（）：，！？〈〉・★▶→①👇🔥\u{e001}؟،।׳";
        for pattern in [r"^\w$", r"^\W$", r"^\d$", r"^\D$", r"^[\w-]$", r"^[^\W\d]$", r"^[^\d,]$"] {
            let ours = Regex::new(&lean(pattern).unwrap()).unwrap();
            let plain = Regex::new(pattern).unwrap();
            for letter in told.chars().chain(signs.chars()) {
                let text = letter.to_string();
                assert_eq!(ours.is_match(&text), plain.is_match(&text), "{pattern} {letter:?}");
            }
        }
    }
}

//! What Markdown would misread.

/// What dollar signs of one block of Markdown mean to parsers that take a pair of them for a formula: one
/// opens it before a character, one ends it behind a character.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Dollars {
    /// One may open a formula here that a later one would end.
    pub is_open: bool,
    /// The block holds others where no backslash can stand.
    pub all: bool,
}

impl Dollars {
    /// Whether one needs a backslash, behind `out`; it may stand before a character or not.
    fn escapes(&mut self, out: &str, opens: bool) -> bool {
        let ends = out.bytes().next_back().is_none_or(|byte| !byte.is_ascii_whitespace());
        let escapes = self.all || self.is_open && ends;
        self.is_open |= opens && !escapes;
        escapes
    }
}

/// Appends a piece of a text, with a backslash before every character that Markdown would not
/// take for itself. `whole` is all of the text and `at` where the piece begins in it: what a
/// character means depends on its neighbours, also across the edges of emphasis.
pub(super) fn push_escaped(
    out: &mut String,
    whole: &str,
    at: usize,
    piece: &str,
    dollars: &mut Dollars,
) {
    let mut before = whole.get(..at).and_then(|text| text.chars().next_back());
    for (offset, character) in piece.char_indices() {
        let after = at + offset + character.len_utf8();
        let rest = whole.get(after..).unwrap_or_default();
        let ends_piece = offset + character.len_utf8() == piece.len();
        let next = rest.chars().next();
        let is_special = match character {
            '\\' | '*' | '`' | '[' | ']' | '~' | '|' => true,
            // Not inside a word, where it means nothing; at an edge, marks may stand beside it.
            '_' => {
                let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                offset == 0 || ends_piece || !is_inside(before) || !is_inside(next)
            }
            '<' => next.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => begins_reference(rest),
            '$' => {
                dollars.escapes(out, ends_piece || next.is_some_and(|c| !c.is_ascii_whitespace()))
            }
            // What follows may be the bracket of a link.
            '!' => ends_piece && next.is_some(),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        match character {
            '\0' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
        before = Some(character);
    }
}

/// White space, or a control character, which is written as a space or not at all.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Where a line that begins with this text needs a backslash to stay part of its paragraph.
pub(super) fn line_start(line: &str) -> Option<usize> {
    let ends_marker = |rest: &str| rest.chars().next().is_none_or(is_blank);
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let is_special = match first {
        '>' | '=' => true,
        '#' => {
            let rest = rest.trim_start_matches('#');
            line.len() - rest.len() <= 6 && ends_marker(rest)
        }
        '+' => ends_marker(rest),
        '-' => ends_marker(rest) || rest.starts_with(['-', ':', '|']),
        ':' => rest.starts_with('-'),
        _ => false,
    };
    if is_special {
        return Some(0);
    }
    let digits = line.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix(['.', ')'])?;
    ((1..=9).contains(&digits) && ends_marker(rest)).then_some(digits)
}

/// Whether `&` and this are a character reference.
pub(super) fn begins_reference(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let length = name.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name.as_bytes().get(length) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        push_escaped(&mut out, text, 0, text, &mut Dollars::default());
        out
    }

    #[test]
    fn marks_are_escaped_and_prose_is_not() {
        for (text, expected) in [
            ("a*b* `c` [d](e) ~f~ \\g", "a\\*b\\* \\`c\\` \\[d\\](e) \\~f\\~ \\\\g"),
            ("snake_case _word_ x__y", "snake_case \\_word\\_ x\\_\\_y"),
            ("AT&T &amp; &#20; & x", "AT&T \\&amp; \\&#20; & x"),
            ("1 < 2 <b> </b> <!-- <?", "1 < 2 \\<b> \\</b> \\<!-- \\<?"),
            ("Hi! 5 > 3 (a) 50% $1 #x + - =", "Hi! 5 > 3 (a) 50% $1 #x + - ="),
            ("a|b", "a\\|b"),
            ("from $5 to $10 of US$", "from $5 to $10 of US\\$"),
            ("US$5, $ 6 $", "US$5, $ 6 $"),
            ("from $5 to 10$ later", "from $5 to 10\\$ later"),
            ("x$y$z $HOME$ $$a$$", "x$y\\$z $HOME\\$ $\\$a\\$\\$"),
            ("tab\tand\u{b}more\0", "tab and more"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn only_what_would_begin_a_block_is_escaped_at_the_start_of_a_line() {
        for line in [
            "# a", "###### a", "#", "> a", ">a", "- a", "-", "--", "---", "+ a", "==", ":--", "-|-",
        ] {
            assert_eq!(line_start(line), Some(0), "{line}");
        }
        assert_eq!(line_start("1. a"), Some(1));
        assert_eq!(line_start("2022) "), Some(4));
        assert_eq!(line_start("10."), Some(2));
        for line in ["#a", "####### a", "-a", "+1", "1.5", "1234567890. a", "a", "", "：a", "1、a"]
        {
            assert_eq!(line_start(line), None, "{line}");
        }
    }
}

//! One spelling for many: what lines are compared by. Never what is printed.

use super::{fold, is_alphanumeric, is_han, is_invisible};

/// A line in lower case, half-width, simplified labels, single spaces.
pub(crate) fn fold_line(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let (mut space, mut rest) = (false, line);
    loop {
        let word = rest.bytes().take_while(u8::is_ascii_graphic).count();
        let (word, behind) = rest.split_at(word);
        let mut chars = behind.chars();
        let next = chars.next();
        rest = chars.as_str();
        let is_gap = next.is_some_and(|c| c.is_whitespace() || is_invisible(c));
        let letter = next.filter(|_| !is_gap);
        if space && !folded.is_empty() && (!word.is_empty() || letter.is_some()) {
            folded.push(' ');
        }
        space &= word.is_empty() && letter.is_none();
        folded.push_str(word);
        match next {
            None => break,
            Some(c) if is_gap => space |= !is_invisible(c),
            Some(c) => push_lower(&mut folded, fold_char(c)),
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// The letters and digits of a headline, nothing else: quotes, dashes and spaces differ between
/// `<title>`, `<h1>` and file names.
pub(crate) fn fold_title(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    let mut rest = title;
    loop {
        let word = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (word, behind) = rest.split_at(word);
        folded.push_str(word);
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        let letter = fold_char(c);
        if !c.is_ascii() && is_alphanumeric(letter) {
            push_lower(&mut folded, letter);
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// Han characters are neither small nor capital.
fn push_lower(folded: &mut String, c: char) {
    if is_han(c) { folded.push(c) } else { folded.extend(c.to_lowercase()) }
}

/// As [`fold`](super::fold()), and quotation marks and angles of one kind.
fn fold_char(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    match c {
        '“' | '”' | '„' => '"',
        '»' | '›' | '》' => '>',
        '«' | '‹' | '《' => '<',
        _ => fold(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fold_to_half_width_simplified_lower_case() {
        assert_eq!(fold_line("　責任編輯：　Ann\u{a0} B "), "责任编辑: ann b");
        assert_eq!(fold_line("【編輯丨X】"), "[编辑|x]");
        assert_eq!(fold_line("a\u{200b}b"), "ab");
    }

    #[test]
    fn titles_fold_to_letters_and_digits() {
        assert_eq!(fold_title("“甲乙”：丙 50％"), fold_title("_甲乙_ 丙50%"));
        assert_eq!(fold_title("Bridge – Opens!"), "bridgeopens");
    }
}

//! Text without a single tag: line feeds and indents are all that parts its paragraphs.

use std::borrow::Cow;

/// What ends a paragraph where the next line is not indented; a line that was broken for its
/// width alone ends elsewhere.
const SENTENCE_END: [char; 5] = ['。', '！', '？', '”', '」'];

/// Marks the paragraphs of a text that has no tags, and the lines of its lists.
pub(super) fn paragraphs(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.trim().contains(['\n', '\r']) || has_tag(&text) {
        return text;
    }
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    let mut begins = true;
    let mut number = 0;
    // Prose that is broken for its width goes on with a dash or a number as well.
    let (mut is_list, mut may_list) = (false, false);
    for line in lines(&text) {
        let inner = line.trim();
        if inner.is_empty() {
            (begins, is_list) = (true, false);
            continue;
        }
        let marker = marker(inner, number).filter(|_| begins || may_list);
        number = if let Some(Marker::Number(number)) = marker { number } else { number };
        html.push_str(match marker {
            _ if begins || is_indented(line) => "<p>",
            Some(_) => "<br>",
            None => "\n",
        });
        html.push_str(inner);
        begins = inner.ends_with(SENTENCE_END);
        is_list |= marker.is_some();
        may_list = is_list || inner.ends_with([':', '：', '.', '!', '?', ';']);
    }
    Cow::Owned(html)
}

/// Lines, however they end: old systems wrote a carriage return alone, broken ones both ways.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let is_broken = text.contains("\r\r\n") || text.contains("\n\r");
    text.lines().flat_map(move |line| {
        let line = if is_broken { line.trim_matches('\r') } else { line };
        line.split('\r')
    })
}

/// What begins an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker {
    Bullet,
    Number(u32),
}

/// That of a line behind an item with a number: a sentence may go on with a number, too.
fn marker(line: &str, before: u32) -> Option<Marker> {
    if ["- ", "* ", "• "].iter().any(|bullet| line.starts_with(bullet)) {
        return Some(Marker::Bullet);
    }
    let (number, _) = line.split_once(". ")?;
    let number = number.parse().ok()?;
    (number == 1 || Some(number) == before.checked_add(1)).then_some(Marker::Number(number))
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['\u{3000}', '\t']) || line.starts_with("  ")
}

fn has_tag(text: &str) -> bool {
    let begins = |&byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?');
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'<', bytes).any(|at| bytes.get(at + 1).is_some_and(begins))
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_indents_and_ends_of_sentences_part_paragraphs() {
        for (text, html) in [
            ("甲。\n　　乙\n　　丙", "<p>甲。<p>乙<p>丙"),
            ("甲乙\n丙。\n丁", "<p>甲乙\n丙。<p>丁"),
            (
                "One line\nand more.\nStill one.\n\nTwo < 3",
                "<p>One line\nand more.\nStill one.<p>Two < 3",
            ),
            ("One\r\n\r\nTwo\n\tThree", "<p>One<p>Two<p>Three"),
            ("One\r\rTwo\rthree", "<p>One<p>Two\nthree"),
            ("Take:\n- a coat\nand a hat\n* food", "<p>Take:<br>- a coat\nand a hat<br>* food"),
            ("1. Go\n2. Wait\nuntil\n9. May", "<p>1. Go<br>2. Wait\nuntil\n9. May"),
            ("in the year\n1. May he rest\n- so", "<p>in the year\n1. May he rest\n- so"),
            ("One line\r\r\nand more\r\r\n", "<p>One line\nand more"),
        ] {
            assert_eq!(paragraphs(text.into()), html);
        }
    }

    #[test]
    fn a_single_line_and_markup_stay_as_they_are() {
        for text in ["One line\n", "", "a\n\nb<br>c", "a\n\n</p>b", "a\n\nb<!-- c -->"] {
            assert_eq!(paragraphs(text.into()), text);
        }
    }
}

//! Text without a single tag: line feeds and indents are all that parts its paragraphs.

use std::borrow::Cow;

/// What ends a paragraph where the next line is not indented; a line that was broken for its
/// width alone ends elsewhere.
const SENTENCE_END: [char; 5] = ['。', '！', '？', '”', '」'];

/// Marks the paragraphs of a text that has no tags.
pub(super) fn paragraphs(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.trim().contains('\n') || has_tag(&text) {
        return text;
    }
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    let mut begins = true;
    for line in text.lines() {
        let inner = line.trim();
        if inner.is_empty() {
            begins = true;
            continue;
        }
        html.push_str(if begins || is_indented(line) { "<p>" } else { "\n" });
        html.push_str(inner);
        begins = inner.ends_with(SENTENCE_END);
    }
    Cow::Owned(html)
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

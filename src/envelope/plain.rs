//! Text without a single tag: line feeds and indents are all that parts its paragraphs.

use std::borrow::Cow;

/// What ends a paragraph where the next line is not indented; a line that was broken for its
/// width alone ends elsewhere.
const SENTENCE_END: [char; 5] = ['。', '！', '？', '”', '」'];

/// Marks the paragraphs of a text that has no tags, and the headings of one that `is_post`, of which a
/// front matter was read, where it is Markdown.
pub(super) fn paragraphs(text: Cow<'_, str>, is_post: bool) -> Cow<'_, str> {
    if !text.trim().contains(['\n', '\r']) || has_tag(&text) {
        return text;
    }
    let is_markdown = is_post && is_markdown(&text);
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    let mut begins = true;
    let mut number = 0;
    let mut fenced = false;
    for line in lines(&text) {
        let inner = line.trim();
        if inner.is_empty() {
            begins = true;
            continue;
        }
        fenced ^= is_fence(inner);
        let marker = marker(inner, number);
        number = if let Some(Marker::Number(number)) = marker { number } else { number };
        if let Some((level, words)) = heading(inner).filter(|_| is_markdown && !fenced) {
            html.push_str(&format!("<h{level}>{words}</h{level}>"));
            begins = true;
            continue;
        }
        html.push_str(match marker {
            _ if begins || is_indented(line) => "<p>",
            Some(_) => "<br>",
            None => "\n",
        });
        html.push_str(inner);
        begins = inner.ends_with(SENTENCE_END);
    }
    Cow::Owned(html)
}

/// Lines, however they end: old systems wrote a carriage return alone.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('\r'))
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

/// Level and words of a line such as `## Words`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let words = words.strip_prefix(' ')?.trim_end_matches('#').trim();
    ((1..=6).contains(&level) && !words.is_empty()).then_some((level, words))
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// Whether a text has a heading, and beside it another, a list, a link or a listing.
fn is_markdown(text: &str) -> bool {
    let (mut headings, mut others) = (0_usize, 0_usize);
    let mut fenced = false;
    for line in lines(text) {
        let line = line.trim();
        let is_edge = is_fence(line);
        fenced ^= is_edge;
        let is_heading = !fenced && heading(line).is_some();
        let is_other =
            || is_edge || marker(line, 0) == Some(Marker::Bullet) || line.contains("](http");
        headings += usize::from(is_heading);
        others += usize::from(!is_heading && is_other());
    }
    headings > 0 && headings + others > 1
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
            ("# Not told\n\nText", "<p># Not told<p>Text"),
        ] {
            assert_eq!(paragraphs(text.into(), false), html);
        }
    }

    #[test]
    fn headings_of_a_post_in_markdown_are_told() {
        let post = "# Bridge\nOpens.\n\n## When ##\n\n```\n# make\n```\n\n* now";
        let html = "<h1>Bridge</h1><p>Opens.<h2>When</h2><p>```\n# make\n```<p>* now";
        assert_eq!(paragraphs(post.into(), true), html);
        assert_eq!(paragraphs("# One\n\ntext".into(), true), "<p># One<p>text");
        assert_eq!(
            paragraphs("#1 One\n\n* two\n* three".into(), true),
            "<p>#1 One<p>* two<br>* three"
        );
        assert!(!paragraphs(post.into(), false).contains("<h1>"));
    }

    #[test]
    fn a_single_line_and_markup_stay_as_they_are() {
        for text in ["One line\n", "", "a\n\nb<br>c", "a\n\n</p>b", "a\n\nb<!-- c -->"] {
            assert_eq!(paragraphs(text.into(), true), text);
        }
    }
}

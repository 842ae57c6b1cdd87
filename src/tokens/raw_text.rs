//! Where text without markup ends.

use super::tag::is_space;
use memchr::{memchr, memchr2};

/// Elements whose content is no markup: they cannot nest, and the tokenizer itself must see their
/// start tags.
pub(crate) fn begins_raw_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "textarea"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
    )
}

/// The position of the `</name` that ends raw text or RCDATA which begins at `at`; the end of the
/// input when there is none.
pub(super) fn end_of_text(html: &[u8], mut at: usize, name: &str) -> usize {
    while let Some(open) = find(html, at, |rest| memchr(b'<', rest)) {
        if is_end_tag(html, open, name) {
            return open;
        }
        at = open + 1;
    }
    html.len()
}

/// The same for a script. Inside `<!--` … `-->` a `<script` makes the next `</script` part of the
/// text (the "double escaped" states of the HTML standard).
pub(super) fn end_of_script(html: &[u8], mut at: usize) -> usize {
    let (mut escaped, mut double_escaped) = (false, false);
    while let Some(found) = find(html, at, |rest| memchr2(b'<', b'-', rest)) {
        at = found + 1;
        let starts_with =
            |text: &[u8]| html.get(found..).is_some_and(|rest| rest.starts_with(text));
        if starts_with(b"-->") {
            (escaped, double_escaped) = (false, false);
        } else if double_escaped {
            double_escaped = !is_end_tag(html, found, "script");
        } else if is_end_tag(html, found, "script") {
            return found;
        } else if escaped {
            double_escaped = is_tag(html, found + 1, "script") && starts_with(b"<");
        } else if starts_with(b"<!--") {
            escaped = true;
            // The two dashes may be those of `-->`, too.
            at = found + 2;
        }
    }
    html.len()
}

/// After the `>` or `-->` that ends the comment which `<!--` at `open` begins; the end of the
/// input when there is none. The text is what stands between, without the closing.
pub(super) fn end_of_comment(html: &[u8], open: usize) -> usize {
    let text = open + 4;
    for abrupt in [&b">"[..], b"->"] {
        if html.get(text..).is_some_and(|rest| rest.starts_with(abrupt)) {
            return text + abrupt.len();
        }
    }
    let mut at = text;
    while let Some(dash) = find(html, at, |rest| memchr(b'-', rest)) {
        match html.get(dash + 1..) {
            Some([b'-', b'>', ..]) => return dash + 3,
            Some([b'-', b'!', b'>', ..]) => return dash + 4,
            _ => at = dash + 1,
        }
    }
    html.len()
}

/// Whether a text that begins as a comment and goes on to the end of the input is a whole one.
pub(super) fn is_comment(text: &[u8]) -> bool {
    matches!(text, b"<!-->" | b"<!--->")
        || text.len() >= "<!---->".len() && (text.ends_with(b"-->") || text.ends_with(b"--!>"))
}

fn find(html: &[u8], at: usize, search: impl Fn(&[u8]) -> Option<usize>) -> Option<usize> {
    html.get(at..).and_then(search).map(|offset| at + offset)
}

fn is_end_tag(html: &[u8], open: usize, name: &str) -> bool {
    html.get(open..).is_some_and(|rest| rest.starts_with(b"</")) && is_tag(html, open + 2, name)
}

/// Whether `name` stands at `at` and ends there.
fn is_tag(html: &[u8], at: usize, name: &str) -> bool {
    let end = at + name.len();
    html.get(at..end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && html.get(end).is_some_and(|&byte| is_space(byte) || matches!(byte, b'/' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_text_ends_at_its_own_end_tag_in_any_case() {
        let html = "a</styles></b></STYLE\n>c";
        assert_eq!(end_of_text(html.as_bytes(), 0, "style"), 14);
        assert_eq!(end_of_text(b"a</style", 0, "style"), 8);
    }

    #[test]
    fn scripts_end_as_the_standard_says() {
        fn end(html: &str) -> &str {
            &html[end_of_script(html.as_bytes(), 0)..]
        }
        assert_eq!(end("a</script>b"), "</script>b");
        assert_eq!(end("<!-- a</script>b"), "</script>b");
        assert_eq!(end("<!-- <script> a</script>b</script >c"), "</script >c");
        assert_eq!(end("<!-- <script> a--></script>b"), "</script>b");
        assert_eq!(end("<!--><script></script>a"), "</script>a");
        assert_eq!(end("<!--<script></script><script></script></script>a"), "</script>a");
        assert_eq!(end("<script></script>a"), "</script>a");
        assert_eq!(end("<!-- <script> a"), "");
    }

    #[test]
    fn comments_end_as_the_standard_says() {
        fn end(html: &str) -> &str {
            &html[end_of_comment(html.as_bytes(), 0)..]
        }
        assert_eq!(end("<!-- a -->b"), "b");
        assert_eq!(end("<!-->b"), "b");
        assert_eq!(end("<!--->b"), "b");
        assert_eq!(end("<!---->b"), "b");
        assert_eq!(end("<!-- a --!>b"), "b");
        assert_eq!(end("<!-- a -- > -- b --->c"), "c");
        assert_eq!(end("<!-- <!-->b"), "b");
        assert_eq!(end("<!-- a"), "");
    }

    #[test]
    fn whole_comments_are_told_from_those_without_end() {
        for whole in ["<!-->", "<!--->", "<!---->", "<!-- a -->", "<!-- a --!>"] {
            assert!(is_comment(whole.as_bytes()), "{whole}");
        }
        for open in ["<!--", "<!-- a", "<!-- a ->", "<!-- a --"] {
            assert!(!is_comment(open.as_bytes()), "{open}");
        }
    }
}

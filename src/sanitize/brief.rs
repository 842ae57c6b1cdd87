use std::borrow::Cow;

/// Most characters of a text or attribute that a serialiser must look at one by one.
const MOST: usize = 128;

/// Our own HTML, its texts and attributes cut short where they hold very many references or
/// characters like them.
///
/// For each of these, html5ever's serialiser looks through all of the text that follows. What
/// goes is escaped text after text that stays, so that the HTML parses and changes in the same
/// way with it and without.
pub(super) fn abbreviate(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut in_tag = false;
    let mut special = 0;
    let mut cut_from = None;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'<' | b'>' => in_tag = byte == b'<',
            b'"' if in_tag => {}
            // The reference or character begins here; 0xC2 begins U+0080 to U+00BF.
            b'&' | 0xC2 => {
                special += 1;
                if special > MOST && cut_from.is_none() {
                    cut_from = Some(at);
                }
                continue;
            }
            _ => continue,
        }
        // The end of a text or attribute.
        if let Some(from) = cut_from.take() {
            out.push_str(html.get(copied..from).unwrap_or_default());
            copied = at;
        }
        special = 0;
    }
    let end = cut_from.unwrap_or(html.len());
    if copied == 0 && end == html.len() {
        return Cow::Borrowed(html);
    }
    out.push_str(html.get(copied..end).unwrap_or_default());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_html_stays_as_it_is() {
        let html = "<p title=\"a &amp; b\">« c »".to_owned() + &"&nbsp;<br>".repeat(MOST * 2);
        assert!(matches!(abbreviate(&html), Cow::Borrowed(_)));
    }

    #[test]
    fn texts_and_attributes_of_many_references_are_cut() {
        let (many, most) = ("&amp;\"x".repeat(MOST * 3), "&amp;\"x".repeat(MOST));
        let html = format!("<p title=\"{}\">{many}<b>·{many}</b>", "&lt;".repeat(MOST + 1));
        let title = "&lt;".repeat(MOST);
        let less = "&amp;\"x".repeat(MOST - 1);
        assert_eq!(abbreviate(&html), format!("<p title=\"{title}\">{most}<b>·{less}</b>"));
        assert_eq!(abbreviate(&many), most);
    }
}

//! Characters as the HTML serialisation algorithm writes them, so that our output is already in
//! the form in which a parser's serialiser would put it.

/// Appends text; a NUL goes and a carriage return becomes a line feed, as no parser keeps either.
pub(crate) fn push_text(out: &mut String, text: &str) {
    push(out, text, false);
}

/// Appends the value of an attribute in double quotes.
pub(crate) fn push_attribute(out: &mut String, value: &str) {
    push(out, value, true);
}

fn push(out: &mut String, text: &str, attribute: bool) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\u{A0}', '\0', '\r']) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = special.chars();
        match characters.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') if attribute => out.push_str("&quot;"),
            Some('\u{A0}') => out.push_str("&nbsp;"),
            Some('\r') if characters.as_str().starts_with('\n') => {}
            Some('\r') => out.push('\n'),
            Some('\0') | None => {}
            Some(other) => out.push(other),
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_as_the_standard_serialises_them() {
        let (mut text, mut value) = (String::new(), String::new());
        push_text(&mut text, "a<b>&\"c\"\u{A0}\0d\r\ne\rf");
        push_attribute(&mut value, "a<b>&\"c\"\u{A0}\0d\r\ne\rf");
        assert_eq!(text, "a&lt;b&gt;&amp;\"c\"&nbsp;d\ne\nf");
        assert_eq!(value, "a&lt;b&gt;&amp;&quot;c&quot;&nbsp;d\ne\nf");
    }
}

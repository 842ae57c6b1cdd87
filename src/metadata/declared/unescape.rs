//! Character references that a system has escaped once more than it decodes them.

use std::borrow::Cow;

/// A text without the references that are left in it: "Bridges &#38; ferries", "&rsquo;". Those
/// that a text about markup prints (`&lt;`, `&nbsp;`) stay.
pub(in crate::metadata) fn unescaped(text: &str) -> Cow<'_, str> {
    /// Longer ones are no value of any field.
    const LONGEST: usize = 1 << 16;
    if text.len() > LONGEST || !text.contains('&') || text.contains('<') {
        return Cow::Borrowed(text);
    }
    if !text.split('&').skip(1).any(is_left_over) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let fragment = format!("&{part}");
        match is_left_over(part) {
            true => out.extend(scraper::Html::parse_fragment(&fragment).root_element().text()),
            false => out.push_str(&fragment),
        }
    }
    Cow::Owned(out)
}

/// Whether what stands behind an ampersand completes a reference to a mark of running text.
fn is_left_over(rest: &str) -> bool {
    const MARKS: &[&str] =
        &["amp", "quot", "apos", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip"];
    let Some((name, _)) = rest.split_once(';') else { return false };
    let number = name.strip_prefix("#x").or_else(|| name.strip_prefix('#'));
    MARKS.contains(&name)
        || number
            .is_some_and(|n| (2..=5).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn references_to_marks_of_running_text_are_decoded() {
        for (text, expected) in [
            ("Bridges &#38; ferries", "Bridges & ferries"),
            ("Bridges &#x26; ferries", "Bridges & ferries"),
            ("Bridges &amp; ferries &hellip;", "Bridges & ferries …"),
            ("The &quot;bridge&quot;", "The \"bridge\""),
            ("The &apos;bridge&apos;", "The 'bridge'"),
            ("The &ldquo;bridge&rdquo;", "The “bridge”"),
            ("The &lsquo;bridge&rsquo;", "The ‘bridge’"),
            ("Bridges &ndash; ferries &mdash; roads", "Bridges – ferries — roads"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
        for text in ["What &nbsp; is for", "The tag &lt;b&gt;", "A & B; C", "Q&A;", "&#; &#zz;"] {
            assert_eq!(unescaped(text), text);
        }
    }
}

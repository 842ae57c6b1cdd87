//! Players and posts that pages name by their number on a site that everybody knows.

/// Elements, the attribute with the number, and what is around it in the address.
#[rustfmt::skip]
const HOSTED: [(&str, &str, &str, &str); 5] = [
    ("amp-youtube", "data-videoid", "https://www.youtube.com/watch?v=", ""),
    ("amp-vimeo", "data-videoid", "https://vimeo.com/", ""),
    ("amp-dailymotion", "data-videoid", "https://www.dailymotion.com/video/", ""),
    ("amp-instagram", "data-shortcode", "https://www.instagram.com/p/", "/"),
    ("amp-twitter", "data-tweetid", "https://twitter.com/i/status/", ""),
];
/// Longer ones are none.
const LONGEST_NUMBER: usize = 64;

/// Whether an element shows what stands on such a site.
pub(crate) fn is_hosted(tag: &str) -> bool {
    HOSTED.iter().any(|(known, ..)| *known == tag)
}

/// Whether an attribute of such an element holds the number.
pub(crate) fn is_number(tag: &str, name: &str) -> bool {
    HOSTED.iter().any(|(known, attribute, ..)| *known == tag && *attribute == name)
}

/// The address of what an element shows, where `value` is the number.
pub(crate) fn address(tag: &str, name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_number =
        !value.is_empty() && value.len() <= LONGEST_NUMBER && value.bytes().all(is_part);
    let mut known =
        HOSTED.iter().filter(|(known, attribute, ..)| *known == tag && *attribute == name);
    let (_, _, before, behind) = known.next().filter(|_| is_number)?;
    Some(format!("{before}{value}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn numbers_become_addresses() {
        for (tag, name, value, expected) in [
            (
                "amp-youtube",
                "data-videoid",
                "mGENRKrdoGY",
                "https://www.youtube.com/watch?v=mGENRKrdoGY",
            ),
            ("amp-youtube", "data-videoid", " a_b-c ", "https://www.youtube.com/watch?v=a_b-c"),
            ("amp-vimeo", "data-videoid", "123", "https://vimeo.com/123"),
            ("amp-dailymotion", "data-videoid", "x1", "https://www.dailymotion.com/video/x1"),
            ("amp-instagram", "data-shortcode", "fBwFP", "https://www.instagram.com/p/fBwFP/"),
            ("amp-twitter", "data-tweetid", "12", "https://twitter.com/i/status/12"),
        ] {
            assert_eq!(address(tag, name, value).as_deref(), Some(expected));
        }
        for (tag, name, value) in [
            ("amp-youtube", "data-videoid", ""),
            ("amp-youtube", "data-videoid", "a/../b"),
            ("amp-youtube", "data-videoid", "{{id}}"),
            ("amp-youtube", "data-tweetid", "12"),
            ("amp-brightcove", "data-video-id", "12"),
        ] {
            assert_eq!(address(tag, name, value), None, "{value}");
        }
    }
}

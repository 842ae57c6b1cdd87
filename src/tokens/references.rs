//! Character references, as far as they are simple: addresses are full of `&amp;` and of bare
//! ampersands, texts of `&nbsp;`, and html5ever's tokenizer takes thousands of instructions a tag.

use memchr::memchr;

/// Where a reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Attribute,
    Text,
}

/// The value with its references decoded; `None` where it takes the standard's table of names to
/// tell. The value holds neither NUL nor carriage return.
pub(super) fn decode(value: &str, place: Place) -> Option<String> {
    let mut decoded = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        decoded.push_str(rest.get(..at)?);
        let inside = rest.get(at + 1..)?;
        let length = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (name, after) = inside.split_at_checked(length)?;
        rest = match (name, after.as_bytes().first()) {
            ("", Some(b'#')) => {
                let (number, after) = after.get(1..)?.split_once(';')?;
                decoded.push(numeric(number)?);
                after
            }
            (name, Some(b';')) if !name.is_empty() => {
                decoded.push(named(name)?);
                after.get(1..)?
            }
            ("", _) => {
                decoded.push('&');
                after
            }
            // In an attribute a name is no reference where `=` follows it.
            (_, Some(b'=')) if place == Place::Attribute => {
                decoded.push('&');
                decoded.push_str(name);
                after
            }
            _ => return None,
        };
    }
    decoded.push_str(rest);
    Some(decoded)
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => return None,
    })
}

/// Of a number that stands for the character of that number, as most do.
fn numeric(number: &str) -> Option<char> {
    const LONGEST: usize = 7;
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.len() > LONGEST || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let number = u32::from_str_radix(digits, radix).ok()?;
    char::from_u32(number).filter(|c| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What html5ever makes of the value.
    fn by_standard(value: &str, place: Place) -> String {
        let html = match place {
            Place::Attribute => format!("<a title=\"{value}\">"),
            Place::Text => format!("<a>{value}</a>"),
        };
        let html = scraper::Html::parse_fragment(&html);
        let link = html.select(&scraper::Selector::parse("a").unwrap()).next().unwrap();
        match place {
            Place::Attribute => link.attr("title").unwrap().to_owned(),
            Place::Text => link.text().collect(),
        }
    }

    const PLACES: [Place; 2] = [Place::Attribute, Place::Text];

    #[test]
    fn simple_references_are_decoded() {
        let address = "/a?b=1&amp;c=2&d=3&copy=4";
        let decoded = decode(address, Place::Attribute);
        assert_eq!(decoded.as_deref(), Some("/a?b=1&c=2&d=3&copy=4"));
        assert_eq!(decode(address, Place::Text), None);
        for (value, expected) in [
            ("a & b && &", "a & b && &"),
            ("&lt;&gt;&quot;&apos;&nbsp;", "<>\"'\u{a0}"),
            ("&#39;&#038;&#x2019;&#X41;&#128512;", "'&’A😀"),
        ] {
            for place in PLACES {
                assert_eq!(decode(value, place).as_deref(), Some(expected), "{value}");
                assert_eq!(by_standard(value, place), expected, "{value}");
            }
        }
    }

    #[test]
    fn what_takes_the_table_or_a_rule_is_left_alone() {
        for value in ["&amp", "&copy;", "&copy", "&a.", "&#128;", "&#0;", "&#xd800;", "&#;", "&#65"]
        {
            assert_eq!(PLACES.map(|place| decode(value, place)), [None, None], "{value}");
        }
    }

    #[test]
    fn it_agrees_with_the_standard_wherever_it_decodes() {
        const PARTS: [&str; 16] = [
            "&", "&#", "&#x", "amp", "copy", "lt", "notit", ";", "=", "3", "65", "9f", "x", " ",
            "é", "&amp;",
        ];
        let mut decoded = 0;
        for number in 0..PARTS.len().pow(4) {
            let part = |place: u32| PARTS[number / PARTS.len().pow(place) % PARTS.len()];
            let value: String = (0..4).map(part).collect();
            for place in PLACES {
                if let Some(ours) = decode(&value, place) {
                    assert_eq!(ours, by_standard(&value, place), "{value}");
                    decoded += 1;
                }
            }
        }
        assert!(decoded > 20_000, "{decoded}");
    }
}

//! Text that programs read: nobody wrote it as an article.

use serde_json::{Deserializer, Value};

/// What parts the columns of a table.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Longer texts are not read: what opens them decides.
const LONGEST: usize = 8 << 20;
/// Fewer lines may be alike by chance.
const FEWEST_LINES: usize = 5;

/// Whether a text is JSON (one value or several), or lines of separated values.
pub(crate) fn is_data(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim();
    match text.as_bytes().first() {
        Some(b'{' | b'[') => is_json(text),
        Some(b'<') | None => false,
        Some(_) => SEPARATORS.iter().any(|separator| is_table(text, *separator)),
    }
}

fn is_json(text: &str) -> bool {
    let mut values = Deserializer::from_str(text).into_iter::<Value>();
    text.len() > LONGEST || values.all(|value| value.is_ok())
}

/// Whether all lines have as many columns, and at least three.
fn is_table(text: &str, separator: u8) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let columns = |line: &str| {
        let mut quoted = false;
        let is_separator = |byte: &u8| {
            quoted ^= *byte == b'"';
            !quoted && *byte == separator
        };
        line.as_bytes().iter().copied().filter(is_separator).count()
    };
    let first = lines().next().map_or(0, columns);
    first >= 2
        && lines().all(|line| columns(line) == first)
        && lines().nth(FEWEST_LINES - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_data;

    #[test]
    fn json_and_tables_are_told_from_prose() {
        let table =
            "id,name,place\n1,Bridge,Harbour\n2,\"Clock, old\",Tower\n3,Gate,\n\n4,Wall,Park\n";
        for data in [
            "{\"a\": [1, \"<p>text</p>\"]}",
            " [1, 2]\n",
            "{\"a\":1}\n{\"a\":2}",
            table,
            &table.replace(',', ";").replace("k;", "k,"),
            &table.replace(',', "\t"),
        ] {
            assert!(is_data(data), "{data}");
        }
        let prose = "The bridge, the clock, and the gate.\nThey opened, at last, in May.\n";
        for text in [
            "",
            "{not data}",
            "[Example] A bridge opens.",
            "<p>a, b, c</p>\n<p>a, b, c</p>\n<p>a, b, c</p>\n<p>a, b, c</p>\n<p>a, b, c</p>",
            prose,
            &format!("{prose}{prose}{prose}It is open."),
            "甲、乙\n丙、丁",
        ] {
            assert!(!is_data(text), "{text}");
        }
    }
}

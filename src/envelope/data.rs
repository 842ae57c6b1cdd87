//! Text that programs read: nobody wrote it as an article.

use serde_json::{Deserializer, Value};

/// What parts the columns of a table.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Bytes of JSON that are read: a tree of values takes many times the room of its text.
const READ: usize = 64 << 10;
/// Fewer lines may be alike by chance.
const FEWEST_LINES: usize = 5;
/// Bytes: what stands between the commas of a sentence is longer than most cells.
const LONG_CELL: usize = 16;

/// Whether a text is JSON (one value or several), or lines of separated values.
pub(crate) fn is_data(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim();
    match text.as_bytes().first() {
        Some(b'{' | b'[') => is_json(text),
        Some(b'<') | None => false,
        Some(_) => SEPARATORS.iter().any(|separator| is_table(text, *separator)),
    }
}

/// What opens a long text decides; its last value may be cut.
fn is_json(text: &str) -> bool {
    let end = (0..=text.len().min(READ)).rev().find(|&end| text.is_char_boundary(end));
    let opening = text.get(..end.unwrap_or(0)).unwrap_or_default();
    let is_cut = opening.len() < text.len();
    let mut values = Deserializer::from_str(opening).into_iter::<Value>();
    values.all(|value| match value {
        Ok(_) => true,
        Err(error) => is_cut && error.is_eof(),
    })
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
        && (separator == b'\t' || !is_prose(lines(), separator, first + 1))
}

/// Whether half of some lines that have as many commas, or more, are sentences or parts of them.
fn is_prose<'a>(lines: impl Iterator<Item = &'a str>, separator: u8, cells: usize) -> bool {
    let reads_on = |line: &str| {
        let line = line.trim();
        let ends = line.trim_end_matches(['”', '’', ')', '）', '」']);
        let mut parts = line.split(char::from(separator)).skip(1);
        ends.ends_with(['.', '!', '?', '…', '。', '！', '？'])
            || line.len() >= cells * LONG_CELL && parts.all(|part| part.starts_with(' '))
    };
    let (all, prose) = lines.fold((0_usize, 0_usize), |(all, prose), line| {
        (all + 1, prose + usize::from(reads_on(line)))
    });
    2 * prose >= all
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
            // A column of sentences is quoted, or stands in a table of tabs.
            &"1,Bridge,\"It is open, at last.\"\n".repeat(5),
            &"1\tBridge\tIt is open.\n".repeat(5),
            // The end of a long text is not read, wherever that cuts it.
            &format!("[{}1]", "{\"桥\": \"a bridge\", \"n\": -1.5e3},".repeat(9000)),
            &"{\"a\": true}\n".repeat(9000),
        ] {
            assert!(is_data(data), "{}", data.get(..200).unwrap_or(data));
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
            // As many commas in each paragraph.
            &"The bridge, the clock, and the gate opened.\n\n".repeat(5),
            &"They came, at last, to the gate!”\n".repeat(5),
            &"The bridge over the river, the clock of the tower, the gate in the wall\n".repeat(5),
            &"Bridges, 1904; clocks, 1911; gates, 1923.\n".repeat(5),
            // However long they are.
            &format!("[Note] {}", "The bridge opened in May. ".repeat(400_000)),
            &format!("[1] {}", "The bridge opened in May. ".repeat(400_000)),
        ] {
            assert!(!is_data(text), "{}", text.get(..200).unwrap_or(text));
        }
    }
}

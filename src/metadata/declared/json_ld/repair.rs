//! JSON as pages have it.

use serde_json::Value;
use std::borrow::Cow;

/// JSON-LD longer than this is a catalogue.
const LONGEST_BODY: usize = 4 << 20;
/// The JSON values of a script, at most this many.
const MOST_VALUES: usize = 50;

/// The values of a script body: one after the other, with wrappers taken off and, where a value
/// cannot be read, with what is safe to repair repaired. `Err` holds what could be read before.
pub(super) fn values(body: &str) -> Result<Vec<Value>, Vec<Value>> {
    let body = unwrap(body);
    if body.is_empty() || body.len() > LONGEST_BODY {
        return Ok(Vec::new());
    }
    read(body).or_else(|before| match read(&repair(body)) {
        Ok(values) => Ok(values),
        Err(repaired) if repaired.len() > before.len() => Err(repaired),
        Err(_) => Err(before),
    })
}

fn read(text: &str) -> Result<Vec<Value>, Vec<Value>> {
    let mut values = Vec::new();
    let mut text = text;
    while values.len() < MOST_VALUES {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ';' || c == ',');
        if text.is_empty() {
            break;
        }
        let mut stream = serde_json::Deserializer::from_str(text).into_iter::<Value>();
        match stream.next() {
            Some(Ok(value)) => values.push(value),
            Some(Err(_)) => return Err(values),
            None => break,
        }
        text = text.get(stream.byte_offset()..).unwrap_or_default();
    }
    Ok(values)
}

/// Takes off HTML comments and CDATA marks, also behind `//` and `/*`.
fn unwrap(body: &str) -> &str {
    const OPENERS: &[&str] = &["<!--", "<![CDATA[", "//<![CDATA[", "/*<![CDATA[*/", "// <![CDATA["];
    const CLOSERS: &[&str] = &["-->", "]]>", "//]]>", "/*]]>*/", "// ]]>", "//-->"];
    let mut body = body.trim().trim_start_matches('\u{feff}');
    loop {
        let opened = OPENERS.iter().find_map(|mark| body.strip_prefix(mark));
        let closed = CLOSERS.iter().rev().find_map(|mark| body.strip_suffix(mark));
        match (opened, closed) {
            (Some(rest), _) | (None, Some(rest)) => body = rest.trim(),
            (None, None) => return body,
        }
    }
}

/// Escapes quotes and control characters inside strings, drops commas before a closing bracket,
/// `\'`, and quotes written as entities.
fn repair(body: &str) -> String {
    let body = match body.contains('"') {
        true => Cow::Borrowed(body),
        false => Cow::Owned(body.replace("&quot;", "\"").replace("&amp;", "&")),
    };
    let mut out = String::with_capacity(body.len());
    let mut in_string = false;
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if in_string && !ends_string(&chars) => out.push_str("\\\""),
            '"' => {
                in_string = !in_string;
                out.push(c);
            }
            '\\' if in_string => match chars.next() {
                Some(escaped @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
                    out.push('\\');
                    out.push(escaped);
                }
                Some(other) if !other.is_control() => out.push(other),
                _ => {}
            },
            c if in_string && c.is_control() => out.push_str(match c {
                '\n' => "\\n",
                '\t' => "\\t",
                _ => " ",
            }),
            ',' if !in_string && closes(&mut chars) => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether a quote ends a string: a colon, a bracket, or the next item follows. One inside a sentence
/// has a letter behind it, or a comma and a word.
fn ends_string(after: &std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    const LONGEST_GAP: usize = 200;
    let mut after = after.clone().take(LONGEST_GAP).filter(|c| !c.is_whitespace());
    match after.next() {
        Some(',') => after.next().is_none_or(|c| !c.is_alphabetic()),
        Some(c) => matches!(c, ':' | '}' | ']'),
        None => true,
    }
}

/// Skips white space; whether a closing bracket comes next.
fn closes(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    while chars.next_if(|c| c.is_whitespace()).is_some() {}
    matches!(chars.peek(), Some('}' | ']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(body: &str) -> Option<String> {
        let values = values(body).ok()?;
        Some(values.first()?.get("name")?.as_str()?.to_owned())
    }

    #[test]
    fn wrappers_and_small_errors_are_repaired() {
        for body in [
            r#"{"name": "A bridge"}"#,
            r#"<!-- {"name": "A bridge"} -->"#,
            "//<![CDATA[\n{\"name\": \"A bridge\"}\n//]]>",
            "/*<![CDATA[*/{\"name\": \"A bridge\"}/*]]>*/",
            r#"{"name": "A bridge", "tags": ["a", "b", ], }"#,
            "{\"text\": \"line one\nline two\ttab\", \"name\": \"A bridge\"}",
            r#"{"text": "it\'s", "name": "A bridge"}"#,
            r#"{"name": "A bridge"};"#,
            r"{&quot;name&quot;: &quot;A bridge&quot;}",
            r#"{"text": "The "old" bridge, it says, "opens", again", "name": "A bridge", "no": 1,}"#,
        ] {
            assert_eq!(one(body).as_deref(), Some("A bridge"), "{body}");
        }
    }

    #[test]
    fn several_values_are_all_read() {
        assert_eq!(values("{\"a\":1}\n{\"b\":2}").map(|v| v.len()), Ok(2));
    }

    #[test]
    fn what_cannot_be_repaired_is_an_error_and_deep_nesting_no_danger() {
        assert!(values(r#"{"name": "A bridge"#).is_err());
        assert!(values(&"[".repeat(200_000)).is_err());
        assert_eq!(values(" "), Ok(Vec::new()));
    }
}

//! Scripts to JSON values and string literals, without running them.

use percent_encoding::percent_decode_str;
use serde_json::Value;

mod linked;

/// What a script holds.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub values: Vec<Value>,
    /// Long string literals of scripts that are no JSON.
    pub strings: Vec<String>,
}

/// Longer scripts are not read.
const LONGEST: usize = 8 << 20;
/// Values assigned in one script that are read.
const MOST_VALUES: usize = 32;
/// Shorter string literals are no article.
const SHORTEST: usize = 200;

/// Reads a script: JSON as it is or percent-encoded, values that are assigned or handed to a
/// function, else string literals.
pub(super) fn read(body: &str, out: &mut Found) {
    let body = body.trim();
    if body.len() > LONGEST {
        return;
    }
    if body.starts_with("%7B") || body.starts_with("%5B") {
        let json = percent_decode_str(body).decode_utf8().ok();
        out.values.extend(json.and_then(|json| value(&json)).map(|(value, _)| value));
        return;
    }
    let before = out.values.len();
    let mut at = 0;
    let mut failed = 0;
    while out.values.len() < before + MOST_VALUES && failed < MOST_VALUES {
        let Some(start) = body.get(at..).and_then(next_value) else { break };
        let start = at + start;
        match body.get(start..).and_then(value) {
            Some((value, length)) => {
                out.values.push(value);
                at = start + length.max(1);
            }
            None => {
                failed += 1;
                at = start + 1;
            }
        }
    }
    // (function(a){return {body:"…"}}("x"))
    let found = out.values.get(before..).unwrap_or_default();
    if failed > 0 || found.iter().all(Value::is_string) {
        strings(body, out);
    }
}

/// Where the next value begins that stands alone, after `=` or as an argument.
fn next_value(text: &str) -> Option<usize> {
    memchr::memchr3_iter(b'{', b'[', b'"', text.as_bytes()).find(|&at| {
        let before = text.get(..at).and_then(|before| before.trim_end().chars().next_back());
        let is_string = text.as_bytes().get(at) == Some(&b'"');
        matches!((before, is_string), (Some('('), _) | (Some('=') | None, false))
    })
}

/// The JSON value that a text begins with, and its length. Scripts write `undefined` into it.
fn value(text: &str) -> Option<(Value, usize)> {
    let parse = |text: &str| {
        let mut stream = serde_json::Deserializer::from_str(text).into_iter::<Value>();
        let value = stream.next()?.ok()?;
        Some((value, stream.byte_offset()))
    };
    let (value, length) = parse(text).or_else(|| {
        let repaired = text.contains(":undefined").then(|| text.replace(":undefined", ":null"))?;
        parse(&repaired).map(|(value, _)| (value, 1))
    })?;
    Some((linked::resolve(nested(value)), length))
}

/// A string that holds JSON as that JSON.
pub(super) fn nested(value: Value) -> Value {
    let Value::String(text) = &value else { return value };
    if !text.trim_start().starts_with(['{', '[']) || text.len() > LONGEST {
        return value;
    }
    serde_json::from_str(text).unwrap_or(value)
}

/// The long string literals of a script.
fn strings(body: &str, out: &mut Found) {
    let bytes = body.as_bytes();
    let mut at = 0;
    while let Some(offset) = bytes.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\'', rest)) {
        let start = at + offset;
        let Some(&quote) = bytes.get(start) else { return };
        let Some(end) = end_of_string(bytes, start + 1, quote) else {
            at = start + 1;
            continue;
        };
        if end - start > SHORTEST
            && let Some(inner) = body.get(start + 1..end)
        {
            out.strings.extend(unquoted(inner));
        }
        at = end + 1;
    }
}

/// The quote that ends a literal; a line break ends it without one.
fn end_of_string(bytes: &[u8], mut at: usize, quote: u8) -> Option<usize> {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'\n' => return None,
            _ if byte == quote => return Some(at),
            _ => at += 1,
        }
    }
    None
}

/// A literal with its escapes undone.
fn unquoted(inner: &str) -> Option<String> {
    let mut json = String::with_capacity(inner.len() + 2);
    json.push('"');
    let mut characters = inner.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next()? {
                '\'' => json.push('\''),
                'x' => {
                    let digits: String = characters.by_ref().take(2).collect();
                    json.push_str("\\u00");
                    json.push_str(&digits);
                }
                other => {
                    json.push('\\');
                    json.push(other);
                }
            },
            '"' => json.push_str("\\\""),
            '\t' => json.push(' '),
            c => json.push(c),
        }
    }
    json.push('"');
    serde_json::from_str(&json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Found {
        let mut out = Found::default();
        read(body, &mut out);
        out
    }

    #[test]
    fn values_are_read_however_they_are_written() {
        for body in [
            "{\"a\":1}",
            "window.__INITIAL_STATE__ = {\"a\":1};(function(){var s;}())",
            "window.__STATE__=JSON.parse(\"{\\\"a\\\":1}\")",
            "%7B%22a%22%3A1%7D",
        ] {
            assert_eq!(found(body).values, [serde_json::json!({"a": 1})], "{body}");
        }
        let linked = "[{\"data\":1},{\"a\":2},{\"title\":3},\"Bridge opens\"]";
        let title = serde_json::json!({"data": {"a": {"title": "Bridge opens"}}});
        assert_eq!(found(linked).values.first().and_then(|slots| slots.get(0)), Some(&title));
        let undefined = found("window.__INITIAL_STATE__={\"a\":undefined}");
        assert_eq!(undefined.values, [serde_json::json!({"a": null})]);
    }

    #[test]
    fn literals_of_other_scripts_are_read() {
        let text = "It\\'s \\\"so\\\" \\u003Cp\\u003E \\x41".to_owned() + &" word".repeat(50);
        for script in [format!("f({{a:\"{text}\"}})"), format!("var a = '{text}'")] {
            let strings = found(&script).strings;
            assert!(strings.iter().any(|s| s.starts_with("It's \"so\" <p> A word")), "{script}");
        }
        let called = format!("window.__NUXT__=(function(a){{return {{a:\"{text}\"}}}}(\"x\"))");
        assert_eq!(found(&called).strings.len(), 1, "{called}");
        assert!(found("var a = \"short\";").strings.is_empty());
        assert!(found("var a = \"no end").strings.is_empty());
    }
}

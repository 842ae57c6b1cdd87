//! Cross-site-scripting payloads: the corpus, where it is there, and our own.
#![allow(dead_code, reason = "each test uses a part")]

use std::path::Path;

/// (name, HTML) of every payload.
pub fn payloads() -> Vec<(String, String)> {
    let mut payloads: Vec<_> = include_str!("../data/payloads.txt")
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(index, line)| (format!("own-{}", index + 1), unescape(line)))
        .collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/xss/payloads.jsonl");
    let Ok(lines) = std::fs::read_to_string(&path) else {
        println!("only our own: no {}", path.display());
        return payloads;
    };
    assert!(lines.lines().count() >= 1_620);
    for line in lines.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("a payload is JSON");
        let text = |key: &str| entry[key].as_str().expect("it is text").to_owned();
        payloads.push((text("id"), text("payload")));
    }
    payloads
}

/// A page with an article around the payload, twice.
pub fn in_article(payload: &str) -> String {
    let prose = "<p>The bridge over the river opened on Monday after four years of work, the city \
                 said, and the first cars crossed it before noon.</p>";
    format!("<h1>Bridge opens</h1>{prose}<p>{payload}</p>{prose}{payload}{prose}")
}

/// `\n`, `\t`, `\r`, `\0` and `\u{…}`, so that a payload is one line.
fn unescape(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut skipped = 1;
        match after.chars().next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('0') => text.push('\0'),
            Some('u') if after.starts_with("u{") => {
                let (code, _) = after[2..].split_once('}').expect("a code point ends");
                let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
                text.extend(char::from_u32(code));
                skipped = code_len(after);
            }
            _ => {
                text.push('\\');
                skipped = 0;
            }
        }
        rest = &after[skipped..];
    }
    text + rest
}

fn code_len(after: &str) -> usize {
    after.find('}').map_or(after.len(), |end| end + 1)
}

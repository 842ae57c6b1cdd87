//! The longest article-like text in the states that pages carry for their scripts.

use super::prose::{self, Candidate};
use super::scripts::{self, Found};
use super::{Inputs, rich};
use crate::dom::ScriptKind;
use crate::pattern::search_in_any_case;
use crate::script::fold_title;
use aho_corasick::AhoCorasick;
use memchr::memmem::Finder;
use serde_json::Value;
use std::sync::LazyLock;

/// Values of a page that are looked at.
const MOST_VALUES: usize = 400_000;

/// Keys under which an article's text stands, as words of the key.
const BODY_KEYS: [&str; 7] = ["body", "content", "html", "text", "article", "detail", "story"];
/// Keys of texts that are no article, however long.
const OTHER_KEYS: [&str; 16] = [
    "terms",
    "privacy",
    "cookie",
    "css",
    "template",
    "script",
    "query",
    "license",
    "copyright",
    "disclaimer",
    "message",
    "translation",
    "locale",
    "comment",
    "consent",
    "error",
];

static BODY: LazyLock<AhoCorasick> = LazyLock::new(|| search_in_any_case(BODY_KEYS));
static OTHER: LazyLock<AhoCorasick> = LazyLock::new(|| search_in_any_case(OTHER_KEYS));
static TITLE: LazyLock<AhoCorasick> = LazyLock::new(|| search_in_any_case(["title"]));
static OF_READERS: LazyLock<AhoCorasick> =
    LazyLock::new(|| search_in_any_case(["review", "comment"]));
static FLIGHT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("__next_f"));

/// A value on the way, with what its place says.
struct Open<'v> {
    key: &'v str,
    value: &'v Value,
    /// It is in an object that has the page's title.
    titled: bool,
}

/// What scripts shorter than `least` columns hold is no article: a byte is a column at most.
pub(super) fn read(inputs: &Inputs<'_>, least: usize) -> Option<Candidate> {
    let mut found = Found::default();
    let mut flight = String::new();
    let kinds = [ScriptKind::State, ScriptKind::Inline];
    for script in inputs.parsed.scripts.iter().filter(|script| kinds.contains(&script.kind)) {
        let body = inputs.html.get(script.body.clone()).unwrap_or_default();
        if FLIGHT.find(body.as_bytes()).is_some() {
            push_flight(body, &mut flight);
        } else if body.len() >= least {
            scripts::read(body, &mut found);
        }
    }
    read_flight(&flight, &mut found);
    let titles: Vec<String> = inputs.titles.iter().map(|title| fold_title(title)).collect();
    best(&found, &titles)
}

/// The candidate with most text, counted by what its place says.
#[derive(Default)]
struct Best(Option<(usize, Candidate)>);

impl Best {
    fn consider(&mut self, candidate: Candidate, weight: usize) {
        let score = candidate.columns.saturating_mul(weight);
        if self.0.as_ref().is_none_or(|(known, _)| score > *known) {
            self.0 = Some((score, candidate));
        }
    }
}

/// The candidate with most text, that in an object with the page's title before all others.
fn best(found: &Found, titles: &[String]) -> Option<Candidate> {
    let mut best = Best::default();
    let marked_up = found.strings.iter().filter(|text| prose::has_markup(text));
    marked_up.filter_map(|text| prose::candidate(text)).for_each(|text| best.consider(text, 1));
    let mut open: Vec<Open<'_>> =
        found.values.iter().map(|value| Open { key: "", value, titled: false }).collect();
    let mut seen = 0;
    let mut nested: Vec<(Value, bool)> = Vec::new();
    while let Some(Open { key, value, titled }) = open.pop() {
        seen += 1;
        if seen > MOST_VALUES {
            break;
        }
        let weight = || if titled { 8 } else { 1 } * if is_body(key) { 2 } else { 1 };
        let may_be_body = || (titled || is_body(key)) && !is_other(key);
        match value {
            Value::String(text) if text.len() > MOST_SHORT && may_be_body() => {
                match scripts::nested(Value::String(text.clone())) {
                    Value::String(_) => {
                        if let Some(candidate) = prose::candidate(text) {
                            best.consider(Candidate { is_of_page: titled, ..candidate }, weight());
                        }
                    }
                    value => nested.push((value, titled)),
                }
            }
            Value::Array(items) => {
                if !is_other(key)
                    && let Some(html) = rich::html(items)
                {
                    let columns = prose::columns(&html);
                    // Its own strings are among the candidates: the whole goes before its parts.
                    best.consider(Candidate { html, columns, is_of_page: titled }, weight() * 2);
                }
                seen += items.len() / 8;
                open.extend(items.iter().map(|value| Open { key, value, titled }));
            }
            Value::Object(object) => {
                let titled = titled || has_title(object, titles);
                let parts = object.iter().filter(|(key, value)| !is_of_readers(key, value));
                open.extend(parts.map(|(key, value)| Open { key, value, titled }));
            }
            _ => {}
        }
    }
    for (value, titled) in &nested {
        if let Some(candidate) = best_of_nested(value) {
            let weight = if *titled { 16 } else { 2 };
            best.consider(Candidate { is_of_page: *titled, ..candidate }, weight);
        }
    }
    best.0.map(|(_, candidate)| candidate)
}

/// Whether an object has one of the page's titles.
fn has_title(object: &serde_json::Map<String, Value>, titles: &[String]) -> bool {
    let is_named = |key: &str| TITLE.is_match(key) || key == "headline";
    object.iter().any(|(key, value)| {
        let text = value.as_str().filter(|text| text.len() <= LONGEST_TITLE && is_named(key));
        text.is_some_and(|text| titles.contains(&fold_title(text)))
    })
}

/// Shorter strings are not looked at.
const MOST_SHORT: usize = 100;
const LONGEST_TITLE: usize = 512;

/// Of JSON that stood in a string: its blocks, else its longest text.
fn best_of_nested(value: &Value) -> Option<Candidate> {
    let mut best: Option<Candidate> = None;
    let mut open = vec![value];
    let mut seen = 0;
    while let Some(value) = open.pop() {
        seen += 1;
        if seen > MOST_VALUES {
            break;
        }
        let candidate = match value {
            Value::String(text) if text.len() > MOST_SHORT => prose::candidate(text),
            Value::Array(items) => {
                open.extend(items);
                rich::html(items).map(|html| Candidate {
                    columns: prose::columns(&html),
                    html,
                    is_of_page: false,
                })
            }
            Value::Object(object) => {
                let parts = object.iter().filter(|(key, value)| !is_of_readers(key, value));
                open.extend(parts.map(|(_, value)| value));
                None
            }
            _ => None,
        };
        if let Some(candidate) = candidate
            && best.as_ref().is_none_or(|best| candidate.columns > best.columns)
        {
            best = Some(candidate);
        }
    }
    best
}

fn is_body(key: &str) -> bool {
    BODY.is_match(key)
}

/// A word of the key begins so: `pageScripts`, `terms_text`, but not `description`.
fn is_other(key: &str) -> bool {
    let begins_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| key.as_bytes().get(before));
        let is_capital = key.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase);
        is_capital || before.is_none_or(|before| !before.is_ascii_alphabetic())
    };
    OTHER.find_overlapping_iter(key).any(|found| begins_word(found.start()))
}

/// Lists of what readers wrote, each text of them as long as a short article.
fn is_of_readers(key: &str, value: &Value) -> bool {
    value.is_array() && OF_READERS.is_match(key)
}

/// The pieces that a page of the Next.js app router hands to its scripts.
fn push_flight(body: &str, flight: &mut String) {
    for (at, _) in body.match_indices("push(") {
        let rest = body.get(at + "push(".len()..).unwrap_or_default();
        let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        if let Some(Ok(Value::Array(items))) = stream.next() {
            items.iter().filter_map(Value::as_str).for_each(|text| flight.push_str(text));
        }
    }
}

/// Rows of `id:JSON`, and `id:Tlength,text` with the length of the text in bytes as hex digits.
fn read_flight(flight: &str, found: &mut Found) {
    const MOST_ROWS: usize = 10_000;
    let mut rest = flight;
    for _ in 0..MOST_ROWS {
        let Some((_, row)) = rest.split_once(':') else { return };
        if let Some((length, text)) = row.strip_prefix('T').and_then(|row| row.split_once(','))
            && let Ok(length) = usize::from_str_radix(length, 16)
            && let Some((text, after)) = text.split_at_checked(length)
        {
            found.strings.push(text.to_owned());
            rest = after;
            continue;
        }
        let (line, after) = row.split_once('\n').unwrap_or((row, ""));
        if let Ok(value) = serde_json::from_str(line) {
            found.values.push(value);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests;

//! Values that stand only in scripts: `var ct = "1581517074"`, `"pubtime": "2019-09-07 …"`.

use crate::date::{self, DateContext};
use crate::metadata::candidates::{Candidates, push, push_author, push_moment};
use crate::metadata::names::person;
use crate::script::is_han;
use crate::{Origin, Role};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Of a script only so much is searched.
const LONGEST_SCRIPT: usize = 1 << 20;
const LONGEST_VALUE: usize = 120;
/// Occurrences of one key that are looked at: later ones belong to other articles.
const MOST_HITS: usize = 4;

enum Holds {
    Date,
    Editor,
    Account,
    /// Where it comes from, in Han characters: other scripts mean kinds of screens.
    Outlet,
    Author,
}

/// Keys as they are written in front of their values.
const KEYS: &[(&str, Holds)] = &[
    ("var ct", Holds::Date),
    ("pubtime", Holds::Date),
    ("pub_time", Holds::Date),
    ("pubDate", Holds::Date),
    ("publishTime", Holds::Date),
    ("publish_time", Holds::Date),
    ("publishDate", Holds::Date),
    ("publish_date", Holds::Date),
    ("datePublished", Holds::Date),
    ("newsTime", Holds::Date),
    ("editorName", Holds::Editor),
    ("var nickname", Holds::Account),
    ("\"media\"", Holds::Outlet),
    ("pagePostAuthor", Holds::Author),
];

/// No key begins inside another.
static SEARCH: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let keys = KEYS.iter().map(|(key, _)| key);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(keys).ok()
});

/// Adds the values of the keys that script bodies hold.
pub(in crate::metadata) fn read<'a>(
    bodies: impl Iterator<Item = &'a str>,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    for body in bodies {
        let end = (0..=LONGEST_SCRIPT.min(body.len())).rev().find(|at| body.is_char_boundary(*at));
        let body = body.get(..end.unwrap_or(0)).unwrap_or_default();
        let found = SEARCH.iter().flat_map(|search| search.find_iter(body));
        let mut found: Vec<_> = found.map(|hit| (hit.pattern().as_usize(), hit.end())).collect();
        found.sort_unstable();
        for hits in found.chunk_by(|a, b| a.0 == b.0) {
            for &(key, end) in hits.iter().take(MOST_HITS) {
                if let Some((_, holds)) = KEYS.get(key)
                    && let Some(value) = body.get(end..).and_then(value)
                {
                    take(holds, value, dates, out);
                }
            }
        }
    }
}

fn take(holds: &Holds, value: &str, dates: &DateContext<'_>, out: &mut Candidates) {
    match holds {
        Holds::Date => {
            // A bare moment has no day of its own; readers of the page's language have one.
            let offset = if dates.language == Some("zh") { 480 } else { 0 };
            let moment = date::from_epoch(value, offset).or_else(|| date::parse(value, dates));
            push_moment(&mut out.published, moment, Origin::Script);
        }
        Holds::Editor => out.editors.extend(person::of_role(value, Role::Editor)),
        Holds::Account => push(&mut out.sources, value, Origin::Script),
        Holds::Outlet if value.contains(is_han) => push(&mut out.sources, value, Origin::Script),
        Holds::Outlet => {}
        Holds::Author => push_author(value, Origin::Script, out),
    }
}

/// The value after a key: over a closing quote, `:` or `=`, then quoted or a number.
fn value(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix(['"', '\'']).unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix([':', '='])?.trim_start();
    let (quote, inner) = match rest.chars().next()? {
        quote @ ('"' | '\'') => (quote, rest.get(1..)?),
        digit if digit.is_ascii_digit() => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            return rest.get(..digits);
        }
        _ => return None,
    };
    let end = inner.char_indices().take(LONGEST_VALUE).find(|(_, c)| *c == quote)?.0;
    inner.get(..end).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_script(body: &str, language: &str) -> Candidates {
        let mut out = Candidates::default();
        let dates = DateContext { language: Some(language), ..DateContext::default() };
        read([body].into_iter(), &dates, &mut out);
        out
    }

    #[test]
    fn every_key_of_a_date_is_read() {
        #[rustfmt::skip]
        let keys = [
            "var ct =", "\"pubtime\":", "pub_time=", "pubDate:", "\"publishTime\" : ",
            "publish_time:", "publishDate=", "'publish_date':", "\"datePublished\":", "newsTime:",
        ];
        for key in keys {
            let out = read_script(&format!("var a = 1; {key} \"2020-02-12 17:33\";"), "zh");
            let date = out.published.first().map(|p| p.value.to_string());
            assert_eq!(date.as_deref(), Some("2020-02-12T17:33"), "{key}");
        }
    }

    #[test]
    fn an_outlet_is_named_in_han_characters() {
        let source = |value: &str| {
            let out = read_script(&format!("window.DATA = {{\"media\": \"{value}\"}}"), "zh");
            out.sources.first().map(|source| source.value.clone())
        };
        assert_eq!(source("某某晚报").as_deref(), Some("某某晚报"));
        assert_eq!(source("screen"), None);
    }

    #[test]
    fn a_unix_time_has_the_day_of_the_pages_readers() {
        let out = read_script("var ct = \"1581525200\";", "zh");
        assert_eq!(out.published[0].value.to_string(), "2020-02-13T00:33:20+08:00");
        let out = read_script("publish_time: 1581525200,", "en");
        assert_eq!(out.published[0].value.to_string(), "2020-02-12T16:33:20Z");
    }

    #[test]
    fn editors_and_accounts_are_no_authors() {
        let out = read_script("var nickname = \"某号\"; {\"editorName\":\"李明\"}", "zh");
        assert_eq!(out.editors[0].name, "李明");
        assert_eq!(out.sources[0].value, "某号");
        assert!(out.bylines.is_empty());
    }

    #[test]
    fn an_author_is_read_and_its_number_is_not() {
        let out = read_script(r#"{"pagePostAuthorID":7,"pagePostAuthor":"Ann Lee"}"#, "en");
        let authors: Vec<_> = out.bylines.iter().flat_map(|b| b.value.authors()).collect();
        assert_eq!(authors, ["Ann Lee"]);
    }

    #[test]
    fn code_that_only_names_a_key_gives_nothing() {
        for body in ["if (pubtime > limit) {}", "pubtime", "pubtime: function", "var ct"] {
            assert!(read_script(body, "zh").published.is_empty(), "{body}");
        }
    }
}

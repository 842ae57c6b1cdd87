//! Bodies of scripts that hold facts about the page.

use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::LazyLock;

/// A script body that was not parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    pub kind: ScriptKind,
    /// Of the input.
    pub body: Range<usize>,
    /// The `id` attribute (`__NEXT_DATA__`).
    pub id: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ScriptKind {
    /// `application/ld+json`.
    JsonLd,
    /// `application/json` and captured page states.
    State,
    /// An inline script in which a listed key occurs.
    Inline,
    /// No script but a comment: the facts that Founder's publishing system writes into one.
    Properties,
}

/// How a comment of such facts begins.
pub(super) const PROPERTIES: &str = "enpproperty";

/// What the start tag of a script says.
#[derive(Debug, Default)]
pub(super) struct ScriptTag {
    pub media_type: Option<String>,
    pub id: Option<String>,
    pub has_source: bool,
}

/// Names of variables and functions that hold the state of a page which scripts build.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__",
    "__INITIAL_DATA__", "__REDUX_STATE__", "__STATE__", "__next_f", "__remixContext",
    "initialState", "window.DATA", "allData", "Fusion.globalContent",
];

/// Keys of editors, texts and dates that some sites write into plain scripts only.
const KEYS: &[&str] = &["editorName", "articleBody", "var ct", "pagePostAuthor"];

/// How keys of dates begin, or go on.
const PUB: &[&str] = &["pub", "Pub", "PUB", "pUb", "puB", "PUb", "PuB", "pUB"];

/// All of them, in that order. None begins inside another.
static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = STATES.iter().chain(KEYS).chain(PUB);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(words).ok()
});

impl ScriptTag {
    /// The kind of a script with this tag and body; `None` when nobody reads it.
    pub(super) fn classify(&self, body: &[u8]) -> Option<ScriptKind> {
        let media_type = self.media_type.as_deref().unwrap_or_default();
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match essence.as_str() {
            "application/ld+json" => Some(ScriptKind::JsonLd),
            "application/json" | "text/json" => Some(ScriptKind::State),
            _ if self.has_source || !is_code(&essence) => None,
            _ => of_code(body),
        }
    }
}

/// Templates and other data in script elements are no code.
fn is_code(essence: &str) -> bool {
    essence.is_empty() || essence == "module" || essence.ends_with("script")
}

/// The kind of a script by what occurs in it: one search for all, since in most nothing does.
fn of_code(body: &[u8]) -> Option<ScriptKind> {
    let mut kind = None;
    for found in WORDS.as_ref()?.find_iter(body) {
        let word = found.pattern().as_usize();
        if word < STATES.len() {
            return Some(ScriptKind::State);
        }
        if word < STATES.len() + KEYS.len() || is_date_key(body, found.start()) {
            kind = Some(ScriptKind::Inline);
        }
    }
    kind
}

/// Whether the "pub" at `at` belongs to the key of a date, in any case: `pubtime`, `pub_date`,
/// `publishTime`, `published_at`, `publicationDate`, `datePublished`.
fn is_date_key(body: &[u8], at: usize) -> bool {
    let begins = |at: usize, word: &&str| {
        let text = body.get(at..at + word.len());
        text.is_some_and(|text| text.eq_ignore_ascii_case(word.as_bytes()))
    };
    let goes_on = |at: usize, words: &[&str]| {
        let at = at + usize::from(body.get(at) == Some(&b'_'));
        words.iter().any(|word| begins(at, word))
    };
    if goes_on(at + "pub".len(), &["time", "date"]) {
        return true;
    }
    if at.checked_sub("date".len()).is_some_and(|at| begins(at, &"datepublished")) {
        return true;
    }
    ["publish", "publication"].iter().find(|stem| begins(at, stem)).is_some_and(|stem| {
        let end = at + stem.len();
        let letters = body.get(end..).unwrap_or_default().iter().take(2);
        let letters = letters.take_while(|byte| byte.is_ascii_alphabetic()).count();
        (0..=letters).any(|more| goes_on(end + more, &["time", "date", "at"]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(media_type: Option<&str>, body: &str) -> Option<ScriptKind> {
        let tag = ScriptTag { media_type: media_type.map(str::to_owned), ..Default::default() };
        tag.classify(body.as_bytes())
    }

    #[test]
    fn data_is_known_by_its_type() {
        assert_eq!(kind(Some("application/ld+json"), "{}"), Some(ScriptKind::JsonLd));
        assert_eq!(kind(Some("Application/LD+JSON; charset=utf-8"), ""), Some(ScriptKind::JsonLd));
        assert_eq!(kind(Some("application/json"), "{}"), Some(ScriptKind::State));
    }

    #[test]
    fn code_is_known_by_keys() {
        assert_eq!(kind(None, "window.__INITIAL_STATE__={}"), Some(ScriptKind::State));
        assert_eq!(kind(Some("text/javascript"), "var ct = \"1\";"), Some(ScriptKind::Inline));
        assert_eq!(kind(None, "var a = 1;"), None);
        assert_eq!(kind(Some("text/x-template"), "datePublished"), None);
    }

    #[test]
    fn every_key_captures_its_script() {
        let states = [
            "NEXT_DATA",
            "NUXT",
            "INITIAL_STATE",
            "PRELOADED_STATE",
            "APOLLO_STATE",
            "INITIAL_DATA",
            "REDUX_STATE",
            "STATE",
        ];
        for state in states {
            assert_eq!(kind(None, &format!("a.__{state}__={{}}")), Some(ScriptKind::State));
        }
        for state in [
            "self.__next_f.push",
            "window.__remixContext =",
            "window.initialState=",
            "window.DATA =",
            "var allData =",
            "Fusion.globalContent=",
        ] {
            assert_eq!(kind(None, &format!("{state} {{}}")), Some(ScriptKind::State), "{state}");
        }
        for key in [
            "pubtime",
            "pub_time",
            "pubDate",
            "publishTime",
            "publish_time",
            "publishdate",
            "publishedAt",
            "published_at",
            "publicationDate",
            "datePublished",
            "editorName",
            "pagePostAuthor",
            "articleBody",
            "var ct",
        ] {
            assert_eq!(kind(None, &format!("{{\"{key}\":1}}")), Some(ScriptKind::Inline), "{key}");
        }
    }

    #[test]
    fn the_body_of_a_script_with_a_source_is_not_read() {
        let tag = ScriptTag { has_source: true, ..Default::default() };
        assert_eq!(tag.classify(b"pubtime"), None);
    }
}

use regex::bytes::Regex;
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
}

/// What the start tag of a script says.
#[derive(Debug, Default)]
pub(super) struct ScriptTag {
    pub media_type: Option<String>,
    pub id: Option<String>,
    pub has_source: bool,
}

/// Names of variables that hold the state of a page which scripts build.
const STATES: &str = "__(?:NEXT_DATA|NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|INITIAL_DATA|REDUX_STATE|STATE)__\
     |__next_f|__remixContext|initialState|window\\.DATA|allData|Fusion\\.globalContent";

/// Keys of dates, editors and texts that some sites write into plain scripts only.
const KEYS: &str = "(?i:publi(?:sh|cation)[a-z]{0,2}_?(?:time|date|at)|pub_?(?:time|date)\
                    |datepublished)|editorName|articleBody|var ct";

static STATE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(STATES).ok());
static ANY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("{STATES}|{KEYS}")).ok());

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
    ANY.as_ref().filter(|any| any.is_match(body))?;
    let is_state = STATE.as_ref().is_some_and(|state| state.is_match(body));
    Some(if is_state { ScriptKind::State } else { ScriptKind::Inline })
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

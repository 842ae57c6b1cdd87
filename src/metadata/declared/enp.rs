//! The comment in which Founder's publishing system keeps an article's facts:
//! `<!--enpproperty <title>…</title><author>…</author><date>…</date><sourcename>…-->`.

use super::scripts;
use crate::Origin;
use crate::date::{self, DateContext};
use crate::dom::{Parsed, ScriptKind};
use crate::grammar::{self, Place};
use crate::metadata::candidates::{Candidates, push, push_moment};

/// Bytes that are read of a comment; real ones have a few hundred.
const LONGEST: usize = 8192;

/// Adds what the comment says, where the page has one.
pub(in crate::metadata) fn read(
    parsed: &Parsed,
    html: &str,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    let comment = scripts::bodies(parsed, html, ScriptKind::Properties).next();
    let comment = comment.and_then(|comment| comment.strip_suffix("-->"));
    let Some(comment) = comment.filter(|comment| comment.len() <= LONGEST) else { return };
    let field = |name: &str| {
        let (_, rest) = comment.split_once(&format!("<{name}>"))?;
        let (value, _) = rest.split_once(&format!("</{name}>"))?;
        Some(value.trim()).filter(|value| !value.is_empty() && !value.contains('<'))
    };
    for (name, values) in [
        ("title", &mut out.titles),
        ("subtitle", &mut out.subtitles),
        ("sourcename", &mut out.sources),
    ] {
        if let Some(value) = field(name) {
            push(values, value, Origin::Meta);
        }
    }
    if let Some(date) = field("date") {
        push_moment(&mut out.published, date::parse(date, dates), Origin::Meta);
    }
    let byline = field("author").and_then(|author| grammar::parse_byline(author, Place::Marked));
    byline.into_iter().for_each(|parsed| out.push_byline(parsed.byline, Origin::Meta));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Candidates {
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let mut out = Candidates::default();
        read(&parsed, html, &DateContext::default(), &mut out);
        out
    }

    #[test]
    fn a_comment_of_the_system_gives_title_author_date_and_source() {
        let html = "<title>山岭日报</title><!--enpproperty <date>2021-03-09 00:00:00.0</date>\
                    <author>本报记者 闻 捷</author><title>茶山上通了缆车</title><subtitle></subtitle>\
                    <sourcename>山岭日报</sourcename>/enpproperty--><p>text";
        let out = found(html);
        assert_eq!(out.titles.first().map(|t| t.value.as_str()), Some("茶山上通了缆车"));
        assert_eq!(out.sources.first().map(|s| s.value.as_str()), Some("山岭日报"));
        assert_eq!(
            out.published.first().map(|p| p.value.to_string().starts_with("2021-03-09")),
            Some(true)
        );
        let names: Vec<&str> = out.bylines.iter().flat_map(|b| b.value.authors()).collect();
        assert_eq!(names, ["闻捷"]);
        assert!(out.subtitles.is_empty());
    }

    #[test]
    fn a_comment_without_an_end_says_nothing() {
        assert!(found("<!--enpproperty <title>茶山</title>").titles.is_empty());
    }
}

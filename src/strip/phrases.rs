//! What footers and promotions say. Words decide only where position and shape agree: every
//! phrase names the place where it counts and how long the line may be.

use super::phrase_set::PhraseSet;
use super::phrase_table::{PHRASES, Phrase};
use super::view::{Line, View};
use super::{Findings, Found, Place};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Where a phrase decides.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// The whole line is the form; it may stand between paragraphs.
    Anywhere,
    /// Before or after the prose.
    Edge,
    /// After the prose.
    Tail,
}

impl Needs {
    fn met_by(self, place: Place) -> bool {
        match self {
            Needs::Anywhere => true,
            Needs::Edge => place != Place::Middle,
            Needs::Tail => place == Place::Tail,
        }
    }
}

/// Whether the line is a phrase at a place where it counts.
pub(super) fn judge(
    view: &View<'_>,
    lines: &[Line<'_>],
    at: usize,
    place: Place,
    _findings: &mut Findings,
) -> Option<Found> {
    let phrase = find(&lines[at], place, view.context.forget)?;
    Some(Found::line(phrase.reason, Evidence::Words))
}

/// The first phrase that the line is.
fn find(line: &Line<'_>, place: Place, forget: Option<&str>) -> Option<&'static Phrase> {
    if line.folded.is_empty() || line.width > *WIDEST {
        return None;
    }
    let counts = |phrase: &Phrase| {
        line.width <= phrase.widest
            && phrase.place.met_by(place)
            && (phrase.in_prose || !line.prose && !line.text.ends_with('。'))
            && (phrase.learnt_from.is_none() || phrase.learnt_from != forget)
    };
    let candidates = SET.candidates(line.folded).into_iter();
    candidates
        .map(|index| (index, &PHRASES[OWNERS[index]]))
        .find(|(index, phrase)| counts(phrase) && SET.is_match(*index, line.folded))
        .map(|(_, phrase)| phrase)
}

/// A line of facts without the buttons at its end ("来源：X 举报").
pub(super) fn without_buttons(mut text: &str) -> &str {
    while let Some((rest, last)) = text.trim_end().rsplit_once(char::is_whitespace) {
        let folded = super::fold::fold_line(last);
        let line =
            Line { block: 0, text: last, width: folded.len(), prose: false, folded: &folded };
        let button = find(&line, Place::Tail, None);
        if button.is_none_or(|phrase| phrase.reason != DropReason::ShareBar) {
            break;
        }
        text = rest;
    }
    text
}

/// What the label of a notice opens, where the notice itself stands in the blocks below.
pub(super) fn notice_label(folded: &str) -> Option<DropReason> {
    const LABELS: &[(DropReason, &[&str])] = &[
        (
            DropReason::Disclaimer,
            &[
                "免责声明",
                "风险提示",
                "风险提示及免责声明",
                "版权及免责声明",
                "特别声明",
                "郑重声明",
                "disclaimer",
                "haftungsausschluss",
            ],
        ),
        (DropReason::Copyright, &["版权声明", "版权说明", "转载声明", "copyright notice"]),
    ];
    let label = folded.trim_matches(|c: char| !c.is_alphanumeric());
    LABELS.iter().find(|(_, labels)| labels.contains(&label)).map(|&(reason, _)| reason)
}

static SET: LazyLock<PhraseSet> =
    LazyLock::new(|| PhraseSet::new(PHRASES.iter().flat_map(|phrase| phrase.patterns).copied()));

/// Columns of the widest phrase.
static WIDEST: LazyLock<usize> =
    LazyLock::new(|| PHRASES.iter().map(|phrase| phrase.widest).max().unwrap_or(0));

/// For every pattern of the set the phrase that it belongs to.
static OWNERS: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let owners = PHRASES.iter().enumerate();
    owners.flat_map(|(owner, phrase)| phrase.patterns.iter().map(move |_| owner)).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strip::fold::{fold_line, width};

    fn line<'a>(text: &'a str, folded: &'a str) -> Line<'a> {
        let width = width(text);
        let prose = width >= 60 && text.ends_with(['。', '.']);
        Line { block: 0, text, width, prose, folded }
    }
    /// Place, expected reason and text of every row of the table.
    fn rows() -> Vec<(Place, &'static str, &'static str)> {
        let rows = include_str!("phrases.tsv").lines();
        rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
            .map(|row| {
                let [place, reason, text] = row.splitn(3, '\t').collect::<Vec<_>>()[..] else {
                    panic!("three columns: {row}");
                };
                let place = match place {
                    "head" => Place::Head,
                    "middle" => Place::Middle,
                    "tail" => Place::Tail,
                    other => panic!("a place: {other}"),
                };
                (place, reason, text)
            })
            .collect()
    }

    #[test]
    fn every_line_of_the_table_is_what_it_says() {
        let found = |place, text| {
            find(&line(text, &fold_line(text)), place, None)
                .map_or("-".to_owned(), |p| format!("{:?}", p.reason))
        };
        let wrong: Vec<String> = rows()
            .into_iter()
            .map(|(place, expected, text)| (expected, found(place, text), text))
            .filter(|(expected, found, _)| expected != found)
            .map(|(expected, found, text)| format!("{expected} but {found}: {text}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_pattern_decides_on_a_line_of_the_table() {
        let mut decides = vec![false; OWNERS.len()];
        for (place, _, text) in rows() {
            let folded = fold_line(text);
            let line = line(text, &folded);
            let Some(phrase) = find(&line, place, None) else { continue };
            for index in SET.candidates(line.folded) {
                decides[index] |= std::ptr::eq(phrase, &PHRASES[OWNERS[index]])
                    && SET.is_match(index, line.folded);
            }
        }
        let patterns = PHRASES.iter().flat_map(|phrase| phrase.patterns);
        let idle: Vec<&str> =
            patterns.zip(decides).filter(|(_, decides)| !decides).map(|(text, _)| *text).collect();
        assert!(idle.is_empty(), "{}", idle.join("\n"));
    }

    #[test]
    fn a_phrase_of_one_site_can_be_forgotten() {
        let text = "炒股就看某某研报，权威，专业，助您挖掘机会！";
        let folded = fold_line(text);
        let line = line(text, &folded);
        assert!(find(&line, Place::Head, None).is_some());
        assert!(find(&line, Place::Head, Some("finance.sina.com.cn")).is_none());
    }
}

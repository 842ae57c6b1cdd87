//! What footers and promotions say. Words decide only where position and shape agree: every
//! phrase names the place where it counts and how long the line may be.

use super::affiliates::AFFILIATES;
use super::calls::CALLS;
use super::form::Phrase;
use super::furniture::FURNITURE;
use super::labels::notice_label;
use super::links::LINKS;
use super::notices::NOTICES;
use super::page_parts::PAGE_PARTS;
use super::readers::READERS;
use super::set::PhraseSet;
use super::world::WORLD;
use crate::Evidence;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::Line;
use std::sync::LazyLock;

/// Whether the line is a phrase at a place where it counts.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    // What it opened has gone.
    let last = spot.place == Place::Tail && spot.below().is_empty();
    let label = || if last { notice_label(line) } else { None };
    let phrase = spot.view.memo(line.block).phrase(line, spot.place, spot.view.context.forget);
    let reason = phrase.map(|phrase| phrase.reason).or_else(label)?;
    Some(Found::line(reason, Evidence::Words))
}

/// The patterns that a folded line may match.
pub(in crate::strip) fn candidates(folded: &str) -> Vec<usize> {
    ALL.set.candidates(folded)
}

/// The first phrase that the line is.
pub(in crate::strip) fn find(
    line: &Line<'_>,
    place: Place,
    forget: Option<&str>,
) -> Option<&'static Phrase> {
    find_among(|| candidates(line.folded()), line, place, forget)
}

/// The same, where it is known which patterns it may match.
pub(in crate::strip) fn find_among<C: AsRef<[usize]>>(
    candidates: impl FnOnce() -> C,
    line: &Line<'_>,
    place: Place,
    forget: Option<&str>,
) -> Option<&'static Phrase> {
    if line.width > WIDEST[place as usize] || line.folded().is_empty() {
        return None;
    }
    let counts = |phrase: &Phrase| {
        line.width <= phrase.widest
            && phrase.place.met_by(place)
            && (phrase.in_prose || !line.prose && !line.text.ends_with('。'))
            && (phrase.learnt_from.is_none() || phrase.learnt_from != forget)
    };
    if place == Place::Middle && line.width > LONG {
        let candidates = PARAGRAPHS.set.candidates(line.folded());
        return PARAGRAPHS.first(&candidates, line, counts);
    }
    ALL.first(candidates().as_ref(), line, counts)
}

/// Phrases, to be looked for at once.
struct Table {
    set: PhraseSet,
    /// For every pattern of the set the phrase that it belongs to.
    owners: Vec<&'static Phrase>,
}

impl Table {
    fn of(phrases: impl Iterator<Item = &'static Phrase> + Clone) -> Self {
        let patterns = phrases.clone().flat_map(|phrase| phrase.patterns).copied();
        let owners = phrases.flat_map(|phrase| phrase.patterns.iter().map(move |_| phrase));
        Self { set: PhraseSet::new(patterns), owners: owners.collect() }
    }

    /// The first that the line is, of those that count in it.
    fn first(
        &self,
        candidates: &[usize],
        line: &Line<'_>,
        counts: impl Fn(&Phrase) -> bool,
    ) -> Option<&'static Phrase> {
        candidates
            .iter()
            .filter_map(|&index| Some((index, *self.owners.get(index)?)))
            .find(|(index, phrase)| counts(phrase) && self.set.is_match(*index, line.folded()))
            .map(|(_, phrase)| phrase)
    }
}

static ALL: LazyLock<Table> = LazyLock::new(|| Table::of(all()));

/// Columns past which hardly any phrase counts between paragraphs.
const LONG: usize = 120;

/// Those that do: paragraphs are most of a text, and are searched for these alone.
static PARAGRAPHS: LazyLock<Table> = LazyLock::new(|| {
    Table::of(all().filter(|phrase| phrase.place.met_by(Place::Middle) && phrase.widest > LONG))
});

/// By place: columns of the widest phrase that counts there.
static WIDEST: LazyLock<[usize; 4]> = LazyLock::new(|| {
    [Place::Head, Place::Middle, Place::Tail, Place::Marked].map(|place| {
        let counting = all().filter(|phrase| phrase.place.met_by(place));
        counting.map(|phrase| phrase.widest).max().unwrap_or(0)
    })
});

/// Every table.
fn all() -> impl Iterator<Item = &'static Phrase> + Clone {
    PAGE_PARTS
        .iter()
        .chain(CALLS)
        .chain(LINKS)
        .chain(NOTICES)
        .chain(WORLD)
        .chain(FURNITURE)
        .chain(READERS)
        .chain(AFFILIATES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::{fold_line, width};
    use std::cell::OnceCell;

    fn line<'a>(text: &'a str, folded: &'a OnceCell<String>) -> Line<'a> {
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
            find(&line(text, &OnceCell::new()), place, None)
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
        let mut decides = vec![false; ALL.owners.len()];
        for (place, _, text) in rows() {
            let folded = OnceCell::new();
            let line = line(text, &folded);
            let Some(phrase) = find(&line, place, None) else { continue };
            for index in ALL.set.candidates(line.folded()) {
                decides[index] |= std::ptr::eq(phrase, ALL.owners[index])
                    && ALL.set.is_match(index, line.folded());
            }
        }
        let patterns = all().flat_map(|phrase| phrase.patterns);
        let idle: Vec<&str> =
            patterns.zip(decides).filter(|(_, decides)| !decides).map(|(text, _)| *text).collect();
        assert!(idle.is_empty(), "{}", idle.join("\n"));
    }

    /// A character that lines are folded from stands in no line that a pattern sees.
    #[test]
    fn patterns_are_written_as_lines_are_folded() {
        let unfolded = |text: &&&str| {
            text.chars().any(|c| {
                !c.is_ascii() && fold_line(&format!("{c}")) != format!("{c}") && !c.is_uppercase()
            })
        };
        let patterns = all().flat_map(|phrase| phrase.patterns);
        let wrong: Vec<&&str> = patterns.filter(unfolded).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_phrase_of_one_site_can_be_forgotten() {
        let text = "炒股就看某某研报，权威，专业，助您挖掘机会！";
        let folded = OnceCell::new();
        let line = line(text, &folded);
        assert!(find(&line, Place::Head, None).is_some());
        assert!(find(&line, Place::Head, Some("finance.sina.com.cn")).is_none());
    }
}

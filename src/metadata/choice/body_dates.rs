//! Dates that only the kept text prints: before its first words, above its first post, or below its last
//! words.

use crate::date::{self, DateContext};
use crate::grammar;
use crate::{Block, Origin, Sourced, Timestamp};

/// Letters that may stand before the date: a place, a bracket.
const BEFORE: usize = 30;
/// A line of a place and a day is no longer.
const LONGEST_SIGNATURE: usize = 60;

/// The day with which the first paragraph opens: "(3 May 2021) The bridge …", "BERN, 3 May 2021 – The
/// bridge …". In a sentence the words would go on.
pub(super) fn opening(body: &[Block], dates: &DateContext<'_>) -> Option<Sourced<Timestamp>> {
    let text = body.iter().find_map(Block::paragraph)?;
    let start = text
        .char_indices()
        .nth(3 * BEFORE)
        .map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let found = date::find_all(start, dates).into_iter().next()?;
    let before = text.get(..found.range.start)?.trim();
    let rest = text.get(found.range.end..)?.trim_start_matches('.');
    let bracket = before.ends_with(['(', '[', '【', '（']);
    let closes = rest.trim_start().starts_with([')', ']', '】', '）']);
    let dash = [" - ", " – ", " — ", " | ", ": ", " -- "].iter().any(|dash| rest.starts_with(dash));
    // A place: words with capitals, no sentence.
    let place = before.trim_end_matches(['(', '[', '（', '【', ',', '.', ' ', ':', '/']);
    let is_place = place.chars().count() <= BEFORE
        && !place.contains(['.', '?', '!', ':'])
        && place.split_whitespace().all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    let apart = (bracket && closes) || (dash && !bracket);
    let goes_on = rest.chars().filter(|c| c.is_alphabetic()).count() >= 3 * BEFORE;
    (is_place && apart && goes_on && found.timestamp.day.is_some())
        .then(|| Sourced::new(found.timestamp, Origin::Text))
}

/// The day with which one of the first lines of a thread opens: above its first post stand who wrote it
/// and when.
pub(super) fn of_first_post(body: &[Block], dates: &DateContext<'_>) -> Option<Sourced<Timestamp>> {
    const MOST_LINES: usize = 5;
    let mut lines = body.iter().filter_map(Block::paragraph).take(MOST_LINES);
    let moment = lines.find_map(|line| {
        let found = date::find_all(line, dates).into_iter().next()?;
        let moment = found.timestamp;
        (found.range.start == 0 && moment.day.is_some()).then_some(moment)
    })?;
    Some(Sourced::new(moment, Origin::Text))
}

/// The day that signs the text: the last line, which is nothing but a day and perhaps a place.
pub(super) fn closing(body: &[Block], dates: &DateContext<'_>) -> Option<Sourced<Timestamp>> {
    let last = body.last()?.paragraph()?.trim_end().lines().next_back()?;
    if last.chars().count() > LONGEST_SIGNATURE {
        return None;
    }
    let mut found = date::find_all(last, dates).into_iter();
    let (found, None) = (found.next()?, found.next()) else { return None };
    let rest = last.get(found.range.end..)?.trim_matches(|c: char| !c.is_alphanumeric());
    let before = last.get(..found.range.start)?;
    let place = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let place = ["den", "the", "le", "am", "im"]
        .iter()
        .find_map(|word| place.strip_suffix(word).filter(|p| !p.ends_with(char::is_alphanumeric)))
        .unwrap_or(place);
    let place = place.trim_matches(|c: char| !c.is_alphanumeric());
    let is_place = place.split_whitespace().count() <= 3
        && !grammar::is_modified_label(before)
        && !before.contains(':')
        && place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    (rest.is_empty() && is_place && found.timestamp.day.is_some())
        .then(|| Sourced::new(found.timestamp, Origin::Text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Paragraph, RichText};

    #[test]
    fn above_the_first_post_stands_when_it_was_written() {
        let day = |lines: &[&str]| {
            let paragraph = |line: &&str| Paragraph { content: RichText::plain(*line) };
            let body: Vec<Block> = lines.iter().map(paragraph).map(Block::Paragraph).collect();
            of_first_post(&body, &DateContext::default()).map(|found| found.value.to_string())
        };
        let lines = ["bridgefan", "2019-02-23, 09:14 PM (edited by bridgefan)", "Which one is it?"];
        assert_eq!(day(&lines).as_deref(), Some("2019-02-23T21:14"));
        assert_eq!(day(&["bridgefan", "I came on 2019-02-23 and left."]), None);
        assert_eq!(day(&["February 2019 was cold."]), None);
    }
}

//! The dates of lines near the headline.

use super::BESIDE_DATE;
use crate::Origin;
use crate::metadata::Candidates;
use crate::metadata::date::{self, DateContext};

/// Adds the dates of a line but where the line above is the label of another: "Deadline".
pub(super) fn read_below(
    above: &str,
    line: &str,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) -> bool {
    const LONGEST_LABEL: usize = 30;
    let is_label = above.chars().count() <= LONGEST_LABEL
        && !above.contains(|c: char| c.is_ascii_digit())
        && date::is_label_of_other(above);
    is_label && !date::find_all(line, dates).is_empty() || read(line, dates, out)
}

/// Adds the dates of a line that is little more than dates; whether it has any.
pub(super) fn read(line: &str, dates: &DateContext<'_>, out: &mut Candidates) -> bool {
    let found = date::find_all(line, dates);
    let printed: usize = found.iter().map(|f| f.timestamp.printed.chars().count()).sum();
    let Some(first) = found.first() else { return false };
    let labelled = line.get(..first.range.start).is_some_and(date::is_publication_label);
    if !labelled && line.chars().count() > printed + BESIDE_DATE {
        return true;
    }
    if date::is_span(line, &found) {
        return true;
    }
    if !labelled && is_sentence(line) {
        return true;
    }
    // 2022.6.13总第1047期: the day of the print's issue.
    let of_issue = |end: usize| line.get(end..).is_some_and(|rest| rest.starts_with("总第"));
    for (label, found) in date::labelled(line, found) {
        if found.timestamp.day.is_some() && !of_issue(found.range.end) && !out.dates_other(label) {
            out.push_date(found.timestamp, date::is_modified_label(label), Origin::Text);
        }
    }
    true
}

/// The old bridge was closed on January 5, 2019.
fn is_sentence(line: &str) -> bool {
    const WORDS: usize = 4;
    let words = line.split_whitespace().filter(|word| word.starts_with(char::is_lowercase));
    line.ends_with(['.', '!', '?']) && words.count() >= WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_span_are_no_days_of_publication() {
        let published = |line: &str| {
            let mut out = Candidates::default();
            read(line, &DateContext::default(), &mut out);
            out.published.len()
        };
        for between in ["-", "–", "—", "~", "至", "to", "bis"] {
            assert_eq!(published(&format!("2004-12-01 {between} 2005-01-01")), 0, "{between}");
        }
        assert_eq!(published("2004-12-01 | 2005-01-01"), 2);
    }

    #[test]
    fn a_deadline_or_the_day_of_a_product_is_no_day_of_publication() {
        let published = |line: &str, declared: Option<&str>| {
            let mut out = Candidates::default();
            let dates = DateContext::default();
            let moment = declared.and_then(|day| date::parse(day, &dates));
            crate::metadata::candidates::push_moment(&mut out.published, moment, Origin::JsonLd);
            read(line, &dates, &mut out);
            out.published.iter().filter(|moment| moment.origin == Origin::Text).count()
        };
        assert_eq!(published("Deadline: 3 May 2021", None), 0);
        assert_eq!(published("Release: 3 May 2021", Some("2021-05-20")), 0);
        assert_eq!(published("Release: 3 May 2021", None), 1);
    }
}

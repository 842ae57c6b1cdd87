//! The dates of lines near the headline.

use super::BESIDE_DATE;
use crate::Origin;
use crate::date::{self, DateContext};
use crate::grammar;
use crate::metadata::Candidates;
use crate::script::is_han;

/// Adds the dates of a line but where the line above is the label of another: "Deadline".
pub(super) fn read_below(
    above: &str,
    line: &str,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) -> bool {
    const LONGEST_LABEL: usize = 30;
    let is_label =
        above.chars().count() <= LONGEST_LABEL && !above.contains(|c: char| c.is_ascii_digit());
    if is_label && grammar::is_label_of_other(above) && !date::find_all(line, dates).is_empty() {
        return true;
    }
    let told = out.published.len();
    let is_date = read(line, dates, out);
    // Last updated / 9 November 2023
    if is_label && is_change_alone(above) && out.published.len() == told + 1 {
        out.modified.extend(out.published.pop());
    }
    is_date
}

/// Whether a line is the label of a change, and no more: a headline may tell of an update.
fn is_change_alone(line: &str) -> bool {
    const MOST_WORDS: usize = 3;
    line.split_whitespace().count() <= MOST_WORDS && grammar::is_modified_label(line)
}

/// Adds the dates of a line that is little more than dates; whether it has any.
pub(super) fn read(line: &str, dates: &DateContext<'_>, out: &mut Candidates) -> bool {
    let found = date::find_all(line, dates);
    let printed: usize = found.iter().map(|f| f.timestamp.printed.chars().count()).sum();
    let Some(first) = found.first() else { return false };
    let labelled = line.get(..first.range.start).is_some_and(grammar::is_publication_label);
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
            out.push_date(found.timestamp, grammar::is_modified_label(label), Origin::Text);
        }
    }
    true
}

/// The old bridge was closed on January 5, 2019.
fn is_sentence(line: &str) -> bool {
    const WORDS: usize = 4;
    /// Letters of a word that is no particle, no unit of time and no "a.m.".
    const LETTERS: usize = 3;
    let line = line.trim_end();
    let rest = date::without_dates(line);
    if line.ends_with('。') {
        return rest.chars().filter(|&c| is_han(c)).count() >= WORDS;
    }
    let words = rest.split_whitespace().filter(|word| {
        word.starts_with(char::is_lowercase)
            && word.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
            && !date::is_calendar_word(word)
    });
    line.ends_with(['.', '!', '?']) && words.count() >= WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_nothing_but_the_label_of_a_change_dates_one() {
        let counted = |above: &str| {
            let mut out = Candidates::default();
            read_below(above, "3 May 2021 - See all", &DateContext::default(), &mut out);
            (out.published.len(), out.modified.len())
        };
        assert_eq!(counted("Last updated"), (0, 1));
        assert_eq!(counted("Updated:"), (0, 1));
        for above in ["Published", "All the updates of the bridge", "Updated 2021"] {
            assert_eq!(counted(above), (1, 0), "{above}");
        }
    }

    #[test]
    fn a_sentence_dates_what_it_tells() {
        for line in ["The old bridge was closed on January 5, 2019.", "旧桥于2021年5月3日关闭。"]
        {
            assert!(is_sentence(line), "{line}");
        }
        for line in [
            "2021年5月3日。",
            "Madrid, a 3 de mayo de 2021.",
            "segunda-feira, 3 de maio de 2021, às 10h15.",
            "Le lundi 3 mai 2021 à dix heures.",
            "lundi 3 mai 2021, mis en ligne à 10 h.",
            "pondělí 3. května 2021 v 10 hod.",
            "Москва, 3 мая 2021 г., 10 час. 15 мин.",
            "maandag 3 mei 2021 om 10 uur.",
            "2021. május 3., hétfő.",
            "thứ hai, ngày 3 tháng 5 năm 2021.",
            "May 3, 2021, 10:15 a.m. - 5 min. read.",
        ] {
            assert!(!is_sentence(line), "{line}");
        }
    }

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

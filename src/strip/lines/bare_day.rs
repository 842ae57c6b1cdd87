//! Lines that are a day in any language and nothing else.

use crate::strip::view::Line;
use crate::{date, grammar};

/// Whether it is a day in any language, with a label at most: 14. června 2023 7:33.
pub(super) fn is_bare(line: &Line<'_>) -> bool {
    const WIDEST: usize = 90;
    // Of when it was printed and when changed, with who sent it before that.
    const WIDEST_OF_TWO: usize = 120;
    const LONGEST_DURATION: usize = 16;
    const MOST_LETTERS: usize = 3;
    let digits = || line.text.bytes().filter(u8::is_ascii_digit).count();
    if line.width > WIDEST_OF_TWO || digits() < 5 {
        return false;
    }
    let found = date::find_all(line.text, &date::DateContext::default());
    if line.width > WIDEST && (found.len() < 2 || line.text.trim_end().ends_with('.')) {
        return false;
    }
    let (mut letters, mut end) = (0, 0);
    for found in &found {
        let before = line.text.get(end..found.range.start).unwrap_or_default();
        if !grammar::is_publication_label(before) && !grammar::is_modified_label(before) {
            // Mittwoch, 01.11.2023
            let words = before.split_whitespace().filter(|word| !date::is_calendar_word(word));
            letters += words.flat_map(str::chars).filter(|c| c.is_alphabetic()).count();
        }
        end = found.range.end;
    }
    let behind = line.text.get(end..).unwrap_or_default().trim();
    // How long it takes to read: 2 dk okuma.
    let duration =
        behind.len() <= LONGEST_DURATION && behind.starts_with(|c: char| c.is_ascii_digit());
    let behind = if duration { "" } else { behind };
    let words = behind.split_whitespace().filter(|word| !counts(word));
    letters += words.flat_map(str::chars).filter(|c| c.is_alphabetic()).count();
    found.iter().any(|found| found.timestamp.day.is_some()) && letters <= MOST_LETTERS
}

/// Whether a word says what is counted beside a date: "52 комментария".
fn counts(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "comments", "comment", "kommentare", "kommentarer", "commentaires", "comentarios", "commenti",
        "reacties", "diskuse", "příspěvků", "komentarzy", "комментария", "комментариев", "коментарів",
        "просмотров", "views", "yorum",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_counted_beside_a_day_is_no_word_of_the_text() {
        let words = "comments comment kommentare kommentarer commentaires comentarios commenti reacties \
             diskuse příspěvků komentarzy комментария комментариев коментарів просмотров views yorum";
        for word in words.split(' ') {
            assert!(super::counts(word), "{word}");
        }
        assert!(!super::counts("bridges"));
    }
}

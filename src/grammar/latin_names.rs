//! Names in scripts with capital letters.

use super::line::Line;

/// Where the name ends that starts at a position: one to four capitalised words.
pub(super) fn latin_name(line: &Line<'_>, at: usize, limit: usize) -> Option<usize> {
    let mut end = None;
    let mut position = at;
    for _ in 0..4 {
        let word_end = line
            .skip(position, |c| {
                c.is_alphanumeric() && !super::line::is_han(c)
                    || matches!(c, '\'' | '-' | '.' | '_')
            })
            .min(limit);
        if word_end <= position || !line.at(position).is_alphabetic() {
            break;
        }
        end = Some(word_end);
        position = line.skip(word_end, |c| c == ' ');
        if position == word_end {
            break;
        }
    }
    end
}

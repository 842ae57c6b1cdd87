//! Names that stand alone in a byline's cell.

use super::super::byline::ParsedByline;
use super::super::chinese::dateline::past_date;
use super::super::found::Found;
use super::super::line::{Line, is_space};
use super::{NO_NAMES, names, sure};
use crate::Role;
use crate::script::{fold, is_han, is_kana};

/// A cell that holds the byline and nothing else.
pub(super) fn bare(line: &Line<'_>) -> Option<ParsedByline> {
    let end = line.skip_back(0, line.len(), is_space);
    let found = names(line, 0, end, Role::Author, None);
    // 山田太郎 2024年5月6日 12時30分
    let after = past_date(line, line.skip(found.end, is_space));
    (line.whole && after >= end && sure(&found)).then(|| found.finish(line, true))
}

/// The same in brackets: （久我山トオル）.
pub(super) fn bracketed(line: &Line<'_>) -> Option<ParsedByline> {
    let all = line.trim(0..line.len());
    let inner = line.trim(all.start + 1..all.end.checked_sub(1)?);
    let is_bracket = line.at(all.start) == '(' && line.before(all.end) == ')';
    let found = names(line, inner.start, inner.end, Role::Author, None);
    (line.whole && is_bracket && found.end >= inner.end && (sure(&found) || is_mixed(&found)))
        .then(|| found.finish(line, true))
}

/// Whether what was found is one name, a family in Han and a given name in kana of one kind: the family
/// need not be known.
fn is_mixed(found: &Found) -> bool {
    let [person] = found.people.as_slice() else { return false };
    let given: Vec<char> = person.name.chars().skip_while(|&c| is_han(c)).collect();
    let family = person.name.chars().count() - given.len();
    let is_hiragana = |c: &char| matches!(c, 'ぁ'..='ゖ');
    let in_one = given.iter().all(is_hiragana) || !given.iter().any(is_hiragana);
    let folded: String = person.name.chars().map(fold).collect();
    !NO_NAMES.iter().any(|no| folded.contains(no))
        && (1..=4).contains(&family)
        && (2..=4).contains(&given.len())
        && given.iter().all(|&c| is_kana(c))
        && in_one
}

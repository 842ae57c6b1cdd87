//! The mark of the end with who made the text on the next line: all that stands below is the
//! account's, sentences about itself, too.

use super::edges::ends;
use super::view::{Line, View};
use crate::grammar;

/// Lines from the end among which the mark is looked for.
const NEAR: usize = 16;
/// Sentences in which an account tells of itself.
const MOST_PROSE: usize = 2;

/// The line of the last mark, where no more stands below it than above, and of sentences but few: a
/// second report is none of the account's.
pub(super) fn find(view: &View<'_>, lines: &[Line<'_>]) -> Option<usize> {
    let from = lines.len().saturating_sub(NEAR);
    let signs = |line: &Line<'_>| {
        let memo = view.memo(line.block);
        let byline = || memo.byline(line.text, grammar::Place::Tail);
        memo.editor(line.text).is_some_and(|editor| !editor.people.is_empty())
            || byline().is_some_and(|byline| byline.own_line && !byline.byline.people.is_empty())
    };
    let is_mark = |&at: &usize| {
        lines.get(at + 1).is_some_and(|line| !line.prose)
            && ends(view, &lines[at])
            && signs(&lines[at + 1])
    };
    let mark = (from..lines.len()).rfind(is_mark)?;
    let told = lines[mark..].iter().filter(|line| line.prose).count();
    let width = |lines: &[Line<'_>]| lines.iter().map(|line| line.width).sum::<usize>();
    (told <= MOST_PROSE && width(&lines[mark..]) <= width(&lines[..mark])).then_some(mark)
}

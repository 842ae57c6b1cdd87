//! Editor footers: 责任编辑：X, also with the name or the closing bracket in the next node.

use super::view::{Line, View};
use super::{Findings, Found, Place};
use crate::grammar::{EditorLine, is_surely_name, parse_editor_line};
use crate::{DropReason, Evidence, Person};

/// Widest line that can be an editor footer.
const WIDEST: usize = 160;
/// Widest name in a node of its own.
const WIDEST_NAME: usize = 32;

/// Whether an editor footer begins at line `at`, and how many lines it takes.
pub(super) fn judge(
    view: &View<'_>,
    lines: &[Line<'_>],
    at: usize,
    place: Place,
    findings: &mut Findings,
) -> Option<Found> {
    let (parsed, count) = footer(view, lines, at, place)?;
    // Below the first paragraph a line such as 编辑：是风 may be one of a poem.
    let certain = line_is_apart(lines, at, place)
        || lines[at].folded.contains('责')
        || parsed.people.iter().all(|person| is_surely_name(person.name()));
    if !certain {
        return None;
    }
    findings.add_editors(lines[at].block, parsed.people);
    let closing = lines.get(at + count).filter(|line| is_closing(line));
    Some(Found {
        reason: DropReason::EditorFooter,
        evidence: if place == Place::Marked { Evidence::Markup } else { Evidence::Shape },
        lines: count + usize::from(closing.is_some()),
    })
}

fn footer(
    view: &View<'_>,
    lines: &[Line<'_>],
    at: usize,
    place: Place,
) -> Option<(EditorLine, usize)> {
    let line = lines.get(at).filter(|line| line.width <= WIDEST && !line.folded.is_empty())?;
    let parsed = view.editor_line(line)?;
    if !parsed.name_follows {
        return Some((parsed, 1));
    }
    let named = lines
        .get(at + 1)
        .filter(|next| next.width <= WIDEST_NAME && !next.prose && !is_button(next))
        .and_then(|next| parse_editor_line(&format!("{}{}", line.text, next.text)))
        .filter(|joined| !joined.people.is_empty());
    match named {
        Some(joined) => Some((joined, 2)),
        // A bare label between paragraphs may be a heading.
        None if place == Place::Middle => None,
        None => Some((parsed, 1)),
    }
}

/// 阅读, 收藏: what stands below an empty label is a button.
fn is_button(line: &Line<'_>) -> bool {
    let word = line.text.trim_matches(|c: char| !c.is_alphabetic());
    let folded = super::fold::fold_line(word);
    let width = super::fold::width(word);
    let line = Line { block: line.block, text: word, width, prose: false, folded: &folded };
    super::phrases::find(&line, Place::Tail, None).is_some()
}

/// Whether the line stands where footers and bylines do: not below the first paragraph.
pub(super) fn line_is_apart(lines: &[Line<'_>], at: usize, place: Place) -> bool {
    match place {
        Place::Head => !lines[..at].iter().any(|line| line.prose),
        Place::Middle => false,
        Place::Tail | Place::Marked => true,
    }
}

fn is_closing(line: &Line<'_>) -> bool {
    matches!(line.folded, "]" | ")")
}

/// No honest page names as many: each is compared with all before it.
const MOST_EDITORS: usize = 64;

impl Findings {
    pub(super) fn add_editors(&mut self, block: usize, people: Vec<Person>) {
        for person in people {
            let known = |had: &Person| had.name == person.name && had.role == person.role;
            if self.editors.len() < MOST_EDITORS && !self.editors.iter().any(known) {
                let at = self.editor_blocks.partition_point(|&before| before <= block);
                self.editor_blocks.insert(at, block);
                self.editors.insert(at, person);
            }
        }
    }
}

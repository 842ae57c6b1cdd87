//! Editor footers: 责任编辑：X, also with the name or the closing bracket in the next node.

use super::closing_link;
use crate::DropReason;
use crate::grammar::{EditorLine, is_surely_name, parse_editor_line};
use crate::layout::RunKind;
use crate::strip::Findings;
use crate::strip::phrases;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Widest line that can be an editor footer.
const WIDEST: usize = 160;
/// Widest name in a node of its own.
const WIDEST_NAME: usize = 32;

/// Whether an editor footer begins at the line, and how many lines it takes.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let (parsed, count) = footer(spot)?;
    // Below the first paragraph a line such as 编辑：是风 may be one of a poem.
    let certain = spot.is_apart()
        || spot.line().folded().contains('责')
        || parsed.people.iter().all(|person| is_surely_name(person.name()));
    if !certain {
        return None;
    }
    findings.add_editors(spot.line().block, parsed.people);
    let closing = spot.lines.get(spot.at + count).filter(|line| is_closing(line));
    Some(Found {
        reason: DropReason::EditorFooter,
        evidence: spot.evidence(),
        lines: count + usize::from(closing.is_some()),
    })
}

/// What a line below the text says of its editors.
pub(in crate::strip) fn read<'v>(
    view: &'v View<'_>,
    line: &Line<'_>,
) -> Option<Cow<'v, EditorLine>> {
    // 编辑：张三 返回首页
    let is_label = !line.prose && line.text.contains(['编', '編']);
    let cut = is_label.then(|| closing_link::before(view, line)).flatten();
    // 责任编辑：张三最后更新: 2024-06-04: styles part the two.
    let dated = || is_label.then(|| line.text.find("最后更新")).flatten();
    let cut = cut.or_else(|| dated().and_then(|at| line.text.get(..at)));
    let alone = cut.and_then(parse_editor_line).map(Cow::Owned);
    alone.or_else(|| view.memo(line.block).editor(line.text).map(Cow::Borrowed))
}

/// 提示：…责任编辑：张三: reads the editors in an element of their own behind what else a line says that
/// goes.
pub(in crate::strip) fn read_beside(view: &View<'_>, line: &Line<'_>, findings: &mut Findings) {
    const LABELS: [&str; 2] = ["责任编辑", "責任編輯"];
    let block = view.block(line.block);
    let texts = view.layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(_) if run.text.start > block.text.start => {
            view.layout.text.get(run.text.clone())
        }
        _ => None,
    });
    let mut labelled = texts.filter(|text| LABELS.iter().any(|label| text.starts_with(label)));
    if let Some(parsed) = labelled.find_map(parse_editor_line) {
        findings.add_editors(line.block, parsed.people);
    }
}

/// The editors, and how many lines name them.
fn footer(spot: Spot<'_>) -> Option<(EditorLine, usize)> {
    let line = spot.narrow(WIDEST).filter(|line| !line.folded().is_empty())?;
    let parsed = match spot.place {
        Place::Tail => read(spot.view, line),
        _ => spot.view.memo(line.block).editor(line.text).map(Cow::Borrowed),
    };
    let parsed = match parsed {
        Some(parsed) => parsed,
        // 责任编辑：张三 【打印】【关闭】
        None => return Some((parse_editor_line(behind_which_buttons(line.text)?)?, 1)),
    };
    if !parsed.name_follows {
        return Some((parsed.into_owned(), 1));
    }
    let named = spot
        .below()
        .first()
        .filter(|next| next.width <= WIDEST_NAME && !next.prose && !is_button(next))
        .and_then(|next| parse_editor_line(&format!("{}{}", line.text, next.text)))
        .filter(|joined| !joined.people.is_empty());
    match named {
        Some(joined) => Some((joined, 2)),
        // A bare label between paragraphs may be a heading.
        None if spot.place == Place::Middle => None,
        None => Some((parsed.into_owned(), 1)),
    }
}

/// 阅读, 收藏: what stands below an empty label is a button.
fn is_button(line: &Line<'_>) -> bool {
    let word = line.text.trim_matches(|c: char| !c.is_alphabetic());
    let (width, folded) = (crate::script::width(word), OnceCell::new());
    let line = Line { block: line.block, text: word, width, prose: false, folded: &folded };
    phrases::find(&line, Place::Tail, None).is_some()
}

/// The line without the buttons at its end, where there are some.
fn behind_which_buttons(text: &str) -> Option<&str> {
    if !text.contains(['：', ':']) {
        return None;
    }
    let bare = phrases::without_buttons(text);
    (bare.len() < text.len()).then_some(bare)
}

fn is_closing(line: &Line<'_>) -> bool {
    matches!(line.folded(), "]" | ")")
}

//! Marks of the end, and what stands below them.

use crate::grammar::{self, is_surely_name};
use crate::strip::Decisions;
use crate::strip::lines::editor;
use crate::strip::spot::Place;
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence, Person};

/// Widest line below the editors that is no text.
pub(super) const WIDEST_MOTTO: usize = 48;
/// Lines from the end among which the mark is looked for.
const NEAR: usize = 16;
/// Sentences in which an account tells of itself.
const MOST_PROSE: usize = 2;

/// The last mark with who made the text on the next line: all below is the account's, sentences about
/// itself, too. Only where no more stands below it than above, and of sentences but few: a
/// second report is none of the account's.
pub(super) fn signed(view: &View<'_>, lines: &[Line<'_>]) -> Option<usize> {
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
    (prose(&lines[mark..]) <= MOST_PROSE && width(&lines[mark..]) <= width(&lines[..mark]))
        .then_some(mark)
}

/// The lines below the editors who sign the text: sentences about the outlet or to its readers, and
/// few. Only where they are a small part of the page: a further item may follow.
pub(super) fn below_editors(view: &View<'_>, lines: &[Line<'_>]) -> Option<usize> {
    const NEAREST: usize = 6;
    const SMALL: usize = 4;
    const LEAST: usize = 3;
    let from = lines.len().saturating_sub(NEAREST);
    let end = (from..lines.len()).find(|&at| names_editors(view, &lines[at]))? + 1;
    let (above, below) = lines.split_at(end);
    let told = prose(below);
    if !below.iter().filter(|line| is_wide(line)).all(|line| is_of_site(view, line)) {
        return None;
    }
    ((1..=MOST_PROSE).contains(&told)
        && prose(above) >= LEAST
        && SMALL * width(below) <= width(above))
    .then_some(end)
}

/// The lines below the editors who sign the text, where each sentence is that of another text's card: the
/// site's feed, which is loaded as readers go on.
pub(super) fn feed_below_editors(view: &View<'_>, lines: &[Line<'_>]) -> Option<usize> {
    const LEAST: usize = 3;
    const FEWEST_CARDS: usize = 2;
    // The score may have dropped the line that names them.
    let is_end = |&block: &usize| {
        let edits = |text: &str| !text.is_ascii() && (text.contains('编') || text.contains('編'));
        view.is_text(block) && edits(view.text(block)) && names_editors(view, &view.line(block))
    };
    let editors = (lines.first()?.block..=lines.last()?.block).rfind(is_end)?;
    let end = lines.partition_point(|line| line.block <= editors);
    let (above, below) = lines.split_at(end);
    let first = below.first()?.block;
    if prose(above) < LEAST || width(below) > width(above) {
        return None;
    }
    let told = below
        .iter()
        .filter(|line| is_wide(line) && !is_link(view, line.block) && !is_of_site(view, line));
    let cards: Vec<usize> = told.map(|line| card_of(view, line, first)).collect::<Option<_>>()?;
    // The newest first: the hours of a report, a programme or a diary rise.
    let times: Vec<&str> =
        cards.iter().map(|&card| view.text(card)).filter(|t| is_time(t)).collect();
    if !times.windows(2).all(|pair| pair[0] > pair[1]) {
        return None;
    }
    // A second paragraph is that of a report.
    let one_each = cards.windows(2).all(|pair| pair[0] < pair[1]);
    (cards.len() >= FEWEST_CARDS && one_each).then_some(end)
}

/// The headline that opens an element around a line, where it is nothing but a link, or the time of day;
/// no book's title.
fn card_of(view: &View<'_>, line: &Line<'_>, first: usize) -> Option<usize> {
    const NEAR: usize = 3;
    const NARROWEST: usize = 16;
    /// Blocks in which the first text is looked for.
    const PICTURES: usize = 16;
    let is_text = |&block: &usize| view.is_text(block) && !view.text(block).is_empty();
    let is_headline = |block: usize| {
        is_link(view, block)
            && view.width(block..block + 1) >= NARROWEST
            && !view.text(block).starts_with('《')
    };
    let opens = |&block: &usize| {
        first <= block && block < line.block && (is_headline(block) || is_time(view.text(block)))
    };
    let around = view.layout.enclosing(view.block(line.block).container).take(NEAR);
    let mut openings =
        around.filter_map(|id| view.container(id).blocks.clone().take(PICTURES).find(is_text));
    openings.find(opens)
}

/// 21:08, as each item of a ticker has it.
fn is_time(text: &str) -> bool {
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.trim().split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute))
}

fn is_link(view: &View<'_>, block: usize) -> bool {
    view.linked_letters(block) >= 0.95
}

/// Whether a line names editors, beyond doubt.
fn names_editors(view: &View<'_>, line: &Line<'_>) -> bool {
    let sure = |people: &[Person]| {
        !people.is_empty() && people.iter().all(|person| is_surely_name(person.name()))
    };
    let memo = view.memo(line.block);
    // （作者：张三 编辑：李四）
    let beside_author = || {
        let found = memo.byline(line.text, grammar::Place::Tail);
        found.is_some_and(|found| found.own_line && sure(&found.editors))
    };
    !line.prose
        && line.folded().contains('编')
        && (editor::read(view, line).is_some_and(|found| sure(&found.people)) || beside_author())
}

/// Whether a line is too wide for a motto.
fn is_wide(line: &&Line<'_>) -> bool {
    line.prose || line.width > WIDEST_MOTTO
}

fn width(lines: &[Line<'_>]) -> usize {
    lines.iter().map(|line| line.width).sum()
}

fn prose(lines: &[Line<'_>]) -> usize {
    lines.iter().filter(|line| line.prose).count()
}

/// Whether a line speaks of the outlet itself or to its readers.
fn is_of_site(view: &View<'_>, line: &Line<'_>) -> bool {
    const WORDS: [&str; 9] =
        ["本报", "本刊", "本网", "本站", "本公众号", "欢迎", "读者可", "读者朋友", "您"];
    let folded = line.folded();
    !folded.starts_with("读者来信")
        && !folded.contains('"')
        && (view.own_name(folded).is_some() || WORDS.iter().any(|word| folded.contains(word)))
}

/// Drops what stands below an end mark or the editors where the score has dropped those already, if
/// no sentence does.
pub(super) fn drop_below(view: &View<'_>, decisions: &mut Decisions) {
    let kept: Vec<usize> = view.kept_texts(decisions).collect();
    let Some(last) = kept.iter().rposition(|&block| view.is_prose(block)) else { return };
    let below = &kept[last + 1..];
    let Some(&end) = below.last() else { return };
    let ends = |line: &Line<'_>| ends(view, line);
    let edits = |line: &Line<'_>| {
        let found = view.memo(line.block).editor(line.text);
        line.width <= WIDEST_MOTTO && found.is_some_and(|found| !found.people.is_empty())
    };
    let is_mark = |&block: &usize| {
        let line = view.line(block);
        !decisions.is_kept(block) && view.is_text(block) && (ends(&line) || edits(&line))
    };
    let Some(mark) = (kept[last] + 1..end).rev().find(is_mark) else { return };
    let short = |block: usize| ends(&view.line(mark)) || view.line(block).width <= WIDEST_MOTTO;
    let below = || below.iter().copied().filter(|&block| block > mark);
    let is_text = |block| view.text(block).ends_with(['。', '.']) || !short(block);
    if !below().any(is_text) {
        for block in below() {
            decisions.drop(block, DropReason::EndMark, Evidence::Shape);
        }
    }
}

/// Whether the line is a worded mark of the end.
fn ends(view: &View<'_>, line: &Line<'_>) -> bool {
    let phrase = view.memo(line.block).phrase(line, Place::Tail, view.context.forget);
    phrase.is_some_and(|phrase| phrase.reason == DropReason::EndMark) && is_worded(line)
}

/// Whether the line says 完 or END in words: ornaments part sections, too.
pub(super) fn is_worded(line: &Line<'_>) -> bool {
    line.folded().contains(char::is_alphanumeric)
}

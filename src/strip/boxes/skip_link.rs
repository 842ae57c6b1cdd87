//! Insets that readers of screens can skip: "跳过 热读 继续阅读", and at their end "End of 热读". Where the
//! words are of another language, the link says it: `#end-of-recommendations`.

use crate::layout::RunKind;
use crate::pattern::Pattern;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Most blocks of such an inset.
const MOST_BLOCKS: usize = 60;
/// Widest label that stands above the link.
const WIDEST_LABEL: usize = 40;

/// Drops what stands between the link and the mark of the end, and the label above it.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let blocks = view.layout.blocks.len();
    let mut at = 0;
    while at < blocks {
        let inset = || at + 1..blocks.min(at + MOST_BLOCKS);
        let is_end =
            |&block: &usize| view.is_text(block) && END.is_match(view.line(block).folded());
        let says_so =
            view.is_text(at) && may_skip(view.text(at)) && SKIP.is_match(view.line(at).folded());
        let end = match says_so {
            true => inset().find(is_end),
            false => target(view, at)
                .and_then(|target| inset().find(|&block| is_called(view, block, target)))
                .filter(|&end| is_one_element(view, at, end)),
        };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        let label = (0..at).rev().find(|&block| view.is_text(block)).filter(|&above| {
            let words = view.line(above).folded();
            view.width(above..above + 1) <= WIDEST_LABEL && view.line(at).folded().contains(words)
        });
        for block in label.unwrap_or(at)..=end {
            decisions.drop(block, DropReason::RelatedLinks, Evidence::Markup);
        }
        at = end + 1;
    }
}

/// The end of an inset to which the link leads that opens a line.
fn target<'v>(view: &View<'v>, at: usize) -> Option<&'v str> {
    let block = view.block(at);
    if block.links != 1 {
        return None;
    }
    let mut runs = view.layout.block_runs(block).iter();
    let address = runs.find_map(|run| match run.kind {
        RunKind::Link(link) if run.text.start == block.text.start => view.layout.links.get(link),
        _ => None,
    })?;
    address.strip_prefix('#').filter(|id| id.starts_with("end-of-"))
}

/// Whether an element holds these blocks and no other: an inset, not the text up to a heading.
fn is_one_element(view: &View<'_>, at: usize, end: usize) -> bool {
    let mut around = view.layout.enclosing(view.block(at).container).take(4);
    around.any(|id| view.container(id).blocks == (at..end + 1))
}

/// Whether the element of a line has that id.
fn is_called(view: &View<'_>, block: usize, id: &str) -> bool {
    let names = view.layout.container_names(view.block(block).container);
    names.is_some_and(|names| names.raw.split(' ').any(|name| name == id))
}

/// Whether a line begins as [`SKIP`] does: few lines need be folded.
fn may_skip(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    // What is not ASCII may be folded to a letter.
    let is_like = |(c, letter): (char, char)| !c.is_ascii() || c.eq_ignore_ascii_case(&letter);
    let begins = |word: &&str| line.chars().zip(word.chars()).all(is_like);
    line.starts_with('跳')
        || line.starts_with(['s', 'S', 'p', 'P'])
            && ["skip ", "saltar ", "pule "].iter().any(begins)
}

static SKIP: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(跳过.{1,30}继续阅读|skip .{1,40} and continue( reading)?|skip to (the )?end of .{1,40}|saltar .{1,40} y continuar leyendo|pule .{1,40} e continue lendo)$",
    )
});

static END: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"^(end of .{1,40}|final de .{1,40}|fim do .{1,40}|fim de .{1,40})$")
});

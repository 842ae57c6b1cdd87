//! The same text a second time: desktop and phone copies in one page.

use super::view::View;
use super::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::collections::HashMap;

/// Narrowest block whose return begins a second copy; a refrain is no copy.
const NARROWEST: usize = 80;

/// Drops the second copy: blocks that repeat earlier ones in the same order.
pub(super) fn strip(view: &View<'_>, decisions: &mut Decisions, _findings: &mut Findings) {
    let lines: Vec<usize> = (0..view.layout.blocks.len())
        .filter(|&index| decisions.is_kept(index) && !view.text(index).is_empty())
        .collect();
    let mut first: HashMap<&str, usize> = HashMap::new();
    // For each line the earlier line that it repeats.
    let mut copies: Vec<Option<usize>> = vec![None; lines.len()];
    for (at, &index) in lines.iter().enumerate() {
        let follows = at
            .checked_sub(1)
            .and_then(|before| copies[before])
            .map(|original| original + 1)
            .filter(|&original| original < at && view.text(lines[original]) == view.text(index));
        let wide = view.width(index..index + 1) >= NARROWEST;
        let seen = if wide { first.get(view.text(index)).copied() } else { None };
        copies[at] = follows.or(seen);
        if wide {
            first.entry(view.text(index)).or_insert(at);
        }
    }
    // Short lines in front of the first wide one belong to the copy as well.
    for at in (1..lines.len()).rev() {
        let Some(original) = copies[at].and_then(|original| original.checked_sub(1)) else {
            continue;
        };
        let same = view.text(lines[original]) == view.text(lines[at - 1]);
        if copies[at - 1].is_none() && original < at - 1 && same {
            copies[at - 1] = Some(original);
        }
    }
    // One paragraph may return in an article; a copy is more, or all there is.
    let kept: usize = lines.iter().map(|&index| view.width(index..index + 1)).sum();
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        while at < lines.len() && copies[at].is_some() {
            at += 1;
        }
        let run = &lines[start..at];
        let widths = || run.iter().map(|&index| view.width(index..index + 1));
        let wide = widths().filter(|&width| width >= NARROWEST).count();
        if wide > 1 || wide == 1 && 5 * widths().sum::<usize>() >= kept {
            for &index in run {
                decisions.drop(index, DropReason::Repeated, Evidence::Shape);
            }
        }
        at += 1;
    }
}

//! The title as the line above the text prints it.

use crate::script::is_han;
use crate::{DropReason, Dropped, Origin, Sourced};

/// What the head of a page calls it, without the site behind the printed words, though nobody knows its
/// name.
pub(in crate::metadata) fn as_printed(
    mut title: Sourced<String>,
    dropped: &[Dropped],
) -> Sourced<String> {
    const LONGEST_SITE: usize = 12;
    if title.origin != Origin::TitleElement {
        return title;
    }
    let is_before_site = |printed: &&str| {
        let rest = title.value.strip_prefix(*printed).map(str::trim_start);
        let site = rest.and_then(|rest| rest.strip_prefix(['_', '|', '｜', '—', '–', '-']));
        site.is_some_and(|site| {
            site.contains(is_han) && site.trim().chars().count() <= LONGEST_SITE
        })
    };
    let headlines = dropped.iter().filter(|d| d.reason() == DropReason::RepeatedHeadline);
    let printed = headlines.map(|dropped| dropped.text().trim()).find(is_before_site);
    if let Some(printed) = printed {
        title.value = printed.to_owned();
    }
    title
}

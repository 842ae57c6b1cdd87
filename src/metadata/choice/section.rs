//! The section by the trail that leads from the start page to the text: Home › News › Traffic › A bridge opens.

use crate::Sourced;
use crate::metadata::Candidates;
use crate::metadata::title::{self, folded};

/// Characters of a section's name.
const LONGEST: usize = 60;

/// The last step before the page itself that is no start page and does not name the site.
pub(super) fn section(
    candidates: &Candidates,
    title: Option<&Sourced<String>>,
) -> Option<Sourced<String>> {
    let sites = candidates.site_names.iter().chain(&candidates.site_in_title);
    let own = title.into_iter().chain(&candidates.titles).map(|title| folded(&title.value));
    let others: Vec<String> = sites.map(|site| folded(&site.value)).chain(own).collect();
    let names_section = |step: &&Sourced<String>| {
        let plain = folded(&step.value);
        !plain.is_empty()
            && step.value.chars().count() <= LONGEST
            && !title::is_start_page(&plain)
            && !is_text_itself(&step.value)
            && !others.iter().any(|other| *other == plain || begins(other, &step.value))
    };
    candidates.trail.iter().rev().find(names_section).cloned()
}

/// A bridge opens at …: the last step may be cut off.
fn begins(title: &str, step: &str) -> bool {
    let stem = step.trim_end_matches(['…', '.']);
    stem.len() < step.len() && title.starts_with(&folded(stem))
}

/// 首页 > 新闻 > 正文: what some trails end in.
fn is_text_itself(step: &str) -> bool {
    ["正文", "内容", "详情", "本文", "內文", "內容"].iter().any(|word| step.ends_with(word))
}
